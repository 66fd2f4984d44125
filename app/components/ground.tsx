/**
 * A drawn patch of ground, for what has no photo: same seed, same hills. Decoration only.
 *   <Ground seed={project.slug} className="aspect-[3/2]" />
 */
const skies = ['#e9efe0', '#f6ead2', '#e3edf0', '#f3e4dc', '#ece8f0'];
const greens = ['#5fae6b', '#7fb069', '#3f8a5a', '#9cb95b', '#4d9078'];

export function Ground({ seed, className = '' }: { seed: string; className?: string }) {
  const random = dice(seed);
  const pick = <T,>(of: readonly T[]) => of[Math.floor(random() * of.length)]!;
  const sky = pick(skies);
  const [far, near] = [pick(greens), pick(greens)];
  const sun = { x: 50 + random() * 200, y: 34 + random() * 30, r: 14 + random() * 10 };
  const sprouts = Array.from({ length: 3 + Math.floor(random() * 4) }, () => ({
    x: 16 + random() * 268,
    size: 0.7 + random() * 0.9,
  }));
  return (
    <svg
      viewBox="0 0 300 200"
      preserveAspectRatio="xMidYMid slice"
      className={`block w-full ${className}`}
      aria-hidden="true"
      focusable="false"
    >
      <rect width="300" height="200" fill={sky} />
      <circle cx={sun.x} cy={sun.y} r={sun.r} fill="#f2c14e" opacity="0.85" />
      <path d={hill(random, 92)} fill={far} opacity="0.55" />
      <path d={hill(random, 116)} fill={near} />
      {sprouts.map(({ x, size }, index) => (
        <g key={index} transform={`translate(${x.toFixed(0)} 146) scale(${size.toFixed(2)})`} fill="#1a4727">
          <path d="M-1 0V-22h2V0Z" />
          <path d="M0-12C0-20-6-24-15-24-15-16-9-12 0-12ZM0-17C0-25 6-29 16-29 16-21 9-17 0-17Z" />
        </g>
      ))}
      <path d={hill(random, 143, 5)} fill="#b98a55" />
      <path d={hill(random, 160, 5)} fill="#7a5636" />
      <path d={hill(random, 180, 5)} fill="#4a3524" />
    </svg>
  );
}

function hill(random: () => number, top: number, swing = 16): string {
  const y = () => (top + (random() - 0.5) * 2 * swing).toFixed(0);
  return `M0 ${y()}C60 ${y()} 100 ${y()} 150 ${y()}S250 ${y()} 300 ${y()}V200H0Z`;
}

/** A small repeatable source of chance (mulberry32), sown with the text. */
function dice(seed: string): () => number {
  let state = [...seed].reduce((hash, letter) => (Math.imul(hash, 31) + letter.codePointAt(0)!) | 0, 7);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
