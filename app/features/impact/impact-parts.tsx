import { DataTable } from '#app/components/data-table.tsx';
import { Facts } from '#app/components/facts.tsx';
import { FigureWithTable } from '#app/components/figure-with-table.tsx';
import { Section } from '#app/components/page.tsx';
import { PaperLink, PaperLinks } from '#app/features/uploads/paper-parts.tsx';
import { t } from '#app/i18n/t.ts';
import type { impactOf } from './impact.queries.server.ts';

export type Indicator = Awaited<ReturnType<typeof impactOf>>[number];

/** What the project changes, as everybody reads it: figures as a chart with its table, observations and stories with their evidence. */
export function ImpactSection({ indicators }: { indicators: readonly Indicator[] }) {
  if (indicators.length === 0) return null;
  return (
    <Section
      id="effets"
      title={t('Ce que le projet change')}
      intro={t('Choisi et mesuré par la coopération, bons et mauvais chiffres, avec ce qui les montre.')}
    >
      {indicators.map((one) => (
        <Section key={one.id} level={3} title={one.label}>
          <IndicatorReading one={one} />
        </Section>
      ))}
    </Section>
  );
}

/** One indicator: where it started, where it should be, and what was seen since. */
export function IndicatorReading({ one }: { one: Indicator }) {
  const aims = [
    ...(one.baseline ? [{ name: t('Départ'), value: one.baseline }] : []),
    ...(one.target
      ? [
          {
            name: t('Objectif'),
            value: one.target,
            note: one.targetOn && t('pour le {day}', { day: one.targetOn }),
          },
        ]
      : []),
    ...(one.progress === null
      ? []
      : [{ name: t('Chemin parcouru'), value: t('{progress} %', { progress: one.progress }) }]),
  ];
  return (
    <>
      {one.wanted && <p className="max-w-[68ch]">{one.wanted}</p>}
      {aims.length > 0 && <Facts facts={aims} />}
      {one.chart ? (
        <FigureWithTable
          title={one.label}
          svg={one.chart}
          description={t('Une barre pour le départ, une par mesure, une pour l’objectif.')}
        >
          <Measures one={one} />
        </FigureWithTable>
      ) : one.kind === 'quantitative' ? (
        <p className="text-ink-soft">{t('Pas encore mesuré.')}</p>
      ) : (
        one.measures.map((measure) => (
          <figure key={measure.id} className="grid gap-1 border-l-4 border-line pl-4">
            <blockquote className="max-w-[68ch] whitespace-pre-line">{measure.words}</blockquote>
            <figcaption className="text-sm text-ink-soft">
              {measure.day}, {measure.evidence}
              <PaperLinks papers={measure.papers} />
            </figcaption>
          </figure>
        ))
      )}
    </>
  );
}

function Measures({ one }: { one: Indicator }) {
  return (
    <DataTable
      caption={t('Mesures')}
      hideCaption
      columns={[
        { key: 'day', label: t('Jour') },
        { key: 'value', label: t('Mesuré'), numeric: true },
        { key: 'words', label: t('Ce qu’il faut en savoir') },
        { key: 'evidence', label: t('Ce qui le montre') },
      ]}
      rows={[
        { id: 'baseline', day: t('Départ'), value: one.baseline },
        ...one.measures.map(({ papers, evidence, ...measure }) => ({
          ...measure,
          evidence: papers[0] ? <PaperLink paper={papers[0]} /> : evidence,
        })),
        { id: 'target', day: t('Objectif'), value: one.target },
      ]}
    />
  );
}
