import type { ReactNode } from 'react';
import { Badge } from '#app/components/badge.tsx';
import { Breadcrumbs } from '#app/components/breadcrumbs.tsx';
import { LinkButton } from '#app/components/button.tsx';
import { CardGrid } from '#app/components/card.tsx';
import { Facts } from '#app/components/facts.tsx';
import { Icon } from '#app/components/icon.tsx';
import { PlaceName } from '#app/components/place-name.tsx';
import { Notice } from '#app/components/notice.tsx';
import { Page, Section } from '#app/components/page.tsx';
import type { Instrument } from '#app/features/projects/words.ts';
import { ShareLinks } from '#app/features/sharing/share-links.tsx';
import { OfferChanges } from '#app/features/protection/offer-changes.tsx';
import { InformationSheets } from '#app/features/protection/information-sheets.tsx';
import { OfferNotices } from '#app/features/protection/offer-notices.tsx';
import { href } from '#app/i18n/href.ts';
import { plural, t } from '#app/i18n/t.ts';
import { CampaignBoxes, PledgeBar } from './campaign-box.tsx';
import { LoanSection } from './loan-section.tsx';
import { ProjectCard } from './project-card.tsx';
import { ProjectImage } from './project-image.tsx';
import {
  AftermathSection,
  BudgetSection,
  ContributorsSection,
  CooperationSection,
  NewsSection,
} from './project-parts.tsx';
import { VideoSection } from './video-parts.tsx';
import type { ProjectPage } from './project.queries.server.ts';

/** The whole page of a project. `path` is where it stands, for the simulator; `url` its full address, for sharing (none in a preview). */
export function ProjectSheet({
  page,
  path,
  url,
  aside,
  afterBudget,
  afterNews,
}: {
  page: ProjectPage;
  path: string;
  url?: string;
  /** What else one may do here: follow it. */
  aside?: ReactNode;
  /** What other features say of the project: the plan by year, what it changes. */
  afterBudget?: ReactNode;
  /** Questions and answers. */
  afterNews?: ReactNode;
}) {
  const invests = page.loan !== null || page.shares !== null;
  const isOpen = (instrument: Instrument) =>
    page.campaigns.some((one) => one.instrument === instrument && one.status === 'open');
  return (
    <Page>
      <header className="grid gap-3">
        {!page.preview && <Breadcrumbs crumbs={crumbsOf(page)} />}
        <div className="flex flex-wrap gap-2">
          <Badge tone={page.state.tone} icon={page.state.icon}>
            {page.state.label}
          </Badge>
          {page.themes.map(({ name, label }) => (
            <a
              key={name}
              href={href(`/projets?theme=${name}`)}
              className="inline-flex items-center rounded-full border border-line px-2.5 py-0.5 text-sm no-underline hover:bg-sunk"
            >
              {label}
            </a>
          ))}
        </div>
        <h1 lang="fr" className="max-w-[28ch] text-3xl">
          {page.title}
        </h1>
        <p className="flex flex-wrap gap-x-5 gap-y-1 text-ink-soft">
          <span className="flex items-center gap-1.5">
            <Icon name="people" />
            {page.cooperation.name}
          </span>
          {page.place && (
            <span className="flex items-center gap-1.5">
              <Icon name="pin" />
              <span>
                <PlaceName>{`${page.place.name}, ${page.place.department.name}`}</PlaceName>
              </span>
            </span>
          )}
        </p>
      </header>
      <OfferChanges changes={page.changes} />
      {page.state.name === 'retire' && (
        <Notice tone="warning" still title={t('Ce projet a été retiré')}>
          {t('Il n’accepte plus de contributions. Ce qui a été promis et fait reste lisible ici.')}
        </Notice>
      )}
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-8 lg:grid-cols-[minmax(0,1fr)_23rem] lg:gap-12">
        <div className="grid grid-cols-[minmax(0,1fr)] gap-8">
          <div className="overflow-hidden rounded-lg border border-line">
            <ProjectImage image={page.cover} seed={page.slug} sizes="(min-width: 64rem) 48rem, 100vw" first />
          </div>
          <p lang="fr" className="max-w-[60ch] text-xl">
            {page.summary}
          </p>
        </div>
        <div className="grid grid-cols-[minmax(0,1fr)] gap-4 lg:sticky lg:top-4 lg:row-span-2 lg:max-h-[calc(100dvh-2rem)] lg:overflow-y-auto">
          <CampaignBoxes page={page} />
          {isOpen('gift') && <OfferNotices notices={page.notices.gift} />}
          {aside}
          {url && <ShareLinks title={page.title} url={url} more={`${path}/affiche`} />}
          {url && page.state.name !== 'retire' && (
            <LinkButton to={`${path}/aider`} icon="people" wide>
              {t('Aider autrement : du temps, un lieu, des choses')}
            </LinkButton>
          )}
        </div>
        <div className="grid grid-cols-[minmax(0,1fr)] gap-12">
          <PageLinks page={page} invests={invests} />
          {page.aftermath.length > 0 && <AftermathSection aftermath={page.aftermath} />}
          <Section
            id="projet"
            title={t('Le projet')}
            intro={plural(page.minutes, {
              one: t('Une minute de lecture.'),
              other: t('{n} minutes de lecture.', { n: page.minutes }),
            })}
          >
            <div lang="fr" className="prose" dangerouslySetInnerHTML={{ __html: page.story }} />
            {page.video && <VideoSection video={page.video} slug={page.slug} preview={page.preview} />}
            {page.images.length > 0 && <Gallery images={page.images} seed={page.slug} />}
          </Section>
          <BudgetSection plan={page.plan} chart={page.chart} />
          {afterBudget}
          {invests && (
            <Section id="risques" title={t('Conditions et risques')}>
              {isOpen('loan') && <OfferNotices notices={page.notices.loan} />}
              {isOpen('share') && <OfferNotices notices={page.notices.share} />}
              <InformationSheets sheets={page.sheets} slug={page.slug} />
              {page.risks && (
                <>
                  <h3 className="text-lg">{t('Les risques de ce projet, dits par ceux qui le portent')}</h3>
                  <div lang="fr" className="prose" dangerouslySetInnerHTML={{ __html: page.risks }} />
                </>
              )}
              {page.loan && <LoanSection loan={page.loan} path={path} open={isOpen('loan')} />}
              {page.shares && (
                <Section level={3} title={t('Les parts sociales')}>
                  <Facts facts={page.shares.terms} />
                </Section>
              )}
            </Section>
          )}
          <CooperationSection
            cooperation={page.cooperation}
            documents={page.documents}
            people={page.people}
          />
          <NewsSection news={page.news} slug={page.slug} />
          {afterNews}
          {!page.preview && <ContributorsSection contributors={page.contributors} slug={page.slug} />}
        </div>
      </div>
      {page.near.length > 0 && (
        <div className="no-print">
          <Section title={t('Aussi près d’ici')}>
            <CardGrid>
              {page.near.map((card) => (
                <ProjectCard key={card.slug} card={card} />
              ))}
            </CardGrid>
          </Section>
        </div>
      )}
      <PledgeBar page={page} />
    </Page>
  );
}

function crumbsOf({ place }: ProjectPage) {
  const projects = { label: t('Projets'), to: '/projets' };
  return place
    ? [projects, { label: place.department.name, to: `/territoires/${place.department.code}` }]
    : [projects];
}

function PageLinks({ page, invests }: { page: ProjectPage; invests: boolean }) {
  const links = [
    ...(page.aftermath.length > 0 ? [['suite', t('La suite')]] : []),
    ['projet', t('Projet')],
    ['budget', t('Budget')],
    ...(invests ? [['risques', t('Conditions et risques')]] : []),
    ['cooperation', t('Coopération')],
    ['actualites', t('Actualités')],
    ...(page.preview ? [] : [['questions', t('Questions')]]),
    ...(page.preview ? [] : [['contributeurs', t('Contributions')]]),
  ];
  return (
    <nav aria-label={t('Dans cette page')} className="border-y border-line">
      <ul className="flex flex-wrap gap-x-5">
        {links.map(([id, label]) => (
          <li key={id}>
            <a
              href={`#${id}`}
              className="inline-flex min-h-11 items-center font-semibold text-leaf no-underline hover:underline"
            >
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Gallery({ images, seed }: { images: ProjectPage['images']; seed: string }) {
  return (
    <ul className="grid grid-cols-2 gap-3 sm:grid-cols-3">
      {images.map((image) => (
        <li key={image.id} className="overflow-hidden rounded-md">
          <a href={`/images/${image.id}`} aria-label={t('Agrandir : {alt}', { alt: image.alt })}>
            <ProjectImage image={image} seed={seed} small />
          </a>
        </li>
      ))}
    </ul>
  );
}
