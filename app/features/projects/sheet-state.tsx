import { Fold } from '#app/components/fold.tsx';
import { Notice } from '#app/components/notice.tsx';
import { PdfLink } from '#app/features/papers/pdf-link.tsx';
import { sheetLabels } from '#app/features/protection/sheet-words.ts';
import { plural, t } from '#app/i18n/t.ts';
import type { SheetPage } from './sheet.queries.server.ts';

/** What a key information sheet still lacks, and the versions that were published. `path`: that of its offer; `about`: its project. */
export function SheetState({ sheet, path, about }: { sheet: SheetPage; path: string; about: string }) {
  const { problems, published } = sheet;
  const labels: Partial<Record<string, string>> = sheetLabels();
  return (
    <>
      <Notice
        tone={problems.length === 0 ? 'success' : sheet.required ? 'warning' : 'info'}
        still
        title={stateOf(sheet)}
      >
        {problems.length > 0 && sheet.editable && (
          <Fold
            title={plural(problems.length, {
              one: t('Il y manque une réponse'),
              other: t('Il y manque {n} réponses', { n: problems.length }),
            })}
          >
            <ul className="grid gap-x-6 gap-y-2 sm:grid-cols-2">
              {problems.map(({ field }) => (
                <li key={field}>
                  <a href={`#champ-${field}`} className="link">
                    {labels[field] ?? t('Déclaration')}
                  </a>
                </li>
              ))}
            </ul>
          </Fold>
        )}
      </Notice>
      {published.length > 0 && (
        <ul className="grid gap-1">
          {published.map(({ number, on }) => (
            <li key={number}>
              <PdfLink to={`/projets/${sheet.slug}/fiche/${path}?version=${number}`} about={about}>
                {t('Version {number}, publiée le {on}', { number, on })}
              </PdfLink>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function stateOf({
  problems,
  required,
  published,
  editable,
}: Pick<SheetPage, 'problems' | 'required' | 'published' | 'editable'>): string {
  if (problems.length === 0 && published.length > 0) return t('La fiche est publiée.');
  if (!editable) return t('L’offre n’est pas ouverte aux changements : la fiche reste telle qu’elle est.');
  if (problems.length === 0) return t('La fiche est complète : elle sera publiée avec l’offre.');
  return required
    ? t('La loi demande cette fiche : tant qu’elle est incomplète, le projet ne peut pas être soumis.')
    : t('Cette fiche n’est pas obligatoire pour votre offre. Complète, elle sera publiée avec elle.');
}
