import { parseWithZod } from '@conform-to/zod/v4';
import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { PageTitle } from '#app/components/page-title.tsx';
import {
  AddressSection,
  DoneNotice,
  IbanForm,
  IdentityForm,
  WaiverForm,
} from '#app/features/citizens/profile-forms.tsx';
import { profileOf } from '#app/features/citizens/profile.queries.server.ts';
import { ProfileSchema } from '#app/features/citizens/profile.schema.ts';
import { changeBankAccount, fileTaxWaiver, updateProfile } from '#app/features/citizens/profile.server.ts';
import { SpaceFrame } from '#app/features/citizens/space-frame.tsx';
import {
  choosePayeeAccount,
  leavePayeeAccount,
  refreshPayee,
} from '#app/features/payouts/payee-account.server.ts';
import { PayeeSection } from '#app/features/payouts/payee-section.tsx';
import { payeeWayOf } from '#app/features/payouts/payee.queries.server.ts';
import { askForAddressChange, refuseWhileUndoable } from '#app/features/people/address-change.server.ts';
import { allow } from '#app/features/people/allow.server.ts';
import { confirmOneself } from '#app/features/people/sign-in.server.ts';
import { sendVerificationAgain } from '#app/features/people/sign-up.server.ts';
import { resolveCommune } from '#app/features/territories/communes.queries.server.ts';
import { t } from '#app/i18n/t.ts';
import { today } from '#app/infra/clock.server.ts';
import { invalidReply, readForm, refusalReply, seeOther } from '#app/infra/http.server.ts';

export const meta = () => [{ title: t('Mon profil – Terreau') }];

export async function loader(args: LoaderFunctionArgs) {
  const { person } = await allow(args, 'routes/mon-espace.profil');
  const search = new URL(args.request.url).searchParams;
  if (search.get('retour') === 'stripe') await refreshPayee(person.id, today());
  const [profile, way] = await Promise.all([profileOf(person.id, today()), payeeWayOf(person.id, today())]);
  return { profile, way, done: search.get('fait') };
}

export async function action(args: ActionFunctionArgs) {
  const { person } = await allow(args, 'routes/mon-espace.profil');
  const form = await readForm(args.request);
  const intent = String(form.get('intent'));
  const submission = parseWithZod(form, { schema: ProfileSchema });
  if (submission.status !== 'success') {
    const { data: reply } = invalidReply(submission);
    return data({ intent, reply, choices: [] }, { status: 400 });
  }
  const { value } = submission;
  const again = (field: string, password: string | undefined) =>
    confirmOneself(args.request, person.id, { password, field });
  try {
    if (value.intent === 'identity') {
      const commune = value.commune ? await resolveCommune(value.commune) : null;
      if (commune?.ok === false) {
        const reply = submission.reply({ fieldErrors: { commune: [commune.sentence] } });
        return data({ intent, reply, choices: commune.choices }, { status: 422 });
      }
      const { firstName, lastName, language } = value;
      const communeCode = commune?.code ?? null;
      await updateProfile(person.id, { firstName, lastName, communeCode, language });
    } else if (value.intent === 'iban') {
      await again('password', value.password);
      await changeBankAccount(person.id, { iban: value.iban, ibanHolder: value.ibanHolder });
    } else if (value.intent === 'address') {
      await again('addressPassword', value.addressPassword);
      await askForAddressChange(person.id, value, args.context);
    } else if (value.intent === 'stripe') {
      await again('stripePassword', value.stripePassword);
      await refuseWhileUndoable(person.id);
      const page = await choosePayeeAccount(person.id, today());
      if (page) return seeOther(page);
    } else if (value.intent === 'bank') {
      await again('stripePassword', value.stripePassword);
      await leavePayeeAccount(person.id, today());
    } else if (value.intent === 'waiver') {
      await fileTaxWaiver({ personId: person.id, year: value.year, today: today() });
    } else {
      await sendVerificationAgain(person.id);
    }
    return seeOther(`/mon-espace/profil?fait=${intent}`);
  } catch (error) {
    const { data: reply, init } = refusalReply(submission, error);
    return data({ intent, reply, choices: [] }, init ?? undefined);
  }
}

export default function Profile() {
  const { profile, way, done } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  // Only the form that was sent shows its errors.
  const resultOf = (intent: string) => (answer?.intent === intent ? answer.reply : null);
  return (
    <SpaceFrame current="profil">
      <PageTitle title={t('Mon profil')} />
      <DoneNotice done={done} />
      <IdentityForm profile={profile} result={resultOf('identity')} choices={answer?.choices ?? []} />
      <AddressSection profile={profile} resultOf={resultOf} />
      <IbanForm
        profile={profile}
        atStripe={way?.offered === true && way.state === 'ready'}
        result={resultOf('iban')}
      />
      <PayeeSection way={way} hasPassword={profile.hasPassword} resultOf={resultOf} />
      <WaiverForm profile={profile} result={resultOf('waiver')} />
    </SpaceFrame>
  );
}
