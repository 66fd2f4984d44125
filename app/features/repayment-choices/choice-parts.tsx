import { Button, ButtonRow, LinkButton } from '#app/components/button.tsx';
import { RadioGroup } from '#app/components/choice-field.tsx';
import { SelectField } from '#app/components/field.tsx';
import { Form, type FormResult } from '#app/components/form.tsx';
import { Notice } from '#app/components/notice.tsx';
import { Section } from '#app/components/page.tsx';
import { TableFiles } from '#app/components/table-files.tsx';
import { phrases, t } from '#app/i18n/t.ts';
import type { ChoiceShown, givableCampaigns } from './choice.queries.server.ts';

const labels = phrases({ use: 'À chaque remboursement', campaign: 'Projet' });

/** What is chosen now, in one sentence, and the way to change it. */
export function ChoiceNow({ choice }: { choice: ChoiceShown }) {
  return (
    <Section id="choix" title={t('À chaque remboursement')}>
      <p>{choice.sentence}</p>
      <ButtonRow>
        <LinkButton to="/mon-espace/porte-monnaie/choix">
          {choice.use === null ? t('Choisir') : t('Changer')}
        </LinkButton>
      </ButtonRow>
      <TableFiles to="/mon-espace/tableaux/porte-monnaie" name={t('Mes mouvements')} />
    </Section>
  );
}

/** For who has said that nothing leaves by itself: all that is available, once, with the next file of transfers. */
export function PayoutOnce({
  choice,
  isEmpty,
  result,
}: {
  choice: ChoiceShown;
  isEmpty: boolean;
  result: FormResult;
}) {
  return (
    <Section id="virement" title={t('Le recevoir sur mon compte')}>
      {choice.payoutAskedOn ? (
        <Notice still tone="info" title={t('Demandé le {day}', { day: choice.payoutAskedOn })}>
          {t(
            'Tout ce qui est disponible part avec nos prochains virements, sous deux jours ouvrés en général.',
          )}
        </Notice>
      ) : isEmpty ? (
        <p className="text-ink-soft">{t('Rien n’est à virer pour le moment.')}</p>
      ) : (
        <Form result={result} className="grid gap-3">
          <p>{t('Une seule fois, tout ce qui est disponible. Votre choix pour la suite ne change pas.')}</p>
          <ButtonRow>
            <Button name="intent" value="payout" variant="secondary">
              {t('Tout virer avec les prochains virements')}
            </Button>
          </ButtonRow>
        </Form>
      )}
    </Section>
  );
}

type Given = Awaited<ReturnType<typeof givableCampaigns>>;

/** One of four: each says what happens by itself. Nothing is ticked for who has chosen nothing. */
export function ChoiceForm({
  choice,
  campaigns,
  payoutFrom,
  result,
}: {
  choice: ChoiceShown;
  campaigns: Given;
  payoutFrom: string;
  result: FormResult;
}) {
  const give = {
    value: 'give',
    label: t('Le donner à un projet'),
    help: t(
      'Automatique : le lendemain de chaque remboursement, jusqu’à la fin de la collecte. Chaque don vous est écrit, avec un lien qui arrête tout d’un clic. Un don fait ne se rembourse pas.',
    ),
  };
  return (
    <Form
      result={result}
      labels={labels}
      values={{ use: choice.use ?? '', campaign: choice.campaignId ?? '' }}
    >
      <RadioGroup
        name="use"
        label={t('Que devient l’argent que vos prêts vous rendent ?')}
        options={[
          {
            value: 'keep',
            label: t('Le garder dans mon porte-monnaie'),
            help: t('Rien ne part sans vous. Cet argent ne rapporte rien en attendant.'),
          },
          {
            value: 'payout',
            label: t('Le recevoir sur mon compte'),
            help: t('Automatique : avec nos virements, dès {payoutFrom}, si vous avez donné un IBAN.', {
              payoutFrom,
            }),
          },
          {
            value: 'ask',
            label: t('Me demander à chaque fois'),
            help: t(
              'Un courriel le lendemain, avec un lien pour prêter de nouveau, donner ou recevoir. Rien d’automatique : chaque prêt demande votre décision, et quatre jours de réflexion.',
            ),
          },
          ...(campaigns.length > 0 ? [give] : []),
        ]}
        required
      />
      {campaigns.length > 0 && (
        <SelectField
          name="campaign"
          label={t('Projet auquel donner')}
          help={t('Seulement si vous donnez vos remboursements.')}
          options={campaigns.map(({ id, title, cooperation, closesOn }) => ({
            value: id,
            label: closesOn
              ? t('{title} ({cooperation}), jusqu’au {closesOn}', { title, cooperation, closesOn })
              : t('{title} ({cooperation}), sans date de fin', { title, cooperation }),
          }))}
          placeholder={t('Choisissez')}
        />
      )}
      <p className="text-sm text-ink-soft">
        {t(
          'Être interrogé et donner valent pour ce qui revient à partir de demain. Le virement vaut aussi pour ce qui est déjà dans votre porte-monnaie.',
        )}
      </p>
      <ButtonRow>
        <Button>{t('Enregistrer ce choix')}</Button>
      </ButtonRow>
    </Form>
  );
}
