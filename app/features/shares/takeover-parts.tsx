import { Badge, type Tone } from '#app/components/badge.tsx';
import { Button, ButtonRow, LinkButton } from '#app/components/button.tsx';
import { FileField } from '#app/components/choice-field.tsx';
import { DataTable } from '#app/components/data-table.tsx';
import { Facts } from '#app/components/facts.tsx';
import { AmountField, TextArea } from '#app/components/field.tsx';
import { Form, type FormResult } from '#app/components/form.tsx';
import { Notice } from '#app/components/notice.tsx';
import { Section } from '#app/components/page.tsx';
import { fileStates } from '#app/features/jobs/file-states.ts';
import { whole } from '#app/i18n/format.ts';
import { href } from '#app/i18n/href.ts';
import { phrases, plural, t } from '#app/i18n/t.ts';
import type { entryOf, takeoversOf, takeoverShown } from './takeover.queries.server.ts';

type Shown = NonNullable<Awaited<ReturnType<typeof takeoverShown>>>;
type Before = Awaited<ReturnType<typeof takeoversOf>>;

/** The model to fill in, and the form that brings the file. */
export function BringForm({
  slug,
  values,
  result,
}: {
  slug: string;
  values: Before['values'];
  result: FormResult;
}) {
  const model = `/porteur/${slug}/parts/reprise/modele`;
  return (
    <>
      <Section
        title={t('1. Remplir le modèle')}
        intro={t(
          'Une ligne par associé, avec ce que votre registre en sait. Votre propre tableau convient aussi, si sa première ligne nomme les colonnes.',
        )}
      >
        <ButtonRow>
          <LinkButton to={`${model}?format=xlsx`} size="small">
            {t('Modèle (Excel)')}
          </LinkButton>
          <LinkButton to={model} size="small">
            {t('Modèle (CSV)')}
          </LinkButton>
        </ButtonRow>
      </Section>
      <Section
        title={t('2. Envoyer le fichier')}
        intro={t(
          'Rien n’est écrit avant votre accord : vous verrez d’abord ce que chaque ligne deviendrait.',
        )}
      >
        <Form
          result={result}
          values={values}
          labels={{ nominal: t('Valeur d’une part'), categories: t('Vos catégories'), file: t('Fichier') }}
          upload
        >
          <AmountField name="nominal" label={t('Valeur d’une part')} required />
          <TextArea
            name="categories"
            label={t('Vos catégories')}
            help={t(
              'Celles de vos statuts, une par ligne. Chaque associé du fichier est dans l’une d’elles.',
            )}
            rows={4}
            maxLength={2000}
            required
          />
          <FileField
            name="file"
            label={t('Fichier')}
            help={t('Excel (.xlsx) ou CSV, 10 000 associés et 5 Mo au plus.')}
            accept=".xlsx,.csv,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
            required
          />
          <div>
            <Button>{t('Lire le fichier')}</Button>
          </div>
        </Form>
      </Section>
    </>
  );
}

/** The files that were brought before, each with who wrote it and when. */
export function TakeoverTable({ slug, takeovers }: { slug: string; takeovers: Before['takeovers'] }) {
  if (takeovers.length === 0) return null;
  return (
    <DataTable
      caption={t('Fichiers déjà envoyés')}
      columns={[
        { key: 'fileName', label: t('Fichier') },
        { key: 'on', label: t('Le') },
        { key: 'who', label: t('Par') },
        { key: 'state', label: t('État') },
        { key: 'added', label: t('Associés'), numeric: true },
        { key: 'capital', label: t('Capital|des parts'), numeric: true },
      ]}
      rows={takeovers.map(({ id, fileName, state, on, who, added, capital }) => ({
        id,
        on,
        who,
        added,
        capital,
        state: <Badge tone={fileStates[state].tone}>{fileStates[state].word}</Badge>,
        fileName: (
          <a className="link break-words" href={href(`/porteur/${slug}/parts/reprise/${id}`)}>
            {fileName}
          </a>
        ),
      }))}
    />
  );
}

const tones: Record<Shown['lines'][number]['is'], Tone> = {
  new: 'success',
  known: 'neutral',
  wrong: 'danger',
};
const words = phrases({ new: 'À écrire', known: 'Déjà là', wrong: 'À corriger' });

/** What each line of the file would become, what is wrong first. */
export function LinesTable({ shown }: { shown: Shown }) {
  return (
    <DataTable
      caption={t('Lignes du fichier')}
      columns={[
        { key: 'line', label: t('Ligne') },
        { key: 'name', label: t('Associé·e') },
        { key: 'state', label: t('État') },
        { key: 'sentences', label: t('Ce qu’elle deviendrait') },
      ]}
      rows={shown.lines.map(({ id, line, name, is, sentences }) => ({
        id,
        line,
        name: name || '—',
        state: <Badge tone={tones[is]}>{words[is]}</Badge>,
        sentences: (
          <span className="grid gap-1">
            {sentences.map((sentence) => (
              <span key={sentence}>{sentence}</span>
            ))}
          </span>
        ),
      }))}
    />
  );
}

/** What a file would do, or has done, in figures. */
export function TakeoverFacts({ shown }: { shown: Shown }) {
  const { written } = shown;
  return (
    <Facts
      layout="tiles"
      facts={
        written
          ? [
              { name: t('Associés repris'), value: whole(written.added) },
              { name: t('Parts'), value: whole(written.shares) },
              { name: t('Capital|des parts'), value: written.capital },
            ]
          : [
              { name: t('À écrire'), value: whole(shown.right) },
              { name: t('À corriger'), value: whole(shown.left) },
              { name: t('Déjà au registre'), value: whole(shown.known) },
              { name: t('Capital à écrire'), value: shown.capital, note: t('{nominal} la part', shown) },
            ]
      }
    />
  );
}

/** The lines that could not be written, as a file to mend and to bring again. */
export function MendLinks({ slug, shown }: { slug: string; shown: Shown }) {
  if (shown.left === 0) return null;
  const file = `/porteur/${slug}/parts/reprise/${shown.id}/erreurs`;
  return (
    <Notice
      tone="warning"
      still
      title={
        shown.written
          ? plural(shown.left, {
              one: t('Une ligne n’est pas écrite'),
              other: t('{n} lignes ne sont pas écrites', { n: shown.left }),
            })
          : plural(shown.left, {
              one: t('Une ligne est à corriger'),
              other: t('{n} lignes sont à corriger', { n: shown.left }),
            })
      }
      action={
        <ButtonRow>
          <LinkButton to={`${file}?format=xlsx`} size="small">
            {t('Lignes à corriger (Excel)')}
          </LinkButton>
          <LinkButton to={file} size="small">
            {t('Lignes à corriger (CSV)')}
          </LinkButton>
        </ButtonRow>
      }
    >
      {t(
        'Téléchargez-les avec les raisons, corrigez, puis envoyez ce fichier à son tour. Ce qui est déjà écrit n’est jamais écrit deux fois.',
      )}
    </Notice>
  );
}

/** Before it is written: the button that writes what is right, and the one that forgets the file. */
export function WriteForm({ shown, result }: { shown: Shown; result: FormResult }) {
  return (
    <Section title={t('Écrire dans le registre')}>
      {shown.isWaiting && (
        <Notice still title={t('L’accord d’autres membres est demandé')}>
          {t('Ils sont prévenus. Vous pouvez fermer cette page et y revenir : rien ne se perd.')}
        </Notice>
      )}
      {shown.right > 0 && (
        <Form result={result}>
          <input type="hidden" name="intent" value="write" />
          <p>
            {t(
              'Ces lignes entrent dans le registre comme « reprise », à leur date d’admission. Le capital du registre augmente d’autant ; aucun argent ne bouge. Une ligne du registre ne s’efface pas.',
            )}
          </p>
          <div>
            <Button icon="check">
              {shown.right === 1
                ? t('Écrire cette ligne dans le registre')
                : t('Écrire ces {n} lignes dans le registre', { n: shown.right })}
            </Button>
          </div>
        </Form>
      )}
      <Form>
        <input type="hidden" name="intent" value="drop" />
        <div>
          <Button variant="secondary">{t('Oublier ce fichier')}</Button>
        </div>
      </Form>
    </Section>
  );
}

/** What the register says of a member who was taken over, besides what every member has. */
export function entryFacts(entry: NonNullable<Awaited<ReturnType<typeof entryOf>>>) {
  const facts = [
    { name: t('SIREN'), value: entry.siren },
    { name: t('Représentée par'), value: entry.identity },
    { name: t('Date de naissance'), value: entry.bornOn ?? '' },
    { name: t('Adresse postale'), value: entry.address },
    { name: t('Compte'), value: accountSentence(entry) },
  ];
  return facts.filter(({ value }) => value !== '');
}

function accountSentence({ isLinked, invitedOn }: { isLinked: boolean; invitedOn: string | null }): string {
  if (isLinked) return t('Rattaché');
  return invitedOn ? t('Invité·e le {day}', { day: invitedOn }) : t('Aucun');
}
