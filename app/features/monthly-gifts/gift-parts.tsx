import { Button, ButtonRow, LinkButton } from '#app/components/button.tsx';
import { DataTable } from '#app/components/data-table.tsx';
import { Facts } from '#app/components/facts.tsx';
import { AmountField } from '#app/components/field.tsx';
import { Form, type FormResult } from '#app/components/form.tsx';
import { Notice } from '#app/components/notice.tsx';
import { Section } from '#app/components/page.tsx';
import { t } from '#app/i18n/t.ts';
import type { GiftPage } from './gift.queries.server.ts';

/** What comes next, and what is asked of the giver, first of all. */
export function GiftNotice({ gift, waiting }: { gift: GiftPage; waiting: boolean }) {
  const { status, why, stoppedOn, giveUpOn, path, project } = gift;
  if (waiting) {
    return (
      <Notice
        tone="info"
        title={t('Nous attendons la confirmation de Stripe')}
        action={<LinkButton to={`${path}?retour=stripe`}>{t('Actualiser')}</LinkButton>}
      >
        {t(
          'Elle arrive en général en quelques secondes. Vous pouvez fermer cette page : nous vous écrirons.',
        )}
      </Notice>
    );
  }
  if (status === 'stopped') {
    return (
      <Notice
        tone="success"
        still
        title={t('Ce don est arrêté depuis le {day}', { day: stoppedOn ?? '' })}
        action={<LinkButton to={project.path}>{t('Voir ce que devient le projet')}</LinkButton>}
      >
        {t('{why} Rien ne sera plus débité, sauf un débit déjà demandé à votre banque.', { why: why ?? '' })}
      </Notice>
    );
  }
  if (status !== 'method_failing') return null;
  return (
    <Notice tone="warning" still title={t('Le dernier débit a été refusé')}>
      {giveUpOn
        ? t('Indiquez un autre moyen de paiement d’ici au {day}, ou ce don s’arrêtera.', { day: giveUpOn })
        : t('Nous réessaierons. Vous pouvez déjà indiquer un autre moyen de paiement.')}
    </Notice>
  );
}

/** What is given, when, and to whom. */
export function GiftFacts({ gift }: { gift: GiftPage }) {
  const { total, tip, dayOfMonth, method, next, announced, project, who, closesOn, given } = gift;
  return (
    <Section title={t('Votre don')}>
      <Facts
        facts={[
          { name: t('Chaque mois'), value: total, note: tip && t('dont {tip} pour la plateforme', { tip }) },
          { name: t('Jour du mois'), value: dayOfMonth },
          ...(next && gift.status === 'active'
            ? [
                {
                  name: t('Prochain débit'),
                  value: next,
                  note: announced ? t('annoncé') : t('il vous sera annoncé'),
                },
              ]
            : []),
          ...(method ? [{ name: t('Moyen de paiement'), value: method }] : []),
          { name: t('Déjà donné'), value: given },
          {
            name: t('Projet'),
            value: project.title,
            note: closesOn
              ? t('{cooperation} ; la collecte prend fin le {closesOn}, et ce don avec elle.', {
                  cooperation: project.cooperation,
                  closesOn,
                })
              : t('{cooperation} ; la collecte n’a pas de date de fin.', {
                  cooperation: project.cooperation,
                }),
          },
          { name: t('Au nom de'), value: who.name, note: who.email },
        ]}
      />
    </Section>
  );
}

/** What its giver may do: each a button that works alone. */
export function GiftOrders({ gift, result }: { gift: GiftPage; result: FormResult }) {
  const { status, typed, path } = gift;
  if (status === 'stopped') return null;
  const begun = status !== 'awaiting_method';
  const changing = result?.initialValue?.['intent'] === 'change';
  return (
    <>
      <Form result={changing ? null : result}>
        <ButtonRow>
          <Button
            name="intent"
            value="method"
            variant={status === 'method_failing' || !begun ? 'primary' : 'secondary'}
          >
            {begun ? t('Changer de moyen de paiement') : t('Enregistrer une carte ou un compte')}
          </Button>
          {status === 'paused' && (
            <Button name="intent" value="resume">
              {t('Reprendre ce don')}
            </Button>
          )}
          {(status === 'active' || status === 'method_failing') && (
            <Button name="intent" value="pause" variant="secondary">
              {t('Suspendre ce don')}
            </Button>
          )}
          <LinkButton to={`${path}/arret`}>{t('Arrêter ce don')}</LinkButton>
        </ButtonRow>
      </Form>
      {begun && (
        <Section id="montant" title={t('Changer le montant')}>
          <Form result={changing ? result : null} values={typed}>
            <input type="hidden" name="intent" value="change" />
            <AmountField name="amount" label={t('Chaque mois')} required />
            <AmountField name="tip" label={t('Pour la plateforme')} />
            <ButtonRow>
              <Button variant="secondary">{t('Changer le montant')}</Button>
            </ButtonRow>
          </Form>
        </Section>
      )}
    </>
  );
}

/** Month by month, what was asked and what became of it. */
export function GiftMonths({ gift: { months } }: { gift: GiftPage }) {
  return (
    <Section title={t('Mois par mois')}>
      <DataTable
        caption={t('Les débits de ce don')}
        hideCaption
        columns={[
          { key: 'month', label: t('Mois') },
          { key: 'state', label: t('État') },
          { key: 'amount', label: t('Montant'), numeric: true },
        ]}
        rows={months.map(({ id, month, state, why, amount }) => ({
          id,
          month,
          state: why ? t('{state} : {why}', { state, why }) : state,
          amount,
        }))}
        empty={t('Aucun débit pour le moment.')}
      />
    </Section>
  );
}
