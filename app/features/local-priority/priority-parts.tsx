import type { ReactNode } from 'react';
import { LinkButton } from '#app/components/button.tsx';
import { CheckboxField } from '#app/components/field.tsx';
import { Fold } from '#app/components/fold.tsx';
import { Notice } from '#app/components/notice.tsx';
import { Section } from '#app/components/page.tsx';
import { CommuneField } from '#app/features/territories/commune-field.tsx';
import { t } from '#app/i18n/t.ts';
import { withoutProof } from './proofs.ts';
import type { ShownPriority } from './priority.queries.server.ts';

/** To whom a campaign is open first and until when, in few lines, beside the act; what is asked of them waits behind a line of its own. */
export function PriorityInShort({ priority, reminder }: NoticeProps) {
  return (
    <PriorityFrame priority={priority} reminder={reminder}>
      <Fold title={t('Ce qui est demandé aux habitants')}>
        <div className="grid gap-3">
          <OnOath />
          <AskedProofs priority={priority} />
        </div>
      </Fold>
    </PriorityFrame>
  );
}

type NoticeProps = {
  priority: ShownPriority;
  /** Where the others ask to be told of the opening to all. */
  reminder: string | null;
};

function PriorityFrame({
  priority: { places, until },
  reminder,
  children,
}: NoticeProps & { children: ReactNode }) {
  return (
    <Notice still tone="info" title={t('Ouvert d’abord aux habitants de : {places}', { places })}>
      <div className="grid gap-3">
        <p>{t('Jusqu’au {until} compris, puis à tout le monde.', { until })}</p>
        {children}
        {reminder && (
          <div>
            <LinkButton to={reminder} size="small" icon="mail">
              {t('J’habite ailleurs : me prévenir')}
            </LinkButton>
          </div>
        )}
      </div>
    </Notice>
  );
}

function OnOath() {
  return <p>{t('Vous dites votre commune et vous attestez sur l’honneur y habiter.')}</p>;
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
      <PriorityFrame priority={priority} reminder={reminder}>
        <OnOath />
        <AskedProofs priority={priority} />
      </PriorityFrame>
      <CommuneField name="homeCommune" label={t('Votre commune')} required />
      <CheckboxField name="homeSworn" label={t('J’atteste sur l’honneur habiter cette commune')} required />
    </Section>
  );
}
