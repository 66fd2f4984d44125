import { isDraft } from '#app/features/protection/wording.server.ts';
import { parametersOn } from '#app/features/parameters/parameters.queries.server.ts';
import { t } from '#app/i18n/t.ts';
import { dayText } from '#app/i18n/format.ts';
import { fromDay } from '#app/infra/dates.ts';
import { inTransaction, type Tx } from '#app/infra/db.server.ts';
import { letterIn, queueMail, siteUrl } from '#app/infra/mail.server.ts';
import { Refusal } from '#app/infra/refusal.ts';
import { dayOf, type Day } from '#app/money/day.ts';
import { taxIdentityOf } from './tax-identity.server.ts';

/**
 * A lender says that they pay their taxes in another country since a day. What is withheld stays that of a resident until the team has agreed;
 * somebody of whom it had agreed for another country is a resident again until then.
 */
export async function stateTaxResidence(
  stated: { personId: string; country: string; since: Day },
  at: Date,
): Promise<void> {
  const { personId, country, since } = stated;
  if (since > dayOf(at))
    throw new Refusal(
      'to_come',
      t('Ce jour est à venir : dites depuis quand vous y payez vos impôts.'),
      'since',
    );
  if (/^france$/i.test(country))
    throw new Refusal('in_france', t('C’est ce que nous comptons déjà : rien à déclarer ici.'), 'country');
  await inTransaction(async (tx) => {
    await lockOne(tx, personId);
    if ((await taxIdentityOf(personId, tx))?.asks !== 'birth')
      throw new Refusal('not_asked', t('Ces informations ne servent qu’aux personnes qui prêtent.'));
    await backToFrance(tx, personId, at);
    await tx.taxResidence.create({ data: { personId, country, since: fromDay(since), statedAt: at } });
  });
}

/** The same lender pays their taxes in France: what waits is taken back, what was agreed ends today. */
export async function payTaxesInFrance(personId: string, at: Date): Promise<void> {
  await inTransaction(async (tx) => {
    await lockOne(tx, personId);
    await backToFrance(tx, personId, at);
  });
}

async function backToFrance(tx: Tx, personId: string, at: Date): Promise<void> {
  await tx.taxResidence.updateMany({
    where: { personId, decidedAt: null, withdrawnAt: null },
    data: { withdrawnAt: at },
  });
  const { count } = await tx.taxResidence.updateMany({
    where: { personId, accepted: true, appliesUntil: null },
    data: { appliesUntil: fromDay(dayOf(at)) },
  });
  if (count > 0) await setResident(tx, personId, true, dayOf(at));
}

/**
 * The team agrees that a lender pays their taxes in another country, of which it has seen a proof: from today on nothing is withheld from their
 * interest. Or it refuses. Each is decided once, by somebody else, and a letter says so. The rule itself must have been compared with the law
 * before (`foreign_levies`), and a state that is not cooperative has a levy that is not computed here: what is withheld then stays as it was.
 */
export async function decideTaxResidence(asked: {
  id: string;
  accepted: boolean;
  /** Somebody has seen that the state is not on the list of those that are not cooperative. */
  cooperative: boolean;
  note: string;
  by: string;
  at: Date;
}): Promise<void> {
  const { id, accepted, note, by, at } = asked;
  const today = dayOf(at);
  await inTransaction(async (tx) => {
    if (accepted) await refuseWhileUnsafe(tx, asked.cooperative, today);
    const { count } = await tx.taxResidence.updateMany({
      where: { id, decidedAt: null, withdrawnAt: null, personId: { not: by } },
      data: {
        accepted,
        note,
        decidedAt: at,
        decidedById: by,
        appliesFrom: accepted ? fromDay(today) : null,
      },
    });
    if (count === 0) throw new Refusal('decided', t('Cette demande n’attend plus de réponse.'));
    const { person, personId, country } = await tx.taxResidence.findUniqueOrThrow({
      where: { id },
      select: { personId: true, country: true, person: { select: { email: true, language: true } } },
    });
    if (accepted) await setResident(tx, personId, false, today);
    await queueMail(
      tx,
      letterIn(person.language, () => ({
        key: `tax-residence-decided:${id}`,
        to: person.email,
        subject: accepted
          ? t('Votre résidence fiscale hors de France est prise en compte')
          : t('Votre résidence fiscale hors de France n’est pas prise en compte'),
        paragraphs: accepted
          ? [
              t(
                'Depuis le {day}, rien n’est plus retenu sur vos intérêts. Vous les déclarez dans votre pays ({country}), selon ses règles. Dites-nous si votre situation change.',
                { day: dayText(today), country },
              ),
            ]
          : [
              t('Voici pourquoi : « {note} »', { note }),
              t('Les retenues sur vos intérêts restent celles de qui paie ses impôts en France.'),
            ],
        link: { label: t('Où je paie mes impôts'), url: siteUrl('/mon-espace/papiers/residence') },
      })),
    );
  });
}

async function refuseWhileUnsafe(tx: Tx, cooperative: boolean, today: Day): Promise<void> {
  if (!cooperative)
    throw new Refusal(
      'uncooperative',
      t('Vérifiez que cet État n’est pas sur la liste : sinon, ne confirmez pas.'),
      'cooperative',
    );
  if (await isDraft('foreign_levies', tx))
    throw new Refusal(
      'draft',
      t('La règle n’a pas été comparée à la loi : confirmez-la d’abord dans « Textes ».'),
    );
  const rates = await parametersOn({ tax: 'foreign_income_tax', social: 'foreign_social_levies' }, today, tx);
  if (!rates.tax.isZero() || !rates.social.isZero())
    throw new Refusal(
      'rates',
      t('Les barèmes disent autre chose que zéro : ce calcul n’est pas fait ici, ne confirmez pas.'),
    );
}

/**
 * From today on a lender is withheld from, or is not. Refused on a day on which they were paid interest by the other rule: the base of a
 * month's return is counted by whole days.
 */
async function setResident(tx: Tx, personId: string, taxResident: boolean, today: Day): Promise<void> {
  const paid = await tx.$queryRaw<unknown[]>`
    select 1 from "LoanShare" s join "DistributionLine" l on l."loanShareId" = s.id and l.interest > 0
    join "Repayment" r on r.id = l."repaymentId" and r."distributedOn" = ${today}::date
    where s."personId" = ${personId}::uuid limit 1`;
  if (paid.length > 0)
    throw new Refusal('paid_today', t('Des intérêts ont été payés aujourd’hui : revenez demain.'));
  await tx.person.update({ where: { id: personId }, data: { taxResident } });
}

async function lockOne(tx: Tx, personId: string): Promise<void> {
  await tx.$queryRaw`select id from "Person" where id = ${personId}::uuid for update`;
}
