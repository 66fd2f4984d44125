import type { ReactNode } from 'react';
import { Button, ButtonRow } from '#app/components/button.tsx';
import { AmountField, CheckboxField } from '#app/components/field.tsx';
import { Form, type FormResult } from '#app/components/form.tsx';
import { Section } from '#app/components/page.tsx';
import { rhythms } from '#app/features/campaign-modes/rhythms.ts';
import { HomePart } from '#app/features/local-priority/priority-parts.tsx';
import { phrases, t } from '#app/i18n/t.ts';
import { AmountPart } from './amount-part.tsx';
import type { CareShown } from './care.ts';
import { CarePart } from './care-part.tsx';
import { chosenAmount } from './chosen-amount.ts';
import { ShownFields, WhoFields } from './identity-fields.tsx';
import type { CampaignForPledging } from './pledge-form.queries.server.ts';

const labels = phrases({
  amount: 'Montant',
  shares: 'Nombre de parts',
  shareCategory: 'Catégorie d’associés',
  tip: 'Pour la plateforme',
  firstName: 'Prénom',
  lastName: 'Nom',
  email: 'Adresse e-mail',
  riskAcknowledged: 'Avertissement',
  sheetRead: 'Fiche d’informations clés',
  thresholdConfirmed: 'Seuil',
  thresholdAmount: 'Montant retapé',
  homeCommune: 'Votre commune',
  homeSworn: 'Attestation',
});

/** Gives, lends or subscribes, on one page; the recap and the payment follow on their own. */
export function PledgeForm({
  campaign,
  pledgeId,
  person,
  care,
  risk,
  before,
  via,
  result,
}: {
  campaign: CampaignForPledging;
  /** Made with the page, so that a double click is one pledge. */
  pledgeId: string;
  person: { name: string; email: string } | null;
  care: CareShown | null;
  risk: ReactNode;
  /** A pledge not paid yet that this one corrects. */
  before: Record<string, unknown> | null;
  /** By which link the person came, as the address says. */
  via: string;
  result: FormResult;
}) {
  const typed = result?.initialValue ?? before ?? {};
  const errors = result?.error ?? {};
  const askThreshold = Boolean(
    errors['thresholdConfirmed'] ?? errors['thresholdAmount'] ?? typed['thresholdAmount'],
  );
  const hidden = (name: string, otherwise: string) => String(result?.initialValue?.[name] ?? otherwise);
  return (
    <Form
      result={result}
      values={before ?? {}}
      labels={labels}
      className="grid grid-cols-[minmax(0,1fr)] gap-10"
    >
      <input type="hidden" name="id" value={hidden('id', pledgeId)} />
      <input type="hidden" name="replaces" value={hidden('replaces', String(before?.['replaces'] ?? ''))} />
      <input type="hidden" name="via" value={hidden('via', String(before?.['via'] ?? via))} />
      <AmountPart campaign={campaign} typed={chosenAmount(typed['amount'], typed['preset'])} />
      {campaign.sheet && <input type="hidden" name="sheet" value={campaign.sheet.number} />}
      {care && (
        <CarePart
          care={care}
          sheet={campaign.sheet}
          promise={promiseOf(campaign)}
          risk={risk}
          askThreshold={askThreshold}
        />
      )}
      {campaign.priority && (
        <HomePart
          priority={campaign.priority}
          reminder={`${campaign.project.path}/contribuer/${campaign.path}/ouverture`}
        />
      )}
      <IdentityPart person={person} instrument={campaign.instrument} />
      <TipPart />
      <div className="grid gap-3">
        <p>{afterwards(campaign)}</p>
        <ButtonRow>
          <Button name="intent" value="place">
            {t('Continuer vers le récapitulatif')}
          </Button>
        </ButtonRow>
      </div>
    </Form>
  );
}

function IdentityPart({
  person,
  instrument,
}: {
  person: { name: string; email: string } | null;
  instrument: 'gift' | 'loan' | 'share';
}) {
  return (
    <Section id="coordonnees" title={t('2. Coordonnées')}>
      <WhoFields
        person={person}
        help={t('Pour la confirmation et les suites. Aucun compte n’est nécessaire pour donner.')}
        after={
          <>
            {' '}
            <span className="text-ink-soft">{t('Vous recevrez la confirmation à cette adresse.')}</span>
          </>
        }
      />
      <ShownFields
        amount={instrument === 'gift' ? t('Le montant de mon don') : t('Le montant de mon engagement')}
      >
        <p className="text-sm text-ink-soft">{t('Sans rien cocher, vous restez anonyme pour le public.')}</p>
      </ShownFields>
      <CheckboxField
        name="shareContact"
        label={t('La coopération peut m’écrire : elle a mon nom et mon adresse e-mail')}
      />
    </Section>
  );
}

function TipPart() {
  return (
    <Section id="plateforme" title={t('Pour faire vivre la plateforme')}>
      <AmountField
        name="tip"
        label={t('Ajouter quelque chose pour la plateforme')}
        help={t(
          'Rien n’est ajouté si vous laissez vide. Cette somme ne va pas au projet : elle paie le fonctionnement de Terreau, et elle est comptée à part.',
        )}
      />
    </Section>
  );
}

function promiseOf({ loan, share, project }: CampaignForPledging): string {
  if (loan) {
    const interest = loan.rate ? t('avec {rate} d’intérêts par an', { rate: loan.rate }) : t('sans intérêt');
    const { count, frequency } = loan.terms;
    const facts = {
      cooperation: project.cooperation,
      count,
      periods: rhythms[frequency],
      interest,
    };
    return loan.terms.revenue
      ? t(
          '{cooperation} vous rend votre argent selon ses recettes, en {count} échéances {periods} au plus, {interest} : plus tôt ou plus tard, selon ce qu’elle gagne.',
          facts,
        )
      : t('{cooperation} vous rend votre argent en {count} échéances {periods}, {interest}.', facts);
  }
  return t(
    'Vous devenez associé·e de {cooperation}, avec une voix. Une part se revend au plus à {nominalText}.',
    { cooperation: project.cooperation, nominalText: share?.nominalText ?? t('sa valeur') },
  );
}

function afterwards({ instrument, closesOn }: CampaignForPledging): string {
  if (instrument === 'gift') return t('Vous vérifierez tout sur la page suivante, avant de payer.');
  return t(
    'Vous vérifierez tout sur la page suivante. Rien n’est débité avant la clôture, le {closesOn} : vous enregistrez seulement une carte ou un compte. Vous aurez quatre jours pour changer d’avis.',
    { closesOn: closesOn ?? '' },
  );
}
