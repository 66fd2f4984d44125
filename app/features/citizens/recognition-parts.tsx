import type { ReactNode } from 'react';
import { Badge } from '#app/components/badge.tsx';
import { Button, ButtonRow } from '#app/components/button.tsx';
import { Facts } from '#app/components/facts.tsx';
import { AmountField, CheckboxField, FieldError, NumberField, text } from '#app/components/field.tsx';
import { Form, type FormResult } from '#app/components/form.tsx';
import { Notice } from '#app/components/notice.tsx';
import { Section } from '#app/components/page.tsx';
import { PaperLinks } from '#app/features/uploads/paper-parts.tsx';
import type { ShownPaper } from '#app/features/uploads/papers.queries.server.ts';
import { t } from '#app/i18n/t.ts';
import type { RecognitionPage, RecognitionQueue } from './recognition.queries.server.ts';

/** How somebody is treated today, and what a request would change. */
export function CategoryNow({ page: { until, waitingSince, refused } }: { page: RecognitionPage }) {
  return (
    <>
      {until ? (
        <Notice tone="info" still title={t('Investisseur averti jusqu’au {until}', { until })}>
          {t('Le test et le seuil ne vous sont plus demandés. Dites-nous si votre situation change.')}
        </Notice>
      ) : (
        <Notice tone="success" still title={t('Investisseur non averti')}>
          {t('C’est la catégorie de tout le monde, et celle qui protège le plus.')}
        </Notice>
      )}
      {waitingSince && (
        <p>{t('Votre demande du {waitingSince} attend la réponse de l’équipe.', { waitingSince })}</p>
      )}
      {refused && !waitingSince && (
        <Notice tone="warning" still title={t('Votre dernière demande a été refusée')}>
          {refused}
        </Notice>
      )}
      {(until ?? waitingSince) && (
        <Form>
          <ButtonRow>
            <Button name="intent" value="renounce" variant="secondary">
              {until ? t('Redevenir investisseur non averti') : t('Retirer ma demande')}
            </Button>
          </ButtonRow>
        </Form>
      )}
    </>
  );
}

/** What is lost, and what is kept all the same. */
export function WhatIsLost() {
  return (
    <Section title={t('Ce qu’un investisseur averti perd')}>
      <ul className="list-disc pl-5">
        <li>
          {t('L’avertissement à accepter quand le test de connaissances manque ou n’est pas concluant.')}
        </li>
        <li>{t('La double confirmation au-delà de votre seuil de pertes.')}</li>
      </ul>
      <p>
        {t(
          'La loi permettrait aussi d’ôter les quatre jours de réflexion ; ici, chacun les garde. Les risques sont les mêmes pour tous : vous pouvez tout perdre.',
        )}
      </p>
    </Section>
  );
}

/** The request: criteria of law with their figures, what is known to be lost, and the declaration that all is true. */
export function RecognitionForm({
  page: { kind, law },
  result,
}: {
  page: RecognitionPage;
  result: FormResult;
}) {
  const months = t('Durée demandée : {n} mois au moins.', { n: law.experienceMonths });
  const ofCompany = kind === 'legal_person';
  return (
    <Section
      title={t('Demander à être investisseur averti')}
      intro={
        ofCompany
          ? t('Un seul de ces montants suffit, d’après vos derniers comptes.')
          : t('Deux des trois critères sont nécessaires. Laissez vide ce qui ne vous concerne pas.')
      }
    >
      <Form result={result}>
        {ofCompany ? (
          <>
            <AmountField name="ownFunds" label={t('Fonds propres')} help={atLeast(law.ownFunds)} />
            <AmountField name="turnover" label={t('Chiffre d’affaires net')} help={atLeast(law.turnover)} />
            <AmountField name="balanceSheet" label={t('Total du bilan')} help={atLeast(law.balanceSheet)} />
          </>
        ) : (
          <>
            <AmountField
              name="income"
              label={t('1. Revenu brut annuel')}
              help={t('{amount} au moins, ou le portefeuille ci-dessous.', { amount: law.income })}
            />
            <AmountField
              name="portfolio"
              label={t('1. ou : dépôts et actifs financiers')}
              help={t('Plus de {amount}, sans compter l’immobilier.', { amount: law.portfolio })}
            />
            <NumberField
              name="financeMonths"
              label={t('2. Mois à un poste de la finance qui demande de connaître ces opérations')}
              inputMode="numeric"
              help={months}
            />
            <NumberField
              name="executiveMonths"
              label={t('2. ou : mois à la direction d’une grande structure')}
              inputMode="numeric"
              help={t(
                'Fonds propres, chiffre d’affaires ou bilan d’au moins {ownFunds}, {turnover} ou {balance}.',
                {
                  ownFunds: law.ownFunds,
                  turnover: law.turnover,
                  balance: law.balanceSheet,
                },
              )}
            />
            <NumberField
              name="yearlyTransactions"
              label={t('3. Opérations importantes sur les marchés, en douze mois')}
              inputMode="numeric"
              help={t('{n} par trimestre en moyenne.', { n: law.perQuarter })}
            />
          </>
        )}
        <CheckboxField
          name="understood"
          required
          label={t('Je sais que je perds les protections dites plus haut')}
        />
        <CheckboxField
          name="sworn"
          required
          label={t('J’atteste que ce que je déclare est vrai, et je dirai si cela change')}
        />
        <p className="text-sm text-ink-soft">
          {t('L’équipe vérifie, et peut vous demander une pièce. La réponse vaut {n} mois.', {
            n: law.validMonths,
          })}
        </p>
        <ButtonRow>
          <Button name="intent" value="ask">
            {t('Envoyer ma demande')}
          </Button>
        </ButtonRow>
      </Form>
    </Section>
  );
}

const atLeast = (amount: string) => t('{amount} au moins.', { amount });

/** A request before the team. */
export function WaitingRequest({
  row,
  papers,
  result,
}: {
  row: RecognitionQueue['waiting'][number];
  papers: readonly ShownPaper[];
  result: FormResult;
}) {
  return (
    <Section
      title={row.name}
      intro={t('{email}, demande du {askedOn}', { email: row.email, askedOn: row.askedOn })}
    >
      <Facts
        facts={[...row.said, { name: t('Critères remplis, d’après ces déclarations'), value: row.criteria }]}
      />
      <PaperLinks papers={papers} />
      <DecisionForm id={row.id} result={result} accept={t('Reconnaître investisseur averti')} />
    </Section>
  );
}

/** What the team saw of a request, and whether it agrees; `children` are what it confirms besides. */
export function DecisionForm({
  id,
  accept,
  result,
  children,
}: {
  id: string;
  accept: string;
  result: FormResult;
  children?: ReactNode;
}) {
  const note = `note-${id}`;
  const errors = result?.error?.['note'] ?? result?.error?.[''];
  return (
    <Form result={result} summary={false} className="grid max-w-xl gap-4">
      <input type="hidden" name="request" value={id} />
      <div className="grid gap-1.5">
        <label htmlFor={note} className="font-semibold">
          {t('Ce que vous avez vu, ou pourquoi vous refusez')}
        </label>
        <FieldError id={note} error={errors} />
        <textarea
          id={note}
          name="note"
          rows={3}
          maxLength={500}
          required
          defaultValue={text(result?.initialValue?.['note'])}
          aria-invalid={errors ? true : undefined}
          className="control"
        />
      </div>
      {children}
      <ButtonRow>
        <Button name="intent" value="accept">
          {accept}
        </Button>
        <Button name="intent" value="refuse" variant="danger">
          {t('Refuser')}
        </Button>
      </ButtonRow>
    </Form>
  );
}

/** What was decided, the last first. */
export function DecisionState({ row }: { row: RecognitionQueue['decided'][number] }) {
  if (row.ended) return <Badge>{t('Abandonné le {day}', { day: row.ended })}</Badge>;
  return row.accepted ? (
    <Badge tone="success">{t('Jusqu’au {day}', { day: row.until ?? '' })}</Badge>
  ) : (
    <Badge tone="warning">{t('Refusé')}</Badge>
  );
}
