import { Badge, type Tone } from '#app/components/badge.tsx';
import { Button, ButtonRow } from '#app/components/button.tsx';
import { DataTable } from '#app/components/data-table.tsx';
import { Form } from '#app/components/form.tsx';
import type { IconName } from '#app/components/icon.tsx';
import { Notice } from '#app/components/notice.tsx';
import { Section } from '#app/components/page.tsx';
import { AskedAgain, Progress } from '#app/components/progress.tsx';
import { count } from '#app/i18n/format.ts';
import { href } from '#app/i18n/href.ts';
import { phrases, t } from '#app/i18n/t.ts';
import type { checksFound, lastRound } from './checks.queries.server.ts';

type Found = Awaited<ReturnType<typeof checksFound>>;
type Round = Awaited<ReturnType<typeof lastRound>>;
type Shown = Found['checks'][number];

const verdicts: Record<Shown['verdict'], { tone: Tone; word: string; icon: IconName }> = {
  holds: phrases({ word: 'Vrai' }, { tone: 'success', icon: 'check-circle' }),
  broken: phrases({ word: 'Faux' }, { tone: 'danger', icon: 'cross-circle' }),
  never: phrases({ word: 'Jamais vérifié' }, { tone: 'warning', icon: 'question' }),
  unknown: phrases({ word: 'On ne sait pas' }, { tone: 'warning', icon: 'question' }),
};

/** The sentences that should be true of the books, each with what contradicts it. */
export function CheckList({ checks }: { checks: readonly Shown[] }) {
  return (
    <DataTable
      caption={t('Vérifications')}
      hideCaption
      phone="rows"
      columns={[
        { key: 'sentence', label: t('Phrase') },
        { key: 'verdict', label: t('Vraie ?') },
        { key: 'looked', label: t('Vérifiée le') },
      ]}
      rows={checks.map(({ id, sentence, verdict, detail, looked }) => ({
        id,
        sentence: (
          <span className="grid gap-1">
            {sentence}
            {detail && (
              <span
                lang="fr"
                className={`font-normal break-words ${verdict === 'broken' ? 'text-brick' : 'text-ink-soft'}`}
              >
                {detail}
              </span>
            )}
          </span>
        ),
        verdict: (
          <Badge tone={verdicts[verdict].tone} icon={verdicts[verdict].icon}>
            {verdicts[verdict].word}
          </Badge>
        ),
        looked: looked ?? '',
      }))}
    />
  );
}

/** What the last looks come to together. Nothing is said to be fine that was never looked at, or long ago. */
export function WhatWasFound({ checks, since, isOld }: Found) {
  const these = (verdict: Shown['verdict']) => checks.filter((check) => check.verdict === verdict).length;
  const [broken, unknown, never] = [these('broken'), these('unknown'), these('never')];
  return (
    <>
      {broken + unknown + never === 0 && !isOld && (
        <Notice tone="success" title={t('Tout était vrai le {since}', { since: since! })} still>
          {count(checks.length, t('phrase vérifiée'), t('phrases vérifiées'))}.
        </Notice>
      )}
      {broken > 0 && (
        <Notice
          tone="danger"
          title={count(broken, t('phrase n’est pas vraie'), t('phrases ne sont pas vraies'))}
          still
        >
          {t(
            'Une écriture ne se corrige jamais : elle se contre-passe. Ne changez rien à la main avant d’avoir compris.',
          )}
        </Notice>
      )}
      {unknown + never > 0 && (
        <Notice
          tone="warning"
          title={count(
            unknown + never,
            t('phrase n’a pas pu être vérifiée, ou ne l’a jamais été'),
            t('phrases n’ont pas pu être vérifiées, ou ne l’ont jamais été'),
          )}
          still
        >
          {t('Ni vrai ni faux : on ne le sait pas encore.')}
        </Notice>
      )}
      {isOld && (
        <Notice
          tone="warning"
          title={t('La vérification la plus ancienne date du {since}', { since: since! })}
          still
        >
          {t('Le contrôle de nuit n’est pas passé depuis. Ce qui était vrai alors ne l’est peut-être plus.')}
        </Notice>
      )}
    </>
  );
}

/** A look that somebody asked for: how far it has come, or the button that asks. */
export function LookNow({
  isAsked,
  round,
  ...again
}: { isAsked: boolean; round: Round } & Parameters<typeof AskedAgain>[0]) {
  if (!isAsked) {
    return (
      <Form method="post">
        <ButtonRow>
          <Button>{t('Vérifier maintenant')}</Button>
        </ButtonRow>
      </Form>
    );
  }
  return (
    <Notice still title={t('Une vérification est demandée')}>
      <p>
        {t(
          'Avec beaucoup d’écritures, cela prend quelques minutes. Vous pouvez quitter cette page : un courriel dira à qui l’a demandée comment cela s’est fini.',
        )}
      </p>
      {round?.state === 'running' && round.total > 0 && (
        <Progress
          label={t('Phrases vérifiées')}
          done={round.looked}
          total={round.total}
          units={[t('phrase'), t('phrases')]}
        />
      )}
      <AskedAgain {...again} />
    </Notice>
  );
}

const tones = { done: 'success', failed: 'danger', running: 'info' } as const;

/** What the job found, the last time it looked. */
export function LastRound({ round }: { round: Round }) {
  if (!round) {
    return (
      <Section title={t('Le dernier contrôle')}>
        <p className="text-ink-soft">
          {t(
            'Le contrôle de nuit n’est encore jamais passé. Il passe à heure fixe quand le serveur de travaux est en marche.',
          )}
        </p>
      </Section>
    );
  }
  const isPartial = round.state === 'done' && round.looked < round.total;
  return (
    <Section
      title={t('Le dernier contrôle')}
      action={
        <a className="link" href={href('/operateur/travaux?travail=check-books')}>
          {t('Tous les contrôles')}
        </a>
      }
    >
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Badge tone={isPartial ? 'warning' : tones[round.state]}>{round.result}</Badge>
        <span>{round.when}</span>
      </p>
      {round.notes.length > 0 && (
        <ul lang="fr" className="list-disc pl-5 text-sm break-words">
          {round.notes.map((note, index) => (
            <li key={index}>{note}</li>
          ))}
        </ul>
      )}
    </Section>
  );
}
