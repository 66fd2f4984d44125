import { Button } from '#app/components/button.tsx';
import { DataTable } from '#app/components/data-table.tsx';
import { Facts } from '#app/components/facts.tsx';
import { NumberField, SelectField, TextArea } from '#app/components/field.tsx';
import { Form, type FormResult } from '#app/components/form.tsx';
import { Section } from '#app/components/page.tsx';
import { href } from '#app/i18n/href.ts';
import { t } from '#app/i18n/t.ts';
import { PaymentLines } from './exit-payment-parts.tsx';
import type { sharesOf } from './exits.queries.server.ts';
import { exitStates } from './words.ts';

type Place = Awaited<ReturnType<typeof sharesOf>>[number];

/** What a member holds in one cooperation, and what became of their requests to leave it. */
export function MyShares({ place }: { place: Place }) {
  return (
    <Section title={place.name}>
      <Facts
        facts={[
          { name: t('Parts'), value: place.shares, note: place.capital },
          ...(place.number === null
            ? []
            : [
                { name: t('Numéro d’associé'), value: place.number },
                { name: t('Catégorie'), value: place.category },
              ]),
        ]}
      />
      {place.exits.length > 0 && (
        <DataTable
          caption={t('Vos demandes de sortie')}
          columns={[
            { key: 'on', label: t('Demandée le') },
            { key: 'shares', label: t('Parts') },
            { key: 'state', label: t('État') },
            { key: 'due', label: t('Au plus tard le') },
            { key: 'words', label: t('Réponse') },
            { key: 'amount', label: t('Montant dû'), numeric: true },
          ]}
          rows={place.exits.map(({ status, words, payments, hasPaper, ...exit }) => ({
            ...exit,
            state: (
              <>
                {exitStates[status]}
                <PaymentLines payments={payments} />
                {hasPaper && (
                  <a className="link block" href={href(`/mon-espace/papiers/sortie/${exit.id}`)}>
                    {t('Attestation de sortie (PDF)')}
                  </a>
                )}
              </>
            ),
            words: words || '—',
          }))}
        />
      )}
      {place.waiting && (
        <Form>
          <input type="hidden" name="intent" value="cancel" />
          <input type="hidden" name="exit" value={place.waiting} />
          <Button variant="secondary">{t('Reprendre ma demande')}</Button>
        </Form>
      )}
    </Section>
  );
}

/** How to leave: from one cooperation at a time, with all one's shares or some. */
export function LeaveForm({
  places,
  newId,
  result,
}: {
  places: readonly Place[];
  newId: string;
  result: FormResult;
}) {
  const possible = places.filter(({ held, isAsked }) => held > 0 && !isAsked);
  if (possible.length === 0) return null;
  return (
    <Section
      title={t('Demander à sortir')}
      intro={t(
        'La coopération vous rend au plus la valeur nominale de vos parts, moins votre part des pertes s’il y en a. Elle peut attendre jusqu’à cinq ans, et plus si son capital est au plancher. Vous restez tenu·e cinq ans des dettes d’avant votre départ, dans la limite de vos parts.',
      )}
    >
      <Form
        result={result}
        values={{ shares: possible.length === 1 ? String(possible[0]!.held) : '' }}
        labels={{ cooperation: t('Coopération'), shares: t('Combien de parts') }}
      >
        <input type="hidden" name="intent" value="ask" />
        <input type="hidden" name="id" value={newId} />
        <SelectField
          name="cooperation"
          label={t('Coopération')}
          required
          options={possible.map(({ id, name, shares }) => ({ value: id, label: `${name}, ${shares}` }))}
        />
        <NumberField name="shares" label={t('Combien de parts')} required />
        <TextArea name="words" label={t('Un mot pour la coopération')} maxLength={1000} rows={3} />
        <Button variant="secondary">{t('Demander à sortir')}</Button>
      </Form>
    </Section>
  );
}
