import sharp from 'sharp';
import { expect, test } from 'vitest';
import { drawShareImage, type ShareImage } from '#app/features/sharing/share-image.server.ts';

// The picture that other sites show beside a link to a project.

const halle: ShareImage = {
  title: 'Une halle pour dix villages',
  under: 'La Halle commune – Redon, Ille-et-Vilaine',
  figures: {
    percent: 62,
    amount: '62 % — 31 000 € sur 50 000 €',
    left: '12 jours restants',
    people: '214 personnes',
  },
  state: 'Collecte en cours',
  seed: 'halle',
};

/** How much of the bar's row, between its edges, has the colour of what is reached. */
async function reached(picture: Buffer): Promise<number> {
  const { data, info } = await sharp(picture).raw().toBuffer({ resolveWithObject: true });
  const rows = Array.from({ length: info.height }, (_, y) => {
    let green = 0;
    for (let x = 64; x < 644; x++) {
      const [r, g, b] = data.subarray((y * info.width + x) * info.channels);
      if (Math.abs(r! - 0x27) + Math.abs(g! - 0x62) + Math.abs(b! - 0x38) < 24) green++;
    }
    return green / 580;
  });
  return Math.max(...rows);
}

test('it has the size that is asked for, is light, and its bar is as long as the figure says', async () => {
  const picture = await drawShareImage(halle, null);
  expect(await sharp(picture).metadata()).toMatchObject({ format: 'jpeg', width: 1200, height: 630 });
  expect(picture.byteLength).toBeLessThan(150_000);
  expect(await reached(picture)).toBeCloseTo(0.62, 1);
  const over = { ...halle, figures: { ...halle.figures!, percent: 160 } };
  expect(await reached(await drawShareImage(over, null))).toBeCloseTo(1, 1);
  expect(await reached(await drawShareImage({ ...halle, figures: null }, null))).toBe(0);
});

test('what people write is letters, never orders to who draws', async () => {
  const strange = ['<b>Pain & sel</b> "', '</span><span size="999999">', '\u0007', '', 'é'.repeat(400)];
  for (const title of strange) {
    const picture = await drawShareImage({ ...halle, title, under: title }, null);
    expect(await sharp(picture).metadata()).toMatchObject({ width: 1200, height: 630 });
  }
});

test('the photo of the project stands beside', async () => {
  const red = await sharp({ create: { width: 300, height: 900, channels: 3, background: '#c80000' } })
    .webp()
    .toBuffer();
  const { data } = await sharp(await drawShareImage(halle, red))
    .extract({ left: 900, top: 300, width: 1, height: 1 })
    .raw()
    .toBuffer({ resolveWithObject: true });
  expect(data[0]).toBeGreaterThan(180);
  expect(data[1]).toBeLessThan(30);
});
