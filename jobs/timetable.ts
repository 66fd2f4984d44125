import { announceTheYear } from './announce-year.ts';
import { answerDisputes } from './answer-disputes.ts';
import { cancelUncorrectedOffers } from './cancel-uncorrected-offers.ts';
import { chargeMonthlyGifts } from './charge-monthly-gifts.ts';
import { chargePledges } from './charge-pledges.ts';
import { checkBooks } from './check-books.ts';
import { closeCampaigns } from './close-campaigns.ts';
import { closeVotes } from './close-votes.ts';
import { collectInstalments } from './collect-instalments.ts';
import { decideReschedulings } from './decide-reschedulings.ts';
import { distributeRepayments } from './distribute-repayments.ts';
import { followChoices } from './follow-choices.ts';
import { forgetMethods } from './forget-methods.ts';
import { fundPayouts } from './fund-payouts.ts';
import type { Job } from './job.ts';
import { importStatements } from './import-statements.ts';
import { offerFreedPlaces } from './offer-freed-places.ts';
import { proposePayouts } from './propose-payouts.ts';
import { recallCampaigns } from './recall-campaigns.ts';
import { refundRefusedShares } from './refund-refused-shares.ts';
import { reconcile } from './reconcile.ts';
import { releaseTransfers } from './release-transfers.ts';
import { remindTransfers } from './remind-transfers.ts';
import { replayMissed } from './replay-missed-events.ts';
import { sealTheBooks } from './seal-books.ts';
import { sendMails } from './send-mails.ts';
import { sendNotices } from './send-notices.ts';
import { sendRefunds } from './send-refunds.ts';
import { settleCampaigns } from './settle-campaigns.ts';
import { forgetExpired } from './sweep-expired.ts';
import { sweepTheInbox } from './sweep-inbox.ts';
import { tellCustomers } from './tell-customers.ts';
import { transferPayouts } from './transfer-payouts.ts';
import { writeRegisters } from './write-registers.ts';
import { writeWeeklyLetters } from './write-weekly-letters.ts';

type Appointment = { job: Job; cron: string };

export const timeZone = 'Europe/Paris';

/** Every job and when it runs, on the clocks of Paris: minute, hour, day, month, weekday. In the order of the money path. */
export const timetable: readonly Appointment[] = [
  { cron: '* * * * *', job: sweepTheInbox },
  { cron: '5 * * * *', job: replayMissed },
  { cron: '5 0 * * *', job: cancelUncorrectedOffers },
  { cron: '8 0 * * *', job: releaseTransfers },
  { cron: '10 0,6 * * *', job: closeCampaigns },
  { cron: '12 0,6 * * *', job: closeVotes },
  { cron: '14 * * * *', job: decideReschedulings },
  { cron: '15 * * * *', job: offerFreedPlaces },
  { cron: '20 * * * *', job: chargePledges },
  { cron: '35 * * * *', job: chargeMonthlyGifts },
  { cron: '*/10 * * * *', job: settleCampaigns },
  { cron: '5-59/10 * * * *', job: refundRefusedShares },
  { cron: '25 * * * *', job: forgetMethods },
  { cron: '30 * * * *', job: tellCustomers },
  { cron: '40 * * * *', job: answerDisputes },
  { cron: '45 * * * *', job: sendRefunds },
  { cron: '0 7 * * *', job: sendNotices },
  { cron: '20 8 * * *', job: remindTransfers },
  { cron: '0 9 * * *', job: recallCampaigns },
  { cron: '15 9 * * *', job: announceTheYear },
  { cron: '10 10 * * *', job: writeWeeklyLetters },
  // Before ten: banks count what is asked later as asked the next day. Four times, so that a lost answer is asked for again.
  { cron: '30 6-9 * * *', job: collectInstalments },
  { cron: '*/5 * * * *', job: distributeRepayments },
  { cron: '30 7 * * *', job: followChoices },
  { cron: '0 8 * * 1-5', job: proposePayouts },
  { cron: '*/15 * * * *', job: fundPayouts },
  { cron: '8-59/15 * * * *', job: transferPayouts },
  { cron: '* * * * *', job: importStatements },
  { cron: '* * * * *', job: writeRegisters },
  { cron: '* * * * *', job: sendMails },
  { cron: '* * * * *', job: sealTheBooks },
  { cron: '40 1 * * *', job: forgetExpired },
  { cron: '50 2 * * *', job: reconcile },
  { cron: '30 3 * * *', job: checkBooks },
];

/** The job of this name. Throws a RangeError that lists them all when there is none. */
export function jobNamed(name: string): Job {
  const found = timetable.find(({ job }) => job.name === name);
  if (found) return found.job;
  throw new RangeError(
    `There is no job "${name}". Jobs: ${timetable.map(({ job }) => job.name).join(', ')}.`,
  );
}
