import { marked } from 'marked';
import sanitize from 'sanitize-html';
import { frenchSpaces } from '#app/i18n/french-spaces.ts';

/**
 * Markdown that people wrote, as HTML that is safe in our pages: no script, style, image or frame; titles begin below the page's own
 * (h3); links are marked as not ours.
 */
export function renderRichText(markdown: string): string {
  return sanitize(marked.parse(frenchSpaces(markdown), { async: false, gfm: true, breaks: true }), {
    allowedTags: [
      'h3',
      'h4',
      'p',
      'br',
      'strong',
      'em',
      'del',
      'ul',
      'ol',
      'li',
      'blockquote',
      'a',
      'hr',
      'table',
      'thead',
      'tbody',
      'tr',
      'th',
      'td',
      'code',
    ],
    allowedAttributes: { a: ['href', 'title', 'rel'], ol: ['start'] },
    allowedSchemes: ['http', 'https', 'mailto', 'tel'],
    allowProtocolRelative: false,
    transformTags: {
      h1: 'h3',
      h2: 'h3',
      h5: 'h4',
      h6: 'h4',
      a: (_, { href, title }) => ({
        tagName: 'a',
        attribs: { ...(href && { href }), ...(title && { title }), rel: 'nofollow noopener noreferrer ugc' },
      }),
    },
  });
}
