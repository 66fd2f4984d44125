import { parseWithZod } from '@conform-to/zod/v4';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { Button, ButtonRow, LinkButton } from '#app/components/button.tsx';
import { TextField } from '#app/components/field.tsx';
import { Form } from '#app/components/form.tsx';
import { PageTitle } from '#app/components/page-title.tsx';
import { Section } from '#app/components/page.tsx';
import { SpaceFrame } from '#app/features/citizens/space-frame.tsx';
import { allow } from '#app/features/people/allow.server.ts';
import { eraseAccount, tiesOf } from '#app/features/protection/erasure.server.ts';
import { href } from '#app/i18n/href.ts';
import { rich } from '#app/i18n/rich.tsx';
import { t } from '#app/i18n/t.ts';
import { now } from '#app/infra/clock.server.ts';
import { invalidReply, readForm, refusalReply, seeOther } from '#app/infra/http.server.ts';

export const meta = () => [{ title: t('Mes données – Terreau') }];

export async function loader(args: LoaderFunctionArgs) {
  const { person } = await allow(args, 'routes/mon-espace.donnees');
  return { ties: await tiesOf(person.id), email: person.email };
}

export async function action(args: ActionFunctionArgs) {
  const { person } = await allow(args, 'routes/mon-espace.donnees');
  const again = () => t('Retapez votre adresse, {email}, pour confirmer.', { email: person.email });
  const schema = z.object({
    email: z
      .string({ error: again })
      .refine((typed) => typed.trim().toLowerCase() === person.email, { error: again }),
  });
  const submission = parseWithZod(await readForm(args.request), { schema });
  if (submission.status !== 'success') return invalidReply(submission);
  try {
    await eraseAccount(person.id, now());
    return seeOther('/mentions-legales?efface');
  } catch (error) {
    return refusalReply(submission, error);
  }
}

export default function OwnRecords() {
  const { ties, email } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  return (
    <SpaceFrame current="donnees">
      <PageTitle title={t('Mes données')} />
      <Section
        title={t('Les emporter')}
        intro={t('Tout ce que nous gardons de vous, dans un fichier JSON qu’un autre logiciel sait lire.')}
      >
        <ButtonRow>
          <LinkButton to="/mon-espace/donnees/export.json">{t('Télécharger mes données')}</LinkButton>
        </ButtonRow>
      </Section>
      <Section title={t('Effacer mon compte')}>
        <p>
          {rich(
            'Votre accès, votre nom, votre adresse et votre IBAN sont effacés tout de suite. Ce que la loi oblige à garder l’est sous un numéro, <a>jusqu’à son terme</a> : paiements, contrats, pièces fiscales, réclamations.',
            {
              a: (text) => (
                <a className="link" href={href('/mentions-legales#donnees')}>
                  {text}
                </a>
              ),
            },
          )}
        </p>
        {ties.length > 0 ? (
          <>
            <p>{t('Ce n’est pas encore possible :')}</p>
            <ul className="list-disc pl-6">
              {ties.map((tie) => (
                <li key={tie}>{tie}</li>
              ))}
            </ul>
          </>
        ) : (
          <Form result={result} className="grid gap-4">
            <TextField
              name="email"
              type="email"
              label={t('Retapez votre adresse e-mail pour confirmer')}
              help={email}
              autoComplete="off"
              required
            />
            <ButtonRow>
              <Button variant="danger">{t('Effacer mon compte, sans retour')}</Button>
            </ButtonRow>
          </Form>
        )}
      </Section>
    </SpaceFrame>
  );
}
