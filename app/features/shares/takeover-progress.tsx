import { Button } from '#app/components/button.tsx';
import { Facts } from '#app/components/facts.tsx';
import { Form, type FormResult } from '#app/components/form.tsx';
import { Section } from '#app/components/page.tsx';
import { AskedAgain, Progress } from '#app/components/progress.tsx';
import { count } from '#app/i18n/format.ts';
import { t } from '#app/i18n/t.ts';
import type { takeoverShown } from './takeover.queries.server.ts';

type Shown = NonNullable<Awaited<ReturnType<typeof takeoverShown>>>;
type Again = Parameters<typeof AskedAgain>[0];

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
