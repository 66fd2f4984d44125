import { count, whole } from '#app/i18n/format.ts';
import { href } from '#app/i18n/href.ts';
import { t } from '#app/i18n/t.ts';

/** How far something long has come, in words and as a bar: "1 500 sur 10 000 lignes". */
export function Progress({
  label,
  done,
  total,
  units,
}: {
  label: string;
  done: number;
  total: number;
  units: [one: string, many: string];
}) {
  return (
    <div className="grid max-w-[46rem] gap-2">
      <p className="figures font-semibold">
        {t('{done} sur {total}', { done: whole(done), total: count(total, ...units) })}
      </p>
      <progress
        aria-label={label}
        max={total}
        value={done}
        className="h-3.5 w-full appearance-none overflow-hidden rounded-full border border-edge bg-sunk [&::-moz-progress-bar]:bg-leaf [&::-webkit-progress-bar]:bg-sunk [&::-webkit-progress-value]:bg-leaf"
      />
    </div>
  );
}

/** Says that the browser asks for this page again by itself, and lets its reader stop that. `to` is the page, with what it was asked. */
export function AskedAgain({
  isAskedAgain,
  everySeconds,
  to,
}: {
  isAskedAgain: boolean;
  everySeconds: number;
  to: string;
}) {
  return (
    <p className="text-sm text-ink-soft">
      {isAskedAgain
        ? t('Cette page se relit toutes les {everySeconds} secondes.', { everySeconds })
        : t('Cette page ne se relit plus d’elle-même.')}{' '}
      <a className="link" href={href(isAskedAgain ? `${to}${to.includes('?') ? '&' : '?'}relire=non` : to)}>
        {isAskedAgain ? t('Ne plus la relire') : t('La relire d’elle-même')}
      </a>
    </p>
  );
}
