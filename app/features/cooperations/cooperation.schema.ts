import * as z from 'zod';
import { duties } from '#app/features/people/duties.ts';
import { communeField } from '#app/features/territories/commune.schema.ts';
import { t } from '#app/i18n/t.ts';
import { dayField } from '#app/money/parse-day.ts';
import { checkNumbers, type TypedNumbers } from './identity.ts';
import { legalFormNames, stageNames, type LegalForm } from './words.ts';

/** Text of a form: trimmed, required with its own sentence, no longer than the place it is shown in. */
export function requiredText(sentence: () => string, longest: number) {
  return z
    .string({ error: sentence })
    .trim()
    .min(1, { error: sentence })
    .max(longest, { error: () => t('C’est trop long : {longest} caractères au plus.', { longest }) });
}

export function optionalText(longest: number) {
  return z
    .string()
    .trim()
    .max(longest, { error: () => t('C’est trop long : {longest} caractères au plus.', { longest }) })
    .default('');
}

const identity = {
  name: requiredText(() => t('Donnez un nom à la coopération.'), 120),
  legalForm: z.enum(legalFormNames, { error: () => t('Choisissez une forme juridique.') }),
  siren: optionalText(30),
  siret: optionalText(30),
  rna: optionalText(30),
  /** Name, SIREN or RNA of the structure that carries an informal collective. */
  host: optionalText(120),
  commune: communeField(),
  presentation: optionalText(3000),
  contactEmail: z
    .email({ error: () => t('Cette adresse n’est pas complète, par exemple contact@exemple.fr.') })
    .max(254)
    .optional(),
  website: z
    .url({ protocol: /^https?$/, error: () => t('Une adresse de site commence par https://') })
    .max(200)
    .optional(),
};

const slider = z.coerce
  .number({ error: () => t('Placez le curseur entre 0 et 100.') })
  .int({ error: () => t('Placez le curseur entre 0 et 100.') })
  .min(0, { error: () => t('Placez le curseur entre 0 et 100.') })
  .max(100, { error: () => t('Placez le curseur entre 0 et 100.') });

const typology = { notModelled: slider, systemic: slider, nonMarket: slider };

const stage = {
  stage: z.enum(stageNames, { error: () => t('Choisissez le stade où vous en êtes.') }),
  stageSince: dayField(),
};

/** A wrong key is said with everything else that is wrong, not after it. */
function withRightNumbers(typed: TypedNumbers & { legalForm: LegalForm }, context: z.RefinementCtx) {
  const checked = checkNumbers(typed.legalForm, typed);
  if (!checked.ok) context.addIssue({ code: 'custom', path: [checked.field], message: checked.sentence });
}

/** `seen` names what was saved when the page was opened. */
export const IdentitySchema = z
  .object({ ...identity, seen: z.string().max(40).optional() })
  .superRefine(withRightNumbers);
export const NewCooperationSchema = z
  .object({ ...identity, ...typology, ...stage })
  .superRefine(withRightNumbers);
export const TypologySchema = z.object(typology);
export const StageSchema = z.object(stage);
export const HostingSchema = z.object({ hosted: z.uuid(), answer: z.enum(['accept', 'decline']) });

const someMember = () => z.uuid({ error: () => t('Choisissez un membre.') });

export const MembersSchema = z.discriminatedUnion('intent', [
  z.object({
    intent: z.literal('invite'),
    email: z
      .string({ error: () => t('Indiquez une adresse e-mail.') })
      .trim()
      .toLowerCase()
      .pipe(z.email({ error: () => t('Écrivez l’adresse comme nom@exemple.fr.') })),
    as: z.enum(duties).default('owner'),
  }),
  z.object({ intent: z.literal('withdraw'), invitation: z.string().max(200) }),
  z.object({
    intent: z.literal('duty'),
    member: someMember(),
    duty: z.enum(duties, { error: () => t('Choisissez un rôle.') }),
  }),
  z.object({ intent: z.literal('leave'), leaver: someMember(), successor: z.uuid().optional() }),
  z.object({ intent: z.literal('part'), title: optionalText(80) }),
]);

export const PaymentsSchema = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('account'), hosted: z.uuid().optional() }),
  z.object({ intent: z.literal('mandate') }),
]);
