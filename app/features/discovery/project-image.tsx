import { Ground } from '#app/components/ground.tsx';

type ShownImage = { id: string; alt: string; width: number; height: number };

/** The image of a project in 3:2, or a drawn ground when it has none. `sizes` as in HTML; `small` alone for cards. */
export function ProjectImage({
  image,
  seed,
  sizes,
  small = false,
  first = false,
}: {
  image: ShownImage | null;
  seed: string;
  sizes?: string;
  small?: boolean;
  first?: boolean;
}) {
  if (!image) return <Ground seed={seed} className="aspect-[3/2] h-full" />;
  const { id, alt, width, height } = image;
  const smaller = `/images/${id}?taille=petite`;
  return (
    <img
      src={small ? smaller : `/images/${id}`}
      {...(!small && { srcSet: `${smaller} 640w, /images/${id} ${width}w`, sizes })}
      alt={alt}
      width={width}
      height={height}
      loading={first ? 'eager' : 'lazy'}
      decoding="async"
      className="block aspect-[3/2] h-full w-full bg-sunk object-cover"
    />
  );
}
