import { bringRegister, decideTakeover } from '#app/features/shares/takeover.server.ts';
import { stateCategories } from '#app/features/share-members/categories.server.ts';
import { addDays, addMonths, type Day } from '#app/money/day.ts';
import { money } from '#app/money/money.ts';
import { runJob } from '#jobs/runner.ts';
import { as } from '../story/cast.ts';
import { chance } from '../story/chance.ts';
import { person } from '../story/names.ts';
import { ago, cooperationOf, type Scene } from './scene.ts';

const categories = [
  { name: 'Habitants', kind: 'beneficiary' },
  { name: 'Salariés', kind: 'employee' },
  { name: 'Collectivités', kind: 'public_body' },
  { name: 'Associations', kind: 'other' },
  { name: 'Entreprises', kind: 'other' },
] as const;
const head = 'N° d’associé;Nom;Prénom;Dénomination;SIREN;E-mail;Catégorie;Nombre de parts;Date d’admission';
const structures = [
  ['Le Fournil du quai', 'Entreprises'],
  ['Bureau d’études Arpent', 'Entreprises'],
  ['Maraîchers des Chabotes', 'Associations'],
  ['La Ressourcerie romanaise', 'Associations'],
  ['Ville de Romans-sur-Isère', 'Collectivités'],
] as const;

/** The cooperation brings the members that it had before it came here; two lines of its file are to be mended. */
export function planMembersBefore(scene: Scene): void {
  ago(scene, 45, async (today) => {
    const { id: cooperationId, founder } = cooperationOf(scene, 'presquile');
    const by = { cooperationId, personId: founder.id };
    await as(founder, async () => {
      await stateCategories(cooperationId, { categories });
      const bytes = new TextEncoder().encode(membersFile(today));
      const file = { fileName: 'registre-des-associes.csv', bytes, nominal: money('25') };
      const takeoverId = await bringRegister({
        ...by,
        ...file,
        categories: categories.map(({ name }) => name),
      });
      await decideTakeover({ ...by, takeoverId, today });
    });
    await runJob('write-registers', { today });
  });
}

function membersFile(today: Day): string {
  const luck = chance(1921);
  const since = (line: number) => frenchDay(addDays(addMonths(today, -58), line * 23));
  const companies = structures.map(([name, category], index) =>
    [index + 1, '', '', name, '', '', category, 8, since(index)].join(';'),
  );
  const people = Array.from({ length: 44 }, (_, index) => {
    const { firstName, lastName, email } = person(luck, index + 200_000);
    const number = structures.length + index + 1;
    // Nobody has named the friends in the bylaws: these lines are to be mended.
    const category = index % 20 === 17 ? 'Amis' : index % 11 === 4 ? 'Salariés' : 'Habitants';
    return [number, lastName, firstName, '', '', email, category, luck.whole(1, 6), since(number)].join(';');
  });
  return [head, ...companies, ...people].join('\n');
}

/** 31/12/2020, as a spreadsheet has it. */
function frenchDay(day: Day): string {
  return day.split('-').reverse().join('/');
}
