import { Button } from '#app/components/button.tsx';
import { CheckboxGroup, RadioGroup } from '#app/components/choice-field.tsx';
import { DataTable } from '#app/components/data-table.tsx';
import { NumberField, SelectField, TextField } from '#app/components/field.tsx';
import { Form, type FormResult } from '#app/components/form.tsx';
import { Section } from '#app/components/page.tsx';
import { t } from '#app/i18n/t.ts';
import type { paperBallots } from './paper.queries.server.ts';

type Papers = Awaited<ReturnType<typeof paperBallots>>;
/** The member number of each, by who they are. */
type Numbers = Record<string, number | null>;
type Asked = { words: string; college: string | null };

/** Where the papers of members without account are written down, while the vote is open; then who wrote down which. */
export function PaperBallots({
  papers,
  numbers,
  vote,
  asked,
  result,
}: {
  papers: Papers;
  numbers: Numbers;
  vote: { choices: readonly string[]; isSecret: boolean; isOpen: boolean };
  asked: Asked;
  result: FormResult;
}) {
  const isSearched = asked.words !== '' || asked.college !== null;
  const canRecord = vote.isOpen && (papers.found > 0 || isSearched);
  return (
    <>
      {canRecord && (
        <Section title={t('Noter des bulletins papier')}>
          <p className="max-w-[70ch]">
            {vote.isSecret
              ? t(
                  'Pour les associés sans compte. Cochez qui a remis un bulletin, mélangez les papiers, puis comptez-les par réponse : rien ne relie une réponse à un nom. Notez-en plusieurs à la fois.',
                )
              : t('Pour les associés sans compte, un bulletin à la fois : le nom et la réponse.')}
          </p>
          <PaperSearch papers={papers} asked={asked} />
          {papers.voters.length > 0 ? (
            <PaperForm papers={papers} numbers={numbers} vote={vote} result={result} />
          ) : (
            <p>{t('Personne à ce nom n’a de bulletin papier à remettre.')}</p>
          )}
        </Section>
      )}
      {papers.recorded.length > 0 && (
        <Section title={t('Bulletins papier notés')}>
          <DataTable
            caption={t('Bulletins papier notés')}
            hideCaption
            columns={[
              { key: 'name', label: t('Associé·e') },
              { key: 'by', label: t('Noté par') },
              { key: 'on', label: t('Le') },
            ]}
            rows={papers.recorded.map((row) => ({ ...row, name: numbered(row, numbers) }))}
          />
        </Section>
      )}
    </>
  );
}

function PaperSearch({ papers, asked }: { papers: Papers; asked: Asked }) {
  if (papers.found <= papers.voters.length && papers.colleges.length === 0 && asked.words === '') return null;
  return (
    <Form
      method="get"
      className="flex flex-wrap items-end gap-4"
      values={{ nom: asked.words, college: asked.college ?? '' }}
    >
      <TextField name="nom" type="search" label={t('Nom')} maxLength={100} />
      {papers.colleges.length > 0 && (
        <SelectField
          name="college"
          label={t('Collège')}
          placeholder={t('Tous')}
          options={papers.colleges.map((name) => ({ value: name, label: name }))}
        />
      )}
      <Button variant="secondary">{t('Chercher')}</Button>
    </Form>
  );
}

function PaperForm({
  papers,
  numbers,
  vote,
  result,
}: {
  papers: Papers;
  numbers: Numbers;
  vote: { choices: readonly string[]; isSecret: boolean };
  result: FormResult;
}) {
  const who = t('Qui a remis un bulletin');
  const options = papers.voters.map((voter) => ({
    value: voter.id,
    label: numbered(voter, numbers),
    ...(papers.colleges.length > 0 && { help: voter.college }),
  }));
  const answers = [...vote.choices, t('Vote blanc')];
  return (
    <Form result={result} labels={{ voters: who, choice: t('La réponse') }}>
      {vote.isSecret ? (
        <>
          <CheckboxGroup name="voters" label={who} options={options} dense required />
          {answers.map((answer, place) => (
            <NumberField
              key={place}
              name={`counts[${place}]`}
              label={t('Bulletins « {answer} »', { answer })}
              inputMode="numeric"
              defaultValue="0"
              required
            />
          ))}
        </>
      ) : (
        <>
          <RadioGroup name="voters" label={who} options={options} required />
          <RadioGroup
            name="choice"
            label={t('La réponse')}
            required
            options={answers.map((label, place) => ({
              value: place < vote.choices.length ? String(place) : 'blank',
              label,
            }))}
          />
        </>
      )}
      <p className="text-ink-soft">
        {t('Votre nom est gardé avec celui de chaque personne. Un bulletin noté ne se change pas.')}
      </p>
      <Button>{t('Noter ces bulletins')}</Button>
    </Form>
  );
}

function numbered({ id, name }: { id: string; name: string }, numbers: Numbers): string {
  const number = numbers[id];
  return number ? t('{name}, n° {number}', { name, number }) : name;
}
