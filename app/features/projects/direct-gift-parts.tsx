import { Button, ButtonRow } from '#app/components/button.tsx';
import { DataTable } from '#app/components/data-table.tsx';
import { AmountField, DateField, SelectField, TextField } from '#app/components/field.tsx';
import { Form, type FormResult } from '#app/components/form.tsx';
import { Notice } from '#app/components/notice.tsx';
import { Section } from '#app/components/page.tsx';
import { Pager } from '#app/components/pager.tsx';
import { TableFiles } from '#app/components/table-files.tsx';
import { t } from '#app/i18n/t.ts';
import { giftMeans } from './direct-gift.schema.ts';
import type { directGiftsOf } from './direct-gifts.queries.server.ts';

type Declared = Awaited<ReturnType<typeof directGiftsOf>>;

/** `newId` makes a form sent twice one declaration. */
export function DeclareGift({ newId, today, result }: { newId: string; today: string; result: FormResult }) {
  const labels = {
    means: t('Moyen'),
    amount: t('Montant'),
    gifts: t('Nombre de dons'),
    receivedOn: t('Reçu le'),
    receipt: t('Numéro de votre reçu'),
    proof: t('Ce qui le montre'),
  };
  return (
    <Section title={t('Déclarer un don reçu')}>
      <Form result={result} values={{ gifts: '1', receivedOn: today }} labels={labels}>
        <input type="hidden" name="intent" value="declare" />
        <input type="hidden" name="id" value={newId} />
        <SelectField
          name="means"
          label={labels.means}
          options={Object.entries({ ...giftMeans }).map(([value, label]) => ({ value, label }))}
          required
        />
        <AmountField name="amount" label={labels.amount} required />
        <TextField
          name="gifts"
          label={labels.gifts}
          help={t('Un don, ou plusieurs remis ensemble : l’urne d’une fête, une remise de chèques.')}
          inputMode="numeric"
          width="short"
          required
        />
        <DateField name="receivedOn" label={labels.receivedOn} max={today} required />
        <TextField
          name="receipt"
          label={labels.receipt}
          help={t(
            'Celui de votre carnet, qui garde le nom des personnes : ici, aucun nom n’est demandé. La plateforme n’émet pas de reçu pour un don qui n’est pas passé par elle.',
          )}
          maxLength={80}
        />
        <TextField
          name="proof"
          label={labels.proof}
          help={t(
            'Par exemple : bordereau de remise n° 12, relevé de novembre. L’équipe peut vous le demander.',
          )}
          maxLength={200}
          required
        />
        <ButtonRow>
          <Button>{t('Déclarer ce don')}</Button>
        </ButtonRow>
      </Form>
    </Section>
  );
}

export function DeclaredGifts({ declared, projectId }: { declared: Declared; projectId: string }) {
  return (
    <Section title={t('Dons déclarés')}>
      {declared.shown && (
        <Notice title={t('Ce que le public lit à côté de la barre')} still>
          {declared.shown}
        </Notice>
      )}
      <DataTable
        caption={t('Dons déclarés')}
        hideCaption
        columns={[
          { key: 'day', label: t('Reçu le') },
          { key: 'means', label: t('Moyen') },
          { key: 'gifts', label: t('Nombre de dons'), numeric: true },
          { key: 'receipt', label: t('Numéro de votre reçu') },
          { key: 'proof', label: t('Ce qui le montre') },
          { key: 'by', label: t('Déclaré par') },
          { key: 'amount', label: t('Montant'), numeric: true },
        ]}
        rows={declared.gifts.map(({ takenBack, ...gift }) => ({
          ...gift,
          proof: takenBack ? `${gift.proof}. ${takenBack}` : gift.proof,
          amount: takenBack ? <s>{gift.amount}</s> : gift.amount,
        }))}
        empty={t('Rien n’est déclaré pour le moment.')}
      />
      <Pager
        page={declared.page}
        pages={declared.pages}
        to={(page) => `/porteur/projets/${projectId}/dons-directs?page=${page}`}
      />
      {declared.gifts.length > 0 && <TableFiles to={`/porteur/projets/${projectId}/tableaux/dons-directs`} />}
    </Section>
  );
}

/** A declaration written by mistake is taken back, with its reason. Folded away. */
export function WrongGift({ declared, result }: { declared: Declared; result: FormResult }) {
  const standing = declared.gifts.filter(({ takenBack }) => !takenBack);
  if (standing.length === 0) return null;
  const labels = { wrong: t('La déclaration qui était fausse'), reason: t('Ce qui était faux') };
  return (
    <details className="rounded-md border border-line p-4" open={Boolean(result)}>
      <summary className="font-semibold">{t('Reprendre une déclaration faite par erreur')}</summary>
      <Form result={result} labels={labels} className="mt-4 grid gap-4">
        <input type="hidden" name="intent" value="take_back" />
        <SelectField
          name="wrong"
          label={labels.wrong}
          placeholder={t('Choisissez')}
          options={standing.map(({ id, day, means, amount }) => ({
            value: id,
            label: `${day}, ${means}, ${amount}`,
          }))}
          required
        />
        <TextField
          name="reason"
          label={labels.reason}
          help={t('La ligne reste, avec cette raison, et ne compte plus.')}
          maxLength={300}
          required
        />
        <ButtonRow>
          <Button variant="secondary">{t('Reprendre cette déclaration')}</Button>
        </ButtonRow>
      </Form>
    </details>
  );
}
