import { LinkButton } from '#app/components/button.tsx';
import { CheckboxField } from '#app/components/field.tsx';
import { Notice } from '#app/components/notice.tsx';
import { Section } from '#app/components/page.tsx';
import { CommuneField } from '#app/features/territories/commune-field.tsx';
import { t } from '#app/i18n/t.ts';
import type { ShownPriority } from './priority.queries.server.ts';

/** To whom a campaign is open first, what shows it, and what the others may do meanwhile. `reminder`: where they ask to be told. */
export function PriorityNotice({
  priority: { places, until, forAll },
  reminder,
}: {
  priority: ShownPriority;
  reminder: string | null;
}) {
  return (
    <Notice still tone="info" title={t('Ouvert d’abord aux habitants de : {places}', { places })}>
      <p>
        {t(
          'Jusqu’au {until} compris. Vous dites votre commune et vous attestez sur l’honneur y habiter ; la coopération peut ensuite vous demander un justificatif : facture d’énergie ou d’internet, quittance de loyer, avis de taxe, attestation d’hébergement.',
          { until },
        )}
      </p>
      <p>{t('Tout le monde peut participer à partir du {forAll}.', { forAll })}</p>
      {reminder && (
        <LinkButton to={reminder} size="small" icon="mail">
          {t('J’habite ailleurs : me prévenir')}
        </LinkButton>
      )}
    </Notice>
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
