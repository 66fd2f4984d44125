import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { PageTitle } from '#app/components/page-title.tsx';
import { BudgetTool } from '#app/features/citizens/budget-tool.tsx';
import { budgetRuleOn } from '#app/features/citizens/law.queries.server.ts';
import { SpaceFrame } from '#app/features/citizens/space-frame.tsx';
import { allow } from '#app/features/people/allow.server.ts';
import { t } from '#app/i18n/t.ts';
import { today } from '#app/infra/clock.server.ts';

export const meta = () => [{ title: t('Combien puis-je prêter ? – Terreau') }];

/** The computation runs in the browser; without script, its rule is read. */
export const handle = { script: 'budget' };

export async function loader(args: LoaderFunctionArgs) {
  await allow(args, 'routes/mon-espace.budget');
  return { rule: await budgetRuleOn(today()) };
}

export default function Budget() {
  const { rule } = useLoaderData<typeof loader>();
  return (
    <SpaceFrame current="simulation">
      <PageTitle
        crumbs={[{ label: t('Simulation de pertes'), to: '/mon-espace/simulation' }]}
        title={t('Combien puis-je prêter ?')}
        intro={t(
          'Une aide à décider, selon ce que vous gagnez et dépensez (Code monétaire et financier, article L548-6, à confirmer). Le calcul se fait sur votre appareil : ce que vous tapez n’est jamais envoyé, ni gardé.',
        )}
      />
      <BudgetTool rule={rule} />
    </SpaceFrame>
  );
}
