import { setVoice } from '#app/i18n/t.ts';

// In tests the sentences of the site have the plain spaces that people type, so that a sentence can be looked for as it stands in
// the code. That readers get the spaces of French typography is a test of its own (tests/unit/i18n.test.tsx).
setVoice({ french: (phrase) => phrase });
