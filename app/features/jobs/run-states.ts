import type { Tone } from '#app/components/badge.tsx';
import { phrases } from '#app/i18n/t.ts';

export const runStates: Record<'running' | 'done' | 'failed', { tone: Tone; word: string }> = {
  running: phrases({ word: 'En cours' }, { tone: 'info' }),
  done: phrases({ word: 'Terminé' }, { tone: 'success' }),
  failed: phrases({ word: 'À regarder' }, { tone: 'danger' }),
};
