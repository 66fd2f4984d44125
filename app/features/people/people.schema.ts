import { z } from 'zod';

/** Longer than this nobody types; hashing megabytes would be a way to keep the server busy. */
const longest = 200;

const email = z
  .string({ error: 'Indiquez votre adresse e-mail.' })
  .trim()
  .toLowerCase()
  .max(254, 'Cette adresse est trop longue.')
  .pipe(z.email({ error: 'Écrivez l’adresse comme nom@exemple.fr.' }));

const name = (what: string) =>
  z
    .string({ error: `Indiquez votre ${what}.` })
    .trim()
    .min(1, `Indiquez votre ${what}.`)
    .max(80, 'Restez en dessous de 80 caractères.');

/** Length is what makes a password strong; nothing is asked about digits or signs. Spaces count. */
const newPassword = z
  .string({ error: 'Choisissez un mot de passe.' })
  .refine(
    (text) => [...text].length >= 12,
    'Choisissez au moins 12 caractères. Une phrase convient très bien.',
  )
  .refine((text) => text.length <= longest, 'Restez en dessous de 200 caractères.');

export const namesShape = { firstName: name('prénom'), lastName: name('nom') };

export const SignUpSchema = z
  .object({ ...namesShape, email, password: newPassword })
  .refine(({ email, password }) => password.trim().toLowerCase() !== email, {
    path: ['password'],
    error: 'Choisissez autre chose que votre adresse.',
  });

export const SignInSchema = z.object({
  email,
  password: z
    .string({ error: 'Indiquez votre mot de passe.' })
    .max(longest, 'Ce mot de passe est trop long.'),
});

export const ForgottenSchema = z.object({ email });

export const ResetSchema = z.object({ password: newPassword });

/** The password typed again before something that matters, such as where money is sent. */
export const retypedPassword = z
  .string({ error: 'Retapez votre mot de passe : c’est lui qui protège ce changement.' })
  .max(longest, 'Ce mot de passe est trop long.');
