import { parseWithZod } from '@conform-to/zod/v4';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { Notice } from '#app/components/notice.tsx';
import { CooperationFrame } from '#app/features/cooperations/cooperation-frame.tsx';
import { cooperationFrame } from '#app/features/cooperations/cooperation.queries.server.ts';
import { membersOf } from '#app/features/cooperations/members.queries.server.ts';
import { MembersSchema } from '#app/features/cooperations/cooperation.schema.ts';
import {
  inviteToCooperation,
  nameOwnPart,
  withdrawInvitation,
} from '#app/features/cooperations/members.server.ts';
import { InvitationList, InviteForm, MemberList, OwnPartForm } from '#app/features/cooperations/members.tsx';
import { DutyForm, DutyWords, LeaveForm } from '#app/features/cooperations/duty-forms.tsx';
import { changeDuty, endMembership } from '#app/features/cooperations/duties.server.ts';
import { TableFiles } from '#app/components/table-files.tsx';
import { allow } from '#app/features/people/allow.server.ts';
import { phrases, t } from '#app/i18n/t.ts';
import { today } from '#app/infra/clock.server.ts';
import { invalidReply, readForm, refusalReply, seeOther } from '#app/infra/http.server.ts';

export const meta = () => [{ title: t('Membres de la coopération – Terreau') }];

export async function loader(args: LoaderFunctionArgs) {
  const { cooperation, person } = await allow(args, 'routes/porteur.$cooperation.membres');
  const done = new URL(args.request.url).searchParams.get('fait');
  const [frame, members] = await Promise.all([cooperationFrame(cooperation.id), membersOf(cooperation.id)]);
  return { frame, ...members, me: person.id, done };
}

export async function action(args: ActionFunctionArgs) {
  const { cooperation, person } = await allow(args, 'routes/porteur.$cooperation.membres');
  const submission = parseWithZod(await readForm(args.request), { schema: MembersSchema });
  if (submission.status !== 'success') return invalidReply(submission);
  const asked = submission.value;
  try {
    if (asked.intent === 'invite')
      await inviteToCooperation(cooperation.id, asked.email, person.id, asked.as);
    if (asked.intent === 'withdraw') await withdrawInvitation(cooperation.id, asked.invitation, person.id);
    const change = { cooperationId: cooperation.id, byId: person.id, today: today() };
    if (asked.intent === 'duty') await changeDuty({ ...change, personId: asked.member, duty: asked.duty });
    if (asked.intent === 'leave') {
      const { leaver, successor = null } = asked;
      await endMembership({ ...change, personId: leaver, successorId: successor });
      if (leaver === person.id) return seeOther('/porteur');
    }
    if (asked.intent === 'part') await nameOwnPart(cooperation.id, person.id, asked.title);
    return seeOther(`/porteur/${cooperation.slug}/membres?fait=${asked.intent}`);
  } catch (error) {
    return refusalReply(submission, error);
  }
}

const doneSentences: Record<string, string> = phrases({
  invite: 'L’invitation est partie. Elle est valable 14 jours.',
  withdraw: 'L’invitation est retirée.',
  part: 'Ce que vous faites est enregistré.',
  duty: 'Le rôle est changé, et la personne en est prévenue.',
  leave: 'L’accès est terminé. Tous les membres en sont prévenus.',
});

export default function Members() {
  const { frame, members, invitations, me, done } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const about = result?.initialValue?.['intent'];
  const mine = members.find(({ id }) => id === me);
  const isOwner = mine?.duty === 'owner';
  return (
    <CooperationFrame
      frame={frame}
      current="membres"
      title={t('Membres')}
      intro={t(
        'Il n’y a pas de chef de file : les responsables sont à égalité, et peuvent confier un rôle à d’autres.',
      )}
    >
      {done && doneSentences[done] && !result && <Notice tone="success" title={doneSentences[done]} />}
      {members.length < 2 && (
        <Notice title={t('Vous êtes seul·e pour le moment')} still>
          {t(
            'Invitez au moins une autre personne : la coopération ne perdra pas son accès si vous êtes absent·e.',
          )}
        </Notice>
      )}
      <MemberList members={members} me={me} />
      <TableFiles to={`/porteur/${frame.slug}/tableaux/membres`} />
      <DutyWords />
      <OwnPartForm title={mine?.title ?? ''} result={about === 'part' ? result : null} />
      {isOwner && (
        <>
          <InviteForm result={about === 'invite' ? result : null} />
          <InvitationList invitations={invitations} />
          {members.length > 1 && <DutyForm members={members} result={about === 'duty' ? result : null} />}
        </>
      )}
      <LeaveForm members={members} me={me} isOwner={isOwner} result={about === 'leave' ? result : null} />
    </CooperationFrame>
  );
}
