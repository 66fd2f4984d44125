import { parametersOn } from '#app/features/parameters/parameters.queries.server.ts';
import { withNext } from '#app/features/people/own-path.ts';
import { onePaper } from '#app/features/uploads/one-paper.server.ts';
import { keepPaper } from '#app/features/uploads/papers.server.ts';
import { dayText } from '#app/i18n/format.ts';
import { currentLanguage, frenchOnly, t } from '#app/i18n/t.ts';
import { fromDay, toDay } from '#app/infra/dates.ts';
import { inTransaction, type Tx } from '#app/infra/db.server.ts';
import { env } from '#app/infra/env.server.ts';
import { letterIn, queueMail, siteUrl, type Letter } from '#app/infra/mail.server.ts';
import { countTry } from '#app/infra/rate-limit.server.ts';
import { Refusal } from '#app/infra/refusal.ts';
import { dayOf, yearOf } from '#app/money/day.ts';
import type { Decision } from './complaint.schema.ts';
import { complaintDeadlines } from './deadlines.ts';
import { reference, type Topic } from './words.ts';

const writing = { name: 'complaint-address', tries: 10, minutes: 60 };

type Written = {
  personId: string | null;
  name: string;
  email: string;
  topic: Topic;
  text: string;
  at: Date;
  clientAddress: string;
  /** Photos or a PDF that go with it, if any. */
  files?: readonly Uint8Array[];
};

/** Keeps a complaint with the days by which it must be acknowledged and answered, and says so by letter. Answers its reference. */
export async function complain({ clientAddress, at, files = [], ...written }: Written): Promise<string> {
  // Photos are opened only once the try is counted: that is work, and anybody may ask for it.
  await countTry(writing, clientAddress);
  const paper = files.length > 0 ? await onePaper(files, at) : null;
  return inTransaction(async (tx) => {
    const on = dayOf(at);
    const names = { acknowledge: 'complaint_acknowledge_days', answer: 'complaint_answer_months' } as const;
    const law = await parametersOn(names, on, tx);
    const { acknowledgeBy, answerBy } = complaintDeadlines(on, {
      acknowledgeDays: Number(law.acknowledge.toFixed(0)),
      answerMonths: Number(law.answer.toFixed(0)),
    });
    const complaint = await tx.complaint.create({
      data: {
        ...written,
        language: currentLanguage(),
        receivedAt: at,
        acknowledgeBy: fromDay(acknowledgeBy),
        answerBy: fromDay(answerBy),
      },
    });
    const number = reference(complaint.number, yearOf(on));
    if (paper) {
      const { personId } = written;
      const label = frenchOnly('Pièce jointe');
      await keepPaper(tx, { kind: 'complaint', subject: complaint.id, personId, label, paper, at });
    }
    await queueMail(
      tx,
      letter(complaint, 'received', () => ({
        subject: t('Votre réclamation {number} est arrivée', { number }),
        paragraphs: [
          t(
            'Nous vous dirons si elle est recevable au plus tard le {acknowledgeBy}, et nous y répondrons au plus tard le {answerBy}.',
            { acknowledgeBy: dayText(acknowledgeBy), answerBy: dayText(answerBy) },
          ),
          t('Réclamer est gratuit. Vous nous avez écrit : « {text} »', { text: written.text }),
        ],
      })),
    );
    return number;
  });
}

/** Acknowledges a complaint, admissible or not, or answers it. Each once, in that order; a letter tells the complainant. */
export async function decide(
  id: string,
  decision: Decision,
  by: { personId: string; at: Date },
): Promise<void> {
  await inTransaction(async (tx) => {
    await tx.$queryRaw`select id from "Complaint" where id = ${id}::uuid for update`;
    const complaint = await tx.complaint.findUniqueOrThrow({ where: { id } });
    if (complaint.answeredOn) throw new Refusal('closed', t('Cette réclamation a déjà sa réponse.'));
    if (decision.intent === 'answer') return answer(tx, complaint, decision, by);
    if (complaint.acknowledgedOn)
      throw new Refusal('acknowledged', t('Cette réclamation a déjà son accusé.'));
    return acknowledge(tx, complaint, decision, by);
  });
}

type Kept = Awaited<ReturnType<Tx['complaint']['findUniqueOrThrow']>>;
type By = { personId: string; at: Date };

async function acknowledge(
  tx: Tx,
  complaint: Kept,
  decision: Extract<Decision, { intent: 'admit' | 'reject' }>,
  { personId, at }: By,
): Promise<void> {
  const on = fromDay(dayOf(at));
  const whyNot = decision.intent === 'reject' ? decision.whyNot : '';
  const admissible = decision.intent === 'admit';
  const closed = admissible ? {} : { answeredOn: on, answeredById: personId, answer: whyNot };
  await tx.complaint.update({
    where: { id: complaint.id },
    data: { acknowledgedOn: on, acknowledgedById: personId, admissible, whyNot, ...closed },
  });
  const number = numberOf(complaint);
  const answerBy = toDay(complaint.answerBy);
  await queueMail(
    tx,
    letter(complaint, 'acknowledged', () => ({
      subject: admissible
        ? t('Votre réclamation {number} est recevable', { number })
        : t('Votre réclamation {number} n’est pas recevable', { number }),
      paragraphs: [
        admissible
          ? t('Nous l’examinons et vous répondrons au plus tard le {answerBy}.', {
              answerBy: dayText(answerBy),
            })
          : t('Voici pourquoi : {whyNot}', { whyNot }),
        ...(admissible ? [] : [otherwise()]),
        contact(),
      ],
      ...(!admissible && { link: mediator() }),
    })),
  );
}

async function answer(
  tx: Tx,
  complaint: Kept,
  decision: Extract<Decision, { intent: 'answer' }>,
  { personId, at }: By,
): Promise<void> {
  if (!complaint.acknowledgedOn) {
    throw new Refusal('not_acknowledged', t('Dites d’abord si la réclamation est recevable.'));
  }
  const { answer, measures } = decision;
  await tx.complaint.update({
    where: { id: complaint.id },
    data: { answeredOn: fromDay(dayOf(at)), answeredById: personId, answer, measures },
  });
  const number = numberOf(complaint);
  await queueMail(
    tx,
    letter(complaint, 'answered', () => ({
      subject: t('Notre réponse à votre réclamation {number}', { number }),
      paragraphs: [...answer.split(/\n{2,}/), otherwise(), contact()],
      link: mediator(),
    })),
  );
}

function letter(
  { id, email, language, name, personId }: Pick<Kept, 'id' | 'email' | 'language' | 'name' | 'personId'>,
  step: string,
  write: () => Omit<Letter, 'to' | 'key'>,
): Letter {
  return letterIn(language, () => {
    const { paragraphs, link, ...rest } = write();
    const hello = t('Bonjour {firstName},', { firstName: name });
    const letter = { ...rest, key: `complaint:${id}:${step}`, to: email, paragraphs: [hello, ...paragraphs] };
    // A guest has no page where theirs stand: letters are all.
    const whereItStands = personId && {
      label: t('Suivre ma réclamation'),
      url: siteUrl(withNext('/connexion', '/reclamations')),
    };
    const next = link ?? whereItStands;
    return next ? { ...letter, link: next } : letter;
  });
}

function otherwise(): string {
  return t('Si cette réponse ne vous convient pas, vous pouvez saisir gratuitement le médiateur.');
}

function mediator(): NonNullable<Letter['link']> {
  return { label: t('Le médiateur'), url: siteUrl('/mentions-legales#reclamations') };
}

function numberOf({ number, receivedAt }: Kept): string {
  return reference(number, yearOf(dayOf(receivedAt)));
}

function contact(): string {
  const address = /<(.+)>/.exec(env().MAIL_FROM)?.[1] ?? env().MAIL_FROM;
  return t('Service des réclamations : {address}.', { address });
}
