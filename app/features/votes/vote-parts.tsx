import type { ReactNode } from 'react';
import { Badge } from '#app/components/badge.tsx';
import { Button } from '#app/components/button.tsx';
import { RadioGroup } from '#app/components/choice-field.tsx';
import { DataTable } from '#app/components/data-table.tsx';
import { Facts } from '#app/components/facts.tsx';
import { Form, type FormResult } from '#app/components/form.tsx';
import { Notice } from '#app/components/notice.tsx';
import { Section } from '#app/components/page.tsx';
import { href } from '#app/i18n/href.ts';
import { rich } from '#app/i18n/rich.tsx';
import { t } from '#app/i18n/t.ts';
import type { ballotFor, votesAwaiting } from './ballot.queries.server.ts';
import type { shownResult } from './shown-result.ts';

type Shown = ReturnType<typeof shownResult>;

/** In one's space: what is to be answered, and until when. */
export function VotesAwaiting({ votes }: { votes: Awaited<ReturnType<typeof votesAwaiting>> }) {
  if (votes.length === 0) return null;
  return (
    <Notice title={t('Votre voix est attendue')} still>
      <ul className="grid gap-1.5">
        {votes.map(({ id, question, until }) => (
          <li key={id}>
            {rich('<a>{question}</a> Jusqu’au {until} compris.', {
              question: <span lang="fr">{question}</span>,
              until,
              a: (text) => <a href={href(`/mon-espace/votes/${id}`)}>{text}</a>,
            })}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

/** The ballot: one answer among the choices, or none of them. */
function BallotForm({
  choices,
  isSecret,
  result,
}: {
  choices: readonly string[];
  isSecret: boolean;
  result: FormResult;
}) {
  return (
    <Section title={t('Votre bulletin')}>
      <Form result={result} labels={{ choice: t('Votre réponse') }}>
        <RadioGroup
          name="choice"
          label={t('Votre réponse')}
          required
          options={[
            ...choices.map((label, place) => ({
              value: String(place),
              label,
              lang: 'fr' as const,
            })),
            {
              value: 'blank',
              label: t('Vote blanc'),
              help: t('Compte dans la participation, pas dans le résultat.'),
            },
          ]}
        />
        <p className="text-ink-soft">
          {isSecret
            ? t('Le vote est secret : ce que vous répondez n’est relié à votre nom nulle part.')
            : t('Le vote n’est pas secret : les organisateurs verront votre réponse et votre nom.')}{' '}
          {t('Il ne se change pas une fois envoyé.')}
        </p>
        <Button>{t('Voter')}</Button>
      </Form>
    </Section>
  );
}

/** What a voter sees of a vote below its question: their ballot, or that they have voted, then the result. `children`: what is to be read first. */
export function BallotBody({
  ballot,
  result,
  children,
}: {
  ballot: NonNullable<Awaited<ReturnType<typeof ballotFor>>>;
  result: FormResult;
  children?: ReactNode;
}) {
  const { isOpen, votedOn, outcome } = ballot;
  return (
    <>
      {votedOn && (
        <Notice tone="success" title={t('Vous avez voté le {day}', { day: votedOn })} still>
          {t('Une personne a une voix. Le résultat paraîtra ici à la clôture.')}
        </Notice>
      )}
      {children}
      {isOpen && !votedOn && (
        <BallotForm choices={ballot.choices} isSecret={ballot.isSecret} result={result} />
      )}
      {!isOpen && !outcome && <Notice still title={t('Le vote est clos, son résultat arrive.')} />}
      <VoteOutcome turnout={ballot.turnout} outcome={outcome} />
    </>
  );
}

/** Until when a vote takes ballots. */
export function VoteBadge({ isOpen, until }: { isOpen: boolean; until: string }) {
  return isOpen ? (
    <Badge tone="info">{t('Ouvert jusqu’au {until} compris', { until })}</Badge>
  ) : (
    <Badge>{t('Clos')}</Badge>
  );
}

/** Who answered, and once it is over what they answered: ballots of each answer over ballots expressed, colleges apart. */
export function VoteOutcome({ turnout, outcome }: Shown) {
  const quorum = {
    name: t('Participation'),
    value: t('{voted} sur {voters}', { voted: turnout.voted, voters: turnout.voters }),
    note: t('il en faut {needed} pour que le vote compte', { needed: turnout.needed }),
  };
  if (!outcome) return <Facts facts={[quorum]} />;
  return (
    <Section title={t('Résultat')}>
      {outcome.adopted === null ? (
        <Notice
          tone="warning"
          still
          title={
            turnout.quorumReached
              ? t('Aucune réponse n’a la majorité demandée')
              : t('Trop peu de personnes ont voté : rien n’est décidé')
          }
        />
      ) : (
        <Notice tone="success" still title={t('« {choice} » l’emporte', { choice: outcome.adopted })} />
      )}
      <Facts facts={[quorum, { name: t('Bulletins blancs'), value: outcome.blank }]} />
      <DataTable
        caption={t('Réponses')}
        columns={[
          { key: 'choice', label: t('Réponse') },
          { key: 'ballots', label: t('Bulletins'), numeric: true },
          { key: 'of', label: t('Exprimés'), numeric: true },
          { key: 'part', label: t('Part du résultat'), numeric: true },
        ]}
        rows={outcome.rows.map((row) => ({
          ...row,
          choice: <span lang="fr">{row.choice}</span>,
          of: outcome.expressed,
        }))}
      />
      {outcome.colleges.length > 0 && (
        <DataTable
          caption={t('Par collège : une personne y a une voix, puis chaque collège pèse son poids')}
          columns={[
            { key: 'name', label: t('Collège') },
            { key: 'weight', label: t('Poids'), numeric: true },
            { key: 'turnout', label: t('Ont voté'), numeric: true },
            ...outcome.rows.map(({ id, choice }) => ({ key: `choice-${id}`, label: choice, numeric: true })),
            { key: 'blank', label: t('Blancs'), numeric: true },
          ]}
          rows={outcome.colleges.map(({ choices, ...college }) => ({
            ...college,
            turnout: t('{voted} sur {voters}', { voted: college.voted, voters: college.voters }),
            ...Object.fromEntries(choices.map((ballots, place) => [`choice-${place}`, ballots])),
          }))}
        />
      )}
    </Section>
  );
}
