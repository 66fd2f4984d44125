import { z } from 'zod';
import { t } from '#app/i18n/t.ts';
import { standings, workActs, workKinds, type Standing, type WorkAct, type WorkKind } from './work.ts';

/** What the address of the list asks for; whatever it does not know counts as not asked. */
export function filterOf(search: URLSearchParams): {
  kind: WorkKind | null;
  standing: Standing;
  words: string;
} {
  return {
    kind: workKinds.find((kind) => kind === search.get('quoi')) ?? null,
    standing: standings.find((one) => one === search.get('etat')) ?? 'all',
    words: (search.get('q') ?? '').slice(0, 100),
  };
}

/** The address of the list with these filters. */
export function queryOf({ kind, standing, words }: ReturnType<typeof filterOf>): string {
  const said = {
    ...(kind && { quoi: kind }),
    ...(standing !== 'all' && { etat: standing }),
    ...(words && { q: words }),
  };
  return new URLSearchParams(said).toString();
}

/** Which act on which items: of the address of the confirmation, or of its form. A page of the list at most. */
export function chosenOf(search: URLSearchParams | FormData): { act: WorkAct | null; tokens: string[] } {
  return {
    act: workActs.find((act) => act === search.get('acte')) ?? null,
    tokens: search.getAll('choix').map(String).slice(0, 50),
  };
}

export const ViewSchema = z.discriminatedUnion('intent', [
  z.object({
    intent: z.literal('save'),
    name: z
      .string({ error: () => t('Donnez un nom à cette vue.') })
      .trim()
      .min(1, { error: () => t('Donnez un nom à cette vue.') })
      .max(60, { error: () => t('Restez en dessous de 60 caractères.') }),
  }),
  z.object({ intent: z.literal('drop'), name: z.string().max(60) }),
]);

export const CarryOutSchema = z.object({
  note: z
    .string()
    .max(2_000, { error: () => t('Restez en dessous de 2 000 caractères.') })
    .default(''),
});
