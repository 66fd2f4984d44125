import { parseWithZod } from '@conform-to/zod/v4';
import { today } from '#app/infra/clock.server.ts';
import { invalidReply, readForm, refusalReply, seeOther } from '#app/infra/http.server.ts';
import { BallotSchema } from './vote.schema.ts';
import { castVote } from './votes.server.ts';

/** Takes the ballot that a voter's form sends, then shows the page again. Whose it is, the caller has found out. */
export async function answerBallot(
  request: Request,
  { voteId, personId, page }: { voteId: string; personId: string; page: string },
) {
  const submission = parseWithZod(await readForm(request), { schema: BallotSchema });
  if (submission.status !== 'success') return invalidReply(submission);
  const { choice } = submission.value;
  try {
    await castVote({ voteId, personId, choice: choice === 'blank' ? null : choice, today: today() });
    return seeOther(page);
  } catch (error) {
    return refusalReply(submission, error);
  }
}
