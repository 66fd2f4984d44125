import { parseWithZod } from '@conform-to/zod/v4';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { Notice } from '#app/components/notice.tsx';
import { Section } from '#app/components/page.tsx';
import { CooperationFrame } from '#app/features/cooperations/cooperation-frame.tsx';
import { cooperationFrame } from '#app/features/cooperations/cooperation.queries.server.ts';
import { CooperationShelf } from '#app/features/papers/cooperation-shelf.tsx';
import { LoanDeclarations } from '#app/features/papers/loan-declaration-parts.tsx';
import { loanDeclarations } from '#app/features/papers/loan-declaration.queries.server.ts';
import { CounterpartForm, IssuerForm } from '#app/features/papers/receipt-forms.tsx';
import { CooperationPapersSchema } from '#app/features/papers/receipt.schema.ts';
import { declareIssuer, recordCounterpart } from '#app/features/papers/receipts.server.ts';
import { cooperationShelf } from '#app/features/papers/shelf.queries.server.ts';
import { allow } from '#app/features/people/allow.server.ts';
import { t } from '#app/i18n/t.ts';
import { today } from '#app/infra/clock.server.ts';
import { invalidReply, readForm, refusalReply, seeOther } from '#app/infra/http.server.ts';

export const meta = () => [{ title: t('Papiers et reçus – Terreau') }];

export async function loader(args: LoaderFunctionArgs) {
  const { cooperation } = await allow(args, 'routes/porteur.$cooperation.papiers._index');
  const saved = new URL(args.request.url).searchParams.has('enregistre');
  const [frame, shelf, declarations] = await Promise.all([
    cooperationFrame(cooperation.id),
    cooperationShelf(cooperation.id, today()),
    loanDeclarations({ cooperationId: cooperation.id }, today()),
  ]);
  return { frame, shelf, declarations, saved };
}

export async function action(args: ActionFunctionArgs) {
  const { person, cooperation } = await allow(args, 'routes/porteur.$cooperation.papiers._index');
  const submission = parseWithZod(await readForm(args.request), { schema: CooperationPapersSchema });
  if (submission.status !== 'success') return invalidReply(submission);
  try {
    if (submission.value.intent === 'issuer') {
      const { intent: _intent, confirmedOn = null, ...declared } = submission.value;
      await declareIssuer(cooperation.id, { ...declared, confirmedOn, declaredById: person.id }, today());
    } else {
      const { gift: pledgeId, what, value } = submission.value;
      await recordCounterpart(
        { cooperationId: cooperation.id, pledgeId, what, value, byId: person.id },
        today(),
      );
    }
    return seeOther(`/porteur/${cooperation.slug}/papiers?enregistre`);
  } catch (error) {
    return refusalReply(submission, error);
  }
}

export default function CooperationPapers() {
  const { frame, shelf, declarations, saved } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const aboutGift = result?.initialValue?.['intent'] === 'counterpart';
  return (
    <CooperationFrame frame={frame} current="papiers" title={t('Papiers et reçus')}>
      {saved && !result && <Notice tone="success" title={t('C’est enregistré')} />}
      <CooperationShelf shelf={shelf} slug={frame.slug} />
      {declarations && (
        <LoanDeclarations declarations={declarations} files={`/porteur/${frame.slug}/tableaux/2062`} />
      )}
      <Section
        id="declaration"
        title={t('Donner des reçus fiscaux')}
        intro={t('Vos donateurs pourront recevoir leur reçu depuis leur espace, numéroté à votre nom.')}
      >
        <IssuerForm result={aboutGift ? null : result} values={shelf.issuer ?? {}} />
      </Section>
      {shelf.gifts.length > 0 && (
        <Section
          id="contreparties"
          title={t('Contreparties')}
          intro={t('Un don suivi d’une contrepartie qui vaut plus du quart de son montant n’a pas de reçu.')}
        >
          <CounterpartForm result={aboutGift ? result : null} gifts={shelf.gifts} />
        </Section>
      )}
    </CooperationFrame>
  );
}
