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
