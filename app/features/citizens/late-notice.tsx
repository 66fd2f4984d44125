import { Notice } from '#app/components/notice.tsx';
import { href } from '#app/i18n/href.ts';
import { rich } from '#app/i18n/rich.tsx';
import { plural, t } from '#app/i18n/t.ts';
import type { lateLoans } from './repayments.queries.server.ts';

/** Which loans are late and since when, each with the page that says what comes next. `asked`: something else on the page waits for the reader. */
export function LateNotice({ late, asked }: { late: Awaited<ReturnType<typeof lateLoans>>; asked: boolean }) {
  if (late.length === 0) return null;
  const title = plural(late.length, {
    one: t('Un prêt est en retard'),
    other: t('{n} prêts sont en retard', { n: late.length }),
  });
  return (
    <Notice tone="warning" title={title} still>
      <ul className="grid gap-1.5">
        {late.map(({ path, project, since }) => (
          <li key={path}>
            {rich('<a>{project}</a>, depuis le {since}', {
              project,
              since,
              a: (text) => <a href={href(path)}>{text}</a>,
            })}
          </li>
        ))}
      </ul>
      <p className="mt-2">
        {t('La coopération a été prévenue. La page du prêt dit combien, et ce qui vient ensuite.')}{' '}
        {!asked && t('Vous n’avez rien à faire.')}
      </p>
    </Notice>
  );
}
