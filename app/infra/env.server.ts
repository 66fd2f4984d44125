import { z } from 'zod';
import { checkIban } from '#app/money/identifiers.ts';

const anyPort = 'must be a port, a number from 1 to 65535';
const port = z.coerce.number(anyPort).int(anyPort).min(1, anyPort).max(65535, anyPort);

const secrets = z
  .string()
  .regex(
    /^whsec_[^,\s]+(\s*,\s*whsec_[^,\s]+)*$/,
    'must begin with whsec_, several with commas between them',
  );

const Environment = z
  .object({
    NODE_ENV: z.enum(['development', 'production', 'test']).default('production'),
    DATABASE_URL: z.url({
      protocol: /^postgres(ql)?$/,
      error: 'must look like postgresql://user:password@host:5432/name',
    }),
    PORT: port.default(3000),
    HOST: z.string().default('127.0.0.1'),
    /** Where people reach the site; links in mails and Stripe's return addresses begin with it. */
    APP_URL: z.url({ error: 'must be an address such as https://terreau.example' }).optional(),
    STRIPE_SECRET_KEY: z
      .string()
      .regex(/^(sk|rk)_(test|live)_/, 'must begin with sk_test_ or sk_live_')
      .default('sk_test_standin'),
    /** Of the address that Stripe delivers to; while it is replaced, the new and the old one with a comma between them. */
    STRIPE_WEBHOOK_SECRET: secrets.optional(),
    /** Of a second endpoint, for events of connected accounts; without it, they come signed as the others. */
    STRIPE_CONNECT_WEBHOOK_SECRET: secrets.optional(),
    SANDBOX_PORT: port.default(4242),
    /** Where the Stripe client talks. By default the stand-in, unless a real key is set. */
    STRIPE_API_URL: z.url({ error: 'must be an address such as http://127.0.0.1:4242' }).optional(),
    SMTP_URL: z
      .url({ protocol: /^smtps?$/, error: 'must look like smtp://user:password@host:587' })
      .optional(),
    /** The platform's bank account, which pays the lenders: the debtor of the files of transfers. */
    PAYOUT_NAME: z.string().min(1).max(70).default('Terreau'),
    PAYOUT_IBAN: z
      .string()
      .refine((text) => checkIban(text).ok, 'must be an IBAN of the SEPA area')
      .optional(),
    PAYOUT_BIC: z
      .string()
      .regex(/^[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?$/, 'must be a BIC of 8 or 11 characters')
      .optional(),
    MAIL_FROM: z.string().default('Terreau <bonjour@terreau.example>'),
    /** How people reach somebody of the team, at the foot of every page and letter. Without an address: that of MAIL_FROM. */
    HELP_PHONE: z.string().min(1).max(40).optional(),
    HELP_EMAIL: z.email({ error: 'must be an e-mail address' }).optional(),
    /** When somebody answers, in French and in English. */
    HELP_HOURS: z.string().min(1).max(200).optional(),
    HELP_HOURS_EN: z.string().min(1).max(200).optional(),
    /** What whoever answers for the platform may offer; without it, a demonstration, or gifts alone beside a live key. */
    DEPLOYMENT_MODE: z
      .enum(['demo', 'gifts_only', 'ifp', 'psfp', 'partner'], {
        error: 'must be demo, gifts_only, ifp, psfp or partner',
      })
      .optional(),
    /** The regulated entity: its name (the operator's own, or its partner's), its number at Orias, in the register of the AMF. */
    REGULATED_NAME: z.string().min(1).optional(),
    IFP_NUMBER: z.string().min(1).optional(),
    PSFP_NUMBER: z.string().min(1).optional(),
    /** Its legal entity identifier (ISO 17442): the first twenty characters of the identifier of each offer. */
    PLATFORM_LEI: z
      .string()
      .regex(/^[A-Z0-9]{18}[0-9]{2}$/, 'must be a LEI: 18 letters or figures, then 2 figures')
      .optional(),
    /** How many proxies in front of us are to be believed about the visitor's address. */
    TRUST_PROXY: z.coerce.number('must be a number').int('must be a whole number').min(0).default(0),
  })
  .transform((env, context) => {
    const standin = env.STRIPE_SECRET_KEY.startsWith('sk_test_standin');
    if (!standin && !env.STRIPE_WEBHOOK_SECRET) {
      context.addIssue({
        code: 'custom',
        path: ['STRIPE_WEBHOOK_SECRET'],
        message: 'is needed with a real STRIPE_SECRET_KEY',
      });
      return z.NEVER;
    }
    const live = /^(sk|rk)_live_/.test(env.STRIPE_SECRET_KEY);
    const wrong = undeclared(env, live);
    if (wrong) {
      context.addIssue({ code: 'custom', ...wrong });
      return z.NEVER;
    }
    return {
      ...(standin && helpOfDemonstration),
      ...env,
      DEPLOYMENT_MODE: env.DEPLOYMENT_MODE ?? (live ? ('gifts_only' as const) : ('demo' as const)),
      /** The local stand-in is used instead of Stripe: no real money can move. */
      standin,
      APP_URL: (env.APP_URL ?? `http://localhost:${env.PORT}`).replace(/\/$/, ''),
      STRIPE_WEBHOOK_SECRET: env.STRIPE_WEBHOOK_SECRET ?? 'whsec_standin',
      STRIPE_API_URL:
        env.STRIPE_API_URL ?? (standin ? `http://127.0.0.1:${env.SANDBOX_PORT}` : 'https://api.stripe.com'),
    };
  });

/** A demonstration shows where help stands; its number belongs to nobody. */
const helpOfDemonstration = {
  HELP_PHONE: '02 00 00 00 00',
  HELP_EMAIL: 'aide@terreau.example',
  HELP_HOURS: 'Du lundi au vendredi, de 9 h à 17 h. Appel gratuit.',
  HELP_HOURS_EN: 'Monday to Friday, 9 am to 5 pm. Free call.',
};

/**
 * The variable that is missing, and why: real money wants letters that leave, with links that lead back to the site; a mode, the number
 * that it stands on.
 */
function undeclared(
  declared: Partial<
    Record<
      'APP_URL' | 'SMTP_URL' | 'DEPLOYMENT_MODE' | 'REGULATED_NAME' | 'IFP_NUMBER' | 'PSFP_NUMBER',
      string | undefined
    >
  >,
  live: boolean,
): { path: string[]; message: string } | null {
  const { DEPLOYMENT_MODE: mode, REGULATED_NAME: name, IFP_NUMBER: ifp, PSFP_NUMBER: psfp } = declared;
  for (const path of live ? (['APP_URL', 'SMTP_URL'] as const) : []) {
    if (!declared[path]) return { path: [path], message: 'is needed with a live STRIPE_SECRET_KEY' };
  }
  if (mode === 'demo' && live) {
    return { path: ['DEPLOYMENT_MODE'], message: 'cannot be demo with a live STRIPE_SECRET_KEY' };
  }
  if (mode === 'ifp' && !ifp)
    return { path: ['IFP_NUMBER'], message: 'is needed when DEPLOYMENT_MODE is ifp' };
  if (mode === 'psfp' && !psfp) {
    return { path: ['PSFP_NUMBER'], message: 'is needed when DEPLOYMENT_MODE is psfp' };
  }
  if (mode === 'partner' && !(name && (ifp || psfp))) {
    const path = [name ? 'IFP_NUMBER' : 'REGULATED_NAME'];
    return { path, message: 'is needed when DEPLOYMENT_MODE is partner' };
  }
  return null;
}

export type Env = z.output<typeof Environment>;

/** Reads the environment. Throws one sentence that names the first wrong variable. */
export function readEnv(source: Record<string, string | undefined>): Env {
  const result = Environment.safeParse(
    Object.fromEntries(Object.entries(source).filter(([, value]) => value !== '')),
  );
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  const name = String(issue?.path[0] ?? 'environment');
  const isAsked = issue?.code === 'custom';
  const why = !source[name] && !isAsked ? 'is missing' : issue?.message;
  throw new Error(`The variable ${name} ${why}.`);
}

let parsed: Env | undefined;

/** The environment, parsed once. Nobody else reads process.env. */
export function env(): Env {
  return (parsed ??= readEnv(process.env));
}

/** For programs that set the scene themselves (story, tests): the next env() reads process.env again. */
export function forgetEnv(): void {
  parsed = undefined;
}
