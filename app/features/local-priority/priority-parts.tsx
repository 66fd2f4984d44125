import { LinkButton } from '#app/components/button.tsx';
import { CheckboxField } from '#app/components/field.tsx';
import { Notice } from '#app/components/notice.tsx';
import { Section } from '#app/components/page.tsx';
import { CommuneField } from '#app/features/territories/commune-field.tsx';
import { t } from '#app/i18n/t.ts';
import { withoutProof } from './proofs.ts';
import type { ShownPriority } from './priority.queries.server.ts';

/** To whom a campaign is open first, what shows it, and what the others may do meanwhile. `reminder`: where they ask to be told. */
export function PriorityNotice({ priority, reminder }: { priority: ShownPriority; reminder: string | null }) {
  const { places, until, forAll } = priority;
  return (
    <Notice still tone="info" title={t('Ouvert d’abord aux habitants de : {places}', { places })}>
      <div className="grid justify-items-start gap-3">
        <p>
          {t('Jusqu’au {until} compris. Vous dites votre commune et vous attestez sur l’honneur y habiter.', {
            until,
          })}
        </p>
        <AskedProofs priority={priority} />
        <p>{t('Tout le monde peut participer à partir du {forAll}.', { forAll })}</p>
        {reminder && (
          <LinkButton to={reminder} size="small" icon="mail">
            {t('J’habite ailleurs : me prévenir')}
          </LinkButton>
        )}
      </div>
    </Notice>
  );
}

/** Which papers show it, from which amount, and what happens without one: said before anybody pays. */
function AskedProofs({ priority: { proofs, declaredBelow, answerDays } }: { priority: ShownPriority }) {
  if (proofs.length === 0) return <p>{t('Aucun justificatif n’est demandé.')}</p>;
  return (
    <>
      <p>
        {declaredBelow
          ? t(
              'Si vous engagez {amount} ou plus en tout, vous remettez ensuite une de ces pièces, que seuls la trésorerie et les responsables de la coopération voient :',
              { amount: declaredBelow },
            )
          : t(
              'Vous remettez ensuite une de ces pièces, que seuls la trésorerie et les responsables de la coopération voient :',
            )}
      </p>
      <ul className="grid list-disc gap-1 pl-6">
        {proofs.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
      <p>
        {t('La coopération répond sous {days} jours ouvrés, et la pièce est effacée.', { days: answerDays })}{' '}
        {withoutProof()}
      </p>
    </>
  );
}

/** Where the person lives, declared on their honour. */
export function HomePart({ priority, reminder }: { priority: ShownPriority; reminder: string }) {
  return (
    <Section id="habitants" title={t('Habitants d’abord')}>
      <PriorityNotice priority={priority} reminder={reminder} />
      <CommuneField name="homeCommune" label={t('Votre commune')} required />
      <CheckboxField name="homeSworn" label={t('J’atteste sur l’honneur habiter cette commune')} required />
    </Section>
  );
}
