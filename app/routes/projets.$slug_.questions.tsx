import { parseWithZod } from '@conform-to/zod/v4';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { Button, ButtonRow, LinkButton } from '#app/components/button.tsx';
import { TextArea } from '#app/components/field.tsx';
import { Form } from '#app/components/form.tsx';
import { Notice } from '#app/components/notice.tsx';
import { PageTitle } from '#app/components/page-title.tsx';
import { Page, Section } from '#app/components/page.tsx';
import { Pager } from '#app/components/pager.tsx';
import { allow, toSignIn } from '#app/features/people/allow.server.ts';
import { DraftNotice } from '#app/features/people/drafted.tsx';
import { draftFor, forgetDraft } from '#app/features/people/drafts.server.ts';
import { Answered, OwnQuestions } from '#app/features/questions/question-parts.tsx';
import { AskSchema } from '#app/features/questions/question.schema.ts';
import { questionsOf } from '#app/features/questions/questions.queries.server.ts';
import { askQuestion } from '#app/features/questions/questions.server.ts';
import { href } from '#app/i18n/href.ts';
import { rich } from '#app/i18n/rich.tsx';
import { t } from '#app/i18n/t.ts';
import { invalidReply, notFound, pageOf, readForm, refusalReply, seeOther } from '#app/infra/http.server.ts';

export const meta: MetaFunction<typeof loader> = () => [{ title: t('Questions et réponses – Terreau') }];

export async function loader(args: LoaderFunctionArgs) {
  const { person } = await allow(args, 'routes/projets.$slug_.questions');
  const asked = { page: pageOf(args.request), personId: person?.id ?? null };
  const found = (await questionsOf(args.params['slug'] ?? '', asked)) ?? notFound();
  const kept = new URL(args.request.url).searchParams.has('posee');
  const draft = person && (await draftFor(args, person.id, null));
  return { ...found, draft, kept, questionId: crypto.randomUUID() };
}

export async function action(args: ActionFunctionArgs) {
  const { person } = await allow(args, 'routes/projets.$slug_.questions');
  const slug = args.params['slug'] ?? '';
  const here = `/projets/${slug}/questions`;
  if (!person) return toSignIn(args);
  const submission = parseWithZod(await readForm(args.request), { schema: AskSchema });
  if (submission.status !== 'success') return invalidReply(submission);
  try {
    await askQuestion(person, { ...submission.value, slug });
    await forgetDraft(person.id, args);
    return seeOther(`${here}?posee`);
  } catch (error) {
    return refusalReply(submission, error);
  }
}

export default function Questions() {
  const { project, questions, own, page, pages, draft, kept, questionId } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const result = answer ?? draft?.kept?.result;
  const here = `/projets/${project.slug}/questions`;
  const text = t('Votre question');
  return (
    <Page width="text">
      <PageTitle
        crumbs={[{ label: project.title, lang: 'fr', to: `/projets/${project.slug}` }]}
        title={t('Questions et réponses')}
        intro={t('{cooperation} répond ici, en public. Une question paraît avec sa réponse.', {
          cooperation: project.cooperation.name,
        })}
      />
      {kept && !answer && (
        <Notice tone="success" title={t('Votre question est arrivée')}>
          {t('La coopération est prévenue ; sa réponse vous sera envoyée, et paraîtra ici.')}
        </Notice>
      )}
      <OwnQuestions own={own} />
      {questions.length === 0 && (
        <p className="text-ink-soft">{t('Aucune question n’a encore reçu de réponse.')}</p>
      )}
      {questions.map((question) => (
        <Answered key={question.id} question={question} />
      ))}
      <Pager page={page} pages={pages} to={(n) => `${here}?page=${n}`} />
      {project.status === 'published' && (
        <Section id="poser" title={t('Poser une question')}>
          {draft && <DraftNotice draft={draft} answered={Boolean(answer)} />}
          {draft ? (
            <Form result={result} labels={{ text }}>
              <input type="hidden" name="id" value={String(result?.initialValue?.['id'] ?? questionId)} />
              <TextArea
                name="text"
                label={text}
                help={t('Votre prénom paraîtra avec elle. N’écrivez rien de personnel.')}
                rows={4}
                maxLength={1_000}
                required
              />
              <ButtonRow>
                <Button>{t('Envoyer ma question')}</Button>
              </ButtonRow>
            </Form>
          ) : (
            <ButtonRow>
              <LinkButton to={`/connexion?suite=${encodeURIComponent(here)}`}>
                {t('Me connecter pour poser une question')}
              </LinkButton>
            </ButtonRow>
          )}
          <p className="text-sm">
            {rich('Votre question ne regarde que vous ? <a>Écrivez à la coopération en privé</a>.', {
              a: (words) => (
                <a className="link" href={href(`/mon-espace/messages/${project.slug}`)}>
                  {words}
                </a>
              ),
            })}
          </p>
        </Section>
      )}
    </Page>
  );
}
