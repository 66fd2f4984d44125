/**
 * What kind of thing an account counts. `memo` is the loan book and `in_kind` what people give otherwise than in money: each balances
 * on its own, apart from cash.
 */
export type AccountClass = 'asset' | 'liability' | 'equity' | 'income' | 'expense' | 'memo' | 'in_kind';

/** What people give otherwise than in money: time, a skill, a place or equipment lent, things. */
export type InKind = 'hours' | 'skills' | 'premises' | 'things';

/** A ledger account. `neverDebit`: client money, which PostgreSQL refuses to let turn into a claim on the client. */
export type Account = {
  readonly code: string;
  readonly class: AccountClass;
  readonly unit: 'EUR';
  readonly neverDebit: boolean;
};

function account(code: string, accountClass: AccountClass, neverDebit = false): Account {
  return { code, class: accountClass, unit: 'EUR', neverDebit };
}

/** The chart of accounts: every account there can be. A balance is debit positive, credit negative. */
export const accounts = {
  /** What Stripe holds for us, pending or available. */
  stripe: account('assets:stripe', 'asset'),
  /** The platform's bank account for client money. */
  bank: account('assets:bank', 'asset'),
  /** Lines of the bank account that nobody can explain yet: owed to someone, or owed by someone. */
  bankSuspense: account('liabilities:suspense:bank', 'liability'),
  /** What the bank takes for keeping the account. */
  bankFees: account('expenses:bank-fees', 'expense'),
  /** What Stripe takes for each payment. */
  processingFees: account('expenses:processing-fees', 'expense'),
  /** What was owed to the platform and will not be paid: given up by somebody of the team. */
  losses: account('expenses:losses', 'expense'),
  /** What the platform keeps of the money that it releases. */
  platformFees: account('income:platform-fees', 'income'),
  /** What citizens chose to add for the platform. */
  tips: account('income:tips', 'income'),
  /** The platform's own money, put into its Stripe balance to pay fees before income arrives. */
  float: account('equity:float', 'equity'),
  /** Advance on income tax withheld from lenders' interest, owed to the tax office. */
  incomeTax: account('liabilities:tax:income', 'liability'),
  /** Social levies withheld from lenders' interest, owed to the tax office. */
  socialLevies: account('liabilities:tax:social', 'liability'),

  /** Citizens' money held for a campaign until it is released or given back. */
  campaign: (id: string) => account(`liabilities:campaign:${id}`, 'liability', true),
  /** A borrower's repayment, held until it is shared among the lenders. */
  collected: (loanId: string) => account(`liabilities:loan:${loanId}:collected`, 'liability', true),
  /** More than a borrower owed: theirs, until somebody of the team says what becomes of it. */
  overpaid: (loanId: string) => account(`liabilities:loan:${loanId}:overpaid`, 'liability', true),
  /** What we owe a lender and can pay out. */
  wallet: (personId: string) => account(`liabilities:wallet:${personId}`, 'liability', true),
  /** Wallet money set aside for one file of transfers. */
  payouts: (batchId: string) => account(`liabilities:payouts:${batchId}`, 'liability', true),

  /** What a cooperation owes the platform for a loan: a debit came back after its money had been shared among the lenders. */
  owedForLoan: (loanId: string) => account(`assets:owed:loan:${loanId}`, 'asset'),
  /** Taken back by a bank from a debit, another sum than was debited: waits for somebody of the team. */
  inQuestion: (collectionId: string) => account(`assets:owed:debit:${collectionId}`, 'asset'),
  /** What a cooperation owes the platform for a campaign: a payment was taken back after its money had been sent on. */
  owedForCampaign: (campaignId: string) => account(`assets:owed:campaign:${campaignId}`, 'asset'),
  /** What a lender or a subscriber owes the platform: their bank took back a payment whose loan share or shares exist. */
  owedForPledge: (pledgeId: string) => account(`assets:owed:pledge:${pledgeId}`, 'asset'),

  /** Loan book: principal that the borrower owes. */
  loanBorrower: (loanId: string) => account(`memo:loan:${loanId}:borrower`, 'memo'),
  /** Loan book: principal that nobody expects of the borrower any more; the lenders are owed it all the same. */
  loanWrittenOff: (loanId: string) => account(`memo:loan:${loanId}:written-off`, 'memo'),
  /** Loan book: principal owed to the lenders together; `LoanShare.outstanding` tells what is each one's. */
  loanLenders: (loanId: string) => account(`memo:loan:${loanId}:lenders`, 'memo', true),

  /** In kind: what was given to a project is used there (debit), class 86 of the French chart. */
  inKindUsed: (kind: InKind, projectId: string) => account(`in-kind:used:${kind}:${projectId}`, 'in_kind'),
  /** In kind: what was given to a project (credit), class 87. */
  inKindGiven: (kind: InKind, projectId: string) => account(`in-kind:given:${kind}:${projectId}`, 'in_kind'),
} as const;

/** Accounts whose code begins so hold money that belongs to clients; at the end of every life they are at zero. */
export const clientMoneyPrefixes = [
  'liabilities:campaign:',
  'liabilities:loan:',
  'liabilities:wallet:',
  'liabilities:payouts:',
] as const;
