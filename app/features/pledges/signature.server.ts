import { createHash } from 'node:crypto';
import { currentLanguage, frenchOnly } from '#app/i18n/t.ts';
import type { Tx } from '#app/infra/db.server.ts';

/**
 * What someone who lends or subscribes has read above the button, by version. A version is never changed: other words on the page are
 * another version (a test holds the newest against the page).
 */
export const consentWordings: readonly { version: string; sentences: readonly string[] }[] = frenchOnly([
  {
    version: '2026-11',
    sentences: [
      'Vous pouvez perdre tout ou partie de cet argent. N’engagez que ce dont vous pouvez vous passer.',
      'J’ai lu et compris l’avertissement : un investissement dans un projet de financement participatif comporte le risque de perdre l’intégralité de l’argent investi.',
      'Je veux engager plus que mon seuil, en connaissance du risque de tout perdre.',
    ],
  },
]);

/**
 * Writes how someone agreed: when, from which address, to which words and in which language they read them. The same pledge again keeps
 * its first signature.
 */
export async function keepSignature(
  tx: Tx,
  signed: { pledgeId: string; at: Date; address: string },
): Promise<void> {
  const { version, sentences } = consentWordings.at(-1)!;
  await tx.pledgeSignature.createMany({
    data: {
      pledgeId: signed.pledgeId,
      signedAt: signed.at,
      address: signed.address,
      wording: `${version}/${currentLanguage()}`,
      wordingHash: createHash('sha256').update(sentences.join('\n')).digest('hex'),
    },
    skipDuplicates: true,
  });
}
