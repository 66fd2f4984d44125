import type { ReactNode } from 'react';
import { Badge, type Tone } from '#app/components/badge.tsx';
import { Button } from '#app/components/button.tsx';
import { Card } from '#app/components/card.tsx';
import { Form } from '#app/components/form.tsx';
import { Section } from '#app/components/page.tsx';
import { phrases, t } from '#app/i18n/t.ts';

type Account = 'none' | 'begun' | 'ready';

const accounts: Record<Account, { badge: string; tone: Tone; text: string; act: string }> = {
  none: phrases(
    {
      badge: 'À ouvrir',
      text: 'Ce compte reçoit l’argent quand une collecte réussit. Prévoyez les statuts, un RIB et la pièce d’identité de la personne qui représente la structure : une dizaine de minutes.',
      act: 'Ouvrir le compte de paiement',
    },
    { tone: 'neutral' },
  ),
  begun: phrases(
    {
      badge: 'À compléter',
      text: 'Stripe attend encore une information, ou la vérifie. Aucun projet ne peut être publié avant.',
      act: 'Compléter le dossier',
    },
    { tone: 'warning' },
  ),
  ready: phrases(
    {
      badge: 'Prêt',
      text: 'Le compte est vérifié : l’argent d’une collecte réussie peut vous parvenir.',
      act: 'Modifier les informations du compte',
    },
    { tone: 'success' },
  ),
};

/** The account that receives what campaigns collect. A collective's account is opened by its host. */
export function AccountCard({
  account,
  host,
  borrower,
}: {
  account: Account;
  host: { name: string; accepted: boolean } | null;
  borrower: boolean;
}) {
  const { badge, tone, text, act } = accounts[account];
  return (
    <Card title={t('Recevoir l’argent des collectes')} action={<Badge tone={tone}>{badge}</Badge>}>
      {borrower ? (
        <>
          <p>{text}</p>
          <Ask intent="account" variant={account === 'none' ? 'primary' : 'secondary'}>
            {act}
          </Ask>
        </>
      ) : (
        <p>{hostSentence(account, host)}</p>
      )}
    </Card>
  );
}

function hostSentence(account: Account, host: { name: string; accepted: boolean } | null): string {
  if (!host)
    return t(
      'Un collectif informel ne peut pas recevoir d’argent lui-même : choisissez une structure porteuse dans l’identité.',
    );
  if (!host.accepted) return t('{name} doit d’abord accepter de porter le collectif.', { name: host.name });
  if (account === 'ready')
    return t('Le compte ouvert par {name} pour le collectif est vérifié.', { name: host.name });
  return t(
    '{name} a accepté : l’un de ses membres ouvre le compte du collectif depuis sa propre page « Paiements ».',
    { name: host.name },
  );
}

const mandates: Record<
  'none' | 'begun' | 'signed',
  { badge: string; tone: Tone; text: string; act: string }
> = {
  none: phrases(
    {
      badge: 'À signer',
      text: 'Il n’est nécessaire que pour une collecte de prêts : chaque échéance sera prélevée sur le compte bancaire de la coopération, après un avis.',
      act: 'Signer le mandat de prélèvement',
    },
    { tone: 'neutral' },
  ),
  begun: phrases(
    {
      badge: 'Commencé',
      text: 'La signature a été commencée et n’est pas encore confirmée.',
      act: 'Reprendre la signature',
    },
    { tone: 'warning' },
  ),
  signed: phrases(
    {
      badge: 'Signé',
      text: 'Les échéances des prêts seront prélevées sur le compte bancaire choisi, après un avis à chaque fois.',
      act: 'Signer pour un autre compte bancaire',
    },
    { tone: 'success' },
  ),
};

/** The SEPA mandate from which loan instalments are debited. */
export function MandateCard({ mandate }: { mandate: keyof typeof mandates }) {
  const { badge, tone, text, act } = mandates[mandate];
  return (
    <Card title={t('Rembourser les prêts')} action={<Badge tone={tone}>{badge}</Badge>}>
      <p>{text}</p>
      <Ask intent="mandate" variant="secondary">
        {act}
      </Ask>
    </Card>
  );
}

/** For a host: the accounts of the collectives whose money it holds. */
export function HostedAccounts({
  collectives,
}: {
  collectives: readonly { id: string; name: string; account: Account }[];
}) {
  if (collectives.length === 0) return null;
  return (
    <Section
      title={t('Comptes des collectifs portés')}
      intro={t(
        'Chaque collectif a son propre compte, ouvert à votre nom : leur argent ne se mélange pas au vôtre.',
      )}
    >
      {collectives.map(({ id, name, account }) => (
        <Card
          key={id}
          title={name}
          level={3}
          action={<Badge tone={accounts[account].tone}>{accounts[account].badge}</Badge>}
        >
          <p>{accounts[account].text}</p>
          <Ask intent="account" hosted={id} variant="secondary">
            {t('{act} de « {name} »', { act: accounts[account].act, name })}
          </Ask>
        </Card>
      ))}
    </Section>
  );
}

function Ask({
  intent,
  hosted,
  variant,
  children,
}: {
  intent: 'account' | 'mandate';
  hosted?: string;
  variant: 'primary' | 'secondary';
  children: ReactNode;
}) {
  return (
    <Form className="grid">
      <input type="hidden" name="intent" value={intent} />
      {hosted && <input type="hidden" name="hosted" value={hosted} />}
      <div>
        <Button variant={variant} icon="external">
          {children}
        </Button>
      </div>
    </Form>
  );
}
