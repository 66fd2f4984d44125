import { DataTable } from '#app/components/data-table.tsx';
import { Section } from '#app/components/page.tsx';
import { href } from '#app/i18n/href.ts';
import { rich } from '#app/i18n/rich.tsx';
import { t } from '#app/i18n/t.ts';
import type { ActivityReport } from './activity.queries.server.ts';

type Figures = Pick<ActivityReport, 'projects' | 'kinds' | 'foot' | 'lenders'>;

/** The tables of the yearly report: what was asked, chosen and financed, and by what. */
export function ActivityFigures({ projects, kinds, foot, lenders }: Figures) {
  return (
    <>
      <Section
        id="projets"
        title={t('Projets reçus, retenus, financés')}
        intro={t(
          'Reçus : dossiers envoyés pour la première fois. Retenus : projets publiés. Leur montant est le plus qu’ils demandaient. Financés : l’argent est parti à la coopération.',
        )}
      >
        <DataTable
          caption={t('Projets reçus, retenus, financés')}
          hideCaption
          phone="scroll"
          columns={[
            { key: 'name', label: t('Projets') },
            { key: 'projects', label: t('Nombre'), numeric: true },
            { key: 'amount', label: t('Montant'), numeric: true },
          ]}
          rows={projects}
        />
      </Section>
      <Section
        id="types"
        title={t('Financements par type')}
        intro={t('Un projet financé de deux façons compte dans les deux lignes, et une fois dans le total.')}
      >
        <DataTable
          caption={t('Financements par type')}
          hideCaption
          columns={[
            { key: 'name', label: t('Type') },
            { key: 'projects', label: t('Projets'), numeric: true },
            { key: 'amount', label: t('Montant'), numeric: true },
            { key: 'people', label: t('Personnes'), numeric: true },
            { key: 'each', label: t('Moyenne par personne'), numeric: true },
            { key: 'perProject', label: t('Moyenne par projet'), numeric: true },
          ]}
          rows={kinds}
          foot={foot}
        />
        <p>
          {rich(
            'Prêteurs, tous prêts ensemble : <b>{lenders}</b>. Leurs risques : <a>retards et défauts</a>.',
            {
              b: (text) => <b>{text}</b>,
              lenders: String(lenders),
              a: (text) => (
                <a className="link" href={href('/statistiques#defauts')}>
                  {text}
                </a>
              ),
            },
          )}
        </p>
      </Section>
    </>
  );
}
