import { pino } from 'pino';

/** One JSON line per fact on standard output. Secrets are redacted wherever they appear by name. */
export const log = pino({
  level: process.env['LOG_LEVEL'] ?? (process.env['NODE_ENV'] === 'test' ? 'silent' : 'info'),
  base: null,
  timestamp: pino.stdTimeFunctions.isoTime,
  redact: {
    paths: [
      'password',
      'token',
      'iban',
      'cookie',
      'authorization',
      'secret',
      '*.password',
      '*.token',
      '*.iban',
      '*.cookie',
      '*.authorization',
      '*.secret',
    ],
    censor: '(hidden)',
  },
});

/** A path as it may be written down: the links we send by mail carry their secret in it, and the address of a guest's gift is all its page asks for. */
export function loggedPath(path: string): string {
  return path.replace(
    /^((?:\/en)?\/(?:adresse|bulletins|calendrier|connexion\/lien|dons-mensuels|engagements|invitations|lettres|mot-de-passe|registre|remboursements|revoquer|verification))\/[^/]+/,
    '$1/(hidden)',
  );
}
