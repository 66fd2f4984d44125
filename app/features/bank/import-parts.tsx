import { Badge } from '#app/components/badge.tsx';
import { Button } from '#app/components/button.tsx';
import { FileField } from '#app/components/choice-field.tsx';
import { DataTable } from '#app/components/data-table.tsx';
import { Form, type FormResult } from '#app/components/form.tsx';
import { Notice } from '#app/components/notice.tsx';
import { Section } from '#app/components/page.tsx';
import type { importShown } from './bank.queries.server.ts';
import { meaningWords } from './words.ts';

type Shown = ReturnType<typeof importShown>;

/** The form that brings a file of the bank. */
export function BringForm({ result }: { result: FormResult }) {
  return (
    <Form result={result} labels={{ file: 'Fichier' }} upload>
      <FileField
        name="file"
        label="Fichier de la banque"
        accept=".xml,application/xml,text/xml"
        help="Un relevé (camt.053) ou un avis d’opérations (camt.054), en XML. Rien n’est écrit avant votre accord."
        required
      />
      <div>
        <Button>Lire le fichier</Button>
      </div>
    </Form>
  );
}

/** What a file would do, and the button that does it. The file itself travels with the page. */
export function Preview({ shown, packed, fileName }: { shown: Shown; packed: string; fileName: string }) {
  return (
    <Section title={`Ce que « ${fileName} » ferait`} intro="Rien n’est encore écrit.">
      <ul className="grid gap-1">
        {shown.files.map((file) => (
          <li key={file.reference}>
            {file.kind} {file.reference} : {file.lines}, {file.balances}
          </li>
        ))}
      </ul>
      {shown.files
        .filter(({ gap }) => gap)
        .map((file) => (
          <Notice key={file.reference} still tone="warning" title="Un relevé manque peut-être">
            Entre le relevé précédent et {file.reference}, le solde a changé de {file.gap} sans que nous ayons
            les lignes.
          </Notice>
        ))}
      <LinesTable
        lines={shown.lines}
        caption="Lignes"
        empty="Ce fichier ne contient aucune ligne comptabilisée."
      />
      {shown.more > 0 && <p>Et {shown.more} autres lignes.</p>}
      {shown.fresh > 0 ? (
        <Form upload>
          <input type="hidden" name="packed" value={packed} />
          <input type="hidden" name="fileName" value={fileName} />
          <div>
            <Button icon="check">
              {shown.fresh === 1 ? 'Écrire cette ligne' : `Écrire ces ${shown.fresh} lignes`} dans les comptes
            </Button>
          </div>
        </Form>
      ) : (
        <Notice still>Toutes ces lignes sont déjà importées : il n’y a rien à écrire.</Notice>
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
    href?: string;
  }[];
  caption: string;
  empty: string;
}) {
  return (
    <DataTable
      caption={caption}
      columns={[
        { key: 'on', label: 'Date' },
        { key: 'words', label: 'Libellé' },
        { key: 'meaning', label: 'Sens' },
        { key: 'amount', label: 'Montant', numeric: true },
      ]}
      rows={lines.map(({ id, on, words, amount, meaning, alreadyBooked, href }) => {
        const { label, tone } = meaningWords[meaning] ?? { label: meaning, tone: 'neutral' as const };
        const badge = <Badge tone={tone}>{alreadyBooked ? `${label}, déjà noté` : label}</Badge>;
        return {
          id,
          on,
          words: <span className="break-words">{words}</span>,
          amount,
          meaning: href ? (
            <a className="link" href={href}>
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
