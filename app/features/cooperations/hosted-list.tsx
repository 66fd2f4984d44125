import { Badge } from '#app/components/badge.tsx';
import { Button, ButtonRow } from '#app/components/button.tsx';
import { Card } from '#app/components/card.tsx';
import { ErrorSummary } from '#app/components/error-summary.tsx';
import { Form, type FormResult } from '#app/components/form.tsx';
import { Section } from '#app/components/page.tsx';
import { t } from '#app/i18n/t.ts';

type Collective = { id: string; name: string; presentation: string; accepted: boolean };

/** The informal collectives that ask, or asked, to be carried. */
export function HostedList({
  collectives,
  result,
}: {
  collectives: readonly Collective[];
  result: FormResult;
}) {
  if (collectives.length === 0) return null;
  return (
    <Section
      title={t('Collectifs portés')}
      intro={t('Porter un collectif, c’est recevoir et garder l’argent de ses projets, et en répondre.')}
    >
      <ErrorSummary errors={result?.error} />
      {collectives.map((collective) => (
        <Card
          key={collective.id}
          title={collective.name}
          level={3}
          tone={collective.accepted ? 'surface' : 'leaf'}
        >
          <p>{collective.presentation}</p>
          {collective.accepted ? (
            <div>
              <Badge tone="success">{t('Vous avez accepté')}</Badge>
            </div>
          ) : (
            <Form className="grid gap-3">
              <input type="hidden" name="hosted" value={collective.id} />
              <ButtonRow>
                <Button name="answer" value="accept">
                  {t('Accepter de porter ce collectif')}
                </Button>
                <Button name="answer" value="decline" variant="secondary">
                  {t('Décliner')}
                </Button>
              </ButtonRow>
            </Form>
          )}
        </Card>
      ))}
    </Section>
  );
}
