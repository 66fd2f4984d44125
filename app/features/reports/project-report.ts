import { t } from '#app/i18n/t.ts';
import { csvRow } from '#app/money/csv.ts';
import type { Decimal, Money } from '#app/money/money.ts';
import { money, sum } from '#app/money/money.ts';
import { decimalCell, isWritten, type CellFormat } from './regulatory-format.ts';

// The yearly report of projects to the authority (regulation (EU) 2020/1503, article 16; implementing regulation (EU) 2022/2120, annex,
// table 2). Fields 1 to 3 and the symbols were read in the regulation; the order and names of fields 4 to 12 are to be confirmed.

/** Investors of an offer in one country of tax residence: how many there are and what they brought, the sophisticated ones apart. */
export type InvestorsOfCountry = {
  /** ISO 3166-1; null when nobody knows where they pay tax. */
  country: string | null;
  sophisticated: { people: number; amount: Money };
  others: { people: number; amount: Money };
};

export type ReportedOffer = {
  id: string;
  project: string;
  owner: { name: string; siren: string | null; rna: string | null };
  /** The eight figures of its key information sheet; null without one. */
  number: number | null;
  investors: readonly InvestorsOfCountry[];
};

export type ProjectReport = { lei: string | null; year: number; offers: readonly ReportedOffer[] };

const amount = { symbol: 'DECIMAL', most: 18, decimals: 2 } as const;
const people = { symbol: 'INTEGER', most: 10 } as const;

/** The columns of the file: the field of the annex, its name, its symbol. */
export const reportColumns: readonly { field: number; name: string; format: CellFormat }[] = [
  { field: 1, name: 'provider_lei', format: { symbol: 'LEI' } },
  { field: 2, name: 'reporting_year', format: { symbol: 'YYYY' } },
  { field: 3, name: 'offer_identifier', format: { symbol: 'ALPHANUM', most: 28 } },
  { field: 4, name: 'project_owner_identifier', format: { symbol: 'NATIONAL_ID' } },
  { field: 5, name: 'amount_raised', format: amount },
  { field: 6, name: 'currency', format: { symbol: 'CURRENCYCODE_3' } },
  { field: 7, name: 'instrument', format: { symbol: 'ALPHANUM', most: 4 } },
  { field: 8, name: 'investor_country', format: { symbol: 'COUNTRYCODE_2' } },
  { field: 9, name: 'sophisticated_investors', format: people },
  { field: 10, name: 'sophisticated_amount', format: amount },
  { field: 11, name: 'non_sophisticated_investors', format: people },
  { field: 12, name: 'non_sophisticated_amount', format: amount },
];

/** What an offer has raised in all. */
export function raisedBy({ investors }: ReportedOffer): Money {
  return sum(investors.flatMap(({ sophisticated, others }) => [sophisticated.amount, others.amount]));
}

/** A line for each country of each offer; an offer that has raised nothing has one, without a country. What is missing is an empty cell. */
export function reportRows({ lei, year, offers }: ProjectReport): string[][] {
  return offers.flatMap((offer) => {
    const { owner, number, investors } = offer;
    const head = [
      lei ?? '',
      String(year),
      lei && number !== null ? `${lei}${String(number).padStart(8, '0')}` : '',
      owner.siren ?? owner.rna ?? '',
      euroCell(raisedBy(offer)),
      'EUR',
      'LOAN',
    ];
    const none = { country: null, sophisticated: nobody, others: nobody };
    return (investors.length > 0 ? investors : [none]).map(({ country, sophisticated, others }) => [
      ...head,
      country ?? '',
      String(sophisticated.people),
      euroCell(sophisticated.amount),
      String(others.people),
      euroCell(others.amount),
    ]);
  });
}

const nobody = { people: 0, amount: money('0') };
const euroCell = (value: Decimal) => decimalCell(value, amount);

/** The file: field names, then the lines, with commas, a dot for decimals and no sign between thousands. */
export function reportFile(report: ProjectReport): string {
  return [reportColumns.map(({ field, name }) => `${field}_${name}`), ...reportRows(report)]
    .map(csvRow)
    .join('');
}

/** What is not written as its symbol asks, by line and field; both from 1. An empty cell is missing. */
export function faultsOf(
  rows: readonly (readonly string[])[],
): { line: number; field: number; text: string }[] {
  return rows.flatMap((row, index) =>
    reportColumns.flatMap(({ field, format }, column) => {
      const text = row[column] ?? '';
      return isWritten(text, format) ? [] : [{ line: index + 1, field, text }];
    }),
  );
}

/** What an offer lacks before the report can be filed, in sentences. */
export function missingOf(offer: ReportedOffer): string[] {
  const { owner, number, investors } = offer;
  const lost = investors.filter(({ country }) => country === null);
  const unknown = lost.reduce(
    (total, { sophisticated, others }) => total + sophisticated.people + others.people,
    0,
  );
  return [
    ...(owner.siren || owner.rna
      ? []
      : [t('Ni SIREN ni RNA : {name} n’a pas d’identifiant.', { name: owner.name })]),
    ...(number === null ? [t('Pas de fiche d’informations clés, donc pas de numéro d’offre.')] : []),
    ...(unknown > 0
      ? [
          t('Pays de résidence fiscale inconnu pour {unknown} investisseurs déclarés non-résidents.', {
            unknown,
          }),
        ]
      : []),
    ...(investors.length === 0 ? [t('Rien n’a été réuni : aucun pays d’investisseurs à déclarer.')] : []),
  ];
}
