import { Button } from '#app/components/button.tsx';
import { DataTable } from '#app/components/data-table.tsx';
import { TextField } from '#app/components/field.tsx';
import { Form, type FormResult } from '#app/components/form.tsx';
import { Section } from '#app/components/page.tsx';

type Member = { id: string; name: string; email: string; title: string; since: string };
type Waiting = { id: string; email: string; sent: string; until: string };

export function MemberList({ members, me }: { members: readonly Member[]; me: string }) {
  return (
    <DataTable
      caption="Membres"
      hideCaption
      columns={[
        { key: 'name', label: 'Nom' },
        { key: 'title', label: 'Ce que fait cette personne' },
        { key: 'email', label: 'Adresse' },
        { key: 'since', label: 'Membre depuis le' },
      ]}
      rows={members.map((member) => ({
        ...member,
        name: member.id === me ? `${member.name} (vous)` : member.name,
        title: member.title || '—',
      }))}
    />
  );
}

/** What a member does, in their own words: it gives no rights. */
export function OwnPartForm({ title, result }: { title: string; result: FormResult }) {
  return (
    <Section title="Ce que vous y faites" level={2}>
      <Form result={result} values={{ title }}>
        <input type="hidden" name="intent" value="part" />
        <TextField
          name="title"
          label="En quelques mots"
          help="Par exemple « maraîchère », « habitante de Bruz », « comptable bénévole ». Cela paraît avec votre prénom sur vos projets et ne donne aucun droit de plus."
          maxLength={80}
        />
        <Button variant="secondary">Enregistrer</Button>
      </Form>
    </Section>
  );
}

export function InviteForm({ result }: { result: FormResult }) {
  return (
    <Section title="Inviter quelqu’un">
      <Form result={result} labels={{ email: 'Adresse e-mail' }}>
        <input type="hidden" name="intent" value="invite" />
        <TextField
          name="email"
          label="Adresse e-mail"
          help="La personne reçoit un lien valable 14 jours. Elle aura les mêmes droits que vous."
          type="email"
          autoComplete="off"
          required
        />
        <Button>Envoyer l’invitation</Button>
      </Form>
    </Section>
  );
}

export function InvitationList({ invitations }: { invitations: readonly Waiting[] }) {
  if (invitations.length === 0) return null;
  return (
    <Section title="Invitations en attente">
      <DataTable
        caption="Invitations en attente"
        hideCaption
        columns={[
          { key: 'email', label: 'Adresse' },
          { key: 'sent', label: 'Envoyée le' },
          { key: 'until', label: 'Valable jusqu’au' },
          { key: 'act', label: 'Retirer' },
        ]}
        rows={invitations.map(({ id, email, sent, until }) => ({
          id,
          email,
          sent,
          until,
          act: (
            <Form className="contents">
              <input type="hidden" name="intent" value="withdraw" />
              <input type="hidden" name="invitation" value={id} />
              <Button variant="quiet" size="small" aria-label={`Retirer l’invitation de ${email}`}>
                Retirer
              </Button>
            </Form>
          ),
        }))}
      />
    </Section>
  );
}
