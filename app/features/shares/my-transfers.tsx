import { Button } from '#app/components/button.tsx';
import { Card } from '#app/components/card.tsx';
import { DataTable } from '#app/components/data-table.tsx';
import { NumberField, SelectField, TextArea, TextField } from '#app/components/field.tsx';
import { Form, type FormResult } from '#app/components/form.tsx';
import { Section } from '#app/components/page.tsx';
import { draftMark } from '#app/features/protection/wording.ts';
import { href } from '#app/i18n/href.ts';
import { t } from '#app/i18n/t.ts';
import type { sharesOf } from './exits.queries.server.ts';
import type { myTransfers } from './transfers.queries.server.ts';
import { transferStates } from './words.ts';

type Transfers = Awaited<ReturnType<typeof myTransfers>>;
type Place = Awaited<ReturnType<typeof sharesOf>>[number];

/** The law in words, a draft until somebody has compared them. */
function LawWords({ draft }: { draft: boolean }) {
  return (
    <p className="max-w-[68ch]">
      {t(
        'Les parts sont nominatives : elles ne passent à quelqu’un qu’avec l’accord de la coopérative, qui l’admet comme un souscripteur (loi n° 47-1775 du 10 septembre 1947, article 11). Ce qui est payé pour elles se règle entre vous deux : ni elle ni la plateforme n’y touchent.',
      )}{' '}
      {draft && <strong>{draftMark()}</strong>}
    </p>
  );
}

/** The first shares that somebody offers to the reader: take them, or not. The next come after. */
export function OfferedShares({ transfers, result }: { transfers: Transfers; result: FormResult }) {
  const [offer] = transfers.offers;
  if (!offer) return null;
  return (
    <Card
      tone="leaf"
      title={t('{from} vous propose {shares} de {cooperation}', {
        from: offer.from,
        shares: offer.shares,
        cooperation: offer.cooperation,
      })}
    >
      <p>{t('Valeur nominale : {nominal}.', { nominal: offer.nominal })}</p>
      {offer.words && <p>{t('« {words} »', { words: offer.words })}</p>}
      <LawWords draft={transfers.draft} />
      <Form
        result={result?.initialValue?.['transfer'] === offer.id ? result : null}
        labels={{ category: t('Catégorie d’associés') }}
      >
        <input type="hidden" name="transfer" value={offer.id} />
        {offer.categories.length > 0 && (
          <SelectField
            name="category"
            label={t('Catégorie d’associés')}
            required
            placeholder={t('Choisissez')}
            options={offer.categories.map((name) => ({ value: name, label: name }))}
          />
        )}
        <div className="flex flex-wrap gap-3">
          <Button name="intent" value="take">
            {t('J’accepte')}
          </Button>
          <Button name="intent" value="decline" variant="secondary">
            {t('Je refuse')}
          </Button>
        </div>
      </Form>
    </Card>
  );
}

/** What became of the shares that the reader handed on or took. */
export function MyTransfers({ transfers }: { transfers: Transfers }) {
  if (transfers.mine.length === 0) return null;
  return (
    <Section title={t('Vos cessions')}>
      <DataTable
        caption={t('Vos cessions')}
        hideCaption
        columns={[
          { key: 'cooperation', label: t('Coopération') },
          { key: 'who', label: t('Avec qui') },
          { key: 'shares', label: t('Parts') },
          { key: 'on', label: t('Proposée le') },
          { key: 'state', label: t('État') },
          { key: 'act', label: t('Suite') },
        ]}
        rows={transfers.mine.map(({ status, answer, mayKeep, ...one }) => ({
          ...one,
          state: (
            <>
              {transferStates[status]}
              {answer && (
                <span className="block text-sm text-ink-soft">{t('« {words} »', { words: answer })}</span>
              )}
            </>
          ),
          act:
            status === 'agreed' ? (
              <a className="link" href={href(`/mon-espace/papiers/cession/${one.id}`)}>
                {t('Attestation (PDF)')}
              </a>
            ) : mayKeep ? (
              <Form>
                <input type="hidden" name="intent" value="keep" />
                <input type="hidden" name="transfer" value={one.id} />
                <Button size="small" variant="secondary">
                  {t('Garder mes parts')}
                </Button>
              </Form>
            ) : (
              '—'
            ),
        }))}
      />
    </Section>
  );
}

/** How to hand shares to somebody. */
export function HandForm({
  places,
  transfers,
  newId,
  result,
}: {
  places: readonly Place[];
  transfers: Transfers;
  newId: string;
  result: FormResult;
}) {
  const possible = places.filter(({ held }) => held > 0);
  if (possible.length === 0) return null;
  return (
    <Section title={t('Céder des parts')}>
      <LawWords draft={transfers.draft} />
      <Form
        result={result}
        labels={{
          handFrom: t('Coopération'),
          handShares: t('Combien de parts'),
          toEmail: t('Adresse e-mail de la personne'),
        }}
      >
        <input type="hidden" name="intent" value="hand" />
        <input type="hidden" name="id" value={newId} />
        <SelectField
          name="handFrom"
          label={t('Coopération')}
          required
          options={possible.map(({ id, name, shares }) => ({ value: id, label: `${name}, ${shares}` }))}
        />
        <NumberField name="handShares" label={t('Combien de parts')} required />
        <TextField
          name="toEmail"
          type="email"
          label={t('Adresse e-mail de la personne')}
          help={t('Nous lui écrivons ; elle répond depuis son espace, avec cette adresse.')}
          required
          maxLength={200}
        />
        <TextArea name="handWords" label={t('Un mot pour elle')} maxLength={500} rows={2} />
        <Button variant="secondary">{t('Proposer ces parts')}</Button>
      </Form>
    </Section>
  );
}
