import { existsSync, readFileSync } from 'node:fs';
import { expect, test, vi } from 'vitest';
import { forgetEnv } from '#app/infra/env.server.ts';
import { help } from '#app/infra/help.server.ts';
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

test('a letter is text and HTML in both languages, with its link, its papers and the way to a person in both', () => {
  vi.stubEnv('DATABASE_URL', 'postgresql://nobody@nowhere/none');
  vi.stubEnv('APP_URL', 'https://terreau.example');
  const link = { label: 'Page', url: 'https://terreau.example/page?a=1&b=2' };
  const papers = [{ label: 'Paper (PDF)', url: 'https://terreau.example/paper' }];
  for (const language of ['fr', 'en'] as const) {
    const { text, html } = letterBody({ paragraphs: ['One <two>', 'Three'], link, papers }, language);
    for (const url of [link.url, papers[0]!.url]) expect(text).toContain(url);
    expect(text).toContain('One <two>\n\nThree');
    for (const way of ['02 00 00 00 00', 'aide@terreau.example']) {
      expect(text).toContain(way);
      expect(html).toContain(way);
    }
    expect(html).toContain(`<html lang="${language}">`);
    expect(html).toContain('<p>One &#60;two&#62;</p>');
    expect(html).toContain('href="https://terreau.example/page?a=1&#38;b=2"');
    expect(html).toContain('<a href="https://terreau.example/paper">Paper (PDF)</a>');
  }
});

test('help that the installation has not said is not shown; its address is that of the letters', () => {
  vi.stubEnv('STRIPE_SECRET_KEY', 'sk_live_x');
  vi.stubEnv('STRIPE_WEBHOOK_SECRET', 'whsec_x');
  vi.stubEnv('SMTP_URL', 'smtp://mail.example:587');
  forgetEnv();
  expect(help()).toEqual({ phone: null, email: 'bonjour@terreau.example', hours: null });
});
