import { Badge } from '#app/components/badge.tsx';
import { Button, ButtonRow } from '#app/components/button.tsx';
import { Card } from '#app/components/card.tsx';
import { TextArea } from '#app/components/field.tsx';
import { Form, type FormResult } from '#app/components/form.tsx';
import { Seen } from '#app/features/people/seen.tsx';
import { pair } from '#app/i18n/format.ts';
import { t } from '#app/i18n/t.ts';
import type { ownNeedsSheet } from './needs-sheet.queries.server.ts';

type Own = Awaited<ReturnType<typeof ownNeedsSheet>>;

export function NeedsSheetForm({ sheet, result }: { sheet: Own; result: FormResult }) {
  const asked = result?.initialValue?.['intent'] ?? (sheet.published ? 'publish' : 'draft');
  const labels = { summary: t('Ce que vous voulez faire ensemble'), needs: t('Vos besoins, un par ligne') };
  return (
    <Form readable result={result} values={sheet.values} labels={labels}>
      <Seen name="version" value={sheet.version} labels={labels} keep={String(asked)} />
      <TextArea name="summary" label={labels.summary} rows={4} maxLength={1000} required />
      <TextArea
        name="needs"
        label={labels.needs}
        help={t(
          'Par exemple : une salle le mercredi soir, quelqu’un qui sait écrire des statuts, vingt chaises.',
        )}
        rows={6}
        required
      />
      <ButtonRow>
        <Button name="intent" value="publish">
          {sheet.published ? t('Demander la publication de ces changements') : t('Demander la publication')}
        </Button>
        <Button name="intent" value="draft" variant="secondary">
          {sheet.published ? t('La retirer du public') : t('Garder en brouillon')}
        </Button>
      </ButtonRow>
    </Form>
  );
}

/** What was offered. Each that waits has its own form, and only the one that was sent shows its errors. */
export function HelpOffers({ offers, result }: Pick<Own, 'offers'> & { result: FormResult }) {
  if (offers.length === 0)
    return (
      <p className="rounded-md border border-dashed border-line p-4 text-ink-soft">
        {t('Rien n’a encore été proposé.')}
      </p>
    );
  return offers.map((one) => (
    <Card
      key={one.id}
      level={3}
      title={pair(one.kind, one.amount)}
      action={
        <Badge tone={one.accepted === null ? 'warning' : one.accepted ? 'success' : 'neutral'}>
          {one.accepted === null ? t('À répondre') : one.accepted ? t('Accepté') : t('Décliné')}
        </Badge>
      }
    >
      <p className="whitespace-pre-line">{one.description}</p>
      <p className="text-sm text-ink-soft">
        {one.who}, <a href={`mailto:${one.email}`}>{one.email}</a>, {one.day}
      </p>
      {one.answer && <p className="text-sm">{t('Votre réponse : {answer}', { answer: one.answer })}</p>}
      {one.accepted === null && (
        <Form
          result={result?.initialValue?.['id'] === one.id ? result : null}
          labels={{ answer: t('Votre réponse') }}
          className="grid gap-4"
        >
          <input type="hidden" name="id" value={one.id} />
          <AnswerField id={one.id} />
          <ButtonRow>
            <Button name="intent" value="accept" size="small">
              {t('Accepter')}
            </Button>
            <Button name="intent" value="decline" size="small" variant="secondary">
              {t('Décliner')}
            </Button>
          </ButtonRow>
        </Form>
      )}
    </Card>
  ));
}

/** Several forms stand on the page: the id of each field must be its own. */
function AnswerField({ id }: { id: string }) {
  return (
    <div className="grid gap-1.5">
      <label htmlFor={`reponse-${id}`} className="font-semibold">
        {t('Votre réponse')}
      </label>
      <textarea id={`reponse-${id}`} name="answer" rows={2} maxLength={500} className="control" />
    </div>
  );
}
