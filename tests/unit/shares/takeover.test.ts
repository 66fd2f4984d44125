import { text } from 'node:stream/consumers';
import { zipSync, strToU8 } from 'fflate';
import { expect, test } from 'vitest';
import { columnsOf } from '#app/features/shares/takeover-columns.ts';
import { judged, type Against } from '#app/features/shares/takeover.ts';
import { tableCsv, tableXlsx } from '#app/infra/http-table.server.ts';
import { readSpreadsheet } from '#app/infra/spreadsheet.server.ts';
import { day } from '#app/money/day.ts';
import { money } from '#app/money/money.ts';

const limits = { bytes: 100_000, rows: 20, columns: 20 };
const read = (bytes: Uint8Array | string) =>
  readSpreadsheet(typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes, limits);
const windows = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

const rows = [
  ['Nom', 'Prénom', 'Parts'],
  ['Le Goff', 'Annick', '4'],
  ['', '', ''],
  ['D’Arc; "la bonne"', 'Jeanne', '1 000'],
];

test('one table in every clothing', async () => {
  const semicolons =
    'Nom;Prénom;Parts\r\nLe Goff;Annick;4\r\n;;\r\n"D’Arc; ""la bonne""";Jeanne;1 000\r\n\r\n;;\r\n';
  const commas = 'Nom,Prénom,Parts\nLe Goff,Annick,4\n,,\n"D’Arc; ""la bonne""",Jeanne,1 000\n';
  expect(await read(semicolons)).toEqual(rows);
  expect(await read(`\ufeff${semicolons}`)).toEqual(rows);
  expect(await read(commas)).toEqual(rows);
  expect(await read(semicolons.replaceAll('\r\n', '\r'))).toEqual(rows);
  expect(await read(windows('Nom;Pr\u00e9nom\r\nH\u00e9r\u00e9;No\u00ebl'))).toEqual([
    ['Nom', 'Prénom'],
    ['Héré', 'Noël'],
  ]);
  const wide = new Uint8Array([
    0xff,
    0xfe,
    ...new Uint8Array(Uint16Array.from('Né\tà', (c) => c.charCodeAt(0)).buffer),
  ]);
  expect(await read(wide)).toEqual([['Né', 'à']]);
  expect(await read(await text(tableCsv(rows)))).toEqual(rows);
  expect(await read((await tableXlsx({ name: 'x', rows, notes: ['Une note'] }))!)).toEqual(rows);
});

test('what would run comes back as it was typed, and leaves as text', async () => {
  const nasty = [['=1+1', '@x', "'-2+3"]];
  const csv = await text(tableCsv(nasty));
  expect(csv).toContain("'=1+1;'@x;'-2+3");
  expect(await read(csv)).toEqual([['=1+1', '@x', '-2+3']]);
});

test('files that are too large, broken or out to harm are refused with a sentence', async () => {
  await expect(read('')).rejects.toThrow(/Choisissez/);
  await expect(read(new Uint8Array(100_001))).rejects.toThrow(/dépasse/);
  await expect(read('a\n'.repeat(21))).rejects.toThrow(/plus de 20\slignes/);
  await expect(read(';'.repeat(30))).resolves.toEqual([]);
  await expect(read(`${'a;'.repeat(30)}`)).rejects.toThrow(/colonnes/);
  await expect(read(new Uint8Array([0xd0, 0xcf, 0x11]))).rejects.toThrow(/ancien fichier/);
  await expect(read(new Uint8Array([0x50, 0x4b, 3, 4, 9, 9]))).rejects.toThrow(/ne se lit pas/);
  const bomb = zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(25 * 1024 * 1024) });
  expect(bomb.length).toBeLessThan(limits.bytes);
  await expect(read(bomb)).rejects.toThrow(/dépasse 24 Mo/);
  const corner =
    '<worksheet><sheetData><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData></worksheet>';
  await expect(read(zipSync({ 'xl/worksheets/sheet1.xml': strToU8(corner) }))).rejects.toThrow(/trop loin/);
});

test('columns are known by their names, in any order and spelling', () => {
  const { places, missing, ignored } = columnsOf([
    'PRENOMS',
    'Nom de famille',
    'Nb parts',
    'Admis le',
    'Téléphone',
    'catégorie',
  ]);
  expect([...places.keys()]).toEqual(['lastName', 'firstName', 'category', 'shares', 'since']);
  expect(missing).toEqual([]);
  expect(ignored).toEqual(['Téléphone']);
  expect(columnsOf(['Adresse']).missing).toEqual(['lastName', 'category', 'shares', 'since']);
});

const against: Against = {
  known: [
    {
      number: 3,
      firstName: 'Paul',
      lastName: 'Kerbrat',
      denomination: '',
      siren: '',
      bornOn: null,
      email: 'paul@x.fr',
    },
  ],
  taken: [],
  categories: ['Habitants', 'Collectivités'],
  nominal: money('50'),
  today: day('2026-11-22'),
};
const head = [
  'N°',
  'Nom',
  'Prénom',
  'Dénomination',
  'SIREN',
  'Né le',
  'CP',
  'E-mail',
  'Catégorie',
  'Parts',
  'Admis le',
  'Montant',
];
const outcome = (...lines: string[][]) =>
  judged([head, ...lines], against).map((line) =>
    line.is === 'wrong'
      ? line.wrongs.map(({ column, sentence }) => `${line.line} ${column}: ${sentence.replace(/\s/g, ' ')}`)
      : [`${line.line} ${line.is}`],
  );

test('a line is right, known already, or wrong at a column with a sentence', () => {
  expect(
    outcome(
      [
        '7',
        'Le Goff',
        'Annick',
        '',
        '',
        '14/03/1961',
        '1600',
        'Annick@X.fr',
        'habitants',
        '4,0',
        '12/05/2021',
        '200,00',
      ],
      ['Exemple : ligne ignorée', 'Le Goff', 'Annick', '', '', '', '', '', '', '', '', ''],
      ['', 'Kerbrat', 'Paul', '', '', '', '', 'paul@x.fr', 'Habitants', '1', '2020-01-01', ''],
      [
        '',
        '',
        '',
        'Commune de Redon',
        '213502362',
        '',
        '',
        '',
        'Collectivites',
        '1 000',
        '1.2.2019',
        '50 000',
      ],
    ),
  ).toEqual([['2 new'], ['4 known'], ['5 new']]);
  const [annick] = judged(
    [head, ['7', 'Le Goff', 'Annick', '', '', '', '1600', 'Annick@X.fr', 'habitants', '4', '12/05/2021', '']],
    against,
  );
  expect(annick).toMatchObject({
    is: 'new',
    member: {
      number: 7,
      postcode: '01600',
      email: 'annick@x.fr',
      category: 'Habitants',
      shares: 4,
      since: '2021-05-12',
    },
  });
  expect(
    outcome(
      ['3', 'Le Bris', '', '', '12', '31/02/1961', '', 'annick@', 'Amis', '2,5', '01/01/2030', '99'],
      ['8', 'Roux', 'Zoé', '', '', '', '', '', 'Habitants', '2', '01/01/2020', '120'],
    ).flat(),
  ).toEqual([
    '2 firstName: Indiquez un nom et un prénom, ou la dénomination d’une personne morale.',
    '2 siren: Un SIREN a neuf chiffres.',
    '2 email: Écrivez l’adresse comme nom@exemple.fr.',
    '2 category: « Amis » n’est pas une de vos catégories.',
    '2 shares: Un nombre entier de parts, au moins une.',
    '2 since: Cette date est dans l’avenir.',
    '2 bornOn: Cette date n’existe pas. Vérifiez le jour et le mois.',
    '2 number: Ce numéro est déjà pris par Paul Kerbrat.',
    '3 amount: 2 × 50,00 € font 100,00 €, pas 120,00 €.',
  ]);
});

test('the same member twice is said, and homonyms can be told apart', () => {
  const line = (number: string, born: string, email: string) => [
    number,
    'Roux',
    'Zoé',
    '',
    '',
    born,
    '',
    email,
    'Habitants',
    '1',
    '01/01/2020',
    '',
  ];
  expect(
    outcome(line('', '1/2/1980', ''), line('', '1/2/1981', ''), line('', '1/2/1980', 'z@x.fr')).flat(),
  ).toEqual(['2 new', '3 new', '4 lastName: La même personne est déjà à la ligne 2.']);
  expect(outcome(line('', '', ''), line('', '', '')).flat()[1]).toMatch(/Même nom que la ligne 2 : ajoutez/);
  expect(outcome(line('9', '1/2/1980', ''), line('9', '1/2/1981', '')).flat()[1]).toBe(
    '3 number: Ce numéro est aussi celui de la ligne 2.',
  );
});
