import { answerInThread } from '#app/infra/threads.server.ts';
import type { Drawing } from './drawing.server.ts';
import { writePdf } from './pdf.server.ts';

// Sets papers on pages, one after the other, in a thread of its own.
answerInThread(({ paper, draft }: Drawing) => writePdf(paper, { draft }));
