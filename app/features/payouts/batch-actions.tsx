import { Button, LinkButton } from '#app/components/button.tsx';
import { ErrorSummary } from '#app/components/error-summary.tsx';
import { CheckboxField, DateField } from '#app/components/field.tsx';
import { Form, type FormResult } from '#app/components/form.tsx';
import { Notice } from '#app/components/notice.tsx';
import { Section } from '#app/components/page.tsx';
import { href } from '#app/i18n/href.ts';
import { rich } from '#app/i18n/rich.tsx';
import { t } from '#app/i18n/t.ts';
import type { batchPage } from './payouts.queries.server.ts';

type Batch = NonNullable<Awaited<ReturnType<typeof batchPage>>>;

type Acting = { batch: Batch; today: string; result: FormResult };

/** What can be done with a batch now, and by whom; and why what was asked for is refused, where its form is gone meanwhile. */
export function BatchActions({ batch, today, result }: Acting) {
  const intent = String(result?.initialValue?.['intent']);
  const gone = ['approve', 'write', 'execute'].includes(intent) && !formsOf(batch).includes(intent);
  return (
    <>
      {gone && <ErrorSummary errors={result?.error} />}
      <Actions batch={batch} today={today} result={result} />
    </>
  );
}

/** The forms that a batch shows, by what they ask for. */
function formsOf({ state, approvedByMe }: Batch): string[] {
  if (state === 'to approve') return approvedByMe ? [] : ['approve'];
  if (state === 'to write') return ['write'];
  return state === 'to execute' ? ['execute', 'write'] : [];
}

function Actions({ batch, today, result: answered }: Acting) {
  // Only the form that was sent shows what was wrong with it.
  const resultOf = (intent: string) => (answered?.initialValue?.['intent'] === intent ? answered : null);
  switch (batch.state) {
    case 'to approve':
      return (
        <Section
          title={t('Approbation')}
          intro={
            batch.way === 'stripe'
              ? t('Deux personnes différentes doivent dire oui. Stripe verse alors à chacun, sur son compte.')
              : t(
                  'Deux personnes différentes doivent dire oui. Stripe amène alors l’argent en banque, puis le fichier est écrit.',
                )
          }
        >
          {batch.approvals.length > 0 && (
            <p>{t('A approuvé : {approvals}.', { approvals: batch.approvals.join(', ') })}</p>
          )}
          {batch.approvedByMe ? (
            <Notice still title={t('Vous avez approuvé ce lot')}>
              {t('Il attend l’accord d’une autre personne de l’équipe.')}
            </Notice>
          ) : (
            <Form result={resultOf('approve')}>
              <input type="hidden" name="intent" value="approve" />
              <div>
                <Button icon="check">{t('Approuver {total}', { total: batch.total })}</Button>
              </div>
            </Form>
          )}
        </Section>
      );
    case 'to send':
      return (
        <Section title={t('Versements')}>
          <p>
            {t(
              'Stripe verse à chacun, de notre solde disponible ; ce qui attend est redemandé tous les quarts d’heure. Ce qu’il refuse revient au porte-monnaie.',
            )}
          </p>
        </Section>
      );
    case 'to fund':
      return (
        <Section title={t('Argent')}>
          <p>
            {t(
              'Stripe amène l’argent sur notre compte bancaire ; il faut environ trois jours ouvrés. Le fichier s’écrit ensuite, avec le jour d’exécution que vous choisirez.',
            )}
          </p>
        </Section>
      );
    case 'to write':
      return (
        <Section
          title={t('Fichier')}
          intro={t(
            'L’argent est en banque. Choisissez le jour où la banque exécutera les virements : le fichier est écrit et vérifié, puis se télécharge.',
          )}
        >
          <WriteForm executeOn={batch.executeOn} today={today} result={resultOf('write')} again={false} />
        </Section>
      );
    case 'to execute':
      return (
        <>
          <Section
            title={t('Exécution')}
            intro={t(
              'Déposez le fichier à la banque. Le relevé de la banque note l’exécution ; sans relevé, notez vous-même le jour où elle l’a exécuté : les prêteurs le lisent aussitôt.',
            )}
          >
            <Files batch={batch} />
            <Form result={resultOf('execute')} values={{ on: today }}>
              <input type="hidden" name="intent" value="execute" />
              <DateField name="on" label={t('Exécuté le')} required max={today} />
              <div>
                <Button>{t('Noter l’exécution')}</Button>
              </div>
            </Form>
          </Section>
          <Section
            title={t('Changer le jour d’exécution')}
            intro={t(
              'Un nouveau fichier remplace le précédent, sous une autre référence. Jamais les deux : chaque prêteur serait payé deux fois.',
            )}
          >
            <WriteForm executeOn={batch.executeOn} today={today} result={resultOf('write')} again />
          </Section>
        </>
      );
    case 'executed':
      if (batch.way === 'stripe') {
        return (
          <Section title={t('Exécution')}>
            <p>{t('Terminé le {on}.', { on: batch.executedOn ?? '' })}</p>
          </Section>
        );
      }
      return (
        <Section title={t('Exécution')}>
          <p>
            {batch.executedBy
              ? t('Exécuté le {on}, noté par {by}.', { on: batch.executedOn ?? '', by: batch.executedBy })
              : t('Exécuté le {on}, selon le relevé de la banque.', { on: batch.executedOn ?? '' })}
          </p>
          <Files batch={batch} />
        </Section>
      );
    case 'withdrawn':
      return (
        <Notice
          still
          tone="warning"
          title={t('Retiré le {on} par {by}', {
            on: batch.withdrawn?.on ?? '',
            by: batch.withdrawn?.by ?? '',
          })}
        >
          {batch.withdrawn?.why} {t('L’argent est de nouveau dans les porte-monnaie.')}
        </Notice>
      );
  }
}

/** What was prepared on the same day for those who are paid by the other way. */
export function twinFact({ id, way, total, count }: NonNullable<Batch['twin']>) {
  const link = (
    <a className="link" href={href(`/operateur/virements/${id}`)}>
      {way}
    </a>
  );
  return { name: t('Préparé le même jour'), value: link, note: `${total}, ${count}` };
}

/** One transfer by Stripe whose account can no longer pay its owner: what is left of it can come back to the wallet. */
export function TakeBack({
  line,
  result: answered,
}: {
  line: { id: string; state: string; holder: string };
  result: FormResult;
}) {
  return (
    <Form result={answered?.initialValue?.['lineId'] === line.id ? answered : null}>
      <input type="hidden" name="intent" value="take-back" />
      <input type="hidden" name="lineId" value={line.id} />
      <p>{t('{state}. Ce compte Stripe est arrêté.', { state: line.state })}</p>
      <div>
        <Button variant="secondary">{t('Reprendre le virement de {holder}', { holder: line.holder })}</Button>
      </div>
    </Form>
  );
}

function WriteForm({
  executeOn,
  today,
  result,
  again,
}: {
  executeOn: string;
  today: string;
  result: FormResult;
  again: boolean;
}) {
  return (
    <Form
      result={result}
      values={{ executeOn }}
      labels={{ executeOn: t('Jour d’exécution'), replaces: t('Confirmation') }}
    >
      <input type="hidden" name="intent" value="write" />
      <DateField
        name="executeOn"
        label={t('À exécuter le')}
        required
        min={today}
        help={t('Un jour ouvré des banques. Aujourd’hui : la banque l’exécute dès qu’elle peut.')}
      />
      {again && (
        <CheckboxField
          name="replaces"
          label={t('Le fichier précédent n’a pas été déposé, ou la banque l’a refusé en entier.')}
          required
        />
      )}
      <div>
        <Button variant={again ? 'secondary' : 'primary'}>
          {again ? t('Écrire un autre fichier') : t('Écrire le fichier')}
        </Button>
      </div>
    </Form>
  );
}

function Files({ batch }: { batch: Batch }) {
  return (
    <>
      <ul className="grid gap-1">
        {batch.files.map(({ messageId, executeOn, writtenBy, last }) => (
          <li key={messageId}>
            {last
              ? rich('{file} : à exécuter le {on}, écrit par {by}', {
                  file: <span className="figures">{messageId}</span>,
                  on: executeOn,
                  by: writtenBy,
                })
              : rich('{file} : à exécuter le {on}, écrit par {by} — remplacé, ne doit jamais partir', {
                  file: <span className="figures">{messageId}</span>,
                  on: executeOn,
                  by: writtenBy,
                })}
          </li>
        ))}
      </ul>
      <div>
        <LinkButton to={`/operateur/virements/${batch.id}/fichier`} icon="download">
          {t('Télécharger le fichier (pain.001)')}
        </LinkButton>
      </div>
    </>
  );
}
