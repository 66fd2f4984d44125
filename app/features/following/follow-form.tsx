import type { ReactNode } from 'react';
import { Button } from '#app/components/button.tsx';
import { href } from '#app/i18n/href.ts';
import { rich } from '#app/i18n/rich.tsx';
import { plural, t } from '#app/i18n/t.ts';

/** One button to follow a project, or not any more; a visitor is asked to sign in on the way. */
export function FollowForm({
  slug,
  follows,
  followers,
  reminds,
}: {
  slug: string;
  follows: boolean;
  followers: number;
  /** A campaign of the project has an end, which will be recalled. */
  reminds: boolean;
}) {
  const a = (text: ReactNode) => (
    <a className="link" href={href('/mon-espace/lettres')}>
      {text}
    </a>
  );
  return (
    <form
      id="suivre"
      method="post"
      action={href(`/projets/${slug}/suivre`)}
      className="no-print grid gap-1.5"
    >
      <Button
        name="intent"
        value={follows ? 'unfollow' : 'follow'}
        variant="secondary"
        icon={follows ? 'check' : 'mail'}
        wide
      >
        {follows ? t('Ne plus suivre ce projet') : t('Suivre ce projet')}
      </Button>
      <p className="text-sm text-ink-soft">
        {follows
          ? reminds
            ? rich('Vous avez ses nouvelles, et un rappel avant la fin. <a>Choisir mes lettres</a>.', { a })
            : rich('Vous avez ses nouvelles. <a>Choisir mes lettres</a>.', { a })
          : reminds
            ? t('Ses nouvelles par courriel, et un rappel deux jours avant la fin.')
            : t(
                'Ses nouvelles par courriel. Aucune collecte ouverte n’a de date de fin : il n’y a pas de rappel.',
              )}
        {followers > 0 && ` ${howMany(followers)}`}
      </p>
    </form>
  );
}

function howMany(followers: number): string {
  return plural(followers, {
    one: t('Une personne suit ce projet.'),
    other: t('{followers} personnes suivent ce projet.', { followers }),
  });
}
