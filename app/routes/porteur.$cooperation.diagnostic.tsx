import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { LinkButton } from '#app/components/button.tsx';
import { Facts } from '#app/components/facts.tsx';
import { Section } from '#app/components/page.tsx';
import { CooperationFrame } from '#app/features/cooperations/cooperation-frame.tsx';
import { cooperationFrame } from '#app/features/cooperations/cooperation.queries.server.ts';
import { Instruments, Needs, Schemes, SupportOffers } from '#app/features/diagnosis/diagnosis-parts.tsx';
import { diagnosisOf } from '#app/features/diagnosis/diagnosis.queries.server.ts';
import { allow } from '#app/features/people/allow.server.ts';
import { t } from '#app/i18n/t.ts';

export const meta = () => [{ title: t('Diagnostic – Terreau') }];

export async function loader(args: LoaderFunctionArgs) {
  const { cooperation } = await allow(args, 'routes/porteur.$cooperation.diagnostic');
  const { searchParams } = new URL(args.request.url);
  const filters = {
    animation: searchParams.has('animation'),
    multiYear: searchParams.has('annees'),
    noEntity: searchParams.has('sans-structure'),
    noLead: searchParams.has('sans-chef'),
  };
  const [frame, diagnosis] = await Promise.all([
    cooperationFrame(cooperation.id),
    diagnosisOf(cooperation.id, filters),
  ]);
  return { frame, diagnosis, filters };
}

export default function Diagnosis() {
  const { frame, diagnosis, filters } = useLoaderData<typeof loader>();
  return (
    <CooperationFrame
      frame={frame}
      current="diagnostic"
      title={t('Diagnostic')}
      intro={t(
        'De vos trois curseurs et de votre stade : vos besoins, et qui peut y répondre. Chaque réponse dit pourquoi.',
      )}
    >
      <Section
        title={t('D’où nous partons')}
        action={
          <LinkButton to={`/porteur/${frame.slug}/typologie`} size="small" variant="secondary">
            {t('Changer les curseurs ou le stade')}
          </LinkButton>
        }
      >
        <Facts facts={diagnosis.facts} />
      </Section>
      <Needs needs={diagnosis.needs} />
      <Instruments instruments={diagnosis.instruments} />
      <SupportOffers support={diagnosis.support} />
      <Schemes diagnosis={diagnosis} filters={filters} />
    </CooperationFrame>
  );
}
