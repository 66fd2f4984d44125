import { XmlDocument } from 'libxml2-wasm';
import { expect, test } from 'vitest';
import { newsFeed } from '#app/features/discovery/news-feed.ts';
import { day } from '#app/money/day.ts';

test('news are a feed that programs can read, whatever people have written', () => {
  const news = [
    {
      id: 'b',
      title: 'Pain & sel <b>',
      html: '<p>Le four « chauffe » ]]> &amp; fume\u0000</p>',
      day: day('2026-11-22'),
      author: 'Maud',
    },
    { id: 'a', title: 'Début', html: '<p>On commence.</p>', day: day('2026-03-01'), author: null },
  ];
  const page = 'https://terreau.example/projets/four?a=1&b=2';
  const xml = newsFeed({
    title: 'Un "four"',
    summary: 'À <pain>',
    language: 'fr',
    page,
    self: `${page}.xml`,
    news,
  });
  const document = XmlDocument.fromString(xml);
  const texts = (path: string) =>
    document.find(path, { dc: 'http://purl.org/dc/elements/1.1/' }).map(({ content }) => content);
  expect(texts('/rss/channel/title')).toEqual(['Un "four"']);
  expect(texts('//item/title')).toEqual(['Pain & sel <b>', 'Début']);
  expect(texts('//item/description')[0]).toBe('<p>Le four « chauffe » ]]> &amp; fume</p>');
  expect(texts('//item/link')[1]).toBe(`${page}#actualite-a`);
  expect(texts('//item/pubDate')).toEqual(['Sun, 22 Nov 2026 10:00:00 GMT', 'Sun, 01 Mar 2026 10:00:00 GMT']);
  expect(texts('//item/dc:creator')).toEqual(['Maud']);
  document.dispose();
});
