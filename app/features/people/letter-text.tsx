import { href } from '#app/i18n/href.ts';

/** A letter as text, its links to this site made clickable. */
export function LetterText({ text, site }: { text: string; site: string }) {
  return (
    <div className="whitespace-pre-line wrap-anywhere">
      {text.split(/(https?:\/\/\S+)/).map((part, index) =>
        part.startsWith(`${site}/`) ? (
          <a key={index} className="link" href={href(part.slice(site.length))}>
            {part}
          </a>
        ) : (
          part
        ),
      )}
    </div>
  );
}
