import type { LoaderFunctionArgs } from '@remix-run/node';
import { allow } from '#app/features/people/allow.server.ts';
import { pledgePage } from '#app/features/pledges/pledge-page.queries.server.ts';
import { reflectionCalendar } from '#app/features/pledges/reflection-event.ts';
import { href } from '#app/i18n/href.ts';
import { now } from '#app/infra/clock.server.ts';
import { env } from '#app/infra/env.server.ts';
import { notFound } from '#app/infra/http.server.ts';

export async function loader(args: LoaderFunctionArgs) {
  const { pledge: allowed } = await allow(args, 'routes/engagements.$pledge_.reflexion[.]ics');
  const at = now();
  const pledge = (await pledgePage(allowed.id, at)) ?? notFound();
  const { id, reflectionEndsAt, project } = pledge;
  if (!reflectionEndsAt) return notFound();
  const url = env().APP_URL + href(`/engagements/${id}`);
  const text = reflectionCalendar({
    pledgeId: id,
    project: project.title,
    endsAt: reflectionEndsAt,
    url,
    madeAt: at,
  });
  return new Response(text, {
    headers: {
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Disposition': 'attachment; filename="reflexion.ics"',
    },
  });
}
