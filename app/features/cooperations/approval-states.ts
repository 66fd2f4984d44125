import type { Tone } from '#app/components/badge.tsx';
import { phrases } from '#app/i18n/t.ts';

/** Where a request for agreements stands. */
export const requestStates = {
  waits: phrases({ label: 'Attend des accords' }, { tone: 'warning' as Tone }),
  agreed: phrases({ label: 'D’accord : peut se faire' }, { tone: 'success' as Tone }),
  used: phrases({ label: 'Fait' }, { tone: 'neutral' as Tone }),
  withdrawn: phrases({ label: 'Écarté' }, { tone: 'neutral' as Tone }),
};
