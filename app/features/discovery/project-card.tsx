import { Badge } from '#app/components/badge.tsx';
import { Bar } from '#app/components/bar.tsx';
import { Icon } from '#app/components/icon.tsx';
import { PlaceName } from '#app/components/place-name.tsx';
import { href } from '#app/i18n/href.ts';
import { rich } from '#app/i18n/rich.tsx';
import { t } from '#app/i18n/t.ts';
import { timeLeft } from './campaign-figures.ts';
import type { ProjectCard as Card } from './cards.queries.server.ts';
import { ProjectImage } from './project-image.tsx';

/** The bar of these is grey: what was promised is given back. */
const nothingCame: readonly string[] = ['non-abouti', 'annulee'];

/** A project in a list: the whole card leads to its page, the link is its title. What its members wrote is French on every page. */
export function ProjectCard({
  card,
  level = 3,
  eager = false,
}: {
  card: Card;
  level?: 2 | 3;
  eager?: boolean;
}) {
  const Heading = level === 2 ? 'h2' : 'h3';
  const { slug, title, image, place, total, animation, daysLeft, state } = card;
  return (
    <article className="group relative flex flex-col overflow-hidden rounded-lg border border-line bg-surface transition-shadow hover:shadow-lift">
      <div className="relative">
        <ProjectImage image={image} seed={slug} small first={eager} />
        <span className="absolute bottom-2.5 left-2.5">
          <Badge tone={state.tone} icon={state.icon}>
            {state.label}
          </Badge>
        </span>
      </div>
      <div className="flex grow flex-col gap-2.5 p-4">
        <p className="flex items-center gap-1.5 text-sm text-ink-soft">
          <Icon name="pin" size={16} />
          <span>
            <PlaceName>{place ?? t('Lieu à préciser')}</PlaceName>
          </span>
        </p>
        <Heading className="text-lg leading-snug">
          <a
            href={href(`/projets/${slug}`)}
            lang="fr"
            className="no-underline group-hover:underline after:absolute after:inset-0"
          >
            {title}
          </a>
        </Heading>
        <p lang="fr" className="line-clamp-3 text-sm text-ink-soft">
          {card.summary}
        </p>
        <p className="text-sm font-semibold">
          {card.instruments.length > 0 ? card.instruments.join(' · ') : card.cooperation}
        </p>
        <div className="mt-auto grid gap-2 pt-1">
          {animation && (
            <Bar
              label={t('Dons mensuels')}
              plain
              parts={[{ percent: animation.percent, layer: 'leaf' }]}
              text={<strong className="figures text-sm">{animation.headline}</strong>}
            />
          )}
          {total && (
            <Bar
              label={t('Collecte')}
              plain
              parts={[{ percent: total.percent, layer: nothingCame.includes(state.name) ? 3 : 'leaf' }]}
              text={
                <span className="figures flex flex-wrap items-baseline justify-between gap-x-3 text-sm">
                  <span>
                    {rich('{raised} sur {goal}', {
                      raised: <strong className="text-lg">{total.raised}</strong>,
                      goal: total.goal,
                    })}
                  </span>
                  <span className="font-semibold">
                    {t('{percent} %', { percent: total.percent })}
                    {daysLeft !== null && `, ${timeLeft(daysLeft)}`}
                  </span>
                </span>
              }
            />
          )}
        </div>
      </div>
    </article>
  );
}
