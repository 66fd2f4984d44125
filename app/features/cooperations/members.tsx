import { Button } from '#app/components/button.tsx';
import { DataTable } from '#app/components/data-table.tsx';
import { SelectField, TextField } from '#app/components/field.tsx';
import { Form, type FormResult } from '#app/components/form.tsx';
import { Section } from '#app/components/page.tsx';
import { dutyNames, type Duty } from '#app/features/people/duties.ts';
import { t } from '#app/i18n/t.ts';
import { dutyOptions } from './duty-forms.tsx';

type Member = { id: string; name: string; email: string; title: string; duty: Duty; since: string };
type Waiting = { id: string; email: string; duty: Duty; sent: string; until: string };

export function MemberList({ members, me }: { members: readonly Member[]; me: string }) {
  return (
    <DataTable
      caption={t('Membres')}
      hideCaption
      columns={[
        { key: 'name', label: t('Nom|entier') },
        { key: 'duty', label: t('Rôle') },
        { key: 'title', label: t('Ce que fait cette personne') },
        { key: 'email', label: t('Adresse') },
        { key: 'since', label: t('Membre depuis le') },
      ]}
      rows={members.map((member) => ({
        ...member,
        name: member.id === me ? t('{name} (vous)', { name: member.name }) : member.name,
        title: member.title || '—',
        duty: dutyNames[member.duty],
      }))}
    />
  );
}

/** What a member does, in their own words: it gives no rights. */
export function OwnPartForm({ title, result }: { title: string; result: FormResult }) {
  return (
    <Section title={t('Ce que vous y faites')} level={2}>
      <Form result={result} values={{ title }}>
        <input type="hidden" name="intent" value="part" />
        <TextField
          name="title"
          label={t('En quelques mots')}
          help={t(
            'Par exemple « maraîchère », « habitante de Bruz », « comptable bénévole ». Cela paraît avec votre prénom sur vos projets et ne donne aucun droit de plus.',
          )}
          maxLength={80}
        />
        <Button variant="secondary">{t('Enregistrer')}</Button>
      </Form>
    </Section>
  );
}

export function InviteForm({ result }: { result: FormResult }) {
  return (
    <Section title={t('Inviter quelqu’un')}>
      <Form result={result} labels={{ email: t('Adresse e-mail'), as: t('Rôle') }}>
        <input type="hidden" name="intent" value="invite" />
        <TextField
          name="email"
          label={t('Adresse e-mail')}
          help={t('La personne reçoit un lien valable 14 jours.')}
          type="email"
          autoComplete="off"
          required
        />
        <SelectField name="as" label={t('Rôle')} required options={dutyOptions()} />
        <Button>{t('Envoyer l’invitation')}</Button>
      </Form>
    </Section>
  );
}

export function InvitationList({ invitations }: { invitations: readonly Waiting[] }) {
  if (invitations.length === 0) return null;
  return (
    <Section title={t('Invitations en attente')}>
      <DataTable
        caption={t('Invitations en attente')}
        hideCaption
        columns={[
          { key: 'email', label: t('Adresse') },
          { key: 'duty', label: t('Rôle') },
          { key: 'sent', label: t('Envoyée le') },
          { key: 'until', label: t('Valable jusqu’au') },
          { key: 'act', label: t('Retirer') },
        ]}
        rows={invitations.map(({ id, email, duty, sent, until }) => ({
          id,
          email,
          duty: dutyNames[duty],
          sent,
          until,
          act: (
            <Form className="contents">
              <input type="hidden" name="intent" value="withdraw" />
              <input type="hidden" name="invitation" value={id} />
              <Button
                variant="quiet"
                size="small"
                aria-label={t('Retirer l’invitation de {email}', { email })}
              >
                {t('Retirer')}
              </Button>
            </Form>
          ),
        }))}
      />
    </Section>
  );
}
