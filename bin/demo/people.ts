import { foundOrganisation } from '#app/features/people/organisations.server.ts';
import { changeBankAccount } from '#app/features/citizens/profile.server.ts';
import { as, joinsBy, newcomer, type Newcomer, type Someone } from '../story/cast.ts';
import type { Chance } from '../story/chance.ts';
import type { Operators } from '../story/days.ts';
import { frenchIban, person } from '../story/names.ts';
import { demoPassword, signIns } from '../sign-ins.ts';

const known: Record<string, Omit<Newcomer, 'email'>> = {
  citizen: { firstName: 'Claire', lastName: 'Fontaine' },
  cooperation: { firstName: 'Nadia', lastName: 'Roux' },
  partner: { firstName: 'Hugo', lastName: 'Lambert' },
  operator: { firstName: 'Inès', lastName: 'Moreau' },
  'second operator': { firstName: 'Paul', lastName: 'Girard' },
};

/** One of those whose sign-in is printed at the end of the start. */
export async function signInOf(role: string): Promise<Someone> {
  const found = signIns.find((one) => one.role === role);
  const names = known[role];
  if (!found || !names) throw new Error(`Nobody signs in as ${role}`);
  return newcomer({ ...names, email: found.email }, demoPassword);
}

/** The two people who operate the platform. */
export async function operatingTeam(): Promise<Operators> {
  const [first, second] = [await signInOf('operator'), await signInOf('second operator')];
  const team = await foundOrganisation({
    kind: 'operator',
    name: 'L’équipe de Terreau',
    slug: 'equipe',
    memberEmail: first.email,
  });
  await joinsBy(team, first, second);
  return [first, second];
}

/** So many citizens, of whom most have said where their repayments go. Claire is the first. */
export async function citizens(luck: Chance, number: number): Promise<Someone[]> {
  const all = [await signInOf('citizen')];
  for (let index = 1; index < number; index++) all.push(await newcomer(person(luck, index), demoPassword));
  for (const [index, one] of all.entries()) {
    if (index > 0 && luck.percent(15)) continue;
    const ibanHolder = `${one.firstName} ${one.lastName}`;
    const iban = frenchIban(index + 1);
    await as(one, () => changeBankAccount(one.id, { iban, ibanHolder }));
  }
  return all;
}
