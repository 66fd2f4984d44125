import * as z from 'zod';
import { communeField } from '#app/features/territories/commune.schema.ts';
import { optionalText, requiredText } from '#app/features/cooperations/cooperation.schema.ts';
import { t } from '#app/i18n/t.ts';
import { amountField } from '#app/i18n/amount.ts';
import { newsReaderNames, resourceKindNames, resourceStatusNames, themeNames } from './words.ts';

const title = requiredText(() => t('Donnez un titre au projet.'), 120);
const choose = () => t('Choisissez une valeur de la liste.');

export const NewProjectSchema = z.object({ title });

/** A list of which a form sends nothing, one, or several. */
export function listOf<Item extends z.ZodType>(item: Item) {
  return z.preprocess(
    (given) => (given === undefined ? [] : Array.isArray(given) ? given : [given]),
    z.array(item),
  );
}

export const StorySchema = z.object({
  title,
  summary: optionalText(300),
  story: optionalText(20_000),
  risks: optionalText(5_000),
  commune: communeField(() => t('Indiquez la commune où le projet se fait : son nom ou son code postal.')),
  themes: listOf(z.enum(themeNames, { error: choose })).refine((chosen) => chosen.length <= 4, {
    error: () => t('Choisissez quatre thèmes au plus.'),
  }),
  version: z.coerce.number().int(),
  intent: z.enum(['save', 'preview']).default('save'),
});

/** The same while it is being written: nothing is required yet. */
export const AutosaveSchema = z.object({
  title: optionalText(120),
  summary: optionalText(300),
  story: optionalText(20_000),
  risks: optionalText(5_000),
  commune: z.preprocess(
    (given) => (Array.isArray(given) ? given.filter((one) => one !== '').at(-1) : given),
    optionalText(120),
  ),
  themes: listOf(z.string()),
  version: z.coerce.number().int(),
});

/** An old version taken up again: which one, and which one is replaced. */
export const RestoreSchema = z.object({
  number: z.coerce.number().int(),
  version: z.coerce.number().int(),
});

const year = z
  .string()
  .trim()
  .regex(/^(20[0-9]{2}|2100)$/, { error: () => t('Écrivez l’année en quatre chiffres, par exemple 2027.') })
  .transform(Number)
  .optional();

const use = z.object({
  side: z.literal('use'),
  label: requiredText(() => t('Nommez cette dépense.'), 120),
  amount: amountField(),
  year,
});

const resource = z.object({
  side: z.literal('resource'),
  label: requiredText(() => t('Nommez cette ressource.'), 120),
  amount: amountField(),
  kind: z.enum(resourceKindNames, { error: choose }),
  status: z.enum(resourceStatusNames, { error: choose }),
  year,
});

export const BudgetSchema = z.object({
  lines: z.array(z.discriminatedUnion('side', [use, resource])).default([]),
  seen: z.string().max(100),
});

const acts = ['first', 'last', 'cover', 'remove'] as const;

/** The descriptions of the images, and what is to be done with one of them: "cover:<id>". */
export const ImagesSchema = z.object({
  seen: z.string().max(100).optional(),
  images: z
    .array(
      z.object({
        id: z.uuid(),
        alt: requiredText(() => t('Dites en quelques mots ce que l’image montre.'), 200),
      }),
    )
    .default([]),
  act: z
    .string()
    .transform((text, context) => {
      const [name, image] = text.split(':');
      const act = acts.find((known) => known === name);
      if (act && z.uuid().safeParse(image).success) return { name: act, image: image! };
      context.addIssue({ code: 'custom', message: choose() });
      return z.NEVER;
    })
    .optional(),
});

export const NewsSchema = z.object({
  id: z.uuid(),
  /** Nobody: it is published and not sent. */
  readers: z.enum(['nobody', ...newsReaderNames]).default('nobody'),
  title: requiredText(() => t('Donnez un titre à cette nouvelle.'), 120),
  body: requiredText(() => t('Écrivez la nouvelle.'), 10_000),
  intent: z.enum(['post', 'preview', 'test']).default('post'),
});

/** Words between the members and the team. */
function writeToOther() {
  return z.object({
    intent: z.literal('write'),
    words: requiredText(() => t('Écrivez votre message.'), 5000),
  });
}

export const ChecklistSchema = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('submit') }),
  writeToOther(),
  z.object({ intent: z.literal('withdraw'), note: optionalText(2000) }),
]);

export const ReviewSchema = z.discriminatedUnion('intent', [
  z.object({
    intent: z.literal('changes'),
    note: requiredText(() => t('Dites aux porteurs ce qui est à changer.'), 5000),
  }),
  z.object({ intent: z.literal('publish') }),
  writeToOther(),
]);
