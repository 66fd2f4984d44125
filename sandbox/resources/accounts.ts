import type Stripe from 'stripe';
import { invalid } from '../api/errors.ts';
import { mergedMetadata } from '../api/fragments.ts';
import { listPage } from '../api/lists.ts';
import { choice, flag, required } from '../api/parameters.ts';
import { type Call, route } from '../api/route.ts';
import { newId } from '../engine/ids.ts';
import { platform } from '../engine/events.ts';
import type { Work } from '../engine/work.ts';
import { playedCapabilities, capabilitiesOf, requestCapabilities } from '../play/onboarding.ts';
import { newAccount, profileOf } from '../play/new-account.ts';
import { restrict } from '../play/restrictions.ts';
import { rejections } from './account-sessions.ts';
import * as shapes from './accounts.shapes.ts';

type Given = Stripe.AccountCreateParams;

/** What the stand-in remembers of an account link: which page it opens, for whom, and where they go next. */
export type LinkSecrets = { returnUrl?: string; refreshUrl?: string; linkExpires?: number };

async function create({ work, params }: Call<Stripe.AccountCreateParams>): Promise<Stripe.Account> {
  if (params.type && params.controller)
    throw invalid('You may only specify one of these parameters: type, controller.', {
      code: 'parameters_exclusive',
      param: 'type',
    });
  if (params.country && params.country !== 'FR')
    throw invalid(`The stand-in opens accounts in France only, not ${params.country}.`, {
      code: 'country_unsupported',
      param: 'country',
    });
  const account = newAccount(work.now, newId('acct'), params);
  work.add('account', account, { opened: 'connected' }, platform);
  await requestCapabilities(work, account, requested(params));
  return account;
}

/** The capabilities that a request asks for, or gives up. */
function requested(params: Given): Record<string, boolean> {
  const asked = (params.capabilities ?? {}) as Record<string, { requested?: boolean }>;
  return Object.fromEntries(
    Object.entries(asked).flatMap(([name, { requested: wish }]) =>
      wish === undefined ? [] : [[name, wish]],
    ),
  );
}

async function update({ work, params, path }: Call<Stripe.AccountUpdateParams>): Promise<Stripe.Account> {
  const account = await work.get('account', path.id!, 'account', platform);
  const interval = params.settings?.payouts?.schedule?.interval;
  const previous = work.change(account, {
    ...(params.metadata === undefined
      ? {}
      : { metadata: mergedMetadata(account.metadata ?? {}, params.metadata) }),
    ...(params.email === undefined ? {} : { email: params.email }),
    ...(params.business_type === undefined ? {} : { business_type: params.business_type }),
    ...(params.business_profile === undefined
      ? {}
      : {
          business_profile: profileOf(
            params.business_profile as Given['business_profile'],
            account.business_profile,
          ),
        }),
    ...(params.company?.name === undefined
      ? {}
      : { company: { ...account.company, name: params.company.name } }),
    ...(interval
      ? {
          settings: {
            ...account.settings!,
            payouts: {
              ...account.settings!.payouts!,
              schedule: { ...account.settings!.payouts!.schedule, interval },
            },
          },
        }
      : {}),
  });
  await requestCapabilities(work, account, requested(params as Given));
  if (Object.keys(previous).length > 0) work.emit('account.updated', account, previous, account.id);
  return account;
}

async function createLink({
  work,
  params,
  engine,
}: Call<Stripe.AccountLinkCreateParams>): Promise<Stripe.AccountLink> {
  const account = await work.get('account', params.account, 'account', platform);
  for (const name of ['refresh_url', 'return_url'] as const)
    if (!params[name])
      throw invalid(`Missing required param: ${name}.`, { code: 'parameter_missing', param: name });
  const secrets: LinkSecrets = {
    returnUrl: params.return_url,
    refreshUrl: params.refresh_url,
    linkExpires: work.now + 300,
  };
  Object.assign(work.hidden(account.id), secrets);
  work.touch(account.id);
  return {
    object: 'account_link',
    created: work.now,
    expires_at: work.now + 300,
    url: `${engine.url}/onboarding/${account.id}`,
  };
}

/** An account's own view of itself, or the platform's of one of its accounts. */
async function retrieveCapability(work: Work, id: string, name: string): Promise<Stripe.Capability> {
  const account = await work.get('account', id, 'account', platform);
  const found = capabilitiesOf(work, account).find((capability) => capability.id === name);
  if (!found)
    throw invalid(`No such capability: ${name}. The stand-in plays ${playedCapabilities.join(', ')}.`, {
      param: 'capability',
    });
  return found;
}

/** An account is closed for good once it is empty. */
async function close(work: Work, id: string): Promise<object> {
  const account = await work.get('account', id, 'account', platform);
  if (id === platform) throw invalid('You cannot delete your own account.');
  const [left] = await work.query<{ cents: number }>(
    'select abs(pending) + abs(available) as cents from standin.balance where account = $1',
    [id],
  );
  if ((left?.cents ?? 0) > 0)
    throw invalid('This account has a balance that is not zero: it cannot be deleted.');
  work.emit('account.application.deauthorized', application, undefined, account.id);
  work.remove(id);
  return { id, object: 'account', deleted: true };
}

/** What Stripe's event names when an account leaves its platform. */
const application = { id: 'ca_1Standin', object: 'application', name: 'Terreau' };

export const accounts = [
  route<Stripe.AccountCreateParams>('POST', '/v1/accounts', shapes.create, create),
  route<Stripe.AccountRetrieveParams>('GET', '/v1/accounts/:id', shapes.retrieve, ({ work, path }) =>
    work.get('account', path.id!, 'account', platform),
  ),
  route<Stripe.AccountRetrieveCurrentParams>('GET', '/v1/account', shapes.retrieve, ({ work }) =>
    work.get('account', work.account, 'account', platform),
  ),
  route<Stripe.AccountUpdateParams>('POST', '/v1/accounts/:id', shapes.update, update),
  route<Stripe.AccountListParams>('GET', '/v1/accounts', shapes.list, ({ work, params, url }) =>
    // The platform's own account is not among those it has opened.
    listPage(work, 'account', url, params, { opened: 'connected' }, platform),
  ),
  route<Stripe.AccountListCapabilitiesParams>(
    'GET',
    '/v1/accounts/:id/capabilities',
    shapes.retrieve,
    async ({ work, path, url }) => {
      const account = await work.get('account', path.id!, 'account', platform);
      return { object: 'list', data: capabilitiesOf(work, account), has_more: false, url };
    },
  ),
  route<Stripe.AccountRetrieveCapabilityParams>(
    'GET',
    '/v1/accounts/:id/capabilities/:capability',
    shapes.retrieve,
    ({ work, path }) => retrieveCapability(work, path.id!, path.capability!),
  ),
  route<Stripe.AccountUpdateCapabilityParams>(
    'POST',
    '/v1/accounts/:id/capabilities/:capability',
    { expand: shapes.retrieve.expand, requested: flag },
    async ({ work, params, path }) => {
      const account = await work.get('account', path.id!, 'account', platform);
      const { requested: wish } = params;
      if (wish !== undefined) await requestCapabilities(work, account, { [path.capability!]: wish });
      return retrieveCapability(work, account.id, path.capability!);
    },
  ),
  route<Stripe.AccountRejectParams>(
    'POST',
    '/v1/accounts/:id/reject',
    {
      expand: shapes.retrieve.expand,
      payouts_action: choice('none', 'pause'),
      reason: required(rejections),
    },
    async ({ work, params, path }) => {
      const account = await work.get('account', path.id!, 'account', platform);
      const fraud = params.reason.startsWith('fraud') ? 'rejected.platform_fraud' : 'rejected.platform_other';
      return restrict(
        work,
        account,
        params.reason === 'terms_of_service' ? 'rejected.platform_terms_of_service' : fraud,
      );
    },
  ),
  route<Stripe.AccountDeleteParams>('DELETE', '/v1/accounts/:id', {}, ({ work, path }) =>
    close(work, path.id!),
  ),
  route<Stripe.AccountLinkCreateParams>('POST', '/v1/account_links', shapes.link, createLink),
];
