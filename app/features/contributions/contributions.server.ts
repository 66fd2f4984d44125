import { fromDay, toDay } from '#app/infra/dates.ts';
import { inTransaction, type Tx } from '#app/infra/db.server.ts';
import { countTry } from '#app/infra/rate-limit.server.ts';
import { Refusal } from '#app/infra/refusal.ts';
import { currentLanguage, t } from '#app/i18n/t.ts';
import type { InKind } from '#app/ledger/accounts.ts';
import { contributedInKind } from '#app/ledger/entries-in-kind.ts';
import { closedUntil } from '#app/ledger/keeping.server.ts';
import { post } from '#app/ledger/ledger.server.ts';
import type { Day } from '#app/money/day.ts';
import { dayText } from '#app/i18n/format.ts';
import { isPositive, type Decimal, type Money } from '#app/money/money.ts';
import { worth } from './worth.ts';
import { tellGiver, tellOffered } from './letters.server.ts';
import type { Status, Unit } from './words.ts';

/** Of offers to projects and for needs: leaves room for a village meeting behind one connection, and none for a program that would fill letter boxes. */
export const offering = { name: 'contribution-address', tries: 60, minutes: 60 };

export type Offer = {
  /** Made with the form, so that a double click is one offer. */
  id: string;
  projectId: string;
  /** Null for a guest. */
  personId: string | null;
  firstName: string;
  lastName: string;
  email: string;
  kind: InKind;
  description: string;
  quantity: Decimal;
  unit: Unit;
  /** When the person agreed that the cooperation learns their name and address. */
  at: Date;
};

/** An offer that comes from a browser: counted by address, then made under the name of who is signed in, or of who wrote. */
export async function offerFromForm(
  offer: Omit<Offer, 'personId' | 'firstName' | 'lastName' | 'email'> &
    Partial<Record<'firstName' | 'lastName' | 'email', string | undefined>>,
  person: { id: string; firstName: string; lastName: string; email: string } | null,
  clientAddress: string,
): Promise<void> {
  await countTry(offering, clientAddress);
  const { firstName = '', lastName = '', email = '' } = person ?? offer;
  await offerContribution({ ...offer, personId: person?.id ?? null, firstName, lastName, email });
}

/** Someone offers a published project time, a skill, a place or things. Its members are told; nothing is in the books yet. */
async function offerContribution({ at, ...offer }: Offer): Promise<void> {
  await inTransaction(async (tx) => {
    const { status } = await tx.project.findUniqueOrThrow({ where: { id: offer.projectId } });
    if (status !== 'published') {
      throw new Refusal('not_published', t('Ce projet n’accepte pas de contributions en ce moment.'));
    }
    const { count } = await tx.contribution.createMany({
      data: { ...offer, quantity: offer.quantity.toFixed(2), sharedAt: at, language: currentLanguage() },
      skipDuplicates: true,
    });
    if (count > 0) await tellOffered(tx, offer.id);
  });
}

/** A member of the cooperation and what they act upon: a contribution to this project. */
type Act = { id: string; projectId: string; memberId: string; today: Day };

/** The cooperation takes an offer up; the giver is told how to reach it. */
export async function acceptContribution(act: Act & { answer?: string }): Promise<void> {
  await answerOffer(act, 'accepted', act.answer ?? '');
}

/** The cooperation says no, and why. Also after it had accepted, when nothing has come of it. */
export async function declineContribution(act: Act & { answer: string }): Promise<void> {
  refuseWithoutWhy(act.answer);
  await answerOffer(act, 'declined', act.answer);
}

/** Whoever offered reads the no of a cooperation: it says why. */
export function refuseWithoutWhy(answer: string): void {
  if (answer.trim()) return;
  throw new Refusal(
    'no_answer',
    t('Dites en quelques mots pourquoi : la personne lira votre réponse.'),
    'answer',
  );
}

async function answerOffer(act: Act, status: 'accepted' | 'declined', answer: string): Promise<void> {
  const { id, memberId, today } = act;
  await inTransaction(async (tx) => {
    await held(tx, act, status === 'declined' ? ['offered', 'accepted'] : ['offered']);
    await tx.contribution.update({
      where: { id },
      data: { status, answer: answer.trim(), answeredOn: fromDay(today), answeredById: memberId },
    });
    await tellGiver(tx, id, status);
  });
}

/** What was accepted has been given: how much of it really, and on which day. */
export async function contributionDone(act: Act & { quantity: Decimal; doneOn: Day }): Promise<void> {
  const { id, quantity, doneOn, today } = act;
  if (doneOn > today)
    throw new Refusal('not_yet', t('Cette date est à venir : notez ce qui est déjà fait.'), 'doneOn');
  await inTransaction(async (tx) => {
    await held(tx, act, ['accepted']);
    await tx.contribution.update({
      where: { id },
      data: { status: 'done', quantity: quantity.toFixed(2), doneOn: fromDay(doneOn) },
    });
  });
}

/**
 * The cooperation says what one unit is worth, in euros, and the contribution enters the books on the day it was given: class 8, apart from
 * cash. From then on the row does not change. Refused when the books are closed up to that day.
 */
export async function recordContribution(act: Act & { unitValue: Money }): Promise<void> {
  const { id, projectId, memberId, unitValue, today } = act;
  await inTransaction(async (tx) => {
    const { kind, quantity, doneOn } = await held(tx, act, ['done']);
    const on = toDay(doneOn!);
    const closed = await closedUntil(tx);
    if (closed !== null && on <= closed) {
      throw new Refusal(
        'period_closed',
        t('Les comptes sont arrêtés au {day} : cette contribution, plus ancienne, ne peut plus y entrer.', {
          day: dayText(closed),
        }),
      );
    }
    const value = worth(quantity, unitValue);
    if (!isPositive(value)) {
      throw new Refusal(
        'no_value',
        t('À cette valeur, la contribution ne vaut pas un centime.'),
        'unitValue',
      );
    }
    await tx.contribution.update({
      where: { id },
      data: {
        status: 'validated',
        unitValue: unitValue.toFixed(2),
        validatedOn: fromDay(today),
        validatedById: memberId,
      },
    });
    await post(tx, contributedInKind({ id, projectId, kind, value, on }));
    await tellGiver(tx, id, 'validated');
  });
}

/** Holds the contribution for this transaction. One of another project does not exist; one in another state is refused. */
async function held(tx: Tx, { id, projectId }: Act, states: readonly Status[]) {
  await tx.$queryRaw`select 1 from "Contribution" where id = ${id}::uuid for update`;
  const contribution = await tx.contribution.findFirst({ where: { id, projectId } });
  if (!contribution || !states.includes(contribution.status)) {
    throw new Refusal('wrong_state', t('Cette contribution n’en est plus là : relisez la liste.'));
  }
  return contribution;
}
