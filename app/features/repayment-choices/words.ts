import { t } from '#app/i18n/t.ts';
import type { RepaymentUse } from '#prisma/generated/enums.ts';

/** What becomes of each repayment, in one sentence. `use` is null for who has said nothing. */
export function choiceInWords(use: RepaymentUse | null, project: string | null): string {
  switch (use) {
    case null:
      return t(
        'Vous n’avez rien choisi. Sans IBAN, tout reste dans votre porte-monnaie ; un IBAN donné dans votre profil vaut demande de virement.',
      );
    case 'keep':
      return t('Tout reste dans votre porte-monnaie, jusqu’à ce que vous en décidiez.');
    case 'payout':
      return t('Tout est viré sur votre compte, sans que vous ayez rien à faire.');
    case 'ask':
      return t(
        'Tout reste dans votre porte-monnaie, et nous vous demandons par courriel ce que vous en faites.',
      );
    case 'give':
      return t('Chaque remboursement est donné à « {project} », jusqu’à la fin de sa collecte.', {
        project: project ?? '',
      });
  }
}
