import { parseWithZod } from '@conform-to/zod/v4';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { LinkButton } from '#app/components/button.tsx';
import { Notice } from '#app/components/notice.tsx';
import { PageTitle } from '#app/components/page-title.tsx';
import { LossSimulation } from '#app/features/citizens/loss-simulation.tsx';
import { simulationPage } from '#app/features/citizens/simulation.queries.server.ts';
import { SimulationSchema } from '#app/features/citizens/simulation.schema.ts';
import { declareLossCapacity } from '#app/features/citizens/simulation.server.ts';
import { SpaceFrame } from '#app/features/citizens/space-frame.tsx';
import { allow } from '#app/features/people/allow.server.ts';
import { nextOf } from '#app/features/people/own-path.ts';
import { href } from '#app/i18n/href.ts';
import { t } from '#app/i18n/t.ts';
import { today } from '#app/infra/clock.server.ts';
import { invalidReply, readForm, seeOther } from '#app/infra/http.server.ts';

export const meta = () => [{ title: t('Simulation de pertes – Terreau') }];

/** The computation runs in the browser, so this page needs its script; without it, one computes on paper. */
export const handle = { script: 'losses' };

export async function loader(args: LoaderFunctionArgs) {
  const { person } = await allow(args, 'routes/mon-espace.simulation');
  return { ...(await simulationPage(person.id, today())), next: nextOf(args.request) };
}

export async function action(args: ActionFunctionArgs) {
  const { person } = await allow(args, 'routes/mon-espace.simulation');
  const submission = parseWithZod(await readForm(args.request), { schema: SimulationSchema });
  if (submission.status !== 'success') return invalidReply(submission);
  const { value } = submission;
  const capacity = value.intent === 'declare' ? value.capacity : null;
  await declareLossCapacity({ personId: person.id, capacity, today: today() });
  return seeOther(nextOf(args.request) ?? '/mon-espace/simulation');
}

export default function Simulation() {
  const { law, inWords, last, next } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  return (
    <SpaceFrame current="simulation">
      <PageTitle
        title={t('Ce que je peux me permettre de perdre')}
        intro={t(
          'Avant de prêter ou de prendre des parts, la loi nous demande de vous proposer ce calcul. Il se fait sur votre appareil : ce que vous tapez n’est jamais envoyé, ni gardé.',
        )}
      />
      {last && !last.expired && (
        <Notice
          tone="success"
          still
          title={
            last.capacity
              ? t('Résultat transmis : {capacity}', { capacity: last.capacity })
              : t('Vous gardez votre résultat pour vous')
          }
          action={
            next && (
              <LinkButton to={next} variant="primary">
                {t('Continuer')}
              </LinkButton>
            )
          }
        >
          {t(
            'Le {declaredOn}, valable jusqu’au {validUntil}. Au-delà de {threshold} dans un même projet, nous vous demanderons de confirmer.',
            { declaredOn: last.declaredOn, validUntil: last.validUntil, threshold: last.threshold },
          )}
        </Notice>
      )}
      {last?.expired && (
        <Notice tone="warning" still title={t('Votre dernière simulation a plus d’un an')}>
          {t('Refaites-la : votre situation a pu changer.')}
        </Notice>
      )}
      <LossSimulation law={law} inWords={inWords} result={result} />
      <p>
        <a className="link" href={href('/mon-espace/budget')}>
          {t('Combien puis-je prêter, selon ce que je gagne et dépense ?')}
        </a>
      </p>
    </SpaceFrame>
  );
}
