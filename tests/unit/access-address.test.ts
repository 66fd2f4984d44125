import { parseWithZod } from '@conform-to/zod/v4';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { access } from '#app/features/people/access.ts';
import { invalidReply, pageOf, readForm, refusalReply } from '#app/infra/http.server.ts';
import { loggedPath } from '#app/infra/log.server.ts';
import { countedAddress } from '#app/infra/rate-limit.server.ts';
import { Refusal } from '#app/infra/refusal.ts';

test.each([
  ['192.0.2.7', '192.0.2.7'],
  ['::ffff:192.0.2.7', '192.0.2.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['2001:0DB8:0001:0002::1', '2001:db8:1:2'],
  ['2001:db8::1', '2001:db8:0:0'],
  ['fe80::1%eth0', 'fe80:0:0:0'],
  ['::1', '0:0:0:0'],
  ['', ''],
])('tries from %s are counted for %s', (address, counted) => {
  expect(countedAddress(address)).toBe(counted);
});

test('the secret of every page that has one in its address is not written down', () => {
  const pages = Object.keys(access).filter((route) => /\$(token|key)/.test(route));
  expect(pages.length).toBeGreaterThan(11);
  for (const route of pages) {
    const path = route.replace('routes/', '/').replaceAll('_.', '/').replaceAll('.', '/');
    expect(loggedPath(path)).toBe(path.replace(/\$(token|key)_?/, '(hidden)'));
    expect(loggedPath(`/en${path}`)).toBe(`/en${path.replace(/\$(token|key)_?/, '(hidden)')}`);
  }
});

test.each([
  ['/verification/s3cret', '/verification/(hidden)'],
  ['/engagements/0a1b/reflexion.ics', '/engagements/(hidden)/reflexion.ics'],
  ['/mot-de-passe-oublie', '/mot-de-passe-oublie'],
  ['/projets/moulin', '/projets/moulin'],
])('%s is written down as %s', (path, logged) => {
  expect(loggedPath(path)).toBe(logged);
});

test('what was typed comes back with a refusal, except passwords', () => {
  const form = new FormData();
  for (const [name, value] of Object.entries({ email: 'a@b.fr', password: 's3cret', newPassword: 's3cret' }))
    form.set(name, value);
  const submission = parseWithZod(form, { schema: z.object({ email: z.string(), password: z.string() }) });
  const answers = [
    invalidReply(submission),
    refusalReply(submission, new Refusal('wrong', 'Non.', 'password')),
  ];
  for (const { data } of answers) {
    expect(data.initialValue).toEqual({ email: 'a@b.fr' });
  }
});

test.each([
  ['a name that makes a list of millions', { 'lines[30000000]': '1' }],
  ['the sign of number zero', { text: 'a\0b' }],
  ['an order that is none', { __intent__: '{"type":"insert","payload":{"index":1000000}}' }],
  ['a thousand fields and one', Object.fromEntries(Array.from({ length: 1001 }, (_, n) => [`f${n}`, '1']))],
])('a form with %s is answered 400', async (_, fields) => {
  const sent = new Request('http://site', { method: 'POST', body: new URLSearchParams(fields) });
  await expect(readForm(sent)).rejects.toMatchObject({ status: 400 });
});

test.each([
  ['3', 3],
  ['1', 1],
  ['0', 1],
  ['-2', 1],
  ['2.5', 1],
  ['1e400', 1],
  ['9007199254740991', 1_000_000],
  ['constructor', 1],
])('?page=%s asks for page %i', (asked, page) => {
  expect(pageOf(new Request(`http://site/liste?page=${asked}`))).toBe(page);
});
