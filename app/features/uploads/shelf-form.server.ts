import { parseWithZod } from '@conform-to/zod/v4';
import { now } from '#app/infra/clock.server.ts';
import { invalidReply, refusalReply, seeOther } from '#app/infra/http.server.ts';
import { onePaper, mostPages } from './one-paper.server.ts';
import { paperSchema } from './paper.schema.ts';
import { erasePaper, handPaper, type About } from './papers.server.ts';
import { readUpload, refusedUpload } from './read-upload.server.ts';

/** Answers the two forms of a shelf (paper-parts.tsx): a paper more, or instead of another; one erased. `done` is where it leads. */
export async function answerShelf(request: Request, about: About & { personId: string }, done: string) {
  const { form, files, refusal } = await readUpload(request, mostPages);
  if (refusal) return refusedUpload(refusal);
  const submission = parseWithZod(form, { schema: paperSchema(files.length) });
  if (submission.status !== 'success') return invalidReply(submission);
  const { value } = submission;
  try {
    if (value.erase) await erasePaper(about, value.erase);
    else {
      const at = now();
      const paper = await onePaper(files, at);
      await handPaper({ ...about, label: value.label, paper, at }, value.replaces);
    }
    return seeOther(done);
  } catch (error) {
    return refusalReply(submission, error);
  }
}
