import { Button } from '#app/components/button.tsx';
import { Card } from '#app/components/card.tsx';
import { Form } from '#app/components/form.tsx';
import { Notice } from '#app/components/notice.tsx';
import { AskedAgain } from '#app/components/progress.tsx';
import { count } from '#app/i18n/format.ts';
import { rich } from '#app/i18n/rich.tsx';
import { plural, t } from '#app/i18n/t.ts';
import type { payoutsPage } from './payouts.queries.server.ts';

type Page = Awaited<ReturnType<typeof payoutsPage>>;

/** Whether people may be paid on an account at Stripe, and what that costs the platform. */
export function StripeWayCard({ way: { offered, accounts } }: { way: Page['stripe'] }) {
  return (
    <Card title={t('Virements par Stripe')} tone="sunk">
      <p>
        {offered
          ? t(
              'Chacun peut choisir un compte à son nom chez Stripe plutôt que son IBAN. Comptes prêts : {accounts}.',
              { accounts },
            )
          : t('Cette voie n’est pas proposée : tout le monde est payé par le fichier de la banque.')}
      </p>
      <p>
        {t(
          'Stripe compte à la plateforme environ 2 € par mois et par compte payé, plus un peu par versement à leur banque. Bon pour quelques personnes, trop cher pour tout le monde.',
        )}
      </p>
      <Form>
        <input type="hidden" name="intent" value={offered ? 'stop' : 'offer'} />
        <div>
          <Button variant="secondary">
            {offered ? t('Ne plus proposer cette voie') : t('Proposer cette voie')}
          </Button>
        </div>
      </Form>
    </Card>
  );
}

/** A batch that somebody asked for: being prepared, or why it could not be. */
export function Preparation({
  ask,
  ...again
}: { ask: { isOpen: boolean; notes: readonly string[] } } & Parameters<typeof AskedAgain>[0]) {
  if (ask.isOpen) {
    return (
      <Notice still title={t('Un lot se prépare')}>
        <p>
          {t(
            'Avec beaucoup de prêteurs, cela prend quelques minutes. Vous pouvez quitter cette page : un courriel dira à qui l’a demandé comment cela s’est fini.',
          )}
        </p>
        <AskedAgain {...again} />
      </Notice>
    );
  }
  if (ask.notes.length === 0) return null;
  return (
    <Notice tone="warning" still title={t('Le dernier lot demandé n’a pas pu être préparé en entier')}>
      {/* Written down by the job, which speaks to nobody in particular. */}
      <div lang="fr">
        {ask.notes.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
    </Notice>
  );
}

/** What we owe to lenders, and what could leave now by each way. */
export function WalletsCard({
  wallets,
  ready,
  readyByStripe,
  isPreparing,
}: Pick<Page, 'wallets' | 'ready' | 'readyByStripe'> & { isPreparing: boolean }) {
  return (
    <Card title={t('Portefeuilles')} tone="sunk">
      <p>
        {rich('Nous devons {total} à {people}.', {
          total: <strong className="figures">{wallets.total}</strong>,
          people: wallets.people,
        })}
        {wallets.without > 0 && (
          <>
            {' '}
            {plural(wallets.without, {
              one: t('L’un d’eux n’a pas encore donné d’IBAN.'),
              other: t('{n} d’entre eux n’ont pas encore donné d’IBAN.', { n: wallets.without }),
            })}
          </>
        )}
        {wallets.refused > 0 && (
          <>
            {' '}
            {t('La banque a refusé le compte de {people}.', {
              people: count(wallets.refused, t('personne'), t('personnes')),
            })}
          </>
        )}
      </p>
      {ready.count + readyByStripe.count > 0 ? (
        <Form>
          {ready.count > 0 && (
            <p>
              {rich('{total} peuvent partir dès maintenant, à {count}.', {
                total: <strong className="figures">{ready.total}</strong>,
                count: count(ready.count, t('prêteur'), t('prêteurs')),
              })}
            </p>
          )}
          {readyByStripe.count > 0 && (
            <p>
              {rich('Par Stripe, {total} peuvent partir, à {count}.', {
                total: <strong className="figures">{readyByStripe.total}</strong>,
                count: count(readyByStripe.count, t('prêteur'), t('prêteurs')),
              })}
            </p>
          )}
          {!isPreparing && (
            <div>
              <Button>{t('Préparer un lot')}</Button>
            </div>
          )}
        </Form>
      ) : (
        <p>{t('Rien n’atteint encore le seuil de virement.')}</p>
      )}
    </Card>
  );
}
