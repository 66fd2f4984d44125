import { Decimal } from '#app/money/money.ts';

/**
 * The symbols by which implementing regulation (EU) 2022/2120 says how a cell of the yearly report is written (annex, table 1):
 * {LEI}, {ALPHANUM-n}, {NATIONAL_ID}, {COUNTRYCODE_2}, {CURRENCYCODE_3}, {INTEGER-n}, {DECIMAL-n/m}, and YYYY.
 */
export type CellFormat =
  | { symbol: 'LEI' | 'NATIONAL_ID' | 'COUNTRYCODE_2' | 'CURRENCYCODE_3' | 'YYYY' }
  | { symbol: 'ALPHANUM' | 'INTEGER'; most: number }
  | { symbol: 'DECIMAL'; most: number; decimals: number };

/** ISO 3166-1, two letters. */
const countries = new Set(
  (
    'AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC CD CF CG CH CI CK ' +
    'CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS ' +
    'GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV ' +
    'LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM ' +
    'PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR ' +
    'TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW'
  ).split(' '),
);

const currencies = new Set(Intl.supportedValuesOf('currency'));

/** A legal entity identifier (ISO 17442): eighteen letters or figures and two check figures, the whole being 1 modulo 97. */
function isLei(text: string): boolean {
  if (!/^[A-Z0-9]{18}[0-9]{2}$/.test(text)) return false;
  const digits = [...text].map((sign) => Number.parseInt(sign, 36)).join('');
  return BigInt(digits) % 97n === 1n;
}

/** Is a text written as its symbol asks? */
export function isWritten(text: string, format: CellFormat): boolean {
  switch (format.symbol) {
    case 'LEI':
      return isLei(text);
    case 'NATIONAL_ID':
      return /^[A-Z0-9]{1,35}$/.test(text);
    case 'COUNTRYCODE_2':
      return countries.has(text);
    case 'CURRENCYCODE_3':
      return currencies.has(text);
    case 'YYYY':
      return /^[0-9]{4}$/.test(text);
    case 'ALPHANUM':
      return text.length <= format.most && /^[A-Z0-9]+$/i.test(text);
    case 'INTEGER':
      return /^-?[0-9]+$/.test(text) && text.replace('-', '').length <= format.most;
    case 'DECIMAL':
      return isDecimal(text, format);
  }
}

/** So many figures in all, so many of them after a dot; a minus before, nothing between thousands. */
function isDecimal(text: string, { most, decimals }: { most: number; decimals: number }): boolean {
  const found = /^-?([0-9]+)(?:\.([0-9]+))?$/.exec(text);
  if (!found) return false;
  const [, whole = '', after = ''] = found;
  return whole.length + after.length <= most && after.length <= decimals;
}

/** A number for a {DECIMAL-n/m} cell: rounded half up, never cut off. Throws a RangeError when it has more figures than fit. */
export function decimalCell(value: Decimal, { most, decimals }: { most: number; decimals: number }): string {
  const text = value.toDecimalPlaces(decimals, Decimal.ROUND_HALF_UP).toFixed(decimals);
  if (!isDecimal(text, { most, decimals }))
    throw new RangeError(`${value.toFixed()} has more than ${most} figures`);
  return text;
}
