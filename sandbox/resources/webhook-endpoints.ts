import type Stripe from 'stripe';
import { invalid } from '../api/errors.ts';
import { mergedMetadata, orNull } from '../api/fragments.ts';
import { listPage } from '../api/lists.ts';
import {
  choice,
  expand,
  flag,
  list,
  metadata,
  pages,
  required,
  type Rule,
  text,
  unsettable,
} from '../api/parameters.ts';
import { type Call, route } from '../api/route.ts';
import type { Endpoint } from '../engine/endpoints.ts';
import { apiVersion } from '../engine/events.ts';
import { newId, newSigningSecret } from '../engine/ids.ts';

const address: Rule = {
  read(given, name) {
    const url = String(text().read(given, name));
    if (!/^https?:/.test(url) || !URL.canParse(url))
      throw invalid('Invalid URL: An explicit scheme (such as https) must be provided.', {
        code: 'url_invalid',
        param: name,
      });
    return url;
  },
};

const types = list({
  read(given, name) {
    const type = String(text().read(given, name));
    if (type !== '*' && !/^[a-z0-9_]+(\.[a-z0-9_]+)+$/.test(type))
      throw invalid(`Invalid ${name}: ${type} is not an event.`, { param: name });
    return type;
  },
});

type Secrets = { endpoint: Endpoint };

async function create({ work, params, engine }: Call<Stripe.WebhookEndpointCreateParams>) {
  const endpoint: Endpoint = {
    id: newId('we'),
    url: params.url,
    secrets: [newSigningSecret()],
    hears: params.connect ? 'connect' : 'platform',
    events: params.enabled_events,
    enabled: true,
  };
  const made: Stripe.WebhookEndpoint = {
    id: endpoint.id,
    object: 'webhook_endpoint',
    api_version: params.api_version ?? null,
    application: null,
    created: work.now,
    description: orNull(params.description),
    enabled_events: params.enabled_events,
    livemode: false,
    metadata: mergedMetadata({}, params.metadata),
    status: 'enabled',
    url: params.url,
  };
  work.add('webhook_endpoint', made, { endpoint } satisfies Secrets);
  engine.endpoints.put(endpoint);
  // The secret is shown once.
  return { ...made, secret: endpoint.secrets[0] };
}

async function update({ work, params, path, engine }: Call<Stripe.WebhookEndpointUpdateParams>) {
  const made = await work.get('webhook_endpoint', path.id!, 'webhook_endpoint');
  work.change(made, {
    ...(params.description === undefined ? {} : { description: orNull(params.description) }),
    ...(params.metadata === undefined ? {} : { metadata: mergedMetadata(made.metadata, params.metadata) }),
    ...(params.url === undefined ? {} : { url: params.url }),
    ...(params.enabled_events === undefined ? {} : { enabled_events: params.enabled_events }),
    ...(params.disabled === undefined ? {} : { status: params.disabled ? 'disabled' : 'enabled' }),
  });
  const endpoint = engine.endpoints.get(made.id)!;
  Object.assign(endpoint, { url: made.url, events: made.enabled_events, enabled: made.status === 'enabled' });
  // Those of the environment are as it says again after the next start.
  const secrets = work.hidden(made.id) as Partial<Secrets>;
  if (secrets.endpoint) secrets.endpoint = endpoint;
  return made;
}

export const webhookEndpoints = [
  route<Stripe.WebhookEndpointCreateParams>(
    'POST',
    '/v1/webhook_endpoints',
    {
      api_version: choice(apiVersion),
      connect: flag,
      description: unsettable(text()),
      enabled_events: required(types),
      expand,
      metadata,
      url: required(address),
    },
    create,
  ),
  route<Stripe.WebhookEndpointRetrieveParams>(
    'GET',
    '/v1/webhook_endpoints/:id',
    { expand },
    ({ work, path }) => work.get('webhook_endpoint', path.id!, 'webhook_endpoint'),
  ),
  route<Stripe.WebhookEndpointUpdateParams>(
    'POST',
    '/v1/webhook_endpoints/:id',
    {
      description: unsettable(text()),
      disabled: flag,
      enabled_events: types,
      expand,
      metadata,
      url: address,
    },
    update,
  ),
  route<Stripe.WebhookEndpointDeleteParams>(
    'DELETE',
    '/v1/webhook_endpoints/:id',
    {},
    async ({ work, path, engine }) => {
      const { id } = await work.get('webhook_endpoint', path.id!, 'webhook_endpoint');
      engine.endpoints.remove(id);
      work.remove(id);
      return { id, object: 'webhook_endpoint', deleted: true };
    },
  ),
  route<Stripe.WebhookEndpointListParams>(
    'GET',
    '/v1/webhook_endpoints',
    { ...pages },
    ({ work, params, url }) => listPage(work, 'webhook_endpoint', url, params),
  ),
];
