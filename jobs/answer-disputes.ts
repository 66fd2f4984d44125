import { evidenceToPassOn, passEvidenceOn } from '#app/features/disputes/evidence.server.ts';
import { answerWarning, warningsToAnswer } from '#app/features/disputes/fraud-warning.server.ts';
import { decideWonTooLate, giftsToSendOn, sendOn, wonTooLate } from '#app/features/disputes/onward.server.ts';
import { disputesToRecover, recoverDispute } from '#app/features/disputes/recover.server.ts';
import type { Job } from './job.ts';

/** Gives back what a bank suspects and we still hold; takes back from cooperations what lost disputes cost, and sends on what was won too late. */
export const answerDisputes: Job = {
  name: 'answer-disputes',
  run: async ({ today, each }) => {
    await each(await evidenceToPassOn(), (id) => passEvidenceOn(id, today));
    await each(await warningsToAnswer(), (id) => answerWarning(id, today));
    await each(await disputesToRecover(), (id) => recoverDispute(id, today));
    await each(await wonTooLate(), (id) => decideWonTooLate(id, today));
    await each(await giftsToSendOn(), (id) => sendOn(id, today));
  },
};
