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

/** A path as it may be written down: the links we send by mail carry their secret in it. */
export function loggedPath(path: string): string {
  return path.replace(
    /^((?:\/en)?\/(?:adresse|bulletins|calendrier|connexion\/lien|invitations|lettres|mot-de-passe|registre|revoquer|verification))\/[^/]+/,
    '$1/(hidden)',
  );
}
