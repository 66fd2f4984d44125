import { LinkButton } from '#app/components/button.tsx';
import { Notice } from '#app/components/notice.tsx';
import { t } from '#app/i18n/t.ts';
import type { CampaignForPledging } from './pledge-form.queries.server.ts';

/** Instead of the form: the campaign takes nothing now, or the address of who would commit is not proven. */
export function CannotPledge({
  campaign: { whyClosed, waitingList, project },
  unverified,
}: {
  campaign: Pick<CampaignForPledging, 'whyClosed' | 'waitingList' | 'project'>;
  unverified: boolean;
}) {
  const back = unverified && !whyClosed ? '/mon-espace/profil' : (waitingList ?? project.path);
  const notYet = t('Confirmez d’abord votre adresse e-mail : ouvrez le lien que nous vous avons envoyé.');
  return (
    <Notice
      tone="warning"
      still
      title={whyClosed ?? notYet}
      action={<LinkButton to={back}>{waitingList ? t('Attendre une place') : t('Continuer')}</LinkButton>}
    />
  );
}
