import { Button, ButtonRow, LinkButton } from '#app/components/button.tsx';
import { Facts } from '#app/components/facts.tsx';
import { Form, type FormResult } from '#app/components/form.tsx';
import { Notice } from '#app/components/notice.tsx';
import { Section } from '#app/components/page.tsx';
import { ShareLinks } from '#app/features/sharing/share-links.tsx';
import { href } from '#app/i18n/href.ts';
import { rich } from '#app/i18n/rich.tsx';
import { phrases, t } from '#app/i18n/t.ts';
import type { PledgePage } from './pledge-page.queries.server.ts';

const papers = phrases({
  gift: 'Télécharger mon reçu',
  loan: 'Télécharger mon contrat',
  share: 'Télécharger mon bulletin de souscription',
});

/** After paying: what was done, what happens next and when, and what one may still do. */
export function PledgeAfter({
  pledge,
  result,
  revocableUntil,
}: {
  pledge: PledgePage;
  result: FormResult;
  /** The last instant of the reflection, in words; null once it is over. */
  revocableUntil: string | null;
}) {
  const { project, next, tip, amount, shares, loan, who } = pledge;
  return (
    <>
      {next.length > 0 && (
        <Section title={t('Et maintenant')}>
          <ol className="grid list-decimal gap-2 pl-6">
            {next.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </Section>
      )}
      <Form result={result} className="grid gap-4">
        {pledge.confirmBefore && (
          <Section
            title={t('Confirmer le paiement')}
            intro={t(
              'Votre banque veut que vous confirmiez vous-même ce paiement, avant le {day}. Vous allez sur sa page, puis vous revenez ici.',
              { day: pledge.confirmBefore },
            )}
          >
            <ButtonRow>
              <Button name="intent" value="confirm">
                {t('Confirmer auprès de ma banque')}
              </Button>
            </ButtonRow>
          </Section>
        )}
        {pledge.canPay && (
          <ButtonRow>
            <Button name="intent" value="pay" variant={pledge.confirmBefore ? 'secondary' : 'primary'}>
              {pledge.status === 'declined' ? t('Indiquer un autre moyen de paiement') : t('Reprendre')}
            </Button>
          </ButtonRow>
        )}
        {revocableUntil && (
          <Section
            id="revoquer"
            title={t('Changer d’avis')}
            intro={t(
              'Jusqu’au {revocableUntil} (heure de Paris), vous pouvez révoquer cet engagement sans raison et sans frais.',
              { revocableUntil },
            )}
          >
            <ButtonRow>
              <Button name="intent" value="revoke" variant="danger">
                {t('Révoquer cet engagement')}
              </Button>
              <LinkButton to={`/engagements/${pledge.id}/reflexion.ics`}>
                {t('Noter ce jour dans mon agenda')}
              </LinkButton>
            </ButtonRow>
          </Section>
        )}
      </Form>
      <Section title={t('Votre engagement')}>
        <Facts
          facts={[
            {
              name: t('Montant'),
              value: shares ? `${shares}, ${amount}` : amount,
              note: loan ?? pledge.shareCategory,
            },
            ...(tip ? [{ name: t('Pour la plateforme'), value: tip }] : []),
            {
              name: t('Projet'),
              value: <a href={href(project.path)}>{project.title}</a>,
              note: project.cooperation,
            },
            { name: t('Au nom de'), value: who.name, note: who.email },
            { name: t('Visibilité'), value: pledge.visibility },
          ]}
        />
      </Section>
      <ButtonRow>
        <LinkButton to={project.path} icon="arrow-right">
          {t('Revenir au projet')}
        </LinkButton>
        {pledge.paper && (
          <LinkButton to={pledge.paper} variant="secondary">
            {papers[pledge.instrument]}
          </LinkButton>
        )}
      </ButtonRow>
      <Section title={t('En parler autour de moi')}>
        <ShareLinks title={project.title} url={project.url} more={`${project.path}/affiche`} />
      </Section>
      {pledge.isGuest && (
        <p className="text-sm text-ink-soft">
          {rich(
            'Gardez l’adresse de cette page : elle vous est propre. Pour retrouver tous vos dons au même endroit, <a>créez un accès</a> avec la même adresse e-mail.',
            {
              a: (text) => (
                <a className="link" href={href('/inscription')}>
                  {text}
                </a>
              ),
            },
          )}
        </p>
      )}
    </>
  );
}

/** Back from Stripe's page before its word has come. */
export function WaitingForStripe({ pledgeId }: { pledgeId: string }) {
  return (
    <Notice
      tone="info"
      title={t('Nous attendons la confirmation de Stripe')}
      action={<LinkButton to={`/engagements/${pledgeId}?retour=stripe`}>{t('Actualiser')}</LinkButton>}
    >
      {t('Elle arrive en général en quelques secondes. Vous pouvez fermer cette page : nous vous écrirons.')}
    </Notice>
  );
}
