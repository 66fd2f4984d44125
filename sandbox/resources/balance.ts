import type Stripe from 'stripe';
import { listPage } from '../api/lists.ts';
import { currency, expand, pages, range, text } from '../api/parameters.ts';
import { route } from '../api/route.ts';
import { balanceOf } from '../engine/balance.ts';

export const balance = [
  route<Stripe.BalanceRetrieveParams>('GET', '/v1/balance', { expand }, ({ work }) =>
    balanceOf(work, work.account),
  ),
  route<Stripe.BalanceTransactionRetrieveParams>(
    'GET',
    '/v1/balance_transactions/:id',
    { expand },
    ({ work, path }) => work.get('balance_transaction', path.id!),
  ),
  route<Stripe.BalanceTransactionListParams>(
    'GET',
    '/v1/balance_transactions',
    { ...pages, created: range(), currency, payout: text(), source: text(), type: text() },
    ({ work, params, url }) =>
      listPage(work, 'balance_transaction', url, params, {
        payout: params.payout,
        source: params.source,
        type: params.type,
      }),
  ),
];
