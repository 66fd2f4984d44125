import { href } from '#app/i18n/href.ts';

/** A link to a PDF; `about` tells it apart from the same word in other rows, for who hears it alone. */
export function PdfLink({ to, about, children }: { to: string; about: string; children: string }) {
  return (
    <a className="link" href={href(to)}>
      {children} <span className="sr-only">{about}</span> (PDF)
    </a>
  );
}
