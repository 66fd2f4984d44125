import type { ReactNode } from 'react';
import { ButtonRow, LinkButton } from '#app/components/button.tsx';
import { PageTitle } from '#app/components/page-title.tsx';
import { Page } from '#app/components/page.tsx';
import { t } from '#app/i18n/t.ts';
import { withNext } from './own-path.ts';

/** What follows a form that answers by mail. It says the same to everyone. */
export function LookInYourMail({
  mailKept,
  next,
  form,
  children,
}: {
  mailKept: boolean;
  next: string | null;
  /** What can be done right here with the mail. */
  form?: ReactNode;
  children: ReactNode;
}) {
  return (
    <Page width="text">
      <PageTitle title={t('Regardez vos e-mails')} intro={children} />
      {form}
      <p>{t('Rien reçu après quelques minutes ? Regardez parmi les indésirables, puis recommencez.')}</p>
      <ButtonRow>
        <LinkButton to={withNext('/connexion', next)}>
          {form ? t('Recommencer') : t('Me connecter')}
        </LinkButton>
        {mailKept && (
          <LinkButton to="/dev/mail" icon="mail">
            {t('Démonstration : ouvrir le courrier')}
          </LinkButton>
        )}
      </ButtonRow>
    </Page>
  );
}
