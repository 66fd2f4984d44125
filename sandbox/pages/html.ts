import { createHash } from 'node:crypto';
import type { Answer } from '../http.ts';

/** Text that is already HTML. */
export class Html {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

function piece(value: unknown): string {
  if (value instanceof Html) return value.text;
  if (Array.isArray(value)) return value.map(piece).join('');
  if (value === null || value === undefined || value === false) return '';
  return String(value).replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** A template whose holes are escaped, unless they are HTML themselves. */
export function html(texts: TemplateStringsArray, ...values: unknown[]): Html {
  return new Html(texts.reduce((so, text, place) => so + piece(values[place - 1]) + text));
}

const style = `
:root{--ink:#1f2a24;--soft:#5b6a61;--line:#d5ddd6;--leaf:#2c6b45;--leaf-dark:#1f4f33;--paper:#f6f5f0;--bad:#9c2b1c}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.5 system-ui,sans-serif}
main{max-width:32rem;margin:2rem auto;padding:0 1rem}
main.wide{max-width:72rem}
.banner{margin:0;background:#fff4d6;border-bottom:1px solid #e5d3a1;padding:.4rem 1rem;text-align:center;font-size:.9rem}
.card{background:#fff;border:1px solid var(--line);border-radius:.75rem;padding:1.5rem;margin-bottom:1rem}
h1{font-size:1.35rem;margin:0 0 .25rem}h2{font-size:1.05rem;margin:1.25rem 0 .5rem}.card>h2:first-child{margin-top:0}.card>p:first-child{margin-top:0}a{color:var(--leaf-dark)}
.amount{font-size:2.1rem;font-weight:650;margin:.25rem 0}
.soft{color:var(--soft)}.small{font-size:.875rem}
label{display:block;font-weight:600;margin:.9rem 0 .25rem}
input[type=text],input[type=email],input[type=date],select{width:100%;padding:.65rem .75rem;border:1px solid #8b988f;border-radius:.5rem;font:inherit;background:#fff;color:inherit}
.pair{display:grid;grid-template-columns:1fr 1fr;gap:1rem;align-items:end}
button,.button{display:inline-block;border:1px solid var(--leaf);border-radius:.5rem;padding:.7rem 1.1rem;font:inherit;font-weight:650;cursor:pointer;background:#fff;color:var(--leaf-dark);text-decoration:none}
button.first{background:var(--leaf);color:#fff;width:100%;margin-top:1.25rem}
button:hover{background:var(--leaf-dark);color:#fff}
:focus-visible{outline:3px solid #e0a100;outline-offset:2px}
.alert{border:1px solid var(--bad);border-left-width:.4rem;background:#fdf1ef;color:#6e1c11;padding:.75rem 1rem;border-radius:.5rem;margin:1rem 0}
fieldset{border:0;margin:1rem 0 0;padding:0}legend{font-weight:600;padding:0;margin-bottom:.4rem}
.tabs label{display:inline-flex;align-items:center;gap:.5rem;border:1px solid #8b988f;border-radius:.5rem;padding:.55rem .9rem;margin:0 .5rem .5rem 0;cursor:pointer}
.panel{display:none}
form:has(#method-card:checked) .panel-card,form:has(#method-sepa:checked) .panel-sepa,.panel.only{display:block}
table{border-collapse:collapse;width:100%;font-size:.875rem}th,td{text-align:left;padding:.35rem .5rem;border-bottom:1px solid var(--line);vertical-align:top}
.number{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
code{font-size:.85em;overflow-wrap:anywhere}
.row{display:flex;flex-wrap:wrap;gap:.75rem;align-items:end}
.row label{margin:0 0 .25rem}.row input{width:auto}
dl{margin:0}dt{font-weight:600}dd{margin:0 0 .4rem}
`;

const styleHash = createHash('sha256').update(style).digest('base64');

/** A page without any script. `goesTo` are the addresses a form's answer may lead to. */
export function page(
  title: string,
  body: Html,
  more: { status?: number; goesTo?: (string | null | undefined)[]; wide?: boolean } = {},
): Answer {
  const origins = (more.goesTo ?? []).flatMap((address) =>
    address && URL.canParse(address) ? [new URL(address).origin] : [],
  );
  const document = html`<!doctype html>
<html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex"><title>${title}</title><style>${new Html(style)}</style></head>
<body><p class="banner">Simulateur de paiement : aucun argent réel ne circule ici.</p>
<main${more.wide ? new Html(' class="wide"') : ''}>${body}</main></body></html>`;
  return {
    status: more.status ?? 200,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      // A form's answer is a redirect to the merchant: browsers want that address here too.
      'content-security-policy': `default-src 'none'; style-src 'sha256-${styleHash}'; form-action 'self' ${[...new Set(origins)].join(' ')}; base-uri 'none'; frame-ancestors 'none'`,
    },
    body: document.text,
  };
}

export function redirect(to: string): Answer {
  return {
    status: 303,
    headers: { location: to, 'content-type': 'text/plain; charset=utf-8' },
    body: `Suite : ${to}\n`,
  };
}

export function notFound(): Answer {
  return page(
    'Page introuvable',
    html`<div class="card">
      <h1>Page introuvable</h1>
      <p>Le simulateur ne connaît pas cette adresse.</p>
    </div>`,
    { status: 404 },
  );
}

const euro = new Intl.NumberFormat('fr-FR', { style: 'currency', currency: 'EUR' });

export function euros(cents: number): string {
  return euro.format(cents / 100);
}

const moment = new Intl.DateTimeFormat('fr-FR', {
  dateStyle: 'medium',
  timeStyle: 'short',
  timeZone: 'Europe/Paris',
});

export function when(seconds: number): string {
  return moment.format(new Date(seconds * 1000));
}
