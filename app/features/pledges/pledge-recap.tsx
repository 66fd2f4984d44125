import type { ReactNode } from 'react';
import { Button, ButtonRow } from '#app/components/button.tsx';
import { Facts, type Fact } from '#app/components/facts.tsx';
import { Form, type FormResult } from '#app/components/form.tsx';
import { Notice } from '#app/components/notice.tsx';
import { Steps } from '#app/components/steps.tsx';
import type { NoticesShown } from '#app/features/protection/notices.queries.server.ts';
import { OfferNotices } from '#app/features/protection/offer-notices.tsx';
import { href } from '#app/i18n/href.ts';
import { rich } from '#app/i18n/rich.tsx';
import { phrases, t } from '#app/i18n/t.ts';
import type { PledgePage, WalletOffer } from './pledge-page.queries.server.ts';

const steps = () => [t('Montant'), t('Coordonnées'), t('Récapitulatif'), t('Paiement')];
const kinds = phrases({ gift: 'Don', loan: 'Prêt', share: 'Parts sociales' });

/** Before paying: each line with the way back to change it, and what reaches the project. */
export function PledgeRecap({
  pledge,
  notices,
  wallet,
  residence,
  otherwise,
  result,
}: {
  pledge: PledgePage;
  /** What the regime of the offer wants said wherever it is made, here too. */
  notices: NoticesShown;
  /** What the person could pay with instead of a card, when there is something. */
  wallet: WalletOffer;
  /** What is asked of who lives where the campaign opens first. */
  residence: ReactNode;
  /** Other ways to pay, inside the same form. */
  otherwise: ReactNode;
  result: FormResult;
}) {
  const back = (part: string) => `${pledge.project.form}?depuis=${pledge.id}#${part}`;
  const { instrument, total } = pledge;
  return (
    <>
      <Steps steps={steps()} current={2} links={[back('montant'), back('coordonnees')]} />
      <Facts facts={facts(pledge, back)} />
      <Notice tone="info" still title={t('{reaches} arrivent au projet', { reaches: pledge.reaches })}>
        {whatReaches(pledge)}
      </Notice>
      {residence}
      {pledge.sheet && (
        <p>
          {rich(
            'Vous avez lu la <a>fiche d’informations clés</a> (PDF, version {number}) : elle reste à votre disposition.',
            {
              number: pledge.sheet.number,
              a: (text) => (
                <a className="link" href={href(pledge.sheet!.to)}>
                  {text}
                </a>
              ),
            },
          )}
        </p>
      )}
      {instrument !== 'gift' && <OfferNotices notices={notices} />}
      <p>{beforePaying(pledge)}</p>
      <Form result={result} className="grid gap-4">
        <ButtonRow>
          <Button name="intent" value="pay">
            {instrument === 'gift' ? t('Payer {total}', { total }) : t('Enregistrer ma carte ou mon compte')}
          </Button>
        </ButtonRow>
        <p className="text-sm text-ink-soft">
          {t(
            'Vous allez sur la page sécurisée de Stripe, notre prestataire de paiement : carte bancaire ou prélèvement SEPA. Nous ne voyons jamais votre numéro de carte.',
          )}
        </p>
        {wallet && <PayFromWallet wallet={wallet} total={total} />}
        {otherwise}
      </Form>
    </>
  );
}

/** Beside the card, and no more in sight than it: what borrowers have paid back may be lent again. */
function PayFromWallet({ wallet, total }: { wallet: NonNullable<WalletOffer>; total: string }) {
  if (wallet.tooLittle) return <p className="text-sm text-ink-soft">{wallet.tooLittle}</p>;
  return (
    <>
      <ButtonRow>
        <Button name="intent" value="wallet" variant="secondary">
          {t('Payer avec mon porte-monnaie')}
        </Button>
      </ButtonRow>
      <p className="text-sm text-ink-soft">
        {t(
          'Vous y avez {left}. {total} y sont mis de côté dès maintenant : toujours à vous, mais ni virés ni utilisés ailleurs. Ils sont pris si la collecte réussit ; si elle échoue ou si vous révoquez, ils redeviennent disponibles.',
          { left: wallet.left, total },
        )}
      </p>
    </>
  );
}

function facts(pledge: PledgePage, back: (part: string) => string): Fact[] {
  const { instrument, amount, shares, shareCategory, loan, tip, total, home, who, visibility } = pledge;
  const edit = (part: string, what: string) => ({ to: back(part), label: t('Modifier {what}', { what }) });
  return [
    {
      name: kinds[instrument],
      value: shares ? `${shares}, ${amount}` : amount,
      note: loan ?? shareCategory ?? undefined,
      edit: edit('montant', t('le montant')),
    },
    {
      name: t('Pour la plateforme'),
      value: tip ?? t('Rien'),
      edit: edit('plateforme', t('ce qui va à la plateforme')),
    },
    { name: t('Total'), value: total },
    ...(home
      ? [
          {
            name: t('Votre commune'),
            value: home,
            note: t('Vous attestez sur l’honneur y habiter.'),
            edit: edit('habitants', t('la commune')),
          },
        ]
      : []),
    {
      name: t('Au nom de'),
      value: who.name,
      note: who.email,
      edit: edit('coordonnees', t('les coordonnées')),
    },
    { name: t('Visibilité'), value: visibility, edit: edit('coordonnees', t('ce qui est visible')) },
  ];
}

function whatReaches({ fee, project, allOrNothing }: PledgePage): string {
  const condition = allOrNothing ? t(', si la collecte réussit') : '';
  return fee
    ? t(
        'La plateforme garde {fee} de ce qui est versé à {cooperation}{condition}. Les frais de banque sont à sa charge.',
        { fee, cooperation: project.cooperation, condition },
      )
    : t('Tout est versé à {cooperation}{condition}. Les frais de banque sont à la charge de la plateforme.', {
        cooperation: project.cooperation,
        condition,
      });
}

function beforePaying({ instrument, allOrNothing, minimum }: PledgePage): string {
  if (instrument !== 'gift') {
    return t(
      'Rien n’est débité aujourd’hui. Vous pourrez révoquer cet engagement d’un clic pendant quatre jours. Il ne sera débité que si la collecte réunit au moins {minimum}.',
      { minimum },
    );
  }
  return allOrNothing
    ? t(
        'Votre don est débité aujourd’hui. Si la collecte ne réunit pas {minimum}, il vous est rendu en entier.',
        { minimum },
      )
    : t('Votre don est débité aujourd’hui. Il est versé à la coopération quel que soit le total réuni.');
}
