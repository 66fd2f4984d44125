import { db } from '#app/infra/db.server.ts';
import { addDays, type Day } from '#app/money/day.ts';
import { commit } from '../story/citizen.ts';
import { eachAtOnce } from '../story/each.ts';
import { person } from '../story/names.ts';
import { cards, ibans } from '../story/pages.ts';
import { wishesFor } from './pledging.ts';
import type { DemoCampaign, DemoProject } from './project-types.ts';
import { bankingDay, lastBankingDay, type Scene } from './scene.ts';

/** Citizens will answer each campaign of a project while it is open. */
export async function planPledges(
  scene: Scene,
  project: DemoProject,
  projectId: string,
  opensOn: Day,
  closesOn: Day,
): Promise<void> {
  const rows = await db().campaign.findMany({ where: { projectId }, select: { id: true, instrument: true } });
  for (const campaign of project.campaigns) {
    const id = rows.find((row) => row.instrument === campaign.instrument)?.id;
    if (id) planAnswers(scene, campaign, id, opensOn, closesOn);
  }
}

/** How people come to a page, and whether they let the cooperation write to them. */
const cameBy = [
  { via: 'marche', shareContact: true },
  {},
  { via: 'nouvelles', shareContact: true },
  {},
  { via: 'bulletin-municipal' },
  { shareContact: true },
  { via: 'whatsapp' },
];

/** Citizens answer in eight waves while a campaign is open: many at the beginning, some at the end. */
function planAnswers(
  scene: Scene,
  campaign: DemoCampaign,
  campaignId: string,
  opensOn: Day,
  closesOn: Day,
): void {
  const { agenda, luck, world, people, end } = scene;
  const last = closesOn < end ? addDays(closesOn, -1) : end;
  const wishes = wishesFor(campaign, luck);
  const waves = 8;
  const from = luck.whole(0, people.length - 1);
  const answers = wishes.map((wish, index) => {
    // Claire lends, early, wherever one can lend.
    const claire = index === 0 && (campaign.instrument === 'loan' || campaign.claire === true);
    const who = claire ? people[0] : people[1 + ((from + index * 7) % (people.length - 1))];
    const guest = campaign.instrument === 'gift' && luck.percent(35) && !claire;
    const typed = luck.percent(35)
      ? ({ method: 'sepa_debit', iban: ibans.good } as const)
      : ({ method: 'card', number: cards.french } as const);
    return {
      wave: claire ? 0 : Math.min(luck.whole(0, waves - 1), luck.whole(0, waves - 1)),
      who: guest || !who ? person(luck, luck.whole(1_000, 99_999)) : who,
      typed,
      wish: {
        ...wish,
        campaignId,
        instrument: campaign.instrument,
        ...(campaign.share ? { shareCategory: luck.pick(campaign.share.categories) } : {}),
        ...(campaign.sheet ? { sheetRead: 1 } : {}),
        showName: luck.percent(60),
        ...cameBy[index % cameBy.length],
      },
    };
  });
  const span = Math.max(0, Math.round((Date.parse(last) - Date.parse(opensOn)) / 86_400_000));
  for (let wave = 0; wave < waves; wave++) {
    const crowd = answers.filter((answer) => answer.wave === wave);
    if (crowd.length === 0) continue;
    const wanted = bankingDay(addDays(opensOn, Math.floor((span * wave) / waves)));
    const day = wanted <= last ? wanted : lastBankingDay(last);
    const come = () =>
      eachAtOnce(6, crowd, async ({ who, wish, typed }) => {
        await commit(world, who, wish, typed);
      });
    agenda.on(day > opensOn ? day : opensOn, come);
  }
}
