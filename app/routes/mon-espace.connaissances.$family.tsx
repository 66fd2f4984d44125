import { parseWithZod } from '@conform-to/zod/v4';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { Button, ButtonRow } from '#app/components/button.tsx';
import { RadioGroup } from '#app/components/choice-field.tsx';
import { Form } from '#app/components/form.tsx';
import { PageTitle } from '#app/components/page-title.tsx';
import { Section } from '#app/components/page.tsx';
import { families, isFamilyPath } from '#app/features/citizens/family.ts';
import { KnowledgeOutcome } from '#app/features/citizens/knowledge-outcome.tsx';
import { knowledgePage } from '#app/features/citizens/knowledge.queries.server.ts';
import { knowledgeSchema } from '#app/features/citizens/knowledge.schema.ts';
import { acknowledgeWarning, takeKnowledgeTest } from '#app/features/citizens/knowledge.server.ts';
import { SpaceFrame } from '#app/features/citizens/space-frame.tsx';
import { allow } from '#app/features/people/allow.server.ts';
import { nextOf, withNext } from '#app/features/people/own-path.ts';
import { t } from '#app/i18n/t.ts';
import { today } from '#app/infra/clock.server.ts';
import { invalidReply, notFound, readForm, refusalReply, seeOther } from '#app/infra/http.server.ts';

export const meta = () => [{ title: t('Test de connaissances – Terreau') }];

export async function loader(args: LoaderFunctionArgs) {
  const { person } = await allow(args, 'routes/mon-espace.connaissances.$family');
  const path = isFamilyPath(args.params['family']) ? args.params['family'] : notFound();
  const page = await knowledgePage(person.id, families[path].family, today());
  return { path, ...page, next: nextOf(args.request) };
}

export async function action(args: ActionFunctionArgs) {
  const { person } = await allow(args, 'routes/mon-espace.connaissances.$family');
  const path = isFamilyPath(args.params['family']) ? args.params['family'] : notFound();
  const { family } = families[path];
  const submission = parseWithZod(await readForm(args.request), { schema: knowledgeSchema(family) });
  if (submission.status !== 'success') return invalidReply(submission);
  const next = nextOf(args.request);
  const { intent, ...answers } = submission.value;
  try {
    if (intent === 'understood') {
      await acknowledgeWarning(person.id, family);
      return seeOther(next ?? `/mon-espace/connaissances/${path}`);
    }
    await takeKnowledgeTest({ personId: person.id, family, answers, today: today() });
    return seeOther(withNext(`/mon-espace/connaissances/${path}`, next));
  } catch (error) {
    return refusalReply(submission, error);
  }
}

export default function KnowledgeTest() {
  const { path, questions, last, again, next } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const { name, activity } = families[path];
  return (
    <SpaceFrame current={path}>
      <PageTitle
        title={t('Ce que je sais sur {name}', { name })}
        intro={t(
          'La loi nous demande de vérifier avec vous que ce que vous allez faire vous convient. Il n’y a pas de note, et rien ne vous sera interdit : répondez comme vous pensez.',
        )}
      />
      {last && !last.expired && <KnowledgeOutcome last={last} activity={activity} next={next} />}
      {again ? (
        <p>{t('Vous pourrez refaire ce test à partir du {again}.', { again })}</p>
      ) : (
        <Section
          title={last ? t('Refaire le test') : t('Le test')}
          intro={t('Neuf questions, trois minutes.')}
        >
          <Form result={result}>
            {questions.map(({ id, text, options }) => (
              <RadioGroup
                key={id}
                name={id}
                label={text}
                required
                options={options.map((label, position) => ({ value: String(position), label }))}
              />
            ))}
            <ButtonRow>
              <Button name="intent" value="answer">
                {t('Envoyer mes réponses')}
              </Button>
              <Button name="intent" value="skip" variant="secondary">
                {t('Continuer sans répondre')}
              </Button>
            </ButtonRow>
          </Form>
        </Section>
      )}
    </SpaceFrame>
  );
}
