import { Button, ButtonRow } from '#app/components/button.tsx';
import { Form, type FormResult } from '#app/components/form.tsx';
import { Seen } from '#app/features/people/seen.tsx';
import { t } from '#app/i18n/t.ts';
import { campaignLabels, campaignWords, GiftFields, LoanFields, ShareFields } from './campaign-fields.tsx';
import type { Instrument } from './words.ts';

type Campaign = {
  exists: boolean;
  values: Record<string, string>;
  seen: string;
  closing: { earliest: string; latest: string };
  categories: { example?: string };
  /** What the plan says of animation, for permanent campaigns. */
  planned: string | null;
};

/** The terms of a campaign, as each instrument needs them. */
export function CampaignForm({
  instrument,
  campaign,
  result,
}: {
  instrument: Instrument;
  campaign: Campaign;
  result: FormResult;
}) {
  const { mode: _, ...withoutMode } = campaignLabels;
  const labels = instrument === 'gift' ? campaignLabels : withoutMode;
  const { exists, closing, values, seen, categories, planned } = campaign;
  return (
    <Form readable result={result} values={values} labels={campaignLabels}>
      <Seen value={seen} labels={labels} said={campaignWords()} saved={exists ? values : {}} />
      {instrument === 'gift' && <GiftFields closing={closing} planned={planned} />}
      {instrument === 'loan' && <LoanFields closing={closing} />}
      {instrument === 'share' && <ShareFields closing={closing} example={categories.example} />}
      <ButtonRow>
        <Button name="intent" value="save">
          {t('Enregistrer la collecte')}
        </Button>
        {instrument === 'loan' && (
          <Button name="intent" value="simulate" variant="secondary" icon="calendar">
            {t('Simuler sans enregistrer')}
          </Button>
        )}
      </ButtonRow>
    </Form>
  );
}

/** Giving up a campaign that is not open yet. Folded away. */
export function RemoveCampaign({ title }: { title: string }) {
  return (
    <details className="rounded-md border border-line p-4">
      <summary className="font-semibold">{t('Renoncer à cette collecte')}</summary>
      <Form className="mt-4 grid gap-3">
        <input type="hidden" name="intent" value="remove" />
        <p>{t('« {title} » sera retirée du projet. Le récit et le budget restent.', { title })}</p>
        <Button variant="danger">{t('Retirer la collecte')}</Button>
      </Form>
    </details>
  );
}
