import { t } from '#app/i18n/t.ts';
import type { Tx } from '#app/infra/db.server.ts';
import { siteUrl } from '#app/infra/mail.server.ts';
import { writeToMembers } from './letters.server.ts';

/** Writes to everybody who operates the platform, each in their language; the same `key` is told once. */
export async function tellOperators(
  tx: Tx,
  key: string,
  write: () => { subject: string; paragraphs: string[]; path: string; label?: string },
): Promise<void> {
  await writeToMembers(tx, { role: 'operator' }, ({ email }) => {
    const { subject, paragraphs, path, label = t('Voir ce qui attend') } = write();
    return { key: `${key}:${email}`, subject, paragraphs, link: { label, url: siteUrl(path) } };
  });
}
