import { z } from 'zod';
import { t } from '#app/i18n/t.ts';

/** Longer than this nobody types; hashing megabytes would be a way to keep the server busy. */
const longest = 200;

export const emailAddress = z
  .string({ error: () => t('Indiquez votre adresse e-mail.') })
  .trim()
  .toLowerCase()
  .max(254, { error: () => t('Cette adresse est trop longue.') })
  .pipe(z.email({ error: () => t('Écrivez l’adresse comme nom@exemple.fr.') }));

const name = (missing: () => string) =>
  z
    .string({ error: missing })
    .trim()
    .min(1, { error: missing })
    .max(80, { error: () => t('Restez en dessous de 80 caractères.') });

/** Length is what makes a password strong; nothing is asked about digits or signs. Spaces count. */
const newPassword = z
  .string({ error: () => t('Choisissez un mot de passe.') })
  .refine((text) => [...text].length >= 12, {
    error: () => t('Choisissez au moins 12 caractères. Une phrase convient très bien.'),
  })
  .refine((text) => text.length <= longest, { error: () => t('Restez en dessous de 200 caractères.') });

export const namesShape = {
  firstName: name(() => t('Indiquez votre prénom.')),
  lastName: name(() => t('Indiquez votre nom.')),
};

/** Without a password one signs in by the link or the code of a letter. */
export const SignUpSchema = z
  .object({ ...namesShape, email: emailAddress, password: newPassword.optional() })
  .refine(({ email, password }) => password?.trim().toLowerCase() !== email, {
    path: ['password'],
    error: () => t('Choisissez autre chose que votre adresse.'),
  });

export const SignInSchema = z.object({
  email: emailAddress,
  password: z
    .string({ error: () => t('Indiquez votre mot de passe.') })
    .max(longest, { error: () => t('Ce mot de passe est trop long.') }),
});

/** The code of a letter: spaces between its figures do not matter. */
export const CodeSchema = z.object({
  request: z.string().max(100),
  code: z
    .string({ error: () => t('Tapez le code de notre message.') })
    .transform((typed) => typed.replace(/\s/g, ''))
    .pipe(z.string().regex(/^\d{6}$/, { error: () => t('Le code a six chiffres.') })),
});

export const ForgottenSchema = z.object({ email: emailAddress });

export const ResetSchema = z.object({ password: newPassword });

/** The password typed again before something that matters, such as where money is sent; who has none types nothing. */
export const retypedPassword = z
  .string()
  .max(longest, { error: () => t('Ce mot de passe est trop long.') })
  .optional();
