import { currentLanguage } from '#app/i18n/t.ts';
import { env } from './env.server.ts';

/** How a person of the team is reached. What the installation has not said is null, and not shown. */
type Help = { phone: string | null; email: string; hours: string | null };

/** Phone, address and hours of help, in the language spoken now: an address always, for letters come from one. */
export function help(): Help {
  const { HELP_PHONE, HELP_EMAIL, HELP_HOURS, HELP_HOURS_EN, MAIL_FROM } = env();
  return {
    phone: HELP_PHONE ?? null,
    email: HELP_EMAIL ?? /<([^>]+)>/.exec(MAIL_FROM)?.[1] ?? MAIL_FROM,
    hours: (currentLanguage() === 'en' ? HELP_HOURS_EN : HELP_HOURS) ?? null,
  };
}
