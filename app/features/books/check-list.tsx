import { Badge, type Tone } from '#app/components/badge.tsx';
import { DataTable } from '#app/components/data-table.tsx';
import type { IconName } from '#app/components/icon.tsx';
import { Section } from '#app/components/page.tsx';
import { href } from '#app/i18n/href.ts';
import { phrases, t } from '#app/i18n/t.ts';
import type { checksNow, lastNightlyCheck } from './checks.queries.server.ts';

type Shown = Awaited<ReturnType<typeof checksNow>>[number];

const outcomes: Record<Shown['outcome'], { tone: Tone; word: string; icon: IconName }> = {
  true: phrases({ word: 'Vrai' }, { tone: 'success', icon: 'check-circle' }),
  false: phrases({ word: 'Faux' }, { tone: 'danger', icon: 'cross-circle' }),
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
        { key: 'outcome', label: t('Vraie ?') },
      ]}
      rows={checks.map(({ id, sentence, outcome, detail }) => ({
        id,
        sentence: (
          <span className="grid gap-1">
            {sentence}
            {detail && (
              <span
                className={`font-normal break-words ${outcome === 'false' ? 'text-brick' : 'text-ink-soft'}`}
              >
                {detail}
              </span>
            )}
          </span>
        ),
        outcome: (
          <Badge tone={outcomes[outcome].tone} icon={outcomes[outcome].icon}>
            {outcomes[outcome].word}
          </Badge>
        ),
      }))}
    />
  );
}

/** What the job of the night found, the last time it looked. */
export function LastNight({ night }: { night: Awaited<ReturnType<typeof lastNightlyCheck>> }) {
  if (!night) {
    return (
      <Section title={t('La dernière nuit')}>
        <p className="text-ink-soft">
          {t(
            'Le contrôle de nuit n’est encore jamais passé. Il passe à heure fixe quand le serveur de travaux est en marche.',
          )}
        </p>
      </Section>
    );
  }
  const tone = night.state === 'done' ? 'success' : night.state === 'failed' ? 'danger' : 'info';
  return (
    <Section
      title={t('La dernière nuit')}
      action={
        <a className="link" href={href('/operateur/travaux?travail=check-books')}>
          {t('Toutes les nuits')}
        </a>
      }
    >
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Badge tone={tone}>{night.result}</Badge>
        <span>{night.when}</span>
      </p>
      {night.notes.length > 0 && (
        <ul lang="fr" className="list-disc pl-5 text-sm break-words">
          {night.notes.map((note, index) => (
            <li key={index}>{note}</li>
          ))}
        </ul>
      )}
    </Section>
  );
}
