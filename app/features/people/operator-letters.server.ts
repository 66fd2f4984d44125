import { t } from '#app/i18n/t.ts';
import type { Tx } from '#app/infra/db.server.ts';
import { letterIn, queueMails, siteUrl } from '#app/infra/mail.server.ts';

/** Writes to everybody who operates the platform, each in their language; the same `key` is told once. */
export async function tellOperators(
  tx: Tx,
  key: string,
  write: () => { subject: string; paragraphs: string[]; path: string },
): Promise<void> {
  const operators = await tx.person.findMany({
    where: { memberships: { some: { role: 'operator' } } },
    select: { email: true, language: true },
  });
  await queueMails(
    tx,
    operators.map(({ email, language }) =>
      letterIn(language, () => {
        const { path, ...letter } = write();
        return {
          key: `${key}:${email}`,
          to: email,
          ...letter,
          link: { label: t('Voir ce qui attend'), url: siteUrl(path) },
        };
      }),
    ),
  );
}
