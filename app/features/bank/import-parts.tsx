import { Badge } from '#app/components/badge.tsx';
import { Button } from '#app/components/button.tsx';
import { FileField } from '#app/components/choice-field.tsx';
import { DataTable } from '#app/components/data-table.tsx';
import { Form, type FormResult } from '#app/components/form.tsx';
import { Notice } from '#app/components/notice.tsx';
import { Section } from '#app/components/page.tsx';
import { href } from '#app/i18n/href.ts';
import { plural, t } from '#app/i18n/t.ts';
import type { importShown } from './bank.queries.server.ts';
import { meaningWords } from './words.ts';

type Shown = ReturnType<typeof importShown>;

/** The form that brings a file of the bank. */
export function BringForm({ result }: { result: FormResult }) {
  return (
    <Form result={result} labels={{ file: t('Fichier') }} upload>
      <FileField
        name="file"
        label={t('Fichier de la banque')}
        accept=".xml,application/xml,text/xml"
        help={t(
          'Un relevé (camt.053) ou un avis d’opérations (camt.054), en XML. Rien n’est écrit avant votre accord.',
        )}
        required
      />
      <div>
        <Button>{t('Lire le fichier')}</Button>
      </div>
    </Form>
  );
}

/** What a file would do, and the button that does it. The file itself travels with the page. */
export function Preview({ shown, packed, fileName }: { shown: Shown; packed: string; fileName: string }) {
  return (
    <Section title={t('Ce que « {fileName} » ferait', { fileName })} intro={t('Rien n’est encore écrit.')}>
      <ul className="grid gap-1">
        {shown.files.map((file) => (
          <li key={file.reference}>
            {t('{kind} {reference} : {lines}, {balances}', {
              kind: file.kind,
              reference: file.reference,
              lines: file.lines,
              balances: file.balances,
            })}
          </li>
        ))}
      </ul>
      {shown.files
        .filter(({ gap }) => gap)
        .map((file) => (
          <Notice key={file.reference} still tone="warning" title={t('Un relevé manque peut-être')}>
            {t(
              'Entre le relevé précédent et {reference}, le solde a changé de {gap} sans que nous ayons les lignes.',
              { reference: file.reference, gap: file.gap ?? '' },
            )}
          </Notice>
        ))}
      <LinesTable
        lines={shown.lines}
        caption={t('Lignes')}
        empty={t('Ce fichier ne contient aucune ligne comptabilisée.')}
      />
      {shown.more > 0 && (
        <p>
          {plural(shown.more, {
            one: t('Et une autre ligne.'),
            other: t('Et {n} autres lignes.', { n: shown.more }),
          })}
        </p>
      )}
      {shown.fresh > 0 ? (
        <Form upload>
          <input type="hidden" name="packed" value={packed} />
          <input type="hidden" name="fileName" value={fileName} />
          <div>
            <Button icon="check">
              {shown.fresh === 1
                ? t('Écrire cette ligne dans les comptes')
                : t('Écrire ces {n} lignes dans les comptes', { n: shown.fresh })}
            </Button>
          </div>
        </Form>
      ) : (
        <Notice still>{t('Toutes ces lignes sont déjà importées : il n’y a rien à écrire.')}</Notice>
      )}
    </Section>
  );
}

export function LinesTable({
  lines,
  caption,
  empty,
}: {
  lines: readonly {
    id: string | number;
    on: string;
    words: string;
    amount: string;
    meaning: string;
    alreadyBooked?: boolean;
    to?: string;
  }[];
  caption: string;
  empty: string;
}) {
  return (
    <DataTable
      caption={caption}
      columns={[
        { key: 'on', label: t('Date') },
        { key: 'words', label: t('Libellé') },
        { key: 'meaning', label: t('Sens') },
        { key: 'amount', label: t('Montant'), numeric: true },
      ]}
      rows={lines.map(({ id, on, words, amount, meaning, alreadyBooked, to }) => {
        const { label, tone } = meaningWords[meaning] ?? { label: meaning, tone: 'neutral' as const };
        const badge = <Badge tone={tone}>{alreadyBooked ? t('{label}, déjà noté', { label }) : label}</Badge>;
        return {
          id,
          on,
          words: <span className="break-words">{words}</span>,
          amount,
          meaning: to ? (
            <a className="link" href={href(to)}>
              {badge}
            </a>
          ) : (
            badge
          ),
        };
      })}
      empty={empty}
    />
  );
}
