import type Stripe from 'stripe';
import { invalid } from '../api/errors.ts';
import { mergedMetadata } from '../api/fragments.ts';
import { listPage } from '../api/lists.ts';
import { choice, expand, flag, hash, later, metadata, pages, range, text } from '../api/parameters.ts';
import { type Call, route } from '../api/route.ts';
import { decide, isOpen, submitEvidence } from '../play/disputes.ts';

type Evidence = Stripe.DisputeUpdateParams.Evidence;
const long = text(20_000);

const evidence = hash<Evidence>({
  access_activity_log: long,
  appeal: later,
  billing_address: text(),
  cancellation_policy: text(),
  cancellation_policy_disclosure: long,
  cancellation_rebuttal: long,
  customer_communication: text(),
  customer_email_address: text(),
  customer_name: text(),
  customer_purchase_ip: text(),
  customer_signature: text(),
  duplicate_charge_documentation: text(),
  duplicate_charge_explanation: long,
  duplicate_charge_id: text(),
  enhanced_evidence: later,
  product_description: long,
  receipt: text(),
  refund_policy: text(),
  refund_policy_disclosure: long,
  refund_refusal_explanation: long,
  service_date: text(),
  service_documentation: text(),
  shipping_address: text(),
  shipping_carrier: text(),
  shipping_date: text(),
  shipping_documentation: text(),
  shipping_tracking_number: text(),
  uncategorized_file: text(),
  uncategorized_text: long,
});

async function update({ work, params, path }: Call<Stripe.DisputeUpdateParams>): Promise<Stripe.Dispute> {
  const dispute = await work.get('dispute', path.id!, 'dispute');
  const { evidence: given, submit = true } = params;
  if (given && !dispute.status.endsWith('needs_response'))
    throw invalid('This dispute takes no evidence any more.', { param: 'evidence' });
  const previous = work.change(dispute, {
    ...(params.metadata === undefined ? {} : { metadata: mergedMetadata(dispute.metadata, params.metadata) }),
    ...(given
      ? {
          evidence: { ...dispute.evidence, ...given } as Stripe.Dispute.Evidence,
          evidence_details: { ...dispute.evidence_details, has_evidence: true },
        }
      : {}),
  });
  if (given && submit) submitEvidence(work, dispute);
  else if (Object.keys(previous).length > 0) work.emit('charge.dispute.updated', dispute, previous);
  return dispute;
}

export const disputes = [
  route<Stripe.DisputeRetrieveParams>('GET', '/v1/disputes/:id', { expand }, ({ work, path }) =>
    work.get('dispute', path.id!, 'dispute'),
  ),
  route<Stripe.DisputeListParams>(
    'GET',
    '/v1/disputes',
    { ...pages, charge: text(), created: range(), payment_intent: text() },
    ({ work, params, url }) =>
      listPage(work, 'dispute', url, params, {
        charge: params.charge,
        payment_intent: params.payment_intent,
      }),
  ),
  route<Stripe.DisputeUpdateParams>(
    'POST',
    '/v1/disputes/:id',
    {
      evidence,
      expand,
      intended_submission_method: choice(
        'manual',
        'prefer_manual',
        'prefer_smart_disputes',
        'smart_disputes',
      ),
      metadata,
      submit: flag,
    },
    update,
  ),
  route<Stripe.DisputeCloseParams>('POST', '/v1/disputes/:id/close', { expand }, async ({ work, path }) => {
    const dispute = await work.get('dispute', path.id!, 'dispute');
    if (!isOpen(dispute)) throw invalid('This dispute is already closed.');
    decide(work, dispute, 'lost');
    return dispute;
  }),
  route<Stripe.Radar.EarlyFraudWarningRetrieveParams>(
    'GET',
    '/v1/radar/early_fraud_warnings/:id',
    { expand },
    ({ work, path }) => work.get('radar.early_fraud_warning', path.id!, 'early_fraud_warning'),
  ),
  route<Stripe.Radar.EarlyFraudWarningListParams>(
    'GET',
    '/v1/radar/early_fraud_warnings',
    { ...pages, charge: text(), created: range(), payment_intent: text() },
    ({ work, params, url }) =>
      listPage(work, 'radar.early_fraud_warning', url, params, {
        charge: params.charge,
        payment_intent: params.payment_intent,
      }),
  ),
];
