import { encodeQR } from 'qr';

/** White around the drawing, in modules: what the standard asks for, so that a phone finds its edges. */
const quiet = 4;

/**
 * A QR code drawn on the server, dark on light whatever the theme: phones read no other.
 *   <QrCode text="https://terreau.example/projets/halle" label="Code QR : la page de la halle" />
 * What it says must also stand beside it in words: nobody should need a camera. `size` in pixels; without it, as wide as its place.
 */
export function QrCode({
  text,
  label,
  size,
  className,
}: {
  text: string;
  label: string;
  size?: number;
  className?: string;
}) {
  const { side, path } = qrPath(text);
  return (
    <svg
      viewBox={`0 0 ${side} ${side}`}
      role="img"
      aria-label={label}
      focusable="false"
      shapeRendering="crispEdges"
      {...(size ? { width: size, height: size } : {})}
      className={className}
    >
      <rect width={side} height={side} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}

/**
 * The dark modules as one path of an SVG, row by row, and the side of the square in modules, white edge included. Text is written as UTF-8, with
 * a seventh of it in spare (level M, which banks ask for). Throws on more than 2,331 bytes.
 */
export function qrPath(text: string): { side: number; path: string } {
  const rows = encodeQR(text, 'raw', { ecc: 'medium', encoding: 'byte', border: quiet });
  const runs = rows.flatMap((row, y) =>
    darkRuns(row).map(({ x, length }) => `M${x} ${y}h${length}v1h-${length}z`),
  );
  return { side: rows.length, path: runs.join('') };
}

function darkRuns(row: readonly boolean[]): { x: number; length: number }[] {
  const runs: { x: number; length: number }[] = [];
  row.forEach((dark, x) => {
    if (!dark) return;
    const last = runs.at(-1);
    if (last && last.x + last.length === x) last.length += 1;
    else runs.push({ x, length: 1 });
  });
  return runs;
}
