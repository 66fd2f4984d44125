import { tellOperators } from '#app/features/people/operator-letters.server.ts';
import { parametersOn } from '#app/features/parameters/parameters.queries.server.ts';
import {
  criteriaMet,
  investorLaw,
  investorLawNames,
  isLargeOrganisation,
  isSophisticated,
  type InvestorLaw,
} from '#app/features/protection/investor.ts';
import { dayText } from '#app/i18n/format.ts';
import { t } from '#app/i18n/t.ts';
import { fromDay } from '#app/infra/dates.ts';
import { db, inTransaction, type Tx } from '#app/infra/db.server.ts';
import { letterIn, queueMail, siteUrl } from '#app/infra/mail.server.ts';
import { Refusal } from '#app/infra/refusal.ts';
import { addMonths, dayOf, type Day } from '#app/money/day.ts';
import { decimalText, zero } from '#app/money/money.ts';
import type { Declared } from './recognition.schema.ts';

/** The figures of law by which somebody is a sophisticated investor, as of a day. */
export async function investorLawOn(day: Day, tx: Tx = db()): Promise<InvestorLaw> {
  return investorLaw(await parametersOn(investorLawNames, day, tx));
}

/**
 * Keeps somebody's request to be treated as a sophisticated investor, with what they declare. Refused when that does not meet the law's
 * criteria, and while another request waits: nobody is put in this category without having asked.
 */
export async function askRecognition(asked: {
  personId: string;
  declared: Declared;
  at: Date;
}): Promise<void> {
  const { personId, declared, at } = asked;
  await inTransaction(async (tx) => {
    // Two requests sent at the same instant are counted one after the other.
    await tx.$queryRaw`select id from "Person" where id = ${personId}::uuid for update`;
    const { kind } = await tx.person.findUniqueOrThrow({ where: { id: personId }, select: { kind: true } });
    const open = await tx.investorRecognition.count({ where: { personId, decidedAt: null, endedAt: null } });
    if (open > 0) throw new Refusal('waiting', t('Votre demande attend déjà une réponse.'));
    const law = await investorLawOn(dayOf(at), tx);
    const criteria = kind === 'legal_person' ? sizeCriteria(declared, law) : ownCriteria(declared, law);
    const { id } = await tx.investorRecognition.create({
      data: { personId, said: textsOf(declared), criteria, askedAt: at },
    });
    await tellOperators(tx, `recognition:${id}`, () => ({
      subject: t('Une demande d’investisseur averti attend'),
      paragraphs: [t('Vérifiez ce qui est déclaré, puis acceptez ou refusez en disant pourquoi.')],
      path: '/operateur/investisseurs',
    }));
  });
}

/** Two criteria of three, or a refusal that says which are met. */
function ownCriteria(declared: Declared, law: InvestorLaw): string[] {
  const { income = zero, portfolio = zero } = declared;
  const { financeMonths = 0, executiveMonths = 0, yearlyTransactions = 0 } = declared;
  const person = { income, portfolio, financeMonths, executiveMonths, yearlyTransactions };
  if (isSophisticated(person, law)) return criteriaMet(person, law);
  throw new Refusal(
    'criteria',
    t('Il faut deux critères sur trois ; ce que vous déclarez en remplit {met}.', {
      met: criteriaMet(person, law).length,
    }),
  );
}

function sizeCriteria(declared: Declared, law: InvestorLaw): string[] {
  const { ownFunds = zero, turnover = zero, balanceSheet = zero } = declared;
  if (isLargeOrganisation({ ownFunds, turnover, balanceSheet }, law)) return ['size'];
  throw new Refusal('criteria', t('Aucun des trois montants n’atteint celui de la loi.'));
}

const declaredNames = [
  'income',
  'portfolio',
  'financeMonths',
  'executiveMonths',
  'yearlyTransactions',
  'ownFunds',
  'turnover',
  'balanceSheet',
] as const satisfies readonly (keyof Declared)[];

/** What was declared, as text: an amount keeps its cents. */
function textsOf(declared: Declared): Record<string, string> {
  const said = declaredNames.flatMap((name) => {
    const value = declared[name];
    if (value === undefined) return [];
    return [[name, typeof value === 'number' ? String(value) : decimalText(value)] as const];
  });
  return Object.fromEntries(said);
}

/** The team accepts a request, for as long as the law allows, or refuses it; a letter says so. Each request is decided once. */
export async function decideRecognition(asked: {
  id: string;
  accepted: boolean;
  note: string;
  by: string;
  at: Date;
}): Promise<void> {
  const { id, accepted, note, by, at } = asked;
  await inTransaction(async (tx) => {
    const law = await investorLawOn(dayOf(at), tx);
    const validUntil = addMonths(dayOf(at), law.validMonths);
    const { count } = await tx.investorRecognition.updateMany({
      where: { id, decidedAt: null, endedAt: null, personId: { not: by } },
      data: {
        accepted,
        note,
        decidedAt: at,
        decidedById: by,
        validUntil: accepted ? fromDay(validUntil) : null,
      },
    });
    if (count === 0) throw new Refusal('decided', t('Cette demande n’attend plus de réponse.'));
    const { person } = await tx.investorRecognition.findUniqueOrThrow({
      where: { id },
      select: { person: { select: { email: true, language: true } } },
    });
    await queueMail(
      tx,
      letterIn(person.language, () => ({
        key: `recognition-decided:${id}`,
        to: person.email,
        subject: accepted
          ? t('Vous êtes reconnu·e investisseur averti')
          : t('Votre demande d’investisseur averti est refusée'),
        paragraphs: accepted
          ? [
              t('Cette reconnaissance vaut jusqu’au {day}. Dites-nous si votre situation change.', {
                day: dayText(validUntil),
              }),
              t('Vous gardez quatre jours pour révoquer chaque engagement.'),
            ]
          : [t('Voici pourquoi : « {note} »', { note })],
        link: { label: t('Voir ma catégorie'), url: siteUrl('/mon-espace/investisseur') },
      })),
    );
  });
}

/**
 * The person gives up being recognised, or takes their request back: from that instant on every protection is theirs again, and
 * the papers that they had handed over are erased.
 */
export async function renounceRecognition(personId: string, at: Date): Promise<void> {
  await inTransaction(async (tx) => {
    await tx.investorRecognition.updateMany({ where: { personId, endedAt: null }, data: { endedAt: at } });
    await tx.handedPaper.deleteMany({ where: { kind: 'investor', personId } });
  });
}
