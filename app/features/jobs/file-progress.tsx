import { Button, LinkButton } from '#app/components/button.tsx';
import { Form, type FormResult } from '#app/components/form.tsx';
import { Notice } from '#app/components/notice.tsx';
import { Section } from '#app/components/page.tsx';
import { AskedAgain, Progress } from '#app/components/progress.tsx';
import { t } from '#app/i18n/t.ts';
import type { FileState } from './file-states.ts';

type UnderWay = { state: FileState; done: number; total: number; why: string };

/** While a long file is read, or its lines are written: how far it is, that one may leave; or what stopped it and how to go on, `another` being where one is sent. */
export function FileProgress({
  underWay,
  another,
  result,
  ...again
}: { underWay: UnderWay; another: string; result: FormResult } & Parameters<typeof AskedAgain>[0]) {
  const { done, total, state } = underWay;
  const bar = (
    <Progress label={t('Lignes écrites')} done={done} total={total} units={[t('ligne'), t('lignes')]} />
  );
  switch (state) {
    case 'being_read':
      return (
        <Section title={t('Lecture en cours')}>
          <p>
            {t(
              'Ce fichier est long : le lire prend quelques secondes. Vous pouvez quitter cette page : un courriel vous dira quand il est lu. Rien ne sera écrit sans votre accord.',
            )}
          </p>
          <AskedAgain {...again} />
        </Section>
      );
    case 'being_written':
      return (
        <Section title={t('Écriture en cours')}>
          {bar}
          <p>
            {t(
              'Vous pouvez quitter cette page : l’écriture continue sans vous, et un courriel vous dira quand elle est finie.',
            )}
          </p>
          <AskedAgain {...again} />
        </Section>
      );
    case 'stopped':
      return (
        <Section title={t('Écriture arrêtée')}>
          {bar}
          <Form result={result}>
            <input type="hidden" name="intent" value="resume" />
            <Notice tone="warning" still title={t('Une erreur de notre côté a arrêté l’écriture')}>
              {t(
                'Ce qui est écrit le reste. L’équipe de Terreau voit cette erreur. Vous pouvez continuer : rien n’est écrit deux fois.',
              )}
            </Notice>
            <div>
              <Button>{t('Continuer l’écriture')}</Button>
            </div>
          </Form>
        </Section>
      );
    default:
      return (
        <Section title={t('Ce fichier ne convient pas')}>
          <Notice tone="warning" still>
            {underWay.why}
          </Notice>
          <div>
            <LinkButton variant="primary" to={another}>
              {t('Envoyer un autre fichier')}
            </LinkButton>
          </div>
        </Section>
      );
  }
}
