import type { ReactNode } from 'react';
import { Badge, type Tone } from '#app/components/badge.tsx';
import { Button } from '#app/components/button.tsx';
import { Card } from '#app/components/card.tsx';
import { Form } from '#app/components/form.tsx';
import { Section } from '#app/components/page.tsx';

type Account = 'none' | 'begun' | 'ready';

const accounts: Record<Account, { badge: string; tone: Tone; text: string; act: string }> = {
  none: {
    badge: 'À ouvrir',
    tone: 'neutral',
    text: 'Ce compte reçoit l’argent quand une collecte réussit. Prévoyez les statuts, un RIB et la pièce d’identité de la personne qui représente la structure : une dizaine de minutes.',
    act: 'Ouvrir le compte de paiement',
  },
  begun: {
    badge: 'À compléter',
    tone: 'warning',
    text: 'Stripe attend encore une information, ou la vérifie. Aucun projet ne peut être publié avant.',
    act: 'Compléter le dossier',
  },
  ready: {
    badge: 'Prêt',
    tone: 'success',
    text: 'Le compte est vérifié : l’argent d’une collecte réussie peut vous parvenir.',
    act: 'Modifier les informations du compte',
  },
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
    <Card title="Recevoir l’argent des collectes" action={<Badge tone={tone}>{badge}</Badge>}>
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
    return 'Un collectif informel ne peut pas recevoir d’argent lui-même : choisissez une structure porteuse dans l’identité.';
  if (!host.accepted) return `${host.name} doit d’abord accepter de porter le collectif.`;
  if (account === 'ready') return `Le compte ouvert par ${host.name} pour le collectif est vérifié.`;
  return `${host.name} a accepté : l’un de ses membres ouvre le compte du collectif depuis sa propre page « Paiements ».`;
}

const mandates: Record<
  'none' | 'begun' | 'signed',
  { badge: string; tone: Tone; text: string; act: string }
> = {
  none: {
    badge: 'À signer',
    tone: 'neutral',
    text: 'Il n’est nécessaire que pour une collecte de prêts : chaque échéance sera prélevée sur le compte bancaire de la coopération, après un avis.',
    act: 'Signer le mandat de prélèvement',
  },
  begun: {
    badge: 'Commencé',
    tone: 'warning',
    text: 'La signature a été commencée et n’est pas encore confirmée.',
    act: 'Reprendre la signature',
  },
  signed: {
    badge: 'Signé',
    tone: 'success',
    text: 'Les échéances des prêts seront prélevées sur le compte bancaire choisi, après un avis à chaque fois.',
    act: 'Signer pour un autre compte bancaire',
  },
};

/** The SEPA mandate from which loan instalments are debited. */
export function MandateCard({ mandate }: { mandate: keyof typeof mandates }) {
  const { badge, tone, text, act } = mandates[mandate];
  return (
    <Card title="Rembourser les prêts" action={<Badge tone={tone}>{badge}</Badge>}>
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
      title="Comptes des collectifs portés"
      intro="Chaque collectif a son propre compte, ouvert à votre nom : leur argent ne se mélange pas au vôtre."
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
            {accounts[account].act} de « {name} »
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
