import { LinkButton } from '#app/components/button.tsx';
import { DataTable } from '#app/components/data-table.tsx';
import { Facts } from '#app/components/facts.tsx';
import { FigureWithTable } from '#app/components/figure-with-table.tsx';
import { Notice } from '#app/components/notice.tsx';
import { Section } from '#app/components/page.tsx';
import { PaperLinks } from '#app/features/uploads/paper-parts.tsx';
import { href } from '#app/i18n/href.ts';
import { t } from '#app/i18n/t.ts';
import { PlanDrawing } from './plan-drawing.tsx';
import type { ProjectPage } from './project.queries.server.ts';

type Of<Part extends keyof ProjectPage> = NonNullable<ProjectPage[Part]>;

export function BudgetSection({ plan, chart }: { plan: Of<'plan'>; chart: ProjectPage['chart'] }) {
  const uses = (
    <DataTable
      caption={t('À quoi sert l’argent')}
      hideCaption={chart !== null}
      columns={[
        { key: 'label', label: t('Dépense') },
        ...(plan.uses.some(({ year }) => year) ? [{ key: 'year' as const, label: t('Année') }] : []),
        { key: 'share', label: t('Part'), numeric: true },
        { key: 'amount', label: t('Montant'), numeric: true },
      ]}
      phone="rows"
      rows={plan.uses.map((line, id) => ({ id, ...line }))}
      foot={{ label: t('Total'), amount: plan.totalUses }}
    />
  );
  return (
    <Section id="budget" title={t('Budget')}>
      <PlanDrawing plan={plan} />
      {chart ? (
        <FigureWithTable
          title={t('À quoi sert l’argent')}
          svg={chart}
          description={t('Une barre par dépense ; les montants sont dans le tableau.')}
        >
          {uses}
        </FigureWithTable>
      ) : (
        uses
      )}
      <DataTable
        caption={t('D’où il vient')}
        columns={[
          { key: 'label', label: t('Ressource') },
          { key: 'kind', label: t('Nature') },
          { key: 'status', label: t('État') },
          { key: 'amount', label: t('Montant'), numeric: true },
        ]}
        phone="rows"
        rows={plan.resources.map((line, id) => ({ id, ...line }))}
        foot={{ label: t('Total'), amount: plan.totalResources }}
      />
    </Section>
  );
}

export function CooperationSection({
  cooperation,
  documents,
  people,
}: {
  cooperation: Of<'cooperation'>;
  documents: Of<'documents'>;
  people: Of<'people'>;
}) {
  const { siren, rna, host, legalForm, seat, stage, website, email } = cooperation;
  const fact = (name: string, value: React.ReactNode) => (value ? [{ name, value }] : []);
  return (
    <Section id="cooperation" title={cooperation.name}>
      {cooperation.presentation && (
        <div lang="fr" className="prose" dangerouslySetInnerHTML={{ __html: cooperation.presentation }} />
      )}
      {people.length > 0 && (
        <>
          <h3 className="text-lg">{t('Les personnes qui la portent, à égalité')}</h3>
          <ul className="grid gap-3 sm:grid-cols-2">
            {people.map(({ id, name, title }) => (
              <li key={id} className="flex items-center gap-3 rounded-md border border-line bg-surface p-3">
                <span
                  aria-hidden="true"
                  className="flex size-11 shrink-0 items-center justify-center rounded-full bg-strata-4 font-bold text-[#231b14] dark:text-ink"
                >
                  {initials(name)}
                </span>
                <span>
                  <span className="block font-semibold">{name}</span>
                  {title && <span className="text-sm text-ink-soft">{title}</span>}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      <Facts
        facts={[
          ...fact(t('Forme'), legalForm),
          ...fact(t('Porté par'), host),
          ...fact(
            'SIREN',
            siren && (
              <a className="link" href={`https://annuaire-entreprises.data.gouv.fr/entreprise/${siren}`}>
                {t('{siren} (Annuaire des entreprises)', {
                  siren: siren.replace(/(\d{3})(?=\d)/g, '$1\u202f'),
                })}
              </a>
            ),
          ),
          ...fact('RNA', rna),
          ...fact(t('Siège'), seat),
          ...fact(t('Stade'), stage),
          ...cooperation.sliders.map(({ name, value }) => ({ name, value })),
          ...fact(t('Statuts et comptes'), documents.length > 0 && <PaperLinks papers={documents} />),
          ...fact(
            t('Site'),
            website && /^https?:/.test(website) && (
              <a className="link" href={href(website)} rel="nofollow noopener">
                {website.replace(/^https?:\/\//, '')}
              </a>
            ),
          ),
          ...fact(
            t('Contact'),
            email && (
              <a className="link" href={`mailto:${email}`}>
                {email}
              </a>
            ),
          ),
        ]}
      />
    </Section>
  );
}

function initials(name: string): string {
  return name
    .split(/\s+/)
    .slice(0, 2)
    .map((word) => word.charAt(0).toUpperCase())
    .join('');
}

export function NewsSection({ news, slug }: { news: Of<'news'>; slug: string }) {
  return (
    <Section
      id="actualites"
      title={t('Actualités')}
      action={
        news.length > 0 && (
          <a className="link no-print text-sm" href={href(`/projets/${slug}/actualites.xml`)}>
            {t('Flux RSS')}
          </a>
        )
      }
    >
      {news.length === 0 && (
        <p className="text-ink-soft">
          {t('Pas encore de nouvelles. Elles paraissent ici, datées et signées.')}
        </p>
      )}
      {news.map(({ id, title, html, day, date, author }) => (
        <article key={id} id={`actualite-${id}`} className="grid gap-2 border-l-4 border-strata-3 pl-4">
          <h3 className="text-lg">{title}</h3>
          <p className="text-sm text-ink-soft">
            <time dateTime={day}>{date}</time>
            {author && t(', par {author}', { author })}
          </p>
          <div lang="fr" className="prose" dangerouslySetInnerHTML={{ __html: html }} />
        </article>
      ))}
    </Section>
  );
}

export function ContributorsSection({
  contributors,
  slug,
}: {
  contributors: Of<'contributors'>;
  slug: string;
}) {
  return (
    <Section
      id="contributeurs"
      title={t('Ils et elles participent')}
      intro={t('{all}. Ne sont nommées que les personnes qui l’ont accepté.', { all: contributors.all })}
    >
      <ContributorList named={contributors.named} others={contributors.others} />
      {contributors.more && (
        <LinkButton to={`/projets/${slug}/contributeurs`} size="small">
          {t('Voir tous les noms')}
        </LinkButton>
      )}
    </Section>
  );
}

/** Names as their owners let them be shown; `others`: how many stand for the rest. */
export function ContributorList({
  named,
  others,
}: {
  named: Of<'contributors'>['named'];
  others?: string | null;
}) {
  return (
    <ul className="flex flex-wrap gap-2">
      {named.map(({ id, name, how, amount }) => (
        <li key={id} className="rounded-full border border-line bg-surface px-3.5 py-1 text-sm">
          <strong>{name}</strong> <span className="text-ink-soft">{amount ? `${how}, ${amount}` : how}</span>
        </li>
      ))}
      {others && <li className="px-2 py-1 text-sm text-ink-soft">{t('et {others}', { others })}</li>}
    </ul>
  );
}

export function AftermathSection({ aftermath }: { aftermath: Of<'aftermath'> }) {
  return (
    <Section id="suite" title={t('Ce qui s’est passé ensuite')}>
      {aftermath.map(({ id, title, tone, sentence, facts }) => (
        <Notice key={id} tone={tone} still title={title}>
          <p>{sentence}</p>
          {facts.length > 0 && <Facts facts={facts} />}
        </Notice>
      ))}
    </Section>
  );
}
