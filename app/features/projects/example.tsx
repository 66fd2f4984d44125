import { Fold } from '#app/components/fold.tsx';
import { phrases, t } from '#app/i18n/t.ts';
import { examples, type ExampleKind, type ExamplePart } from './examples.ts';

const titles = phrases({
  summary: 'Un résumé, par exemple',
  story: 'Un récit, par exemple',
  risks: 'Des risques, par exemple',
  budget: 'Un budget, par exemple',
  gifts: 'Des montants, par exemple',
  images: 'Des descriptions, par exemple',
  impact: 'Des indicateurs, par exemple',
});

/** What a file like this one may say, beside the field where it is typed; as typed, with its marks. Never put into the field. */
export function Example({ kind, of }: { kind: ExampleKind; of: ExamplePart }) {
  return (
    <Fold title={titles[of]}>
      <p className="mb-3 text-sm text-ink-soft">
        {t('{name}. Nous l’avons imaginée : reprenez la façon de dire, pas les chiffres.', {
          name: examples[kind].name,
        })}
      </p>
      <p className="whitespace-pre-line">{examples[kind][of]}</p>
    </Fold>
  );
}
