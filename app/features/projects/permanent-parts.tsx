import { Button } from '#app/components/button.tsx';
import { DataTable } from '#app/components/data-table.tsx';
import { CheckboxField } from '#app/components/field.tsx';
import { Form, type FormResult } from '#app/components/form.tsx';
import { Notice } from '#app/components/notice.tsx';
import { Section } from '#app/components/page.tsx';
import { TableFiles } from '#app/components/table-files.tsx';
import { t } from '#app/i18n/t.ts';
import type { Permanent } from './permanent.queries.server.ts';

/** What a permanent campaign has sent on, and how its cooperation ends it. */
export function PermanentParts({ permanent, result }: { permanent: Permanent; result: FormResult }) {
  return (
    <>
      {permanent.ends && (
        <Notice
          tone="info"
          still
          title={t('Cette collecte prend fin le {day} à 23 h 59', { day: permanent.ends })}
        >
          {t('Les dons mensuels s’arrêtent avec elle, et leurs donateurs sont prévenus.')}
        </Notice>
      )}
      <Section title={t('Ce qui vous a été versé')}>
        <DataTable
          caption={t('Versements de la collecte permanente')}
          hideCaption
          columns={[
            { key: 'month', label: t('Mois') },
            { key: 'on', label: t('Versé le') },
            { key: 'amount', label: t('Dons'), numeric: true },
            { key: 'fee', label: t('Part de la plateforme'), numeric: true },
            { key: 'sent', label: t('Versé'), numeric: true },
          ]}
          rows={permanent.releases}
          empty={t('Rien encore : ce qui est reçu dans un mois vous est versé au début du suivant.')}
        />
        {permanent.releases.length > 0 && (
          <TableFiles to={`/porteur/projets/${permanent.projectId}/tableaux/versements`} />
        )}
      </Section>
      {permanent.isOpen && (
        <details className="rounded-md border border-line p-4" open={Boolean(result?.error)}>
          <summary className="font-semibold">{t('Mettre fin à cette collecte')}</summary>
          <Form result={result} className="mt-4 grid gap-3">
            <input type="hidden" name="intent" value="end" />
            <p>
              {t(
                'Elle prend fin aujourd’hui à 23 h 59. Les dons mensuels s’arrêtent, et leurs donateurs sont prévenus. Ce qui a été reçu vous est versé. Elle ne se rouvre pas.',
              )}
            </p>
            <CheckboxField name="sure" label={t('Je mets fin à cette collecte')} required />
            <Button variant="danger">{t('Mettre fin à la collecte')}</Button>
          </Form>
        </details>
      )}
    </>
  );
}
