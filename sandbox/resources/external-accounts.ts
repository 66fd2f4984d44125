import type Stripe from 'stripe';
import { invalid, missing } from '../api/errors.ts';
import { mergedMetadata } from '../api/fragments.ts';
import {
  choice,
  currency,
  expand,
  flag,
  hash,
  later,
  laterAll,
  metadata,
  pages,
  required,
  text,
  unsettable,
} from '../api/parameters.ts';
import { type Call, route } from '../api/route.ts';
import { platform } from '../engine/events.ts';
import type { Work } from '../engine/work.ts';
import { ibanHolds, plainIban } from '../play/ibans.ts';
import { bankAccount } from '../play/onboarding.ts';

const holder = choice('company', 'individual');

/** A bank account described in a request; payouts to cards are not played. */
const describedBank = hash({
  account_holder_name: text(),
  account_holder_type: holder,
  account_number: required(text(50)),
  country: required(text(2)),
  currency,
  object: required(choice('bank_account')),
  routing_number: later,
});

type Described = { account_holder_name?: string; account_number: string };

async function accountOf(work: Work, id: string): Promise<Stripe.Account> {
  return work.get('account', id, 'account', platform);
}

function banksOf(account: Stripe.Account): Stripe.BankAccount[] {
  return (account.external_accounts?.data ?? []) as Stripe.BankAccount[];
}

function keep(work: Work, account: Stripe.Account, data: Stripe.BankAccount[]): void {
  work.change(account, { external_accounts: { ...account.external_accounts!, data } });
}

async function bankOf(call: { work: Work; path: Record<string, string> }) {
  const account = await accountOf(call.work, call.path.account!);
  const bank = banksOf(account).find(({ id }) => id === call.path.bank);
  if (!bank) throw missing('external_account', call.path.bank!, 'id');
  return { account, bank };
}

/** Only one account of a currency receives the payouts. */
function oneDefault(banks: Stripe.BankAccount[], chosen: Stripe.BankAccount): Stripe.BankAccount[] {
  return banks.map((bank) => ({ ...bank, default_for_currency: bank.id === chosen.id }));
}

async function create({ work, params, path }: Call<Stripe.AccountCreateExternalAccountParams>) {
  const account = await accountOf(work, path.account!);
  const given = params.external_account as unknown as Described;
  const iban = plainIban(given.account_number);
  if (!ibanHolds(iban))
    throw invalid('The IBAN you provided is invalid.', {
      code: 'account_number_invalid',
      param: 'external_account[account_number]',
    });
  const bank = {
    ...bankAccount(account.id, iban, given.account_holder_name ?? null),
    metadata: mergedMetadata({}, params.metadata),
  };
  const before = banksOf(account);
  const first = before.length === 0 || params.default_for_currency === true;
  const all = [...before, { ...bank, default_for_currency: first }];
  keep(work, account, first ? oneDefault(all, bank) : all);
  work.emit('account.external_account.created', bank, undefined, account.id);
  return banksOf(account).at(-1)!;
}

async function update(call: Call<Stripe.AccountUpdateExternalAccountParams>) {
  const { work, params } = call;
  const { account, bank } = await bankOf(call);
  const changed: Stripe.BankAccount = {
    ...bank,
    ...(params.account_holder_name === undefined ? {} : { account_holder_name: params.account_holder_name }),
    ...(params.account_holder_type === undefined
      ? {}
      : { account_holder_type: params.account_holder_type || null }),
    ...(params.metadata === undefined
      ? {}
      : { metadata: mergedMetadata(bank.metadata ?? {}, params.metadata) }),
  };
  const all = banksOf(account).map((one) => (one.id === bank.id ? changed : one));
  keep(work, account, params.default_for_currency ? oneDefault(all, bank) : all);
  const now = banksOf(account).find(({ id }) => id === bank.id)!;
  const previous = Object.fromEntries(
    Object.entries(bank).filter(
      ([name, old]) => JSON.stringify(now[name as keyof typeof now]) !== JSON.stringify(old),
    ),
  );
  if (Object.keys(previous).length > 0)
    work.emit('account.external_account.updated', now, previous, account.id);
  return now;
}

export const externalAccounts = [
  route<Stripe.AccountListExternalAccountsParams>(
    'GET',
    '/v1/accounts/:account/external_accounts',
    { ...pages, object: choice('bank_account', 'card') },
    async ({ work, path }) => (await accountOf(work, path.account!)).external_accounts!,
  ),
  route<Stripe.AccountCreateExternalAccountParams>(
    'POST',
    '/v1/accounts/:account/external_accounts',
    { default_for_currency: flag, expand, external_account: required(describedBank), metadata },
    create,
  ),
  route<Stripe.AccountRetrieveExternalAccountParams>(
    'GET',
    '/v1/accounts/:account/external_accounts/:bank',
    { expand },
    async (call) => (await bankOf(call)).bank,
  ),
  route<Stripe.AccountUpdateExternalAccountParams>(
    'POST',
    '/v1/accounts/:account/external_accounts/:bank',
    {
      ...laterAll('account_type', 'address_city', 'address_country', 'address_line1', 'address_line2'),
      ...laterAll('address_state', 'address_zip', 'documents', 'exp_month', 'exp_year', 'name'),
      account_holder_name: text(),
      account_holder_type: unsettable(holder),
      default_for_currency: flag,
      expand,
      metadata,
    },
    update,
  ),
  route<Stripe.AccountDeleteExternalAccountParams>(
    'DELETE',
    '/v1/accounts/:account/external_accounts/:bank',
    {},
    async (call) => {
      const { account, bank } = await bankOf(call);
      if (bank.default_for_currency && banksOf(account).length > 1)
        throw invalid(
          'You cannot delete the default external account for your default currency. Please make another external account the default first.',
        );
      keep(
        call.work,
        account,
        banksOf(account).filter(({ id }) => id !== bank.id),
      );
      call.work.emit('account.external_account.deleted', bank, undefined, account.id);
      return { id: bank.id, object: 'bank_account', deleted: true };
    },
  ),
];
