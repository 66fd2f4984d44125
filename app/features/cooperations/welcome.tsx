import { LinkButton } from '#app/components/button.tsx';
import { Notice } from '#app/components/notice.tsx';
import { dutyNames, dutySentences, type Duty } from '#app/features/people/duties.ts';
import { t } from '#app/i18n/t.ts';

/** Who has just accepted an invitation reads what they may do now. */
export function Welcome({ duty, members }: { duty: Duty; members: string }) {
  return (
    <Notice
      tone="success"
      title={t('Vous êtes maintenant membre. Votre rôle : {duty}', { duty: dutyNames[duty] })}
      action={<LinkButton to={members}>{t('Dire ce que vous y faites')}</LinkButton>}
    >
      {dutySentences[duty]} {t('Tous les membres lisent tout.')}
    </Notice>
  );
}
