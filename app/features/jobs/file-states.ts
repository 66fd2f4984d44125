import type { Tone } from '#app/components/badge.tsx';
import { phrases } from '#app/i18n/t.ts';

/** How far a file is that somebody brought: read, shown, decided on and written, by a job when it is long. */
export type FileState = 'being_read' | 'unreadable' | 'waits' | 'being_written' | 'stopped' | 'written';

export const fileStates: Record<FileState, { word: string; tone: Tone }> = {
  being_read: phrases({ word: 'Lecture en cours' }, { tone: 'info' }),
  unreadable: phrases({ word: 'Illisible' }, { tone: 'danger' }),
  waits: phrases({ word: 'Attend votre accord' }, { tone: 'warning' }),
  being_written: phrases({ word: 'Écriture en cours' }, { tone: 'info' }),
  stopped: phrases({ word: 'Écriture arrêtée' }, { tone: 'danger' }),
  written: phrases({ word: 'Écrit' }, { tone: 'success' }),
};

export function fileState(file: {
  readAt: Date | null;
  unreadable: string;
  decidedAt: Date | null;
  stoppedAt: Date | null;
  writtenAt: Date | null;
}): FileState {
  const { readAt, unreadable, decidedAt, stoppedAt, writtenAt } = file;
  if (writtenAt) return 'written';
  if (stoppedAt) return 'stopped';
  if (decidedAt) return 'being_written';
  if (unreadable !== '') return 'unreadable';
  return readAt ? 'waits' : 'being_read';
}
