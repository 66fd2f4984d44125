import type { Submission } from '@conform-to/react';
import { data } from '@remix-run/node';
import type { CommuneChoice } from './communes.queries.server.ts';

/** A commune that was not understood: the sentence on its field, what was typed kept, and the choices when several fit. */
export function communeReply<T>(
  submission: Submission<T>,
  { sentence, choices }: { sentence: string; choices: CommuneChoice[] },
) {
  return data({ ...submission.reply({ fieldErrors: { commune: [sentence] } }), choices }, { status: 422 });
}
