import { Button } from '#app/components/button.tsx';
import { SelectField } from '#app/components/field.tsx';
import { Form, type FormResult } from '#app/components/form.tsx';
import { Section } from '#app/components/page.tsx';
import { duties, dutyNames, dutySentences } from '#app/features/people/duties.ts';
import { t } from '#app/i18n/t.ts';

type Member = { id: string; name: string };
const named = (members: readonly Member[]) => members.map(({ id, name }) => ({ value: id, label: name }));

/** What each duty may do. */
export function DutyWords() {
  return (
    <Section title={t('Les rôles')}>
      <dl className="grid gap-2">
        {duties.map((duty) => (
          <div key={duty} className="grid gap-x-4 sm:grid-cols-[9rem_minmax(0,1fr)]">
            <dt className="font-semibold">{dutyNames[duty]}</dt>
            <dd>{dutySentences[duty]}</dd>
          </div>
        ))}
      </dl>
      <p className="text-ink-soft">{t('Tous les membres lisent tout.')}</p>
    </Section>
  );
}

export const dutyOptions = () => duties.map((duty) => ({ value: duty, label: dutyNames[duty] }));

/** An owner gives a member another duty. */
export function DutyForm({ members, result }: { members: readonly Member[]; result: FormResult }) {
  return (
    <Section title={t('Changer un rôle')}>
      <Form result={result} labels={{ member: t('Membre'), duty: t('Rôle') }}>
        <input type="hidden" name="intent" value="duty" />
        <SelectField
          name="member"
          label={t('Membre')}
          required
          placeholder={t('Choisissez')}
          options={named(members)}
        />
        <SelectField
          name="duty"
          label={t('Rôle')}
          required
          placeholder={t('Choisissez')}
          options={dutyOptions()}
        />
        <Button variant="secondary">{t('Donner ce rôle')}</Button>
      </Form>
    </Section>
  );
}

/** A member leaves, or an owner makes one leave; someone takes over what they led. */
export function LeaveForm({
  members,
  me,
  isOwner,
  result,
}: {
  members: readonly Member[];
  me: string;
  isOwner: boolean;
  result: FormResult;
}) {
  if (members.length < 2) return null;
  const leavers = isOwner ? members : members.filter(({ id }) => id === me);
  return (
    <Section
      title={t('Départ d’un membre')}
      intro={t(
        'Ce que la personne portait dans vos dossiers passe à celle que vous nommez ; ce qu’elle avait demandé est écarté. Son accès s’arrête aussitôt.',
      )}
    >
      <Form result={result} labels={{ leaver: t('Qui part'), successor: t('Qui prend la suite') }}>
        <input type="hidden" name="intent" value="leave" />
        <SelectField
          name="leaver"
          label={t('Qui part')}
          required
          placeholder={t('Choisissez')}
          options={named(leavers)}
        />
        <SelectField
          name="successor"
          label={t('Qui prend la suite')}
          placeholder={t('Personne')}
          options={named(members)}
        />
        <Button variant="danger">{t('Mettre fin à l’accès')}</Button>
      </Form>
    </Section>
  );
}
