import { Bar, BarLegend } from '#app/components/bar.tsx';
import { ButtonRow, LinkButton } from '#app/components/button.tsx';
import { DataTable } from '#app/components/data-table.tsx';
import { FigureWithTable } from '#app/components/figure-with-table.tsx';
import { Section } from '#app/components/page.tsx';
import { TableFiles } from '#app/components/table-files.tsx';
import { OfferChanges } from '#app/features/protection/offer-changes.tsx';
import { CounterCodes } from '#app/features/sharing/counter-code.tsx';
import { rich } from '#app/i18n/rich.tsx';
import { t } from '#app/i18n/t.ts';
import { withVia } from '#app/infra/via.ts';
import type { Board as Campaigns } from './board.queries.server.ts';

/** The campaigns of a published project, as its members follow them. `site`: our address, for links that tell how people came. */
export function Board({
  board,
  project,
  site,
}: {
  board: Campaigns;
  project: { id: string; slug: string; title: string };
  site: string;
}) {
  const toThank = board.reduce((all, campaign) => all + campaign.toThank, 0);
  const contacts = board.reduce((all, campaign) => all + campaign.contacts, 0);
  return (
    <>
      {board.map((campaign) => (
        <Section key={campaign.id} title={campaign.title} intro={campaign.state}>
          <OfferChanges changes={campaign.changes} />
          <Bar
            label={campaign.title}
            parts={campaign.layers}
            thick
            text={
              <p className="figures">
                {campaign.permanent
                  ? rich('{total} en tout, pour un an d’animation à {optimum} — {people}', {
                      total: <strong>{campaign.total}</strong>,
                      optimum: campaign.optimum,
                      people: campaign.people,
                    })
                  : campaign.minimumPercent > 0
                    ? rich('{total} sur {optimum}, minimum {minimum} — {people}', {
                        total: <strong>{campaign.total}</strong>,
                        optimum: campaign.optimum,
                        minimum: campaign.minimum,
                        people: campaign.people,
                      })
                    : rich('{total} sur {optimum} — {people}', {
                        total: <strong>{campaign.total}</strong>,
                        optimum: campaign.optimum,
                        people: campaign.people,
                      })}
              </p>
            }
            marks={
              campaign.minimumPercent > 0 ? [{ percent: campaign.minimumPercent, label: t('minimum') }] : []
            }
          />
          <BarLegend parts={campaign.layers} />
          {campaign.permanent && (
            <LinkButton to={`/porteur/projets/${project.id}/collecte/${campaign.path}`}>
              {t('Mois assurés, versements, mettre fin')}
            </LinkButton>
          )}
          <Rhythm campaign={campaign} />
          <Sources campaign={campaign} />
        </Section>
      ))}
      {board.some(({ rhythm }) => rhythm.table.length > 0) && (
        <Section title={t('Ces collectes en fichiers')}>
          <TableFiles
            to={`/porteur/projets/${project.id}/tableaux/engagements`}
            name={t('Engagements par jour')}
          />
          <TableFiles
            to={`/porteur/projets/${project.id}/tableaux/chemins`}
            name={t('D’où viennent les gens')}
          />
        </Section>
      )}
      {board.length > 0 && <People projectId={project.id} toThank={toThank} contacts={contacts} />}
      <CounterCodes counted={project} site={site} />
      <Links url={`${site}/projets/${project.slug}`} />
    </>
  );
}

function Rhythm({ campaign: { rhythm, goal } }: { campaign: Campaigns[number] }) {
  const table = (
    <DataTable
      caption={t('Engagements par jour')}
      hideCaption
      columns={[
        { key: 'day', label: t('Jour') },
        { key: 'people', label: t('Engagements'), numeric: true },
        { key: 'amount', label: t('Montant'), numeric: true },
        { key: 'total', label: t('Réuni en tout'), numeric: true },
        ...(rhythm.isPaced
          ? [{ key: 'needed' as const, label: t('Nécessaire à ce jour'), numeric: true }]
          : []),
      ]}
      rows={rhythm.table}
      empty={t('Aucun engagement pour le moment : partagez la page autour de vous.')}
    />
  );
  if (!rhythm.chart) return table;
  return (
    <FigureWithTable
      title={t('Le rythme de la collecte')}
      svg={rhythm.chart}
      description={
        rhythm.isPaced
          ? t(
              'Ce qui est réuni en tout, à côté de ce qu’il faut à chaque date pour atteindre {goal} le dernier jour.',
              {
                goal,
              },
            )
          : t('Ce qui est réuni en tout à chaque date.')
      }
      note={rhythm.pace}
    >
      {table}
    </FigureWithTable>
  );
}

function Sources({ campaign: { sources } }: { campaign: Campaigns[number] }) {
  if (sources.length === 0) return null;
  return (
    <DataTable
      caption={t('D’où viennent les gens')}
      columns={[
        { key: 'source', label: t('Chemin') },
        { key: 'people', label: t('Engagements'), numeric: true },
        { key: 'amount', label: t('Montant'), numeric: true },
      ]}
      rows={sources}
      phone="rows"
    />
  );
}

function People({ projectId, toThank, contacts }: { projectId: string; toThank: number; contacts: number }) {
  return (
    <Section title={t('Remercier')}>
      <p>
        {toThank === 0
          ? t('Tout le monde a été remercié.')
          : t('À remercier : {toThank}. D’abord les premiers et les plus grands engagements.', {
              toThank,
            })}{' '}
        {t('Ont accepté que vous leur écriviez : {contacts}.', { contacts })}
      </p>
      <ButtonRow>
        <LinkButton to={`/porteur/projets/${projectId}/remerciements`} icon="people">
          {t('Qui remercier')}
        </LinkButton>
      </ButtonRow>
      {contacts > 0 && (
        <TableFiles
          to={`/porteur/projets/${projectId}/tableaux/contacts`}
          name={t('Contacts qui l’ont accepté')}
        />
      )}
    </Section>
  );
}

function Links({ url }: { url: string }) {
  return (
    <details className="rounded-md border border-line bg-surface p-4">
      <summary className="font-semibold">{t('Savoir par où les gens arrivent')}</summary>
      <p className="my-3 text-sm">
        {t(
          'Ajoutez « ?via= » et un mot de votre choix au lien que vous partagez : petites lettres, chiffres et tirets. Chaque engagement garde ce mot, et rien d’autre : ni cookie, ni suivi de la personne.',
        )}
      </p>
      <ul className="grid gap-1 text-sm">
        {[t('affiche'), t('marche'), t('bulletin-municipal')].map((word) => (
          <li key={word}>
            <code className="rounded-sm bg-sunk px-1.5 py-0.5 break-all">{withVia(url, word)}</code>
          </li>
        ))}
      </ul>
    </details>
  );
}
