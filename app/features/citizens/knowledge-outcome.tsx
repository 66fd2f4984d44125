import { Button, ButtonRow, LinkButton } from '#app/components/button.tsx';
import { Form } from '#app/components/form.tsx';
import { Notice } from '#app/components/notice.tsx';
import { t } from '#app/i18n/t.ts';
import type { KnowledgePage } from './knowledge.queries.server.ts';

type Last = NonNullable<KnowledgePage['last']>;

const titles = {
  appropriate: (activity: string) => t('Vous connaissez l’essentiel pour {activity}', { activity }),
  inappropriate: (activity: string) =>
    t('D’après vos réponses, {activity} pourrait ne pas vous convenir', { activity }),
  incomplete: (activity: string) =>
    t('Sans vos réponses, nous ne savons pas si {activity} vous convient', { activity }),
};

/** What the last test says. After a warning, nothing is forbidden, but the warning stays until it is understood. */
export function KnowledgeOutcome({
  last,
  activity,
  next,
}: {
  last: Last;
  activity: string;
  next: string | null;
}) {
  const { outcome, takenOn, validUntil, acknowledged, placesMuch } = last;
  const goOn = next && (
    <LinkButton to={next} variant={acknowledged ? 'primary' : 'secondary'}>
      {t('Continuer')}
    </LinkButton>
  );
  return (
    <div className="grid gap-4">
      <Notice
        tone={outcome === 'appropriate' ? 'success' : 'danger'}
        title={titles[outcome](activity)}
        still
        action={acknowledged && goOn}
      >
        <p>{t('Test du {takenOn}, valable jusqu’au {validUntil}.', { takenOn, validUntil })}</p>
        {outcome !== 'appropriate' && (
          <p className="font-bold">
            {t(
              'Un investissement dans un projet de financement participatif comporte le risque de perdre l’intégralité de l’argent investi.',
            )}
          </p>
        )}
      </Notice>
      {placesMuch && (
        <Notice tone="warning" title={t('Plus d’un dixième de votre épargne, c’est beaucoup')} still>
          {t(
            'Répartissez, et gardez de quoi vivre et faire face aux imprévus : cet argent ne se récupère pas quand on veut.',
          )}
        </Notice>
      )}
      {!acknowledged && (
        <Form>
          <ButtonRow>
            <Button name="intent" value="understood">
              {t('J’ai lu et compris cet avertissement')}
            </Button>
          </ButtonRow>
        </Form>
      )}
    </div>
  );
}
