import { Badge } from '#app/components/badge.tsx';
import { Button, LinkButton } from '#app/components/button.tsx';
import { DataTable } from '#app/components/data-table.tsx';
import { SelectField, TextField } from '#app/components/field.tsx';
import { Form, type FormResult } from '#app/components/form.tsx';
import { href } from '#app/i18n/href.ts';
import { t } from '#app/i18n/t.ts';
import type { workPage } from './work.queries.server.ts';
import {
  actNames,
  kindNames,
  list,
  standingNames,
  standings,
  workActs,
  workKinds,
  type Standing,
  type WorkKind,
} from './work.ts';

type Work = Awaited<ReturnType<typeof workPage>>;

/** The filters, which are the address of the list. */
export function WorkFilters({
  filter,
  counts,
}: {
  filter: { kind: WorkKind | null; standing: Standing; words: string };
  counts: Work['counts'];
}) {
  return (
    <Form
      method="get"
      action={list}
      className="flex flex-wrap items-end gap-4"
      values={{ quoi: filter.kind ?? '', etat: filter.standing, q: filter.words }}
    >
      <SelectField
        name="quoi"
        label={t('Quoi')}
        placeholder={t('Tout')}
        options={workKinds.map((kind) => ({
          value: kind,
          label: `${kindNames[kind]} (${counts[kind] ?? 0})`,
        }))}
      />
      <SelectField
        name="etat"
        label={t('Lesquels')}
        options={standings.map((one) => ({ value: one, label: standingNames[one] }))}
      />
      <TextField name="q" type="search" label={t('Nom ou titre')} maxLength={100} />
      <Button variant="secondary">{t('Filtrer')}</Button>
    </Form>
  );
}

/** The views that this person keeps, and how to keep this one. */
export function Views({
  views,
  current,
  result,
}: {
  views: readonly { name: string; query: string }[];
  current: string;
  result: FormResult;
}) {
  const kept = views.find(({ query }) => query === current);
  if (views.length === 0 && current === '') return null;
  return (
    <div className="grid gap-4">
      {views.length > 0 && (
        <nav aria-label={t('Vos vues')}>
          <ul className="flex flex-wrap gap-2">
            {views.map(({ name, query }) => (
              <li key={name}>
                <LinkButton
                  to={`${list}?${query}`}
                  size="small"
                  aria-current={query === current ? 'page' : undefined}
                >
                  {name}
                </LinkButton>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {kept ? (
        <Form>
          <input type="hidden" name="intent" value="drop" />
          <input type="hidden" name="name" value={kept.name} />
          <Button variant="quiet" size="small">
            {t('Ne plus garder la vue « {name} »', kept)}
          </Button>
        </Form>
      ) : (
        current !== '' && (
          <Form result={result} className="flex flex-wrap items-end gap-3" summary={false}>
            <input type="hidden" name="intent" value="save" />
            <TextField name="name" label={t('Garder ces filtres sous le nom')} maxLength={60} required />
            <Button variant="secondary">{t('Garder')}</Button>
          </Form>
        )
      )}
    </div>
  );
}

/** What waits, each with a box to tick; then what to do with those ticked, which a page of its own confirms. */
export function WorkTable({ work, back }: { work: Work; back: string }) {
  return (
    <form method="get" action={href(`${list}/confirmer`)} className="grid gap-6" data-walked>
      <input type="hidden" name="retour" value={back} />
      <DataTable
        caption={t('Ce qui attend')}
        hideCaption
        columns={[
          { key: 'name', label: t('Dossier') },
          { key: 'kind', label: t('Quoi') },
          { key: 'age', label: t('Attend depuis') },
          { key: 'due', label: t('À faire avant le') },
          { key: 'claimedBy', label: t('Qui s’en charge') },
          { key: 'amount', label: t('Montant'), numeric: true },
        ]}
        rows={work.rows.map(({ token, name, to, late, due, claimedBy, remindedOn, ...row }) => ({
          id: token,
          kind: row.kind,
          age: row.age,
          amount: row.amount || '—',
          claimedBy: (
            <>
              {claimedBy || '—'}
              {remindedOn && (
                <span className="block text-ink-soft">{t('Rappel le {day}', { day: remindedOn })}</span>
              )}
            </>
          ),
          due: (
            <span className="grid gap-1">
              {due}
              {late && <Badge tone="danger">{t('En retard')}</Badge>}
            </span>
          ),
          name: (
            <span className="flex items-start gap-3">
              <input
                type="checkbox"
                name="choix"
                value={token}
                aria-label={t('Choisir : {name}', { name })}
                className="mt-0.5 size-6 shrink-0"
              />
              <a className="link min-w-0 break-words" href={href(to)}>
                {name}
              </a>
            </span>
          ),
        }))}
        empty={t('Rien n’attend avec ces filtres.')}
      />
      {work.rows.length > 0 && (
        <div className="flex flex-wrap items-end gap-4">
          <SelectField
            name="acte"
            label={t('Avec ceux qui sont cochés')}
            required
            options={workActs.map((act) => ({ value: act, label: actNames[act] }))}
          />
          <Button>{t('Continuer')}</Button>
        </div>
      )}
    </form>
  );
}
