import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { Facts } from '#app/components/facts.tsx';
import { CooperationFrame } from '#app/features/cooperations/cooperation-frame.tsx';
import { cooperationFrame } from '#app/features/cooperations/cooperation.queries.server.ts';
import { allow, uuidOr404 } from '#app/features/people/allow.server.ts';
import { MovementTable } from '#app/features/shares/register-parts.tsx';
import { memberOfRegister } from '#app/features/shares/register.queries.server.ts';
import { entryFacts } from '#app/features/shares/takeover-parts.tsx';
import { entryOf } from '#app/features/shares/takeover.queries.server.ts';
import { t } from '#app/i18n/t.ts';
import { notFound } from '#app/infra/http.server.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: t('{name} – Registre – Terreau', { name: data?.member.name ?? '' }) },
];

export async function loader(args: LoaderFunctionArgs) {
  const { cooperation } = await allow(args, 'routes/porteur.$cooperation.parts.membres.$person');
  const personId = uuidOr404(args.params['person']);
  const [member, entry] = await Promise.all([
    memberOfRegister(cooperation.id, personId),
    entryOf(cooperation.id, personId),
  ]);
  return { frame: await cooperationFrame(cooperation.id), member: member ?? notFound(), entry };
}

export default function MemberOfRegister() {
  const { frame, member, entry } = useLoaderData<typeof loader>();
  return (
    <CooperationFrame frame={frame} current="associes" title={member.name}>
      <Facts
        facts={[
          { name: t('Numéro'), value: member.number },
          { name: t('Catégorie'), value: member.category },
          { name: t('Parts'), value: member.shares },
          { name: t('Adresse e-mail'), value: member.email ?? (entry?.email || '—') },
          ...(entry ? entryFacts(entry) : []),
        ]}
      />
      <MovementTable member={member} slug={frame.slug} />
    </CooperationFrame>
  );
}
