import { besideLiveKey, startSandbox } from './server.ts';

function refuse(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}

const env = process.env;
const port = Number(env.SANDBOX_PORT || 4242);
if (!Number.isInteger(port) || port < 0 || port > 65535)
  refuse(`SANDBOX_PORT must be a port number, not ${env.SANDBOX_PORT}.`);
if (!env.DATABASE_URL) refuse('DATABASE_URL is missing: the Stripe stand-in keeps its state in PostgreSQL.');

const webhookTarget = env.STRIPE_WEBHOOK_TARGET || 'http://127.0.0.1:3000/webhooks/stripe';
if (!URL.canParse(webhookTarget)) refuse(`STRIPE_WEBHOOK_TARGET must be an address, not ${webhookTarget}.`);
const webhookSecret = env.STRIPE_WEBHOOK_SECRET || 'whsec_standin';
const connectTarget = env.STRIPE_CONNECT_WEBHOOK_TARGET;
if (connectTarget && !URL.canParse(connectTarget))
  refuse(`STRIPE_CONNECT_WEBHOOK_TARGET must be an address, not ${connectTarget}.`);
const rateLimit = Number(env.SANDBOX_RATE_LIMIT || 0);
if (!Number.isInteger(rateLimit) || rateLimit < 0)
  refuse(`SANDBOX_RATE_LIMIT must be a number of requests a second, not ${env.SANDBOX_RATE_LIMIT}.`);

const sandbox = await startSandbox({
  port,
  databaseUrl: env.DATABASE_URL,
  webhookTarget,
  webhookSecret,
  ...(connectTarget
    ? { connectWebhook: { url: connectTarget, secret: env.STRIPE_CONNECT_WEBHOOK_SECRET || webhookSecret } }
    : {}),
  rateLimit,
}).catch((error: NodeJS.ErrnoException) => {
  if (error.code === 'EADDRINUSE')
    refuse(`Port ${port} is already taken: stop what uses it, or set SANDBOX_PORT.`);
  if (error.message === besideLiveKey || error.message.startsWith('Another stand-in')) refuse(error.message);
  refuse(`The Stripe stand-in cannot use the database of DATABASE_URL: ${error.message || error.code}.`);
});
let stopping = false;
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    if (stopping) return;
    stopping = true;
    void sandbox.close().then(() => process.exit(0));
  });
}
// Said once a signal would be heard.
console.log(`The Stripe stand-in listens on ${sandbox.url} (its page: ${sandbox.url}/__standin/).`);
