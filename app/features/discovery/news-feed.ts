import type { Day } from '#app/money/day.ts';

type Feed = {
  title: string;
  summary: string;
  language: string;
  /** Full addresses: of the page, and of the feed itself. */
  page: string;
  self: string;
  news: readonly { id: string; title: string; html: string; day: Day; author: string | null }[];
};

/** The news of a project as RSS 2.0, the newest first: for programs that read many sites for somebody. */
export function newsFeed({ title, summary, language, page, self, news }: Feed): string {
  const items = news.map(
    (one) => `    <item>
      <title>${escaped(one.title)}</title>
      <link>${escaped(`${page}#actualite-${one.id}`)}</link>
      <guid isPermaLink="false">${one.id}</guid>
      <pubDate>${new Date(`${one.day}T10:00:00Z`).toUTCString()}</pubDate>${one.author ? `\n      <dc:creator>${escaped(one.author)}</dc:creator>` : ''}
      <description>${escaped(one.html)}</description>
    </item>
`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/">
  <channel>
    <title>${escaped(title)}</title>
    <link>${escaped(page)}</link>
    <atom:link rel="self" type="application/rss+xml" href="${escaped(self)}"/>
    <description>${escaped(summary)}</description>
    <language>${language}</language>
${items.join('')}  </channel>
</rss>
`;
}

/** Letters that XML cannot hold are left out; those that it reads as its own are written otherwise. */
function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
}
