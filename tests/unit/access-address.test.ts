import { expect, test } from 'vitest';
import { loggedPath } from '#app/infra/log.server.ts';
import { countedAddress } from '#app/infra/rate-limit.server.ts';

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

test.each([
  ['/verification/s3cret', '/verification/(hidden)'],
  ['/mot-de-passe/s3cret', '/mot-de-passe/(hidden)'],
  ['/invitations/s3cret', '/invitations/(hidden)'],
  ['/mot-de-passe-oublie', '/mot-de-passe-oublie'],
  ['/projets/moulin', '/projets/moulin'],
])('%s is written down as %s', (path, logged) => {
  expect(loggedPath(path)).toBe(logged);
});
