import { Badge } from '#app/components/badge.tsx';
import { Button, ButtonRow, LinkButton } from '#app/components/button.tsx';
import { Card } from '#app/components/card.tsx';
import { TextArea } from '#app/components/field.tsx';
import { Form, type FormResult } from '#app/components/form.tsx';
import { Notice } from '#app/components/notice.tsx';
import { Section } from '#app/components/page.tsx';
import { frenchSpaces } from '#app/i18n/french-spaces.ts';
import { href } from '#app/i18n/href.ts';
import { t } from '#app/i18n/t.ts';
import type { lastAnswers, questionsOf, questionsToModerate } from './questions.queries.server.ts';

type Public = Awaited<ReturnType<typeof lastAnswers>>['questions'][number];
type Own = NonNullable<Awaited<ReturnType<typeof questionsOf>>>['own'];
type Full = Awaited<ReturnType<typeof questionsToModerate>>['questions'];

/** On the page of a project: the last answers, and the way to ask. */
export function QuestionsSection({
  slug,
  questions,
  total,
}: {
  slug: string;
  questions: readonly Public[];
  total: number;
}) {
  return (
    <Section id="questions" title={t('Questions et réponses')}>
      {total === 0 && <p className="text-ink-soft">{t('Personne n’a encore posé de question.')}</p>}
      {questions.map((question) => (
        <Answered key={question.id} question={question} level={3} />
      ))}
      <ButtonRow>
        <LinkButton to={`/projets/${slug}/questions`} icon="question">
          {total > questions.length
            ? t('Toutes les questions ({total}), ou poser la vôtre', { total })
            : t('Poser une question')}
        </LinkButton>
      </ButtonRow>
    </Section>
  );
}

/** What somebody wrote stays French whoever reads it. */
function Written({ children }: { children: string }) {
  return (
    <p lang="fr" className="max-w-[70ch] whitespace-pre-line">
      {frenchSpaces(children)}
    </p>
  );
}

/** A question with its answer, as everyone reads it. */
export function Answered({ question, level = 2 }: { question: Public; level?: 2 | 3 }) {
  const { id, text, answer, who, askedOn, answeredOn } = question;
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <article id={`question-${id}`} className="grid gap-2 border-l-4 border-strata-3 pl-4">
      <Heading lang="fr" className="text-lg whitespace-pre-line">
        {frenchSpaces(text)}
      </Heading>
      <p className="text-sm text-ink-soft">{t('{who}, le {askedOn}', { who, askedOn })}</p>
      <Written>{answer}</Written>
      {answeredOn && (
        <p className="text-sm text-ink-soft">
          {t('Réponse de la coopération, le {answeredOn}', { answeredOn })}
        </p>
      )}
    </article>
  );
}

/** One's own questions that others do not see, or not yet. */
export function OwnQuestions({ own }: { own: Own }) {
  return own.map(({ id, text, askedOn, hiddenWhy }) => (
    <Notice
      key={id}
      still
      tone={hiddenWhy ? 'warning' : 'info'}
      title={
        hiddenWhy
          ? t('Votre question du {askedOn} n’est pas montrée', { askedOn })
          : t('Votre question du {askedOn} attend une réponse', { askedOn })
      }
    >
      <Written>{text}</Written>
      {hiddenWhy && <p>{t('Raison donnée : {hiddenWhy}', { hiddenWhy })}</p>}
    </Notice>
  ));
}

/** Questions as their cooperation or the team sees them. One is open at a time: the one asked for, else the first that waits. */
export function ModerationList({
  questions,
  asked,
  result,
  team = false,
}: {
  questions: Full;
  asked: string | null;
  result: FormResult;
  /** The team hides and shows; only the cooperation answers. */
  team?: boolean;
}) {
  const wanted = result?.initialValue?.['id'] ?? asked;
  const open =
    questions.find(({ id }) => id === wanted) ??
    (team ? undefined : questions.find(({ answer, hidden }) => !answer && !hidden));
  return questions.map((one) => (
    <Card
      key={one.id}
      title={
        <span lang="fr" className="whitespace-pre-line">
          {frenchSpaces(one.text)}
        </span>
      }
      action={<StateBadge answered={one.answer !== ''} hidden={one.hidden !== null} />}
    >
      <p className="text-sm text-ink-soft">
        {t('{who}, le {askedOn}', { who: one.who, askedOn: one.askedOn })}
        {team && (
          <>
            {' · '}
            <a lang="fr" className="link" href={href(`/projets/${one.project.slug}/questions`)}>
              {one.project.title}
            </a>
          </>
        )}
      </p>
      {one.answer && <Written>{one.answer}</Written>}
      {one.hidden && (
        <p className="text-sm">
          {one.hidden.byTeam
            ? t('Masquée par l’équipe le {on} : {why}', one.hidden)
            : t('Masquée par la coopération le {on} : {why}', one.hidden)}
        </p>
      )}
      {one.id === open?.id ? (
        <Acts one={one} result={result} team={team} />
      ) : (
        <ButtonRow>
          <LinkButton to={`?question=${one.id}`} size="small">
            {one.answer || one.hidden || team ? t('Modifier') : t('Répondre')}
          </LinkButton>
        </ButtonRow>
      )}
    </Card>
  ));
}

function StateBadge({ answered, hidden }: { answered: boolean; hidden: boolean }) {
  if (hidden) return <Badge tone="warning">{t('Masquée')}</Badge>;
  return answered ? (
    <Badge tone="success">{t('Répondue')}</Badge>
  ) : (
    <Badge tone="info">{t('À répondre')}</Badge>
  );
}

function Acts({ one, result, team }: { one: Full[number]; result: FormResult; team: boolean }) {
  const id = <input type="hidden" name="id" value={one.id} />;
  const sent = result?.initialValue?.['intent'];
  const resultOf = (intent: string) => (sent === intent ? result : null);
  if (one.hidden) {
    if (one.hidden.byTeam && !team) return null;
    return (
      <Form result={resultOf('show')} className="grid gap-4">
        {id}
        <ButtonRow>
          <Button name="intent" value="show" variant="secondary" size="small">
            {t('Montrer de nouveau')}
          </Button>
        </ButtonRow>
      </Form>
    );
  }
  const [answer, why] = [t('Votre réponse'), t('Pourquoi la masquer')];
  return (
    <>
      {!team && (
        <Form
          result={resultOf('answer')}
          values={{ answer: one.answer }}
          labels={{ answer }}
          className="grid gap-4"
        >
          {id}
          <TextArea
            name="answer"
            label={answer}
            help={t('Publique, au nom de votre coopération.')}
            rows={5}
            maxLength={5_000}
            required
          />
          <ButtonRow>
            <Button name="intent" value="answer" size="small">
              {one.answer ? t('Corriger la réponse') : t('Publier la réponse')}
            </Button>
          </ButtonRow>
        </Form>
      )}
      <details open={sent === 'hide' || team}>
        <summary className="min-h-8 font-semibold">{t('Masquer cette question')}</summary>
        <Form result={resultOf('hide')} labels={{ why }} className="mt-3 grid gap-4">
          {id}
          <TextArea
            name="why"
            label={why}
            help={t(
              'Injure, données personnelles, hors sujet : une question gênante n’est pas une raison. La personne lira ce que vous écrivez.',
            )}
            rows={2}
            maxLength={500}
            required
          />
          <ButtonRow>
            <Button name="intent" value="hide" variant="secondary" size="small">
              {t('Masquer')}
            </Button>
          </ButtonRow>
        </Form>
      </details>
    </>
  );
}
