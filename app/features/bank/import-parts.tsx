import { Badge } from '#app/components/badge.tsx';
import { Button, LinkButton } from '#app/components/button.tsx';
import { FileField } from '#app/components/choice-field.tsx';
import { DataTable } from '#app/components/data-table.tsx';
import { Facts } from '#app/components/facts.tsx';
import { Form, type FormResult } from '#app/components/form.tsx';
import { Notice } from '#app/components/notice.tsx';
import { Section } from '#app/components/page.tsx';
import { Pager } from '#app/components/pager.tsx';
import { fileStates } from '#app/features/jobs/file-states.ts';
import { count, whole } from '#app/i18n/format.ts';
import { href } from '#app/i18n/href.ts';
import { t } from '#app/i18n/t.ts';
import type { bankImportShown, openBankImports } from './import.queries.server.ts';
import { meaningWords } from './words.ts';

type Shown = NonNullable<Awaited<ReturnType<typeof bankImportShown>>>;
type Before = NonNullable<Shown['preview']>;
type After = NonNullable<Shown['outcome']>;

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

/** What a file would do, and the button that does it. */
export function Preview({
  preview,
  page,
  pages,
  result,
}: {
  preview: Before;
  page: number;
  pages: number;
  result: FormResult;
}) {
  const { fresh, isNew, files, lines } = preview;
  return (
    <Section title={t('Ce que ce fichier ferait')} intro={t('Rien n’est encore écrit.')}>
      <ul className="grid gap-1">
        {files.map((file) => (
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
      {files
        .filter(({ gap }) => gap)
        .map((file) => (
          <Notice key={file.reference} still tone="warning" title={t('Un relevé manque peut-être')}>
            {t(
              'Entre le relevé précédent et {reference}, le solde a changé de {gap} sans que nous ayons les lignes.',
              { reference: file.reference, gap: file.gap ?? '' },
            )}
          </Notice>
        ))}
      <Facts
        facts={preview.meanings.map(({ meaning, lines: number }) => ({
          name: meaningWords[meaning]?.label ?? meaning,
          value: count(number, t('ligne'), t('lignes')),
        }))}
      />
      {isNew ? (
        <Form result={result}>
          <input type="hidden" name="intent" value="write" />
          {fresh === 0 && (
            <p>{t('Toutes ces lignes sont déjà importées : seuls les soldes sont nouveaux.')}</p>
          )}
          <div>
            <Button icon="check">{writeWords(fresh)}</Button>
          </div>
        </Form>
      ) : (
        <Notice still>{t('Toutes ces lignes sont déjà importées : il n’y a rien à écrire.')}</Notice>
      )}
      <Form>
        <input type="hidden" name="intent" value="drop" />
        <p className="text-sm text-ink-soft">
          {t('Sans votre accord, ce fichier est oublié au bout d’un mois.')}
        </p>
        <div>
          <Button variant="secondary">{t('Oublier ce fichier')}</Button>
        </div>
      </Form>
      <LinesTable
        lines={lines}
        caption={t('Lignes')}
        empty={t('Ce fichier ne contient aucune ligne comptabilisée.')}
      />
      <Pager page={page} pages={pages} to={(number) => `?page=${number}`} />
    </Section>
  );
}

function writeWords(fresh: number): string {
  if (fresh === 0) return t('Garder les soldes de ce relevé');
  return fresh === 1
    ? t('Écrire cette ligne dans les comptes')
    : t('Écrire ces {n} lignes dans les comptes', { n: fresh });
}

/** What has become of a file that is in the books. */
export function Outcome({ outcome, added, total }: { outcome: After; added: number; total: number }) {
  const { unexplained, kept } = outcome;
  return (
    <Section title={t('Dans les comptes')}>
      <Facts
        layout="tiles"
        facts={[
          { name: t('Lignes écrites'), value: whole(added) },
          { name: t('Déjà importées'), value: whole(total - added) },
          { name: t('Inexpliquées'), value: whole(unexplained) },
        ]}
      />
      <ul className="grid gap-1">
        {kept.map(({ id, reference }) => (
          <li key={id}>
            <a className="link" href={href(`/operateur/banque/releves/${id}`)}>
              {t('Voir les lignes de {reference}', { reference })}
            </a>
          </li>
        ))}
      </ul>
      <div>
        <LinkButton
          variant="primary"
          to={unexplained > 0 ? '/operateur/banque' : '/operateur/banque/importer'}
        >
          {unexplained > 0 ? t('Expliquer les lignes qui attendent') : t('Importer un autre fichier')}
        </LinkButton>
      </div>
    </Section>
  );
}

/** The files that are not in the books yet. */
export function OpenImports({ open }: { open: Awaited<ReturnType<typeof openBankImports>> }) {
  if (open.length === 0) return null;
  return (
    <DataTable
      caption={t('Fichiers qui ne sont pas encore dans les comptes')}
      columns={[
        { key: 'fileName', label: t('Fichier') },
        { key: 'on', label: t('Envoyé le') },
        { key: 'state', label: t('État') },
      ]}
      rows={open.map(({ id, fileName, on, state }) => ({
        id,
        on,
        state: <Badge tone={fileStates[state].tone}>{fileStates[state].word}</Badge>,
        fileName: (
          <a className="link break-words" href={href(`/operateur/banque/importer/${id}`)}>
            {fileName}
          </a>
        ),
      }))}
    />
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
