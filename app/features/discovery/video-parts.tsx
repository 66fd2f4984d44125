import { Icon } from '#app/components/icon.tsx';
import { Section } from '#app/components/page.tsx';
import { href } from '#app/i18n/href.ts';
import { phrases, t } from '#app/i18n/t.ts';
import { ProjectImage } from './project-image.tsx';
import type { ProjectPage } from './project.queries.server.ts';

type ShownVideo = NonNullable<ProjectPage['video']>;

const captionWords: Record<string, string> = phrases({
  yes: 'Sous-titrée.',
  no_speech: 'Sans paroles.',
  no: 'Sans sous-titres pour le moment.',
});

/** What is there for those who do not hear, in a sentence. */
export function captionsOf({ captions }: Pick<ShownVideo, 'captions'>): string {
  return captionWords[captions] ?? '';
}

/** The video, announced by an image of ours: its host knows nothing of who reads this page. */
export function VideoSection({
  video,
  slug,
  preview,
}: {
  video: ShownVideo;
  slug: string;
  preview: boolean;
}) {
  const announced = (
    <>
      <ProjectImage image={video.poster} seed={slug} sizes="(min-width: 64rem) 48rem, 100vw" />
      <span className="absolute inset-0 flex items-center justify-center">
        <span className="flex items-center gap-2 rounded-full bg-soil px-5 py-3 font-semibold text-on-soil">
          <Icon name="play" />
          {t('Voir la vidéo')}
        </span>
      </span>
    </>
  );
  const frame = 'relative block max-w-2xl overflow-hidden rounded-lg border border-line';
  return (
    <Section id="video" level={3} title={video.title}>
      {preview ? (
        <div className={frame}>{announced}</div>
      ) : (
        <a href={href(`/projets/${slug}/video`)} className={frame}>
          {announced}
        </a>
      )}
      <p className="text-sm text-ink-soft">
        {captionsOf(video)}{' '}
        {t('Elle est chez {host}, qui n’apprend rien de vous tant que vous n’ouvrez pas la vidéo.', {
          host: video.host,
        })}
      </p>
    </Section>
  );
}
