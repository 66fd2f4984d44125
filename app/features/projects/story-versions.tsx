import { Badge } from '#app/components/badge.tsx';
import { Button, ButtonRow } from '#app/components/button.tsx';
import { Card } from '#app/components/card.tsx';
import { DataTable } from '#app/components/data-table.tsx';
import { Form, type FormResult } from '#app/components/form.tsx';
import { href } from '#app/i18n/href.ts';
import { t } from '#app/i18n/t.ts';
import type { versionOf, versionsOf } from './story-versions.queries.server.ts';

type Versions = Awaited<ReturnType<typeof versionsOf>>['versions'];
type Opened = NonNullable<Awaited<ReturnType<typeof versionOf>>>;

/** Every version, who saved it and how. */
export function VersionList({ versions, here }: { versions: Versions; here: string }) {
  return (
    <DataTable
      caption={t('Versions du récit')}
      hideCaption
      columns={[
        { key: 'at', label: t('Enregistrée le') },
        { key: 'who', label: t('Par') },
        { key: 'how', label: t('Comment') },
        { key: 'state', label: t('État') },
      ]}
      rows={versions.map(({ number, at, who, how, isCurrent }) => ({
        id: number,
        at: (
          <a className="link" href={href(`${here}?version=${number}`)}>
            {at}
          </a>
        ),
        who,
        how,
        state: isCurrent ? <Badge tone="success">{t('Actuelle')}</Badge> : '',
      }))}
      empty={t('Aucune version n’est gardée encore : la première le sera au prochain enregistrement.')}
    />
  );
}

/** One version as it was, and the button that takes it up again. The markup was made safe on the server. */
export function OpenedVersion({
  opened,
  html,
  current,
  result,
  locked,
}: {
  opened: Opened;
  html: { story: string; risks: string };
  current: number;
  result: FormResult;
  locked: boolean;
}) {
  const { number, at, content, themes } = opened;
  return (
    <Card title={t('La version du {at}', { at })} tone="sunk">
      <h3 className="text-lg">{content.title}</h3>
      <p>{content.summary}</p>
      {themes.length > 0 && <p className="text-sm text-ink-soft">{themes.join(', ')}</p>}
      <div className="prose" dangerouslySetInnerHTML={{ __html: html.story }} />
      {html.risks && (
        <>
          <h3 className="text-lg">{t('Risques')}</h3>
          <div className="prose" dangerouslySetInnerHTML={{ __html: html.risks }} />
        </>
      )}
      {!locked && number !== current && (
        <Form result={result}>
          <input type="hidden" name="number" value={number} />
          <input type="hidden" name="version" value={current} />
          <ButtonRow>
            <Button variant="secondary" icon="repeat">
              {t('Reprendre cette version')}
            </Button>
          </ButtonRow>
        </Form>
      )}
    </Card>
  );
}
