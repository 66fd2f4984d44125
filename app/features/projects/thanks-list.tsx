import { Badge } from '#app/components/badge.tsx';
import { Button, ButtonRow } from '#app/components/button.tsx';
import { DataTable } from '#app/components/data-table.tsx';
import { Form } from '#app/components/form.tsx';
import { href } from '#app/i18n/href.ts';
import { t } from '#app/i18n/t.ts';
import type { peopleToThank, ThanksOrder } from './thanks.queries.server.ts';

type People = Awaited<ReturnType<typeof peopleToThank>>['people'];

/** The ways to look at the list. */
export function ThanksOrders({ order }: { order: ThanksOrder }) {
  const labels: [ThanksOrder, string][] = [
    ['grands', t('Les plus grands')],
    ['premiers', t('Les premiers')],
    ['derniers', t('Les derniers')],
  ];
  return (
    <nav aria-label={t('Ordre de la liste')}>
      <ul className="flex flex-wrap gap-x-5">
        {labels.map(([name, label]) => (
          <li key={name}>
            <a
              href={href(`?tri=${name}`)}
              aria-current={name === order ? 'page' : undefined}
              className={`inline-flex min-h-11 items-center text-leaf ${name === order ? 'font-bold' : 'no-underline hover:underline'}`}
            >
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** People with a box each, to note many at once. */
export function ThanksList({ people }: { people: People }) {
  if (people.length === 0) return <p className="text-ink-soft">{t('Personne ne s’est encore engagé.')}</p>;
  return (
    <Form readable summary={false} className="grid grid-cols-[minmax(0,1fr)] gap-4">
      <p className="text-sm text-ink-soft">
        {t('Ces noms sont pour vous. Ne nommez en public que les personnes qui l’ont accepté.')}
      </p>
      <DataTable
        caption={t('Personnes à remercier')}
        hideCaption
        columns={[
          { key: 'name', label: t('Personne') },
          { key: 'how', label: t('Contribution') },
          { key: 'amount', label: t('Montant'), numeric: true },
          { key: 'date', label: t('Le') },
          { key: 'public', label: t('Nom public') },
          { key: 'thanked', label: t('Remerciements') },
        ]}
        rows={people.map((one) => ({
          ...one,
          name: (
            <div>
              <label className="flex min-h-8 items-center gap-2.5">
                <input type="checkbox" name="pledge" value={one.id} className="size-6 shrink-0 accent-leaf" />
                {one.name}
              </label>
              <span className="block pl-8.5 text-sm font-normal">
                {one.email ? (
                  <a className="link inline-block min-h-6 wrap-anywhere" href={`mailto:${one.email}`}>
                    {one.email}
                  </a>
                ) : (
                  <span className="text-ink-soft">{t('Adresse non donnée')}</span>
                )}
                {one.isFirst && <span className="block">{t('Premier engagement')}</span>}
              </span>
            </div>
          ),
          thanked: one.thankedOn ? (
            <Badge tone="success">{t('Le {day}', { day: one.thankedOn })}</Badge>
          ) : (
            t('À faire')
          ),
        }))}
      />
      <ButtonRow>
        <Button name="intent" value="thank">
          {t('Noter : remerciées')}
        </Button>
        <Button name="intent" value="unthank" variant="secondary">
          {t('Noter : pas encore')}
        </Button>
      </ButtonRow>
    </Form>
  );
}
