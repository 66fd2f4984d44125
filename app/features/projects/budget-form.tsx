import { Button, ButtonRow } from '#app/components/button.tsx';
import { AmountField, SelectField, TextField } from '#app/components/field.tsx';
import { Facts } from '#app/components/facts.tsx';
import { Form, type FormResult } from '#app/components/form.tsx';
import { Notice } from '#app/components/notice.tsx';
import { Section } from '#app/components/page.tsx';
import { Seen } from '#app/features/people/seen.tsx';
import { t } from '#app/i18n/t.ts';
import { comparedLines, type TypedLine } from './typed-lines.ts';
import { resourceKindNames, resourceKinds, resourceStatuses, resourceStatusNames } from './words.ts';

type Totals = { uses: string; resources: string; gap: string; balanced: boolean; sentence: string };

/**
 * The plan, line by line. Adding and removing a line are conform's own intents: buttons that send the whole form, so that they
 * work without script and lose nothing of what was typed.
 */
export function BudgetForm({
  lines,
  saved,
  result,
}: {
  lines: readonly TypedLine[];
  saved: { lines: readonly TypedLine[]; seen: string };
  result: FormResult;
}) {
  const rows = lines.map((line, index) => ({ line, index }));
  const labels = Object.fromEntries(
    rows.flatMap(({ index }) => [
      [`lines[${index}].label`, t('Intitulé')],
      [`lines[${index}].amount`, t('Montant')],
      [`lines[${index}].year`, t('Année')],
    ]),
  );
  return (
    <Form readable result={result} values={{ lines }} labels={labels}>
      {/* The Enter key presses the first button of a form: it must save, not remove a line. */}
      <button type="submit" tabIndex={-1} aria-hidden="true" className="sr-only">
        {t('Enregistrer le budget')}
      </button>
      <Seen value={saved.seen} {...comparedLines(saved.lines, lines)} />
      <Section
        id="depenses"
        title={t('Ce que vous allez payer')}
        intro={t('Achats, travaux, salaires, animation… toutes taxes comprises.')}
      >
        {rows
          .filter(({ line }) => line.side !== 'resource')
          .map(({ index }, rank) => (
            <Line key={index} index={index} side="use" legend={t('Dépense {rank}', { rank: rank + 1 })} />
          ))}
        <Add side="use">{t('Ajouter une dépense')}</Add>
      </Section>
      <Section
        id="ressources"
        title={t('D’où viendra l’argent')}
        intro={t(
          'Toutes les ressources, pas seulement celles que vous collectez ici. Le total doit égaler celui des dépenses.',
        )}
      >
        {rows
          .filter(({ line }) => line.side === 'resource')
          .map(({ index }, rank) => (
            <Line
              key={index}
              index={index}
              side="resource"
              legend={t('Ressource {rank}', { rank: rank + 1 })}
            />
          ))}
        <Add side="resource">{t('Ajouter une ressource')}</Add>
      </Section>
      <ButtonRow>
        <Button>{t('Enregistrer le budget')}</Button>
      </ButtonRow>
    </Form>
  );
}

function Line({ index, side, legend }: { index: number; side: 'use' | 'resource'; legend: string }) {
  const name = (part: string) => `lines[${index}].${part}`;
  return (
    <fieldset className="grid gap-3 rounded-lg border border-line bg-surface p-4">
      <legend className="px-1 text-sm font-semibold text-ink-soft">{legend}</legend>
      <input type="hidden" name={name('side')} value={side} />
      <div className="grid items-start gap-3 sm:grid-cols-[minmax(0,1fr)_11rem_9rem]">
        <TextField name={name('label')} label={t('Intitulé')} maxLength={120} required />
        <AmountField name={name('amount')} label={t('Montant')} required />
        <TextField name={name('year')} label={t('Année')} inputMode="numeric" width="short" />
      </div>
      {side === 'resource' && (
        <div className="grid items-start gap-3 sm:grid-cols-2">
          <SelectField
            name={name('kind')}
            label={t('Nature')}
            options={options(resourceKindNames, resourceKinds)}
            required
          />
          <SelectField
            name={name('status')}
            label={t('Où elle en est')}
            options={options(resourceStatusNames, resourceStatuses)}
            required
          />
        </div>
      )}
      <div>
        <Button
          name="__intent__"
          value={JSON.stringify({ type: 'remove', payload: { name: 'lines', index } })}
          variant="quiet"
          size="small"
          icon="trash"
          aria-label={t('Retirer la {legend}', { legend: legend.toLowerCase() })}
        >
          {t('Retirer')}
        </Button>
      </div>
    </fieldset>
  );
}

function Add({ side, children }: { side: 'use' | 'resource'; children: string }) {
  const added = { side, ...(side === 'resource' && { kind: 'own_revenue', status: 'imagined' }) };
  return (
    <div>
      <Button
        name="__intent__"
        value={JSON.stringify({ type: 'insert', payload: { name: 'lines', defaultValue: added } })}
        variant="secondary"
        size="small"
        icon="plus"
      >
        {children}
      </Button>
    </div>
  );
}

function options<Name extends string>(names: readonly Name[], words: Record<Name, string>) {
  return names.map((value) => ({ value, label: words[value] }));
}

/** Both totals and the gap, in words. */
export function BudgetTotals({ totals, unsaved }: { totals: Totals; unsaved: boolean }) {
  return (
    <>
      <Facts
        layout="tiles"
        facts={[
          { name: t('Dépenses'), value: totals.uses },
          { name: t('Ressources'), value: totals.resources },
          { name: t('Écart'), value: totals.gap },
        ]}
      />
      <Notice tone={totals.balanced ? 'success' : 'warning'} still>
        {totals.sentence}
        {unsaved && ` ${t('Ces totaux comptent ce que vous venez de saisir, pas encore enregistré.')}`}
      </Notice>
    </>
  );
}
