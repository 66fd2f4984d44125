import { Button, ButtonRow } from '#app/components/button.tsx';
import { DataTable } from '#app/components/data-table.tsx';
import { Facts } from '#app/components/facts.tsx';
import { TextArea } from '#app/components/field.tsx';
import { Form, type FormResult } from '#app/components/form.tsx';
import { Section } from '#app/components/page.tsx';
import { TableFiles } from '#app/components/table-files.tsx';
import { PaperLinks } from '#app/features/uploads/paper-parts.tsx';
import { t } from '#app/i18n/t.ts';
import type { CommunesPage } from './communes.queries.server.ts';
import { fewestShown } from './communes.ts';
import { noteField } from './residence.schema.ts';

/** How many pledges and how much, by the commune that people declared. */
export function CommunesTable({ page, file }: { page: CommunesPage; file: string }) {
  const { asks, rows, pledges, total, cut } = page;
  const papers = [
    { key: 'accepted', label: t('Justifiés'), numeric: true },
    { key: 'waiting', label: t('Justificatif attendu'), numeric: true },
    { key: 'without', label: t('Sans justificatif'), numeric: true },
  ] as const;
  return (
    <Section
      title={t('Par commune')}
      intro={t(
        'Aucun nom ici. Le montant d’une commune est dit à partir de {fewest} engagements, pour que personne ne devine celui d’un voisin.',
        { fewest: fewestShown },
      )}
    >
      <DataTable
        caption={t('Engagements par commune déclarée')}
        hideCaption
        empty={t('Personne n’a encore déclaré de commune.')}
        columns={[
          { key: 'name', label: t('Commune') },
          ...(asks ? papers : []),
          { key: 'pledges', label: t('Engagements'), numeric: true },
          { key: 'amount', label: t('Montant'), numeric: true },
        ]}
        rows={rows}
        foot={{ name: cut ? t('Total de ces communes') : t('Total'), pledges, amount: total }}
      />
      {cut && <p>{t('Les autres communes sont dans le fichier.')}</p>}
      {rows.length > 0 && <TableFiles to={file} />}
    </Section>
  );
}

/** The papers to read, each with its two answers. A refusal goes to the paper that it is about. */
export function PapersToRead({ page, result }: { page: CommunesPage; result: FormResult }) {
  const { papers, waiting, days } = page;
  const about = result?.initialValue?.['pledge'];
  return (
    <Section
      id="justificatifs"
      title={t('Justificatifs à lire')}
      intro={t(
        'Vous avez promis une réponse sous {days} jours ouvrés. Sans réponse, le justificatif est tenu pour bon. Chaque pièce est effacée dès la réponse.',
        { days },
      )}
    >
      {papers.length === 0 && <p>{t('Aucun justificatif n’attend de réponse.')}</p>}
      {waiting > papers.length && (
        <p>{t('Les {shown} plus urgents sur {waiting}.', { shown: papers.length, waiting })}</p>
      )}
      {papers.map((paper) => (
        <article key={paper.id} className="grid gap-4 rounded-lg border border-line bg-surface p-4">
          <h3 className="text-lg">{paper.who}</h3>
          <Facts
            facts={[
              { name: t('Commune déclarée'), value: paper.commune },
              { name: t('Pièce'), value: <PaperLinks papers={paper.files} /> },
              { name: t('Remis le'), value: paper.handedOn },
              { name: t('Répondre jusqu’au'), value: paper.answerBy },
            ]}
          />
          <Form
            result={about === paper.id ? result : null}
            labels={{ [noteField(paper.id)]: t('Ce qui manque') }}
          >
            <input type="hidden" name="pledge" value={paper.id} />
            <TextArea
              name={noteField(paper.id)}
              label={t('Ce qui manque')}
              help={t('Pour demander une autre pièce seulement. La personne le lira.')}
              rows={2}
              maxLength={400}
            />
            <ButtonRow>
              <Button name="intent" value="accept">
                {t('Accepter')}
              </Button>
              <Button name="intent" value="again" variant="secondary">
                {t('Demander une autre pièce')}
              </Button>
            </ButtonRow>
          </Form>
        </article>
      ))}
    </Section>
  );
}
