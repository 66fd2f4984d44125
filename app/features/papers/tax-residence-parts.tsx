import { Badge } from '#app/components/badge.tsx';
import { Button, ButtonRow } from '#app/components/button.tsx';
import { DataTable } from '#app/components/data-table.tsx';
import { Facts } from '#app/components/facts.tsx';
import { DateField, FieldError, TextField } from '#app/components/field.tsx';
import { Form, type FormResult } from '#app/components/form.tsx';
import { Notice } from '#app/components/notice.tsx';
import { Section } from '#app/components/page.tsx';
import { TableFiles } from '#app/components/table-files.tsx';
import { DecisionForm } from '#app/features/citizens/recognition-parts.tsx';
import { href } from '#app/i18n/href.ts';
import { rich } from '#app/i18n/rich.tsx';
import { t } from '#app/i18n/t.ts';
import type { OwnTaxResidence, TaxResidences } from './tax-residence.queries.server.ts';

/** Where somebody pays their taxes as far as we count it, and the way back to France. */
export function TaxResidenceNow({ residence, result }: { residence: OwnTaxResidence; result: FormResult }) {
  return (
    <>
      <Notice still tone={residence.state === 'refused' ? 'warning' : 'info'} title={stateTitle(residence)}>
        <p>{stateSentence(residence)}</p>
      </Notice>
      {(residence.state === 'waiting' || residence.state === 'abroad') && (
        <Form result={result} summary={false}>
          <Button name="intent" value="france" variant="secondary">
            {residence.state === 'waiting'
              ? t('Retirer cette déclaration')
              : t('Je paie de nouveau mes impôts en France')}
          </Button>
        </Form>
      )}
    </>
  );
}

function stateTitle(residence: OwnTaxResidence): string {
  switch (residence.state) {
    case 'france':
      return t('Comptés en France');
    case 'waiting':
      return t('{country}, depuis le {since} : l’équipe vérifie', residence);
    case 'abroad':
      return t('{country}, depuis le {since}', residence);
    case 'refused':
      return t('{country} : votre déclaration n’a pas été retenue', residence);
  }
}

function stateSentence(residence: OwnTaxResidence): string {
  const asInFrance = t(
    'Jusque-là, l’acompte d’impôt et les prélèvements sociaux restent retenus comme pour qui paie ses impôts en France.',
  );
  switch (residence.state) {
    case 'france':
      return t('L’acompte d’impôt et les prélèvements sociaux sont retenus sur vos intérêts.');
    case 'waiting':
      return asInFrance;
    case 'abroad':
      return t(
        'Depuis le {from}, rien n’est retenu sur vos intérêts : vous les déclarez dans votre pays. Ce qui fut retenu avant ne change pas ici.',
        residence,
      );
    case 'refused':
      return t('Voici pourquoi : « {note} »', residence);
  }
}

/** Another country, since a day. */
export function TaxResidenceForm({ result }: { result: FormResult }) {
  return (
    <Section
      title={t('Je paie mes impôts dans un autre pays')}
      intro={t(
        'L’équipe vous écrira pour voir une attestation de votre administration. Rien ne change avant sa réponse. Ce que la loi prévoit alors reste à confirmer.',
      )}
    >
      <Form result={result} labels={{ country: t('Pays'), since: t('Depuis le') }}>
        <TextField name="country" label={t('Pays')} autoComplete="country-name" required />
        <DateField name="since" label={t('Depuis le')} required />
        <ButtonRow>
          <Button name="intent" value="abroad">
            {t('Envoyer ma déclaration')}
          </Button>
        </ButtonRow>
      </Form>
    </Section>
  );
}

/** What the team must know before it agrees, with the rates of the day. */
export function ForeignRule({ residences: { rates, draft } }: { residences: TaxResidences }) {
  return (
    <Notice
      still
      tone={draft ? 'warning' : 'info'}
      title={draft ? t('La règle n’est pas encore confirmée') : t('La règle, telle que confirmée')}
    >
      <p>
        {t(
          'Acompte d’impôt : {tax} ; prélèvements sociaux : {social} ; dans un État ou territoire non coopératif : {uncooperative}, que ce site ne calcule pas.',
          rates,
        )}
      </p>
      <p>
        {draft
          ? rich(
              'Comparez-la à la loi dans <a>Textes</a> avant le premier paiement : jusque-là, les retenues restent celles de qui paie ses impôts en France.',
              {
                a: (text) => (
                  <a className="link" href={href('/operateur/textes')}>
                    {text}
                  </a>
                ),
              },
            )
          : t(
              'Sans votre accord, ou dans un État non coopératif, les retenues restent celles de qui paie ses impôts en France.',
            )}
      </p>
    </Notice>
  );
}

/** Somebody who says that they pay elsewhere, before the team. */
export function WaitingResidence({
  row,
  result,
}: {
  row: TaxResidences['waiting'][number];
  result: FormResult;
}) {
  // Several of them stand on one page: what names a field bears their id.
  const box = `cooperative-${row.id}`;
  const error = result?.error?.['cooperative'];
  return (
    <Section title={row.name} intro={t('{email}, déclaré le {statedOn}', row)}>
      <Facts
        facts={[
          { name: t('Pays'), value: row.country },
          { name: t('Depuis le'), value: row.since },
        ]}
      />
      <DecisionForm id={row.id} result={result} accept={t('Ne plus rien retenir')}>
        <div className="grid gap-1">
          <FieldError id={box} error={error} />
          <label className="flex items-start gap-3">
            <input
              type="checkbox"
              name="cooperative"
              defaultChecked={result?.initialValue?.['cooperative'] === 'on'}
              aria-describedby={error ? `${box}-erreur` : undefined}
              aria-invalid={error ? true : undefined}
              className="mt-0.5 size-6 shrink-0"
            />
            <span>
              {t('J’ai vérifié que cet État n’est pas sur la liste des non coopératifs (CGI, 238-0 A)')}
            </span>
          </label>
        </div>
      </DecisionForm>
    </Section>
  );
}

/** What the team decided, the last first. */
export function DecidedResidences({ rows }: { rows: TaxResidences['decided'] }) {
  return (
    <>
      <DataTable
        caption={t('Déclarations décidées')}
        columns={[
          { key: 'name', label: t('Personne') },
          { key: 'country', label: t('Pays') },
          { key: 'since', label: t('Depuis le') },
          { key: 'note', label: t('Note') },
          { key: 'state', label: t('État') },
        ]}
        rows={rows.map((row) => ({ ...row, state: <DecidedState row={row} /> }))}
        empty={t('Rien n’a encore été décidé.')}
      />
      {rows.length > 0 && <TableFiles to="/operateur/tableaux/residences" />}
    </>
  );
}

function DecidedState({ row: { accepted, from, until } }: { row: TaxResidences['decided'][number] }) {
  if (!accepted) return <Badge tone="warning">{t('Refusé')}</Badge>;
  return until ? (
    <Badge>{t('Jusqu’au {day}', { day: until })}</Badge>
  ) : (
    <Badge tone="success">{t('Depuis le {day}', { day: from ?? '' })}</Badge>
  );
}
