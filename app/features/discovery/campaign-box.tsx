import { Badge } from '#app/components/badge.tsx';
import { Bar } from '#app/components/bar.tsx';
import { LinkButton } from '#app/components/button.tsx';
import { Icon, type IconName } from '#app/components/icon.tsx';
import { PriorityInShort } from '#app/features/local-priority/priority-parts.tsx';
import type { Instrument } from '#app/features/projects/words.ts';
import { rich } from '#app/i18n/rich.tsx';
import { phrases, t } from '#app/i18n/t.ts';
import { withVia } from '#app/infra/via.ts';
import { AnimationBar } from './animation-bar.tsx';
import { timeLeft } from './campaign-figures.ts';
import type { ProjectPage } from './project.queries.server.ts';

type Campaign = ProjectPage['campaigns'][number];

function pledgePath({ slug, via }: ProjectPage, path: string): string {
  return withVia(`/projets/${slug}/contribuer/${path}`, via);
}

/** What each instrument is called where one can act. */
export const verbs: Record<Instrument, { act: string; title: string; icon: IconName }> = {
  gift: phrases({ act: 'Donner', title: 'Faire un don' }, { icon: 'gift' }),
  loan: phrases({ act: 'Prêter', title: 'Prêter' }, { icon: 'loan' }),
  share: phrases({ act: 'Devenir associé·e', title: 'Prendre des parts' }, { icon: 'share' }),
};

/** Every campaign of the project: how far it is, on which conditions, and the act when it is open. */
export function CampaignBoxes({ page }: { page: ProjectPage }) {
  if (page.campaigns.length === 0) return null;
  return (
    <section id="contribuer" aria-labelledby="contribuer-titre" className="grid gap-4">
      <h2 id="contribuer-titre" className="sr-only">
        {t('Participer')}
      </h2>
      {page.campaigns.map((campaign) => (
        <CampaignBox key={campaign.id} campaign={campaign} page={page} />
      ))}
    </section>
  );
}

function CampaignBox({ campaign, page }: { campaign: Campaign; page: ProjectPage }) {
  const { title, act, icon } = verbs[campaign.instrument];
  const stop = stopOf(page, campaign);
  const open = campaign.status === 'open' && !stop;
  return (
    <div
      className={`grid gap-3 rounded-lg border bg-surface p-5 ${open ? 'border-leaf border-t-[6px]' : 'border-line'}`}
    >
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h3 className="flex items-center gap-2.5 text-xl">
          <Icon name={icon} size={26} className="text-leaf" />
          {open ? title : campaign.label}
        </h3>
        {stop ? <Badge tone="warning">{stop}</Badge> : <CampaignState campaign={campaign} />}
      </div>
      {campaign.animation ? (
        <AnimationBar campaign={campaign} animation={campaign.animation} />
      ) : (
        <CampaignBar campaign={campaign} />
      )}
      {campaign.monthly.length > 0 && (
        <ul className="figures grid gap-1 text-sm">
          {campaign.monthly.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
      {campaign.instrument === 'gift' && page.directGifts && (
        <p className="figures text-sm">{page.directGifts}</p>
      )}
      {open && (
        <>
          <Terms campaign={campaign} page={page} />
          {campaign.priority && (
            <PriorityInShort
              priority={campaign.priority}
              reminder={page.preview ? null : pledgePath(page, `${campaign.path}/ouverture`)}
            />
          )}
          {page.preview ? (
            <p className="rounded-md bg-sunk p-3 text-center font-semibold">
              {t('{act} (bouton ouvert à la publication)', { act })}
            </p>
          ) : (
            <LinkButton to={pledgePath(page, campaign.path)} variant="primary" wide>
              {act}
            </LinkButton>
          )}
          {campaign.instrument === 'gift' && !campaign.allOrNothing && !page.preview && (
            <LinkButton
              to={withVia(`/projets/${page.slug}/donner-chaque-mois`, page.via)}
              variant="secondary"
              wide
            >
              {t('Donner chaque mois')}
            </LinkButton>
          )}
          <p className="text-sm">
            {campaign.closes
              ? rich('Clôture le {closes} à 23 h 59 (heure de Paris). {campaign}', {
                  closes: <strong>{campaign.closes}</strong>,
                  campaign: conditionOf(campaign),
                })
              : t(
                  'Sans date de fin : ce qui est reçu dans un mois est versé à la coopération au début du suivant. La coopération peut y mettre fin ; vous pouvez arrêter un don mensuel d’un clic.',
                )}
          </p>
        </>
      )}
    </div>
  );
}

/** Of an offer whose information was found wrong: that nobody can pledge now, or will; null of any other. */
function stopOf(page: ProjectPage, { instrument }: Pick<Campaign, 'instrument'>): string | null {
  const stopped = page.changes.find(
    (change) => change.instrument === instrument && (change.suspendedUntil ?? change.cancelledOn),
  );
  if (!stopped) return null;
  return stopped.suspendedUntil ? t('Suspendue') : t('Annulée');
}

/** The bar with its text: percent, euros, time, people. */
function CampaignBar({ campaign }: { campaign: Campaign }) {
  const { percent, raised, goal, optimum, optimumPercent, people, daysLeft, allOrNothing } = campaign;
  const further = allOrNothing && optimumPercent > 100;
  return (
    <Bar
      label={campaign.label}
      thick
      parts={[{ percent, layer: campaign.status === 'failed' ? 3 : 'leaf' }]}
      marks={
        further
          ? [
              { percent: 100, label: t('minimum {goal}', { goal }) },
              { percent: optimumPercent, label: t('au plus {optimum}', { optimum }) },
            ]
          : []
      }
      text={
        <span className="figures block">
          {rich('{raised} sur {goal}', {
            raised: <strong className="text-2xl font-extrabold">{raised}</strong>,
            goal,
          })}
          <span className="block text-sm text-ink-soft">
            {t('{percent} %, {people}', { percent, people })}
            {daysLeft !== null && `, ${timeLeft(daysLeft)}`}
          </span>
        </span>
      }
    />
  );
}

function CampaignState({ campaign: { status, animation } }: { campaign: Campaign }) {
  switch (status) {
    case 'open':
      return null;
    case 'charging':
      return <Badge tone="info">{t('Encaissement en cours')}</Badge>;
    case 'succeeded':
      return <Badge tone="success">{animation ? t('Terminée') : t('Réussie')}</Badge>;
    case 'failed':
      return (
        <Badge tone="neutral" icon="cross-circle">
          {t('Minimum non atteint')}
        </Badge>
      );
    case 'draft':
      return <Badge>{t('À venir')}</Badge>;
  }
}

/** The promise and the risk, in letters of the same size. */
function Terms({ campaign, page }: { campaign: Campaign; page: ProjectPage }) {
  if (campaign.instrument === 'gift') return null;
  const promise = campaign.instrument === 'loan' ? page.loan?.promise : page.shares?.promise;
  return (
    <ul className="grid gap-1.5 text-sm">
      {promise && (
        <li className="flex gap-2">
          <Icon name="repeat" className="text-leaf" label={t('Ce qui est prévu :')} />
          <span>{promise}.</span>
        </li>
      )}
      <li className="flex gap-2">
        <Icon name="alert" className="text-ochre" label={t('Risque :')} />
        <span>
          {rich('Vous pouvez perdre tout ou partie de cet argent. <a>Conditions et risques</a>', {
            a: (text) => (
              <a className="link" href="#risques">
                {text}
              </a>
            ),
          })}
        </span>
      </li>
      <li className="flex gap-2">
        <Icon name="clock" className="text-sky" label={t('Réflexion :')} />
        <span>{t('Quatre jours pour changer d’avis, sans frais. Rien n’est débité avant la clôture.')}</span>
      </li>
    </ul>
  );
}

function conditionOf({ instrument, allOrNothing, goal }: Campaign): string {
  if (!allOrNothing) return t('Ce qui est donné est versé à la coopération, quel que soit le total réuni.');
  return instrument === 'gift'
    ? t('Tout ou rien : si {goal} ne sont pas réunis, votre don vous est rendu.', { goal })
    : t('Tout ou rien : si {goal} ne sont pas réunis, personne n’est débité.', { goal });
}

/** On phones, the act stays at the foot of the screen for as long as the project is read. */
export function PledgeBar({ page }: { page: ProjectPage }) {
  const open = page.campaigns.filter((campaign) => campaign.status === 'open' && !stopOf(page, campaign));
  const [only] = open;
  if (!only || page.preview) return null;
  const single = open.length === 1;
  return (
    <div className="no-print sticky bottom-0 z-10 -mx-4 flex items-center gap-3 border-t border-line bg-surface px-4 py-2.5 shadow-lift sm:-mx-6 sm:px-6 lg:hidden">
      <p className="figures grow text-sm leading-tight">
        {single ? (
          (only.animation?.headline ??
          rich('{raised} sur {goal}', { raised: <strong>{only.raised}</strong>, goal: only.goal }))
        ) : (
          <strong>{open.map(({ label }) => label).join(' · ')}</strong>
        )}
        {only.daysLeft !== null && <span className="block text-ink-soft">{timeLeft(only.daysLeft)}</span>}
      </p>
      <div>
        <LinkButton to={single ? pledgePath(page, only.path) : '#contribuer'} variant="primary">
          {single ? verbs[only.instrument].act : t('Je participe')}
        </LinkButton>
      </div>
    </div>
  );
}
