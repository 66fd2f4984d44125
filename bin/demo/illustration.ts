import sharp from 'sharp';
import type { Theme } from '#app/features/projects/words.ts';
import { chance, type Chance } from '../story/chance.ts';

const width = 1600;
const height = 1067;

const skies = [
  ['#f6d9b0', '#f9efe0'],
  ['#cfe0dc', '#f3efe2'],
  ['#f2c9a8', '#fbe9d4'],
  ['#d8dcec', '#f6efe6'],
] as const;
const grounds = [
  ['#7c8f5a', '#5f7446', '#475934'],
  ['#8a9a63', '#6b7d4c', '#4c5c38'],
  ['#9a8a5c', '#7b6c45', '#584d34'],
] as const;
const walls = ['#c8643f', '#e0b074', '#b8513a', '#d9c7a0', '#8f5a44'];

/** A landscape drawn for one project: the same seed gives the same picture. A PNG, as a member would send a photo. */
export async function illustration(theme: Theme, seed: number): Promise<Buffer> {
  return sharp(Buffer.from(drawing(theme, chance(seed))))
    .png()
    .toBuffer();
}

function drawing(theme: Theme, luck: Chance): string {
  const [high, low] = luck.pick(skies);
  const [far, middle, near] = luck.pick(grounds);
  const sun = { x: luck.whole(300, 1300), y: luck.whole(180, 360), r: luck.whole(70, 120) };
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">
    <defs><linearGradient id="sky" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${high}"/><stop offset="1" stop-color="${low}"/></linearGradient></defs>
    <rect width="${width}" height="${height}" fill="url(#sky)"/>
    <circle cx="${sun.x}" cy="${sun.y}" r="${sun.r}" fill="#f2a65a" opacity="0.85"/>
    ${hill(luck, 560, 90, far)}${hill(luck, 660, 70, middle)}
    ${village(luck, 720)}
    ${hill(luck, 800, 40, near)}
    ${subjects[theme](luck)}
    ${Array.from({ length: 26 }, () => grass(luck)).join('')}
  </svg>`;
}

function hill(luck: Chance, base: number, sway: number, colour: string): string {
  const y = () => base + luck.whole(-sway, sway);
  return `<path d="M0 ${y()} C ${width * 0.25} ${y() - sway}, ${width * 0.4} ${y() + sway}, ${width * 0.55} ${y()} S ${width * 0.85} ${y() - sway}, ${width} ${y()} V ${height} H 0 Z" fill="${colour}"/>`;
}

function house(luck: Chance, x: number, y: number, w: number): string {
  const h = luck.whole(Math.round(w * 0.6), Math.round(w * 0.95));
  const wall = luck.pick(walls);
  const panes = [0.2, 0.6].map(
    (at) =>
      `<rect x="${x + w * at}" y="${y - h * 0.62}" width="${w * 0.2}" height="${h * 0.28}" fill="#fdf3dc" opacity="0.9"/>`,
  );
  return `<rect x="${x}" y="${y - h}" width="${w}" height="${h}" fill="${wall}"/><path d="M${x - w * 0.08} ${y - h} L${x + w / 2} ${y - h - w * 0.42} L${x + w * 1.08} ${y - h} Z" fill="#5b3a2b"/>${panes.join('')}`;
}

function village(luck: Chance, y: number): string {
  const from = luck.whole(150, 800);
  return Array.from({ length: luck.whole(4, 7) }, (_, i) =>
    house(luck, from + i * 105, y + luck.whole(-12, 18), luck.whole(70, 100)),
  ).join('');
}

function tree(x: number, y: number, size: number, leaf: string): string {
  return `<rect x="${x - size * 0.06}" y="${y - size * 0.5}" width="${size * 0.12}" height="${size * 0.5}" fill="#5b3a2b"/><ellipse cx="${x}" cy="${y - size * 0.75}" rx="${size * 0.34}" ry="${size * 0.42}" fill="${leaf}"/>`;
}

function person(luck: Chance, x: number, y: number): string {
  const coat = luck.pick(['#c8643f', '#3f6b62', '#e0a03c', '#6d4c7d', '#35507a', '#a8443d']);
  const skin = luck.pick(['#f0c9a4', '#c98f63', '#8a5a3b', '#e3b58d']);
  return `<path d="M${x - 26} ${y} Q${x - 28} ${y - 92} ${x} ${y - 96} Q${x + 28} ${y - 92} ${x + 26} ${y} Z" fill="${coat}"/><circle cx="${x}" cy="${y - 118}" r="24" fill="${skin}"/>`;
}

function grass(luck: Chance): string {
  const [x, y] = [luck.whole(0, width), luck.whole(960, 1060)];
  return `<path d="M${x} ${y} q 4 -26 14 -34 M${x + 6} ${y} q 0 -22 -8 -32" stroke="#cfd3a0" stroke-width="3" fill="none" opacity="0.6"/>`;
}

function people(luck: Chance, number: number, from: number, y: number): string {
  return Array.from({ length: number }, (_, i) =>
    person(luck, from + i * 82 + luck.whole(-10, 10), y + luck.whole(-14, 14)),
  ).join('');
}

function row(number: number, draw: (index: number) => string): string {
  return Array.from({ length: number }, (_, index) => draw(index)).join('');
}

const bigHouse = (luck: Chance, x: number) => house(luck, x, 930, 330);

const subjects: Record<Theme, (luck: Chance) => string> = {
  alimentation: (luck) =>
    `<rect x="420" y="660" width="760" height="26" fill="#5b3a2b"/><path d="M380 660 L460 540 H1140 L1220 660 Z" fill="#c8643f"/>${row(5, (i) => `<path d="M${460 + i * 150} 540 L${420 + i * 170} 660 H${500 + i * 170} L${530 + i * 150} 540 Z" fill="#f6ead2" opacity="${i % 2 ? 0 : 0.85}"/>`)}<rect x="440" y="800" width="720" height="90" fill="#8a5a3b"/>${row(14, (i) => `<circle cx="${480 + i * 50}" cy="${790 - (i % 3) * 8}" r="26" fill="${luck.pick(['#d9482f', '#7c9a3c', '#e8a33a', '#8b4a86'])}"/>`)}${people(luck, 4, 520, 985)}`,
  energie: (luck) =>
    `${bigHouse(luck, 640)}${row(3, (i) => `<path d="M${300 + i * 150} ${900 - i * 10} l60 -120 h120 l-60 120 Z" fill="#24476b" stroke="#dfe8ef" stroke-width="5"/><path d="M${330 + i * 150} ${840 - i * 10} h120" stroke="#dfe8ef" stroke-width="4"/>`)}<g stroke="#f7f3ea" stroke-width="14" stroke-linecap="round"><path d="M1250 920 V560"/><path d="M1250 560 l120 60 M1250 560 l-110 76 M1250 560 l-6 -136"/></g>${people(luck, 2, 1060, 980)}`,
  tiers_lieu: (luck) =>
    `<rect x="420" y="560" width="760" height="360" fill="#b8513a"/>${row(4, (i) => `<path d="M${420 + i * 190} 560 l0 -70 l190 70 Z" fill="#6b3426"/>`)}${row(6, (i) => `<rect x="${460 + i * 118}" y="640" width="80" height="120" fill="#fdf3dc"/>`)}<rect x="740" y="780" width="130" height="140" fill="#3f2a20"/>${people(luck, 5, 480, 990)}`,
  emploi: (luck) =>
    `${bigHouse(luck, 300)}<rect x="760" y="820" width="460" height="26" fill="#5b3a2b"/><path d="M800 846 V940 M1180 846 V940" stroke="#5b3a2b" stroke-width="20"/><circle cx="870" cy="780" r="38" fill="none" stroke="#8a8f93" stroke-width="16"/><rect x="950" y="760" width="120" height="56" fill="#e0a03c"/><rect x="1100" y="740" width="50" height="78" fill="#3f6b62"/>${people(luck, 4, 800, 990)}`,
  habitat: (luck) =>
    `${house(luck, 330, 940, 270)}${house(luck, 610, 930, 300)}${house(luck, 930, 945, 260)}<path d="M600 930 V640 M900 930 V640 M600 700 H900 M600 800 H900" stroke="#d9b56c" stroke-width="12"/>${people(luck, 3, 1230, 990)}`,
  mobilite: (luck) =>
    `<path d="M0 960 Q800 880 1600 950 V1067 H0 Z" fill="#6a6660"/><path d="M0 1010 Q800 940 1600 1000" stroke="#f4e9c8" stroke-width="8" stroke-dasharray="60 40" fill="none"/><g><path d="M520 930 q20 -120 130 -130 h220 q90 10 130 90 l70 14 q20 10 10 40 Z" fill="#3f6b62"/><path d="M660 820 h90 v60 h-130 q10 -50 40 -60 Z M780 820 h90 q50 20 70 60 h-160 Z" fill="#dfeae6"/><circle cx="660" cy="945" r="50" fill="#2b2522"/><circle cx="960" cy="945" r="50" fill="#2b2522"/></g><g fill="none" stroke="#c8643f" stroke-width="12"><circle cx="1230" cy="960" r="62"/><circle cx="1410" cy="960" r="62"/><path d="M1230 960 l70 -110 h80 l30 110 M1300 850 l40 110 h-110"/></g>${people(luck, 2, 300, 950)}`,
  culture: (luck) =>
    `<rect x="430" y="620" width="740" height="310" fill="#6d3440"/><path d="M430 620 q90 90 180 0 q90 90 190 0 q90 90 180 0 q90 90 190 0 v-40 h-740 Z" fill="#a8443d"/><rect x="430" y="900" width="740" height="40" fill="#3f2a20"/>${people(luck, 4, 640, 905)}<circle cx="1290" cy="860" r="70" fill="#e0a03c"/><path d="M1290 860 V640 l110 40" stroke="#3f2a20" stroke-width="16" fill="none"/>`,
  soin: (luck) =>
    `${bigHouse(luck, 620)}<path d="M800 560 c-60 -90 -190 -30 -130 70 q40 70 130 120 q90 -50 130 -120 c60 -100 -70 -160 -130 -70 Z" fill="#d9482f" opacity="0.92"/>${people(luck, 7, 420, 1000)}`,
  reemploi: (luck) =>
    `${bigHouse(luck, 300)}<rect x="740" y="760" width="190" height="170" fill="#d9c7a0"/><rect x="960" y="700" width="150" height="230" fill="#8f5a44"/><circle cx="1035" cy="790" r="46" fill="#f4e9c8"/><path d="M1160 930 V760 h110 v170 M1160 840 h110" stroke="#5b3a2b" stroke-width="18" fill="none"/><circle cx="835" cy="720" r="40" fill="#e0a03c"/>${people(luck, 3, 800, 1000)}`,
  nature: (luck) =>
    `${row(13, (i) => tree(140 + i * 112 + luck.whole(-25, 25), 930 + luck.whole(-30, 30), luck.whole(260, 420), luck.pick(['#5f7446', '#7c8f3f', '#8a6d2f', '#3f6b4a'])))}<path d="M700 1067 Q780 980 720 930 T820 860" stroke="#e8d6ad" stroke-width="46" fill="none" opacity="0.85"/>${people(luck, 3, 620, 1000)}`,
  education: (luck) =>
    `${bigHouse(luck, 640)}<path d="M330 930 V700 l160 -60 V880 Z" fill="#f6ead2"/><path d="M650 930 V700 l-160 -60 V880 Z" fill="#e9d8b4"/>${people(luck, 6, 980, 990)}`,
  numerique: (luck) =>
    `<rect x="480" y="620" width="640" height="300" rx="18" fill="#2f3b3a"/><rect x="510" y="650" width="580" height="240" fill="#cfe0dc"/>${row(5, (i) => `<circle cx="${580 + i * 110}" cy="${720 + (i % 2) * 90}" r="26" fill="#c8643f"/>`)}<path d="M580 720 L690 810 L800 720 L910 810 L1020 720" stroke="#3f6b62" stroke-width="8" fill="none"/>${people(luck, 4, 600, 1000)}`,
};
