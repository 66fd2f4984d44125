import { parseWithZod } from '@conform-to/zod/v4';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { Notice } from '#app/components/notice.tsx';
import { PageTitle } from '#app/components/page-title.tsx';
import { Page, Section } from '#app/components/page.tsx';
import { offerSchema } from '#app/features/contributions/contribution.schema.ts';
import { OfferForm } from '#app/features/contributions/offer-form.tsx';
import { publicNeedsSheet } from '#app/features/diagnosis/needs-sheet.queries.server.ts';
import { offerHelp } from '#app/features/diagnosis/needs-sheet.server.ts';
import { allow } from '#app/features/people/allow.server.ts';
import { t } from '#app/i18n/t.ts';
import { now } from '#app/infra/clock.server.ts';
import { invalidReply, notFound, readForm, refusalReply, seeOther } from '#app/infra/http.server.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? t('Aider {name} – Terreau', { name: data.sheet.name }) : 'Terreau' },
];

export async function loader(args: LoaderFunctionArgs) {
  const { person } = await allow(args, 'routes/besoins.$cooperation');
  const sheet = (await publicNeedsSheet(args.params['cooperation'] ?? '')) ?? notFound();
  return {
    sheet,
    offerId: crypto.randomUUID(),
    sent: new URL(args.request.url).searchParams.has('envoyee'),
    person: person && { name: `${person.firstName} ${person.lastName}`, email: person.email },
  };
}

export async function action(args: ActionFunctionArgs) {
  const { person } = await allow(args, 'routes/besoins.$cooperation');
  const sheet = (await publicNeedsSheet(args.params['cooperation'] ?? '')) ?? notFound();
  const submission = parseWithZod(await readForm(args.request), { schema: offerSchema(!person) });
  if (submission.status !== 'success') return invalidReply(submission);
  const { share: _, ...offer } = submission.value;
  const { firstName = '', lastName = '', email = '' } = person ?? offer;
  const who = { personId: person?.id ?? null, firstName, lastName, email };
  try {
    await offerHelp({ ...offer, ...who, organisationId: sheet.id, at: now() }, args.context.clientAddress);
    return seeOther(`/besoins/${sheet.slug}?envoyee`);
  } catch (error) {
    return refusalReply(submission, error);
  }
}

export default function NeedsSheet() {
  const { sheet, sent, ...form } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  return (
    <Page width="text">
      <PageTitle
        crumbs={[{ label: t('Coups de main demandés'), to: '/besoins' }]}
        title={sheet.name}
        intro={sheet.place}
      />
      {sent && !result && (
        <Notice tone="success" title={t('Votre proposition est partie')}>
          {t('Les membres de {cooperation} viennent de la recevoir.', { cooperation: sheet.name })}
        </Notice>
      )}
      <p className="text-lg whitespace-pre-line">{sheet.summary}</p>
      <Section title={t('Ce qu’il leur faut')}>
        <ul className="list-disc pl-6">
          {sheet.needs.map((need) => (
            <li key={need}>{need}</li>
          ))}
        </ul>
        <p className="text-sm text-ink-soft">
          {t(
            'Cette coopération ne collecte pas d’argent ici : elle demande du temps, des savoir-faire, un lieu ou des choses.',
          )}
        </p>
      </Section>
      <Section title={t('Proposer votre aide')}>
        <OfferForm {...form} cooperation={sheet.name} result={result} />
      </Section>
    </Page>
  );
}
