import { parseWithZod } from '@conform-to/zod/v4';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { Button, LinkButton } from '#app/components/button.tsx';
import { SelectField } from '#app/components/field.tsx';
import { Form } from '#app/components/form.tsx';
import { Notice } from '#app/components/notice.tsx';
import { DecisionForm, Outcome, WordToLenders, wordLabel } from '#app/features/loans/change-forms.tsx';
import { ChangePage } from '#app/features/loans/change-page.tsx';
import { PauseSchema } from '#app/features/loans/loan.schema.ts';
import { pausePage } from '#app/features/loans/pause.queries.server.ts';
import { takePause } from '#app/features/loans/pause.server.ts';
import { allow } from '#app/features/people/allow.server.ts';
import { t } from '#app/i18n/t.ts';
import { today } from '#app/infra/clock.server.ts';
import { invalidReply, readForm, refusalReply, seeOther } from '#app/infra/http.server.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: t('Pause du prêt « {title} » – Terreau', { title: data?.title ?? '' }) },
];

export async function loader(args: LoaderFunctionArgs) {
  const { loan, cooperation } = await allow(args, 'routes/porteur.prets.$loan_.pause');
  const typed = new URL(args.request.url).searchParams.get('echeances');
  return { loanId: loan.id, cooperation: cooperation.name, ...(await pausePage(loan.id, typed, today())) };
}

export async function action(args: ActionFunctionArgs) {
  const { loan, person, cooperation } = await allow(args, 'routes/porteur.prets.$loan_.pause');
  const submission = parseWithZod(await readForm(args.request), { schema: PauseSchema });
  if (submission.status !== 'success') return invalidReply(submission);
  try {
    const by = { loanId: loan.id, cooperationId: cooperation.id, byId: person.id };
    await takePause({ ...by, ...submission.value }, today());
    return seeOther(`/porteur/prets/${loan.id}?pause`);
  } catch (error) {
    return refusalReply(submission, error);
  }
}

export default function Pause() {
  const { loanId, title, right, refused, preview, version } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const path = `/porteur/prets/${loanId}`;
  return (
    <ChangePage
      loan={{ title, path }}
      title={t('Prendre une pause')}
      intro={t('Un droit de votre contrat : personne n’a à l’accepter, et ce n’est pas un retard.')}
    >
      {refused ? (
        <Notice
          tone="warning"
          title={refused}
          still
          action={<LinkButton to={`${path}/reechelonnement`}>{t('Demander un autre échéancier')}</LinkButton>}
        />
      ) : (
        <>
          <p className="max-w-[68ch]">
            {t(
              'Il vous reste {left}, de {longest} au plus. La première échéance suspendue serait celle du {first}, car vos prêteurs sont prévenus {notice} jours avant au moins.',
              {
                left: right.left,
                longest: right.longest,
                first: right.first ?? '',
                notice: right.notice,
              },
            )}{' '}
            {right.isInterestPaid
              ? t('Les intérêts restent payés à chaque échéance.')
              : t('Les intérêts de ce temps viennent avec l’échéance suivante.')}
          </p>
          <Form
            method="get"
            action={path + '/pause'}
            className="flex flex-wrap items-end gap-3"
            summary={false}
            values={{ echeances: String(preview?.instalments ?? 1) }}
          >
            <SelectField
              name="echeances"
              label={t('Durée de la pause')}
              options={right.lengths.map((length) => ({ value: String(length), label: String(length) }))}
              help={t('En nombre d’échéances.')}
            />
            <Button variant="secondary">{t('Voir ce que cela change')}</Button>
          </Form>
          {preview?.refused && <Notice tone="warning" title={preview.refused} still />}
          {preview?.plans && (
            <Outcome title={t('Avant et après')} plans={preview.plans}>
              <DecisionForm
                looked={{ instalments: preview.instalments, version }}
                labels={{ why: wordLabel() }}
                result={result}
                button={<Button>{t('Prendre cette pause et prévenir les prêteurs')}</Button>}
              >
                <WordToLenders />
              </DecisionForm>
            </Outcome>
          )}
        </>
      )}
    </ChangePage>
  );
}
