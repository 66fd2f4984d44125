import type Stripe from 'stripe';
import { ApiError } from '../api/errors.ts';
import type { Engine } from '../engine/engine.ts';
import { inWork } from '../engine/run.ts';
import type { Work } from '../engine/work.ts';
import type { Answer } from '../http.ts';
import { attemptPayment, challengeFailed, type IntentSecrets } from '../play/payments.ts';
import { attemptSetup, setupChallengeFailed, type SetupSecrets } from '../play/setups.ts';
import { challengePage, messagePage } from './checkout-page.ts';
import { completeSession, frenchFor, ownerOf, secretsOf } from './checkout.ts';
import { notFound, redirect } from './html.ts';

type Intent = Stripe.PaymentIntent | Stripe.SetupIntent;

const refusedText = 'L’authentification a été refusée. Essayez un autre moyen de paiement.';

async function intentOf(work: Work, id: string): Promise<Intent | undefined> {
  return id.startsWith('seti_') ? work.find('setup_intent', id) : work.find('payment_intent', id);
}

/** The bank's page, for a payment or for a card to be saved. */
export async function showChallenge(engine: Engine, id: string): Promise<Answer> {
  const owner = await ownerOf(engine, id);
  if (!owner) return notFound();
  return inWork(engine, { account: owner.account, locks: [] }, async (work) => {
    const intent = await intentOf(work, id);
    if (!intent) return notFound();
    if (intent.status !== 'requires_action')
      return messagePage('Rien à confirmer', 'Votre banque n’attend plus de réponse pour cette opération.');
    const { session: sessionId, returnUrl } = work.hidden(id) as IntentSecrets;
    const session = sessionId ? await work.find('checkout.session', sessionId) : undefined;
    return challengePage(id, 'amount' in intent ? intent.amount : null, [session?.success_url, returnUrl]);
  });
}

/** The person has answered their bank. */
export async function answerChallenge(engine: Engine, id: string, form: URLSearchParams): Promise<Answer> {
  const owner = await ownerOf(engine, id);
  if (!owner) return notFound();
  const locks = [id, ...(owner.companion ? [owner.companion] : [])];
  return inWork(engine, { account: owner.account, locks }, async (work) => {
    const intent = await intentOf(work, id);
    if (!intent) return notFound();
    if (intent.status !== 'requires_action')
      return messagePage('Rien à confirmer', 'Votre banque n’attend plus de réponse pour cette opération.');
    const method = await work.get('payment_method', intent.payment_method as string);
    const refusal = await outcome(work, engine, intent, method, form.get('action') === 'accept');
    return goOn(work, intent, method, refusal);
  });
}

/** Carries on after the challenge; the answer is what to tell the person when it did not work. */
async function outcome(
  work: Work,
  engine: Engine,
  intent: Intent,
  method: Stripe.PaymentMethod,
  accepted: boolean,
): Promise<string | null> {
  if (!accepted) {
    if (intent.object === 'setup_intent') setupChallengeFailed(work, intent, method);
    else challengeFailed(work, intent);
    return refusedText;
  }
  const {
    acceptance,
    offSession = false,
    returnUrl,
  } = work.hidden(intent.id) as IntentSecrets & SetupSecrets;
  const how = { url: engine.url, challengePassed: true, acceptance, returnUrl };
  try {
    if (intent.object === 'setup_intent') attemptSetup(work, intent, method, how);
    else await attemptPayment(work, intent, method, { ...how, offSession });
    return null;
  } catch (error) {
    if (!(error instanceof ApiError) || !error.keepsWork) throw error;
    return frenchFor(error.body);
  }
}

/** Back to the hosted checkout, or to wherever the merchant asked. */
async function goOn(
  work: Work,
  intent: Intent,
  method: Stripe.PaymentMethod,
  refusal: string | null,
): Promise<Answer> {
  const { session: sessionId, returnUrl } = work.hidden(intent.id) as IntentSecrets;
  const session = sessionId ? await work.get('checkout.session', sessionId) : undefined;
  if (session && refusal) {
    secretsOf(work, session).refusal = refusal;
    work.touch(session.id);
    return redirect(`/checkout/${session.id}`);
  }
  if (session) return completeSession(work, session, method);
  if (!returnUrl)
    return messagePage(refusal ? 'Refusé' : 'C’est confirmé', refusal ?? 'Vous pouvez fermer cette page.');
  const back = new URL(returnUrl);
  back.searchParams.set(intent.object, intent.id);
  back.searchParams.set(`${intent.object}_client_secret`, intent.client_secret!);
  back.searchParams.set('redirect_status', refusal ? 'failed' : 'succeeded');
  return redirect(back.href);
}
