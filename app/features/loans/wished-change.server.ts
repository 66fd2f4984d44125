import { parseWithZod } from '@conform-to/zod/v4';
import type * as z from 'zod';
import { Refusal } from '#app/infra/refusal.ts';

/** What a wish comes to, or why it cannot be and beside which field to say so. */
export function previewed<Seen extends object>(
  look: () => Seen,
):
  | (Seen & { refused: null; field: null })
  | ({ [Name in keyof Seen]?: undefined } & { refused: string; field: string | null }) {
  try {
    return { ...look(), refused: null, field: null };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { refused: error.message, field: error.field ?? null };
  }
}

type Previewing = { preview: { refused: string | null; field: string | null } | null };

/**
 * A page that shows what a wish in its address would come to. `asks` is the field whose presence says that there is one; `page` gives what is
 * shown, the wish being null where none can be read. Adds what was typed, over the `usual` values, and what is wrong with it.
 */
export async function wishedChange<Schema extends z.ZodType, Page extends Previewing>(
  request: Request,
  { schema, asks }: { schema: Schema; asks: string },
  page: (wish: z.output<Schema> | null) => Promise<Page>,
  usual: (page: Page) => Record<string, string>,
) {
  const typed = new URL(request.url).searchParams;
  const wish = typed.has(asks) ? parseWithZod(typed, { schema }) : null;
  const shown = await page(wish?.status === 'success' ? wish.value : null);
  const { preview } = shown;
  const refused = preview?.refused ? { [preview.field ?? '']: [preview.refused] } : null;
  return {
    ...shown,
    values: { ...usual(shown), ...Object.fromEntries(typed) } as Record<string, string>,
    wrong: wish && wish.status !== 'success' ? (wish.error ?? {}) : refused,
  };
}
