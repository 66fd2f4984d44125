import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const css = readFileSync(new URL('../../app/app.css', import.meta.url), 'utf8');
const light = coloursOf(css.slice(css.indexOf('@theme'), css.indexOf('@font-face')));
const dark = {
  ...light,
  ...coloursOf(css.slice(css.indexOf('prefers-color-scheme: dark'), css.indexOf('html {'))),
};

function coloursOf(text: string): Record<string, string> {
  return Object.fromEntries(
    [...text.matchAll(/--color-([\w-]+): (#[0-9a-f]{6});/g)].map(([, name, value]) => [name!, value!]),
  );
}

/** Relative luminance and contrast, as WCAG 2.2 defines them. */
function luminance(hex: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

function contrast(one: string, other: string): number {
  const [darker, lighter] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter! + 0.05) / (darker! + 0.05);
}

/** Which text stands on which ground, anywhere in the components. */
const texts: [text: string, grounds: string[]][] = [
  ['ink', ['paper', 'surface', 'sunk', 'leaf-soft', 'ochre-soft', 'brick-soft', 'sky-soft', 'plum-soft']],
  ['ink-soft', ['paper', 'surface', 'sunk', 'leaf-soft', 'brick-soft']],
  ['leaf', ['paper', 'surface', 'sunk', 'leaf-soft']],
  ['ochre', ['surface', 'ochre-soft', 'sunk']],
  ['brick', ['paper', 'surface', 'brick-soft']],
  ['sky', ['surface', 'sky-soft']],
  ['plum', ['surface', 'plum-soft']],
  ['on-strong', ['leaf', 'leaf-strong', 'brick', 'brick-strong', 'ochre', 'sky', 'plum']],
  ['on-soil', ['soil']],
];

/** Borders of controls, bars and focus must be seen too: 3 to 1. */
const shapes: [shape: string, grounds: string[]][] = [
  ['edge', ['paper', 'surface', 'sunk']],
  ['focus', ['paper', 'surface', 'sunk']],
  ['leaf', ['sunk', 'surface']],
];

describe.each([
  ['light', light],
  ['dark', dark],
])('the %s theme', (_name, colours) => {
  const pairs = (list: [string, string[]][]) =>
    list.flatMap(([front, grounds]) => grounds.map((ground) => ({ front, ground })));
  const weak = (list: [string, string[]][], least: number) =>
    pairs(list)
      .map(({ front, ground }) => ({
        pair: `${front} on ${ground}`,
        contrast: contrast(colours[front]!, colours[ground]!),
      }))
      .filter((each) => !(each.contrast >= least))
      .map((each) => `${each.pair}: ${each.contrast.toFixed(2)}`);

  test('lets every text be read: 4.5 to 1', () => {
    expect(weak(texts, 4.5)).toEqual([]);
  });

  test('lets controls and focus be seen: 3 to 1', () => {
    expect(weak(shapes, 3)).toEqual([]);
  });
});

test('the sum that decides is right: black on white is 21, a colour on itself 1', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
  expect(contrast('#777777', '#777777')).toBe(1);
  expect(Object.keys(light).length).toBeGreaterThan(25);
  expect(dark['paper']).not.toBe(light['paper']);
});
