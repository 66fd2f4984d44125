import type Stripe from 'stripe';
import { invalid } from '../api/errors.ts';
import { typesLeft } from '../api/fragments.ts';
import { type ListOf, listPage } from '../api/lists.ts';
import { type Call, route } from '../api/route.ts';
import type { TimerHandler } from '../engine/timers.ts';
import type { Work } from '../engine/work.ts';
import { lineItem, newSession } from '../play/new-session.ts';
import * as shapes from './checkout-sessions.shapes.ts';
import { refuseTogether } from './confirming.ts';
import { cancelIntent } from './payment-intents.ts';
import { newSetupIntent } from './setup-intents.ts';

type Given = Stripe.Checkout.SessionCreateParams;

/** What the stand-in remembers of a session and never shows. */
export type SessionSecrets = {
  items: Stripe.LineItem[];
  paymentIntentData: NonNullable<Given['payment_intent_data']>;
  /** The payment intent of the attempts so far; the API shows it once the session is complete. */
  intent?: string;
  /** What the last refusal said, for the page. */
  refusal?: string;
};

const minute = 60;
const day = 24 * 3600;

async function create({ work, params, engine }: Call<Given>): Promise<Stripe.Checkout.Session> {
  check(work, params);
  const { mode = 'payment' } = params;
  const customer = params.customer ? await work.get('customer', params.customer, 'customer') : undefined;
  const held = params.payment_intent_data?.capture_method === 'manual';
  const types = typesLeft(params.allowed_payment_method_types).filter((type) => type === 'card' || !held);
  if (types.length === 0)
    throw invalid('None of the allowed payment method types can be used with this session.', {
      param: 'allowed_payment_method_types',
    });
  const items = (params.line_items ?? []).map((item, place) => lineItem(work, item, place));
  const total = items.reduce((sum, item) => sum + item.amount_total, 0);
  if (mode === 'payment' && total < 50)
    throw invalid("The Checkout Session's total amount due must add up to at least €0.50 eur", {
      code: 'amount_too_small',
      param: 'line_items',
    });
  const setup =
    mode === 'setup'
      ? newSetupIntent(
          work,
          {
            customer: params.customer,
            usage: 'off_session',
            ...params.setup_intent_data,
            payment_method_options: params.payment_method_options as never,
          },
          types,
        )
      : undefined;
  const session = newSession(work, params, {
    types,
    total,
    setup: setup?.id ?? null,
    customer,
    url: engine.url,
  });
  const secrets: SessionSecrets = { items, paymentIntentData: params.payment_intent_data ?? {} };
  work.add('checkout.session', session, secrets);
  if (setup) {
    Object.assign(work.hidden(setup.id), { session: session.id });
    work.emit('setup_intent.created', setup);
  }
  work.schedule(session.expires_at, 'session_expires', session.id, {
    locks: [session.id, ...(setup ? [setup.id] : [])],
  });
  return session;
}

function check(work: Work, params: Given): void {
  const { mode = 'payment' } = params;
  refuseTogether(params, ['customer', 'customer_email']);
  refuseTogether(params, ['customer', 'customer_creation']);
  const missing = (param: string) =>
    invalid(`Missing required param: ${param}.`, { code: 'parameter_missing', param });
  if (mode === 'payment' && !params.line_items?.length) throw missing('line_items');
  if (mode === 'setup' && params.line_items)
    throw invalid('You can not pass `line_items` in `setup` mode.', { param: 'line_items' });
  if (mode === 'setup' && params.payment_intent_data)
    throw invalid('You can not pass `payment_intent_data` in `setup` mode.', {
      param: 'payment_intent_data',
    });
  if (mode === 'payment' && params.setup_intent_data)
    throw invalid('You can not pass `setup_intent_data` in `payment` mode.', { param: 'setup_intent_data' });
  if (mode === 'setup' && params.submit_type)
    throw invalid('You can not pass `submit_type` in `setup` mode.', { param: 'submit_type' });
  if (mode === 'setup' && !params.currency && !params.allowed_payment_method_types) throw missing('currency');
  if (!params.success_url) throw missing('success_url');
  for (const name of ['success_url', 'cancel_url'] as const) {
    const address = params[name];
    if (address && !URL.canParse(address.replaceAll('{CHECKOUT_SESSION_ID}', 'id')))
      throw invalid('Not a valid URL', { code: 'url_invalid', param: name });
  }
  const { expires_at: expiry } = params;
  if (expiry !== undefined && (expiry < work.now + 30 * minute - 5 || expiry > work.now + day + 5))
    throw invalid(
      'The `expires_at` timestamp must be between 30 minutes and 24 hours from Checkout Session creation.',
      { param: 'expires_at' },
    );
}

/** Ends a session that nobody has completed, and the intent that it had begun. */
async function expire(work: Work, session: Stripe.Checkout.Session): Promise<void> {
  const { intent } = work.hidden(session.id) as SessionSecrets;
  if (intent) {
    await work.hold(intent);
    await work.reload(intent);
  }
  work.change(session, { status: 'expired', url: null });
  const begun = intent ? await work.find('payment_intent', intent) : undefined;
  if (begun) await cancelIntent(work, begun, 'abandoned');
  work.emit('checkout.session.expired', session);
}

export const sessionExpires: TimerHandler = async (work, timer) => {
  const session = await work.get('checkout.session', timer.object_id);
  if (session.status === 'open') await expire(work, session);
};

/** The lines of a session, also for `expand[]=line_items`. */
export async function lineItemsOf(work: Work, id: string): Promise<ListOf<Stripe.LineItem>> {
  await work.get('checkout.session', id, 'session');
  const { items } = work.hidden(id) as SessionSecrets;
  return { object: 'list', data: items, has_more: false, url: `/v1/checkout/sessions/${id}/line_items` };
}

export const checkoutSessions = [
  route<Given>('POST', '/v1/checkout/sessions', shapes.create, create),
  route<Stripe.Checkout.SessionRetrieveParams>(
    'GET',
    '/v1/checkout/sessions/:id',
    shapes.retrieve,
    ({ work, path }) => work.get('checkout.session', path.id!, 'session'),
  ),
  route<Stripe.Checkout.SessionListParams>(
    'GET',
    '/v1/checkout/sessions',
    shapes.list,
    ({ work, params, url }) =>
      listPage(work, 'checkout.session', url, params, {
        customer: params.customer,
        payment_intent: params.payment_intent,
        status: params.status,
      }),
  ),
  route<Stripe.Checkout.SessionExpireParams>(
    'POST',
    '/v1/checkout/sessions/:id/expire',
    shapes.expire,
    async ({ work, path }) => {
      const session = await work.get('checkout.session', path.id!, 'session');
      if (session.status !== 'open')
        throw invalid(
          `Only Checkout Sessions with a status in ["open"] can be expired. This Checkout Session has a status of ${session.status}.`,
        );
      await expire(work, session);
      work.unschedule(session.id, 'session_expires');
      return session;
    },
  ),
  route<Stripe.Checkout.SessionListLineItemsParams>(
    'GET',
    '/v1/checkout/sessions/:id/line_items',
    shapes.lineItems,
    ({ work, path }) => lineItemsOf(work, path.id!),
  ),
];
