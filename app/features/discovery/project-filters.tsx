import { Button } from '#app/components/button.tsx';
import { SelectField, TextField } from '#app/components/field.tsx';
import { Form } from '#app/components/form.tsx';
import { stages } from '#app/features/cooperations/words.ts';
import { instruments, themes } from '#app/features/projects/words.ts';
import { href } from '#app/i18n/href.ts';
import { t } from '#app/i18n/t.ts';
import { sorts, statesToChoose, type ListFilters } from './list-filters.ts';

/** The filters of the list, as a form that writes them into the address. The first two are always open, the rest on demand. */
export function ProjectFilters({
  filters,
  territories,
  near,
}: {
  filters: ListFilters;
  territories: { departments: Option[]; regions: Option[] };
  near: string | null;
}) {
  const more =
    filters.theme || filters.stage || filters.department || filters.region || filters.sort || filters.commune;
  return (
    <Form
      method="get"
      action="/projets"
      className="grid gap-4 rounded-lg border border-line bg-surface p-4 sm:p-5"
      values={{
        q: filters.text,
        pres: near ?? filters.near,
        instrument: filters.instrument ? instruments[filters.instrument].path : '',
        etat: filters.state ?? '',
        theme: filters.theme ?? '',
        stade: filters.stage ?? '',
        departement: filters.department ?? '',
        region: filters.region ?? '',
        tri: filters.sort,
      }}
    >
      <div className="grid grid-cols-2 gap-4 lg:grid-cols-4 max-sm:[&>:nth-child(-n+2)]:col-span-2">
        <TextField name="q" label={t('Mots')} type="search" autoComplete="off" />
        <TextField name="pres" label={t('Commune ou code postal')} autoComplete="postal-code" />
        <SelectField
          name="instrument"
          label={t('Participer par')}
          placeholder={t('Tout')}
          options={Object.values(instruments).map(({ path, label }) => ({ value: path, label }))}
        />
        <SelectField
          name="etat"
          label={t('État')}
          placeholder={t('Tous')}
          options={options(statesToChoose)}
        />
      </div>
      <details open={Boolean(more)} className="group">
        <summary className="inline-flex min-h-11 items-center font-semibold text-leaf underline underline-offset-4">
          {t('Plus de filtres')}
        </summary>
        <div className="mt-3 grid grid-cols-2 gap-4 lg:grid-cols-5">
          <SelectField name="theme" label={t('Thème')} placeholder={t('Tous')} options={options(themes)} />
          <SelectField name="stade" label={t('Stade')} placeholder={t('Tous')} options={options(stages)} />
          <SelectField
            name="region"
            label={t('Région')}
            placeholder={t('Toutes')}
            options={territories.regions}
          />
          <SelectField
            name="departement"
            label={t('Département')}
            placeholder={t('Tous')}
            options={territories.departments}
          />
          <SelectField name="tri" label={t('Trier par')} options={options(sorts)} />
        </div>
      </details>
      {filters.commune && <input type="hidden" name="commune" value={filters.commune} />}
      <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
        <Button icon="search">{t('Chercher')}</Button>
        <a href={href('/projets')} className="link">
          {t('Tout effacer')}
        </a>
      </div>
    </Form>
  );
}

type Option = { value: string; label: string };

function options(words: Record<string, string>): Option[] {
  return Object.entries(words).map(([value, label]) => ({ value, label }));
}
