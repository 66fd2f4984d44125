import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ownPath } from '#app/features/people/own-path.ts';

const home = '/mon-espace';

test.each(['/', '/projets', '/projets/moulin?x=1&y=%C3%A9#don', '/invitations/abc_DEF-1'])(
  '%s is ours',
  (path) => {
    expect(ownPath(path, home)).toBe(path);
  },
);

test.each([
  null,
  '',
  'projets',
  '//evil.example',
  '///evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  '/.//evil.example',
  '/%2e//evil.example',
  '/x/..//evil.example',
  'https://evil.example',
  'javascript:alert(1)',
  '/\t/evil.example',
  '/\n/evil.example',
  ' //evil.example',
  `/${'a'.repeat(2_001)}`,
])('%s is not', (path) => {
  expect(ownPath(path, home)).toBe(home);
});

test('whatever is asked, a browser stays on this site', () => {
  const piece = fc.constantFrom(
    '/',
    '\\',
    '.',
    '..',
    '%2e',
    '%2f',
    ':',
    '@',
    'evil.example',
    '\t',
    '\n',
    ' ',
    '?',
    '#',
    'é',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
      const target = ownPath(pieces.join(''), home);
      expect(new URL(target, 'https://terreau.example').origin).toBe('https://terreau.example');
      expect(target).toMatch(/^\/(?!\/)/);
    }),
    { numRuns: 5_000 },
  );
});
