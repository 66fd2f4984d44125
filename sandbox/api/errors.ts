import type Stripe from 'stripe';

/** What Stripe puts beside `error`; the same fields and the same words wherever its documents give them. */
export type ErrorBody = {
  type: 'api_error' | 'card_error' | 'idempotency_error' | 'invalid_request_error';
  message: string;
  code?: string;
  decline_code?: string;
  param?: string;
  doc_url?: string;
  charge?: string;
  payment_intent?: Stripe.PaymentIntent;
  payment_method?: Stripe.PaymentMethod;
  setup_intent?: Stripe.SetupIntent;
};

/** An answer that is not 200. */
export class ApiError extends Error {
  readonly status: number;
  readonly body: ErrorBody;
  /** Whether what the request had changed so far is kept: a declined card leaves a failed charge behind. */
  readonly keepsWork: boolean;

  constructor(status: number, body: ErrorBody, keepsWork = false) {
    super(body.message);
    this.status = status;
    this.keepsWork = keepsWork;
    this.body = body.code
      ? { ...body, doc_url: `https://stripe.com/docs/error-codes/${body.code.replaceAll('_', '-')}` }
      : body;
  }
}

export function invalid(message: string, more: { code?: string; param?: string } = {}): ApiError {
  return new ApiError(400, { type: 'invalid_request_error', message, ...more });
}

export function missing(kind: string, id: string, param = 'id'): ApiError {
  const message = `No such ${kind.replace('.', ' ').replaceAll('_', ' ')}: '${id}'`;
  return new ApiError(404, { type: 'invalid_request_error', code: 'resource_missing', message, param });
}

export function unauthorized(message: string): ApiError {
  return new ApiError(401, { type: 'invalid_request_error', message });
}

export function balanceInsufficient(): ApiError {
  return invalid(
    'You have insufficient available funds in your Stripe account. Try adding funds directly to your available balance by creating Charges using the 4000000000000077 test card.',
    { code: 'balance_insufficient' },
  );
}
