import { Button, LinkButton } from '#app/components/button.tsx';
import { Facts } from '#app/components/facts.tsx';
import { Form, type FormResult } from '#app/components/form.tsx';
import { Notice } from '#app/components/notice.tsx';
import { Section } from '#app/components/page.tsx';
import { AskedAgain, Progress } from '#app/components/progress.tsx';
import { count } from '#app/i18n/format.ts';
import { t } from '#app/i18n/t.ts';
import type { takeoverShown, takeoverUnderWay } from './takeover.queries.server.ts';

type Shown = NonNullable<Awaited<ReturnType<typeof takeoverShown>>>;
type Again = Parameters<typeof AskedAgain>[0];
type UnderWay = NonNullable<Awaited<ReturnType<typeof takeoverUnderWay>>>;

/** While a long file is read, or lines enter the register: how far it is, that one may leave; or what stopped it and how to go on. */
export function TakeoverProgress({
  slug,
  underWay,
  result,
  ...again
}: { slug: string; underWay: UnderWay; result: FormResult } & Again) {
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
        <Section title={t('Ce fichier ne peut pas être repris')}>
          <Notice tone="warning" still>
            {underWay.why}
          </Notice>
          <div>
            <LinkButton variant="primary" to={`/porteur/${slug}/parts/reprise`}>
              {t('Envoyer un autre fichier')}
            </LinkButton>
          </div>
        </Section>
      );
  }
}

/** After: who may join their account to their line, and the one letter that says so. */
export function InviteForm({ shown, result, ...again }: { shown: Shown; result: FormResult } & Again) {
  return (
    <Section
      title={t('Inviter les associés à rattacher un compte')}
      intro={t(
        'Si vous le voulez : une seule lettre à chaque personne dont vous avez donné l’adresse, avec un lien personnel. Qui n’en fait rien reste associé, n’a pas de compte et ne reçoit rien d’autre.',
      )}
    >
      <Facts
        facts={[
          { name: t('Lettres écrites'), value: shown.invited },
          { name: t('Comptes rattachés'), value: shown.linked },
        ]}
      />
      {shown.letters && (
        <>
          <Progress label={t('Lettres écrites')} {...shown.letters} units={[t('lettre'), t('lettres')]} />
          <p>
            {t(
              'Les lettres s’écrivent. Vous pouvez quitter cette page : un courriel vous dira quand elles le sont toutes.',
            )}
          </p>
          <AskedAgain {...again} />
        </>
      )}
      {!shown.letters && shown.invitable > 0 && (
        <Form result={result}>
          <input type="hidden" name="intent" value="invite" />
          <div>
            <Button variant="secondary">
              {t('Écrire à {people}', { people: count(shown.invitable, t('personne'), t('personnes')) })}
            </Button>
          </div>
        </Form>
      )}
      {shown.left > 0 && (
        <Form>
          <input type="hidden" name="intent" value="forget" />
          <div>
            <Button variant="secondary">{t('Oublier les lignes qui ne sont pas écrites')}</Button>
          </div>
        </Form>
      )}
    </Section>
  );
}
