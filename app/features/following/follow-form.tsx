import { Button } from '#app/components/button.tsx';
import { href } from '#app/i18n/href.ts';
import { rich } from '#app/i18n/rich.tsx';
import { plural, t } from '#app/i18n/t.ts';

/** One button to follow a project, or not any more; a visitor is asked to sign in on the way. */
export function FollowForm({
  slug,
  follows,
  followers,
}: {
  slug: string;
  follows: boolean;
  followers: number;
}) {
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
          ? rich('Vous avez ses nouvelles, et un rappel avant la fin. <a>Choisir mes lettres</a>.', {
              a: (text) => (
                <a className="link" href={href('/mon-espace/lettres')}>
                  {text}
                </a>
              ),
            })
          : t('Ses nouvelles par courriel, et un rappel deux jours avant la fin.')}
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
