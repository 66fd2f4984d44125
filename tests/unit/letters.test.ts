import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { letterBody } from '#app/infra/mail.server.ts';

/** The rows of docs/mails.md: a subject, and the file that writes it. */
const rows = readFileSync('docs/mails.md', 'utf8')
  .split('\n')
  .map((line) => /^\| (.+?) +\| .*\| `(.+)` +\|$/.exec(line))
  .flatMap((found) => (found ? [{ subject: found[1]!.trim(), file: `app/features/${found[2]!}` }] : []));

test('the list of letters names letters that exist', () => {
  expect(rows.length).toBeGreaterThan(90);
  const astray = rows.filter(
    ({ subject, file }) => !existsSync(file) || !readFileSync(file, 'utf8').includes(subject),
  );
  expect(astray).toEqual([]);
});

test('a letter is text and HTML in both languages, with its link and its papers in both', () => {
  const link = { label: 'Page', url: 'https://terreau.example/page?a=1&b=2' };
  const papers = [{ label: 'Paper (PDF)', url: 'https://terreau.example/paper' }];
  for (const language of ['fr', 'en'] as const) {
    const { text, html } = letterBody({ paragraphs: ['One <two>', 'Three'], link, papers }, language);
    for (const url of [link.url, papers[0]!.url]) expect(text).toContain(url);
    expect(text).toContain('One <two>\n\nThree');
    expect(html).toContain(`<html lang="${language}">`);
    expect(html).toContain('<p>One &#60;two&#62;</p>');
    expect(html).toContain('href="https://terreau.example/page?a=1&#38;b=2"');
    expect(html).toContain('<a href="https://terreau.example/paper">Paper (PDF)</a>');
  }
});
