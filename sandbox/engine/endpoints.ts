import { platform } from './events.ts';
import { newSigningSecret } from './ids.ts';
import type { Database } from './database.ts';

/** An address that wants to hear of what happens. */
export type Endpoint = {
  id: string;
  url: string;
  /** Each delivery is signed with every one of them: while a secret is replaced, the old one still holds. */
  secrets: string[];
  /** Connected accounts' events, the platform's own, or both when nobody else wants the former. */
  hears: 'platform' | 'connect' | 'both';
  events: string[];
  enabled: boolean;
};

type Configured = { url: string; secret: string };

/** The address that the environment names; it is always there. */
export const firstEndpoint = 'we_1Standin';
const connectEndpoint = 'we_1StandinConnect';

const wants = (endpoint: Endpoint, type: string) =>
  endpoint.events.some((name) => name === '*' || name === type);

/** Who is told of what: the addresses of the environment, and those made by the API. */
export class Endpoints {
  readonly #all = new Map<string, Endpoint>();

  static async open(
    database: Database,
    platformOnes: Configured,
    connectOnes: Configured | undefined,
  ): Promise<Endpoints> {
    const endpoints = new Endpoints();
    const common = { events: ['*'], enabled: true };
    endpoints.put({
      ...common,
      id: firstEndpoint,
      url: platformOnes.url,
      secrets: platformOnes.secret.split(','),
      hears: connectOnes ? 'platform' : 'both',
    });
    if (connectOnes)
      endpoints.put({
        ...common,
        id: connectEndpoint,
        url: connectOnes.url,
        secrets: connectOnes.secret.split(','),
        hears: 'connect',
      });
    const rows = await database.query<{ endpoint: Endpoint }>(
      `select hidden->'endpoint' as endpoint from standin.object where kind = 'webhook_endpoint' and hidden ? 'endpoint'`,
    );
    for (const { endpoint } of rows) endpoints.put(endpoint);
    return endpoints;
  }

  put(endpoint: Endpoint): void {
    this.#all.set(endpoint.id, endpoint);
  }

  remove(id: string): void {
    this.#all.delete(id);
  }

  get(id: string): Endpoint | undefined {
    return this.#all.get(id);
  }

  /** A new secret; the one before holds until the next replacement. */
  roll(id: string): string | undefined {
    const endpoint = this.#all.get(id);
    if (!endpoint) return undefined;
    const secret = newSigningSecret();
    endpoint.secrets = [secret, endpoint.secrets[0]!];
    return secret;
  }

  all(): Endpoint[] {
    return [...this.#all.values()];
  }

  recipients(type: string, account: string): string[] {
    const kind = account === platform ? 'platform' : 'connect';
    return [...this.#all.values()]
      .filter((one) => one.enabled && (one.hears === 'both' || one.hears === kind) && wants(one, type))
      .map(({ id }) => id);
  }
}
