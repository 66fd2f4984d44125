import { parseWithZod } from '@conform-to/zod/v4';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { Badge } from '#app/components/badge.tsx';
import { Button } from '#app/components/button.tsx';
import { Form } from '#app/components/form.tsx';
import { Section } from '#app/components/page.tsx';
import { OperatorFrame } from '#app/features/operators/operator-frame.tsx';
import { SourceField } from '#app/features/operators/source-field.tsx';
import { wordingRows } from '#app/features/operators/wordings.queries.server.ts';
import { allow } from '#app/features/people/allow.server.ts';
import { confirmWording } from '#app/features/protection/wording.server.ts';
import { wordings, type WordingName } from '#app/features/protection/wording.ts';
import { t } from '#app/i18n/t.ts';
import { invalidReply, readForm, refusalReply, seeOther } from '#app/infra/http.server.ts';

export const meta = () => [{ title: t('Textes à confirmer – Terreau') }];

export async function loader(args: LoaderFunctionArgs) {
  await allow(args, 'routes/operateur.textes');
  return { rows: await wordingRows() };
}

export async function action(args: ActionFunctionArgs) {
  const { person } = await allow(args, 'routes/operateur.textes');
  const names = Object.keys(wordings) as [WordingName, ...WordingName[]];
  const schema = z.object({
    wording: z.enum(names),
    version: z.string().max(60),
    source: z
      .string({ error: () => t('Dites à quoi vous avez comparé ce texte : journal, date, page.') })
      .trim()
      .max(300, { error: () => t('Restez en dessous de 300 caractères.') }),
  });
  const submission = parseWithZod(await readForm(args.request), { schema });
  if (submission.status !== 'success') return invalidReply(submission);
  try {
    await confirmWording({ ...submission.value, by: person.id });
    return seeOther('/operateur/textes');
  } catch (error) {
    return refusalReply(submission, error);
  }
}

export default function Wordings() {
  const { rows } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  return (
    <OperatorFrame
      current="textes"
      title={t('Textes à confirmer')}
      intro={t(
        'Ces textes suivent la loi à la lettre. Tant que personne ne les a comparés, mot à mot, à leur source officielle, ils portent partout « Projet de texte ». Un texte qui change redevient un projet.',
      )}
    >
      {rows.map(({ wording, label, where, version, excerpt, confirmed }) => {
        const refused = result?.initialValue?.['wording'] === wording;
        return (
          <Section
            key={wording}
            title={
              <>
                {label}{' '}
                <Badge tone={confirmed ? 'success' : 'warning'}>
                  {confirmed ? t('Confirmé') : t('Projet de texte')}
                </Badge>
              </>
            }
            intro={t('Version {version}. Source : {where}.', { version, where })}
          >
            {excerpt.map((sentence) => (
              <blockquote key={sentence} lang="fr" className="border-l-4 border-line pl-4">
                {sentence}
              </blockquote>
            ))}
            {confirmed ? (
              <p>
                {t('Confirmé par {who} le {on}, d’après : {source}', {
                  who: confirmed.who,
                  on: confirmed.on,
                  source: confirmed.source,
                })}
              </p>
            ) : (
              <Form {...(refused && { result })} summary={false} className="grid max-w-xl gap-4">
                <input type="hidden" name="wording" value={wording} />
                <input type="hidden" name="version" value={version} />
                <SourceField id={wording} errors={refused ? result?.error?.['source'] : null} />
                <Button variant="secondary">{t('J’ai comparé ce texte mot à mot : le confirmer')}</Button>
              </Form>
            )}
          </Section>
        );
      })}
    </OperatorFrame>
  );
}
