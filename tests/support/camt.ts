// Files as a bank writes them: statements (camt.053) and notices (camt.054), in the two versions that French banks use.

export type WrittenLine = {
  /** Euros as the bank writes them; `-` for money that goes out. */
  amount: string;
  reference?: string;
  on: string;
  messageId?: string;
  paymentId?: string;
  reversal?: boolean;
  words?: string;
  details?: { amount: string; endToEndId: string; reason?: string; party?: string; words?: string }[];
};

export type Written = {
  kind?: '053' | '054';
  version?: '02' | '08';
  id: string;
  iban?: string;
  on: string;
  opening?: string;
  closing?: string;
  lines: readonly WrittenLine[];
};

/** The account of the examples, which is ours with the stand-in. */
export const ourIban = 'FR7630006000011234567890189';

export function camt(file: Written): Uint8Array {
  const { kind = '053', version = '08' } = file;
  const [root, part] = kind === '053' ? ['BkToCstmrStmt', 'Stmt'] : ['BkToCstmrDbtCdtNtfctn', 'Ntfctn'];
  const balance = (code: string, amount: string | undefined) =>
    amount === undefined
      ? ''
      : `<Bal><Tp><CdOrPrtry><Cd>${code}</Cd></CdOrPrtry></Tp>${amountXml(amount)}<Dt><Dt>${file.on}</Dt></Dt></Bal>`;
  return new TextEncoder().encode(
    `<?xml version="1.0" encoding="UTF-8"?>
<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.${kind}.001.${version}"><${root}>
<GrpHdr><MsgId>M-${file.id}</MsgId><CreDtTm>${file.on}T06:00:00</CreDtTm></GrpHdr>
<${part}><Id>${file.id}</Id><Acct><Id><IBAN>${file.iban ?? ourIban}</IBAN></Id><Ccy>EUR</Ccy></Acct>
${balance('OPBD', file.opening)}${balance('CLBD', file.closing)}
${file.lines.map((line) => lineXml(line, version)).join('\n')}
</${part}></${root}></Document>`,
  );
}

function lineXml(line: WrittenLine, version: string): string {
  const { reference, details = [] } = line;
  const booked = version === '02' ? '<Sts>BOOK</Sts>' : '<Sts><Cd>BOOK</Cd></Sts>';
  const name = (text: string) => (version === '02' ? `<Nm>${text}</Nm>` : `<Pty><Nm>${text}</Nm></Pty>`);
  const batch =
    line.messageId || line.paymentId
      ? `<Btch>${tag('MsgId', line.messageId)}${tag('PmtInfId', line.paymentId)}</Btch>`
      : '';
  const transactions = details.map(
    (one) => `<TxDtls><Refs><EndToEndId>${one.endToEndId}</EndToEndId></Refs>
${version === '02' ? `<AmtDtls><TxAmt><Amt Ccy="EUR">${one.amount}</Amt></TxAmt></AmtDtls>` : `<Amt Ccy="EUR">${one.amount}</Amt>`}
<RltdPties><Dbtr>${name(one.party ?? 'TERREAU')}</Dbtr><Cdtr>${name(one.party ?? 'TERREAU')}</Cdtr></RltdPties>
${one.words ? `<RmtInf><Ustrd>${one.words}</Ustrd></RmtInf>` : ''}
${one.reason ? `<RtrInf><Rsn><Cd>${one.reason}</Cd></Rsn></RtrInf>` : ''}</TxDtls>`,
  );
  return `<Ntry>${amountXml(line.amount)}${line.reversal ? '<RvslInd>true</RvslInd>' : ''}${booked}
<BookgDt><Dt>${line.on}</Dt></BookgDt><ValDt><Dt>${line.on}</Dt></ValDt>${tag('AcctSvcrRef', reference)}
<NtryDtls>${batch}${transactions.join('')}</NtryDtls>${tag('AddtlNtryInf', line.words)}</Ntry>`;
}

function amountXml(amount: string): string {
  const out = amount.startsWith('-');
  return `<Amt Ccy="EUR">${amount.replace('-', '')}</Amt><CdtDbtInd>${out ? 'DBIT' : 'CRDT'}</CdtDbtInd>`;
}

function tag(name: string, text: string | undefined): string {
  return text === undefined ? '' : `<${name}>${text}</${name}>`;
}
