import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { Facts } from '#app/components/facts.tsx';
import { Pager } from '#app/components/pager.tsx';
import { CooperationFrame } from '#app/features/cooperations/cooperation-frame.tsx';
import { cooperationFrame } from '#app/features/cooperations/cooperation.queries.server.ts';
import { allow } from '#app/features/people/allow.server.ts';
import { ScicCheck } from '#app/features/share-members/categories-parts.tsx';
import { scicStanding } from '#app/features/share-members/scic.queries.server.ts';
import { RegisterSearch, RegisterTable } from '#app/features/shares/register-parts.tsx';
import { registerPage } from '#app/features/shares/register.queries.server.ts';
import { t } from '#app/i18n/t.ts';
import { today } from '#app/infra/clock.server.ts';
import { parseDay } from '#app/money/parse-day.ts';

export const meta = () => [{ title: t('Registre des associés – Terreau') }];

export async function loader(args: LoaderFunctionArgs) {
  const { cooperation } = await allow(args, 'routes/porteur.$cooperation.parts._index');
  const asked = new URL(args.request.url).searchParams;
  const parsed = parseDay(asked.get('au') ?? '');
  const on = parsed.ok ? parsed.day : today();
  const typed = Math.trunc(Number(asked.get('page') ?? 1));
  const page = typed >= 1 && typed < 100_000 ? typed : 1;
  const words = (asked.get('q') ?? '').slice(0, 100);
  const withLeavers = asked.get('anciens') === 'on';
  const [frame, standing, register] = await Promise.all([
    cooperationFrame(cooperation.id),
    scicStanding(cooperation.id, today()),
    registerPage(cooperation.id, { on, words, withLeavers, page }),
  ]);
  return { frame, standing, register, page, search: { q: words, au: on, anciens: withLeavers ? 'on' : '' } };
}

export default function Register() {
  const { frame, standing, register, page, search } = useLoaderData<typeof loader>();
  const at = (number: number) => `?${new URLSearchParams({ ...search, page: String(number) }).toString()}`;
  return (
    <CooperationFrame
      frame={frame}
      current="associes"
      title={t('Registre des associés')}
      intro={t('Qui tient quoi, à la date choisie. Chaque mouvement est gardé et rien n’est réécrit.')}
    >
      <Facts
        layout="tiles"
        facts={[
          { name: t('Associés'), value: register.members },
          { name: t('Parts'), value: register.shares },
          { name: t('Capital|des parts'), value: register.capital },
        ]}
      />
      {standing && <ScicCheck {...standing} to={`/porteur/${frame.slug}/parts/categories`} />}
      <RegisterSearch values={search} slug={frame.slug} />
      <RegisterTable register={register} slug={frame.slug} />
      <Pager page={page} pages={register.pages} to={at} />
    </CooperationFrame>
  );
}
