import type Stripe from 'stripe';
import { missing } from '../api/errors.ts';
import { mergedMetadata } from '../api/fragments.ts';
import { listPage } from '../api/lists.ts';
import { expand, integer, metadata, pages, range, text } from '../api/parameters.ts';
import { route } from '../api/route.ts';
import type { Work } from '../engine/work.ts';
import { refundFee } from '../play/application-fees.ts';

const feeOf = (work: Work, path: Record<string, string>) => work.get('application_fee', path.fee!, 'fee');

async function refundOf(work: Work, path: Record<string, string>): Promise<Stripe.FeeRefund> {
  const refund = await work.get('fee_refund', path.id!, 'id');
  if (refund.fee !== path.fee) throw missing('fee_refund', path.id!);
  return refund;
}

export const applicationFees = [
  route<Stripe.ApplicationFeeRetrieveParams>(
    'GET',
    '/v1/application_fees/:fee',
    { expand },
    ({ work, path }) => feeOf(work, path),
  ),
  route<Stripe.ApplicationFeeListParams>(
    'GET',
    '/v1/application_fees',
    { ...pages, charge: text(), created: range() },
    ({ work, params, url }) => listPage(work, 'application_fee', url, params, { charge: params.charge }),
  ),
  route<Stripe.ApplicationFeeCreateRefundParams>(
    'POST',
    '/v1/application_fees/:fee/refunds',
    { amount: integer({ min: 1 }), expand, metadata },
    async ({ work, params, path }) => {
      const fee = await feeOf(work, path);
      const amount = params.amount ?? fee.amount - fee.amount_refunded;
      return refundFee(work, fee, { amount, metadata: mergedMetadata({}, params.metadata) });
    },
  ),
  route<Stripe.ApplicationFeeListRefundsParams>(
    'GET',
    '/v1/application_fees/:fee/refunds',
    { ...pages },
    async ({ work, params, path, url }) => {
      const fee = await feeOf(work, path);
      return listPage(work, 'fee_refund', url, params, { fee: fee.id });
    },
  ),
  route<Stripe.ApplicationFeeRetrieveRefundParams>(
    'GET',
    '/v1/application_fees/:fee/refunds/:id',
    { expand },
    ({ work, path }) => refundOf(work, path),
  ),
  route<Stripe.ApplicationFeeUpdateRefundParams>(
    'POST',
    '/v1/application_fees/:fee/refunds/:id',
    { expand, metadata },
    async ({ work, params, path }) => {
      const refund = await refundOf(work, path);
      work.change(refund, { metadata: mergedMetadata(refund.metadata, params.metadata) });
      return refund;
    },
  ),
];
