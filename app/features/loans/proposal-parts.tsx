import { Badge } from '#app/components/badge.tsx';
import { Facts } from '#app/components/facts.tsx';
import { Section } from '#app/components/page.tsx';
import { phrases, t } from '#app/i18n/t.ts';
import { PlanTables } from './plan-tables.tsx';
import type { proposalForVoter, proposalsOf } from './rescheduling.queries.server.ts';

const ends = {
  applied: phrases({ label: 'Accepté, en vigueur' }, { tone: 'success' }),
  refused: phrases({ label: 'Pas accepté' }, { tone: 'neutral' }),
  outdated: phrases({ label: 'Sans effet : le prêt avait changé' }, { tone: 'neutral' }),
} as const;

/** What was asked of the lenders, and how each vote stands or ended. */
export function Proposals({ proposals }: { proposals: Awaited<ReturnType<typeof proposalsOf>> }) {
  if (proposals.length === 0) return null;
  return (
    <Section title={t('Nouveaux échéanciers proposés')}>
      <ul className="grid gap-3">
        {proposals.map((proposal) => (
          <li key={proposal.id} className="grid justify-items-start gap-1 rounded-md border border-line p-4">
            <Badge tone={proposal.end ? ends[proposal.end].tone : 'info'}>
              {proposal.end
                ? ends[proposal.end].label
                : t('Vote ouvert jusqu’au {until} compris', { until: proposal.until })}
            </Badge>
            <p className="font-semibold">{proposal.what}</p>
            <p>{proposal.why}</p>
            <p className="text-ink-soft">{proposal.turnout}</p>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** Both plans for a lender who is about to vote, and what each would still bring them. */
export function ProposalForVoter({
  proposal,
}: {
  proposal: NonNullable<Awaited<ReturnType<typeof proposalForVoter>>>;
}) {
  const { plans, mine } = proposal;
  return (
    <Section
      title={t('L’échéancier actuel et celui qui est proposé')}
      intro={t('Montants de tout le prêt, calculés sur ce qui est dû aujourd’hui.')}
    >
      <Facts
        layout="tiles"
        facts={[
          {
            name: t('Capital qui vous est dû'),
            value: mine.outstanding,
            note: t('Le même dans les deux cas.'),
          },
          {
            name: t('Vos intérêts à venir, échéancier actuel'),
            value: mine.was,
            note: t('Environ, avant impôt, si tout est payé.'),
          },
          {
            name: t('Vos intérêts à venir, nouvel échéancier'),
            value: mine.is,
            note: t('Environ, avant impôt, si tout est payé.'),
          },
        ]}
      />
      <PlanTables plans={plans} />
    </Section>
  );
}
