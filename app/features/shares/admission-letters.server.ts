import { count, dayText, euros } from '#app/i18n/format.ts';
import { t } from '#app/i18n/t.ts';
import type { Tx } from '#app/infra/db.server.ts';
import { letterIn, queueMails, siteUrl } from '#app/infra/mail.server.ts';
import type { Day } from '#app/money/day.ts';
import { add, money } from '#app/money/money.ts';

/** Tells those whom a board has admitted, each with their member number. */
export async function tellAdmitted(
  tx: Tx,
  admitted: readonly { id: string; memberNumber: number }[],
  today: Day,
): Promise<void> {
  const numbers = new Map(admitted.map(({ id, memberNumber }) => [id, memberNumber]));
  const holdings = await holdingsOf(tx, [...numbers.keys()]);
  await queueMails(
    tx,
    holdings.map(({ id, shares, person, cooperation: { name } }) =>
      letterIn(person.language, () => ({
        key: `holding:${id}:admitted`,
        to: person.email,
        subject: t('Vous êtes associé de {name}', { name }),
        paragraphs: [
          t('Bonjour {firstName},', { firstName: person.firstName }),
          t(
            '{name} vous a admis parmi ses associés le {today}, pour {shares}, sous le numéro {memberNumber}.',
            {
              name,
              today: dayText(today),
              shares: count(shares, t('part'), t('parts')),
              memberNumber: numbers.get(id)!,
            },
          ),
          t('Une personne y a une voix, quel que soit le nombre de ses parts.'),
        ],
        link: { label: t('Voir vos parts'), url: siteUrl('/mon-espace') },
        papers: [
          {
            label: t('Votre attestation de parts (PDF)'),
            url: siteUrl(`/mon-espace/papiers/attestation/${id}`),
          },
        ],
      })),
    ),
  );
}

/** Tells those whom a board has refused why, and that their money comes back whole. */
export async function tellRefused(tx: Tx, ids: readonly string[], why: string): Promise<void> {
  const holdings = await holdingsOf(tx, ids);
  await queueMails(
    tx,
    holdings.map(({ id, shares, person, pledge, cooperation: { name } }) =>
      letterIn(person.language, () => ({
        key: `holding:${id}:refused`,
        to: person.email,
        subject: t('{name} n’a pas retenu votre demande', { name }),
        paragraphs: [
          t('Bonjour {firstName},', { firstName: person.firstName }),
          t(
            'Vous aviez souscrit {shares} de {name}. L’organe qui admet les associés a refusé, pour cette raison :',
            {
              shares: count(shares, t('part'), t('parts')),
              name,
            },
          ),
          t('« {why} »', { why }),
          t(
            'Vos {amount} vous sont rendus en entier. Un autre courriel vous dira quand l’argent est parti.',
            {
              amount: euros(add(money(pledge.amount), money(pledge.tip))),
            },
          ),
        ],
        link: { label: t('Voir votre souscription'), url: siteUrl(`/mon-espace/engagements/${pledge.id}`) },
      })),
    ),
  );
}

/** Tells a refused subscriber that the cooperation says it has given the money back itself. */
export async function tellGivenBack(tx: Tx, id: string, how: string): Promise<void> {
  const [holding] = await holdingsOf(tx, [id]);
  const { person, pledge, cooperation } = holding!;
  const { name } = cooperation;
  await queueMails(tx, [
    letterIn(person.language, () => ({
      key: `holding:${id}:given-back`,
      to: person.email,
      subject: t('{name} dit vous avoir rendu votre argent', { name }),
      paragraphs: [
        t('Bonjour {firstName},', { firstName: person.firstName }),
        t('{name} nous dit vous avoir rendu elle-même {amount} : « {how} ».', {
          name,
          amount: euros(add(money(pledge.amount), money(pledge.tip))),
          how,
        }),
        t('Si ce n’est pas arrivé dans les dix jours, dites-le-nous par le formulaire de réclamation.'),
      ],
      link: { label: t('Faire une réclamation'), url: siteUrl('/reclamations') },
    })),
  ]);
}

function holdingsOf(tx: Tx, ids: readonly string[]) {
  return tx.shareHolding.findMany({
    where: { id: { in: [...ids] } },
    orderBy: { id: 'asc' },
    select: {
      id: true,
      shares: true,
      person: { select: { email: true, firstName: true, language: true } },
      pledge: { select: { id: true, amount: true, tip: true } },
      cooperation: { select: { name: true } },
    },
  });
}
