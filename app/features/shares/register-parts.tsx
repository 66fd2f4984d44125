import { Button, LinkButton } from '#app/components/button.tsx';
import { DataTable } from '#app/components/data-table.tsx';
import { CheckboxField, DateField, TextField } from '#app/components/field.tsx';
import { Form } from '#app/components/form.tsx';
import { href } from '#app/i18n/href.ts';
import { t } from '#app/i18n/t.ts';
import type { memberOfRegister, registerPage } from './register.queries.server.ts';

type Register = Awaited<ReturnType<typeof registerPage>>;
type Member = NonNullable<Awaited<ReturnType<typeof memberOfRegister>>>;

/** By name or number, as at a day; the same search decides what the files hold. */
export function RegisterSearch({
  values,
  slug,
}: {
  values: { q: string; au: string; anciens: string };
  slug: string;
}) {
  const file = (what: string, format: string) =>
    `/porteur/${slug}/tableaux/${what}?au=${values.au}&format=${format}`;
  return (
    <div className="grid gap-4">
      <Form method="get" className="flex flex-wrap items-end gap-3" values={values}>
        <TextField name="q" label={t('Nom ou numéro')} type="search" maxLength={100} />
        <DateField name="au" label={t('À la date du')} />
        <CheckboxField
          name="anciens"
          label={t('avec ceux qui sont partis')}
          defaultChecked={values.anciens === 'on'}
        />
        <Button variant="secondary">{t('Chercher')}</Button>
      </Form>
      <div className="flex flex-wrap gap-3">
        <LinkButton to={file('associes', 'xlsx')} size="small">
          {t('Registre à cette date (Excel)')}
        </LinkButton>
        <LinkButton to={file('associes', 'csv')} size="small">
          {t('Registre à cette date (CSV)')}
        </LinkButton>
        <LinkButton to={file('mouvements', 'xlsx')} size="small">
          {t('Mouvements jusqu’à cette date (Excel)')}
        </LinkButton>
        <LinkButton to={file('mouvements', 'csv')} size="small">
          {t('Mouvements jusqu’à cette date (CSV)')}
        </LinkButton>
        <LinkButton to={`/porteur/${slug}/parts/interet`} size="small">
          {t('Calculer l’intérêt aux parts')}
        </LinkButton>
        <LinkButton to={`/porteur/${slug}/parts/reprise`} size="small">
          {t('Reprendre des associés d’avant')}
        </LinkButton>
      </div>
    </div>
  );
}

/** The members with what each holds; the foot is for the whole search, not for the page. */
export function RegisterTable({ register, slug }: { register: Register; slug: string }) {
  return (
    <DataTable
      caption={t('Registre des associés')}
      hideCaption
      columns={[
        { key: 'name', label: t('Associé·e') },
        { key: 'number', label: t('N°') },
        { key: 'category', label: t('Catégorie') },
        { key: 'since', label: t('Admis le') },
        { key: 'shares', label: t('Parts'), numeric: true },
        { key: 'capital', label: t('Capital|des parts'), numeric: true },
      ]}
      phone="rows"
      rows={register.rows.map(({ personId, name, number, ...row }) => ({
        id: personId,
        ...row,
        number: (
          <>
            <span className="md:hidden">{t('N°')} </span>
            {number}
          </>
        ),
        name: (
          <a className="link" href={href(`/porteur/${slug}/parts/membres/${personId}`)}>
            {name}
          </a>
        ),
      }))}
      foot={{ name: t('Total'), shares: register.shares, capital: register.capital }}
      empty={t('Personne ne correspond, à cette date.')}
    />
  );
}

/** Every movement of one member, with the paper that goes with it. */
export function MovementTable({ member, slug }: { member: Member; slug: string }) {
  const at = (kind: string, id: string) => `/porteur/${slug}/papiers/${kind}/${id}`;
  return (
    <DataTable
      caption={t('Mouvements')}
      columns={[
        { key: 'on', label: t('Date') },
        { key: 'kind', label: t('Mouvement') },
        { key: 'note', label: t('Décision') },
        { key: 'papers', label: t('Papiers') },
        { key: 'shares', label: t('Parts'), numeric: true },
        { key: 'amount', label: t('Montant'), numeric: true },
      ]}
      rows={member.movements.map(({ holdingId, exitId, transferId, kind, other, note, ...row }) => ({
        ...row,
        kind: `${kind} ${other}`.trim(),
        note: note || '—',
        papers: (
          <span className="grid gap-1">
            {holdingId && (
              <PaperLink to={at('attestation', holdingId)} name={t('Attestation de parts (PDF)')} />
            )}
            {holdingId && <PaperLink to={at('bulletin', holdingId)} name={t('Bulletin (PDF)')} />}
            {transferId && (
              <PaperLink to={at('cession', transferId)} name={t('Attestation de cession (PDF)')} />
            )}
            {exitId && <PaperLink to={at('sortie', exitId)} name={t('Attestation de sortie (PDF)')} />}
          </span>
        ),
      }))}
      foot={{ on: t('Total'), shares: member.held }}
    />
  );
}

function PaperLink({ to, name }: { to: string; name: string }) {
  return (
    <a className="link" href={href(to)}>
      {name}
    </a>
  );
}
