import { Badge } from '#app/components/badge.tsx';
import { LinkButton } from '#app/components/button.tsx';
import { DataTable } from '#app/components/data-table.tsx';
import { FigureWithTable } from '#app/components/figure-with-table.tsx';
import { Fold } from '#app/components/fold.tsx';
import { Notice } from '#app/components/notice.tsx';
import { count } from '#app/i18n/format.ts';
import { t } from '#app/i18n/t.ts';
import { lendersToldAfterDays } from './debit-policy.ts';
import type { loanAgenda } from './loan.queries.server.ts';

type Agenda = Awaited<ReturnType<typeof loanAgenda>>;

/** What the members should know now: something to do, something late, or when the next debit comes. */
export function AgendaNotice({ agenda, loanId }: { agenda: Agenda; loanId: string }) {
  const { late, mandate, next, cooperation } = agenda;
  if (agenda.isRepaid) {
    return (
      <Notice tone="success" title={t('Ce prêt est remboursé')} still>
        {t('Merci : chaque prêteur a retrouvé ce qu’il avait prêté.')}
      </Notice>
    );
  }
  if (agenda.lost) {
    const { on, amount, why } = agenda.lost;
    return (
      <Notice tone="danger" title={t('Prêt passé en perte le {on}', { on })} still>
        {t('{why} {amount} restent dus à vos prêteurs, mais ne seront plus prélevés.', { why, amount })}
      </Notice>
    );
  }
  const sign = (
    <LinkButton to={`/porteur/${cooperation.slug}/paiements`} variant="primary">
      {t('Signer un mandat')}
    </LinkButton>
  );
  return (
    <>
      {mandate !== 'fine' && (
        <Notice
          tone="danger"
          title={
            mandate === 'missing' ? t('Aucun compte à débiter') : t('Votre banque n’accepte plus ce mandat')
          }
          still
          action={sign}
        >
          {t(
            'Les échéances ne peuvent pas être prélevées tant qu’un mandat n’est pas signé. N’importe quel membre peut le faire.',
          )}
        </Notice>
      )}
      {late.count > 0 && (
        <Notice
          tone="warning"
          title={t('{amount} en retard', { amount: late.amount })}
          still
          action={
            <LinkButton to={`/porteur/prets/${loanId}/reechelonnement`}>
              {t('Demander un autre échéancier')}
            </LinkButton>
          }
        >
          {t(
            '{count} à sa date, la plus ancienne depuis {days}. {next} {lenders} Si un autre échéancier vous aiderait, vous pouvez le proposer à vos prêteurs.',
            {
              count: count(late.count, t('échéance n’a pas été payée'), t('échéances n’ont pas été payées')),
              days: count(late.days, t('jour'), t('jours')),
              next: late.isComing
                ? t('Votre banque a été sollicitée de nouveau ; la réponse prend environ six jours ouvrés.')
                : t('Elle sera redemandée à votre banque.'),
              lenders: late.lendersKnow
                ? t('Vos prêteurs sont informés de ce retard.')
                : t('Vos prêteurs en seront informés s’il dépasse {days} jours.', {
                    days: lendersToldAfterDays,
                  }),
            },
          )}
        </Notice>
      )}
      {next && (
        <Notice
          title={t('Prochaine échéance : {amount} le {due}', { amount: next.amount, due: next.due })}
          still
        >
          {next.asked
            ? t('Votre banque sera sollicitée le {asked}, pour que l’argent soit là à la date prévue.', {
                asked: next.asked,
              })
            : t('Votre banque a été sollicitée ; la réponse prend environ six jours ouvrés.')}
        </Notice>
      )}
    </>
  );
}

/** What the loan asks each year, drawn and as figures. */
export function AgendaByYear({ byYear }: { byYear: Agenda['byYear'] }) {
  return (
    <FigureWithTable title={t('À payer chaque année')} svg={byYear.svg} description={byYear.description}>
      <DataTable
        caption={t('À payer chaque année')}
        hideCaption
        columns={[
          { key: 'year', label: t('Année') },
          { key: 'principal', label: t('Capital'), numeric: true },
          { key: 'interest', label: t('Intérêts'), numeric: true },
          { key: 'payment', label: t('À payer'), numeric: true },
          { key: 'paid', label: t('Payé'), numeric: true },
        ]}
        rows={byYear.rows}
        phone="scroll"
      />
    </FigureWithTable>
  );
}

/** So many paid instalments stay among the others; more of them are folded, for what is to come is what one comes for. */
const paidInSight = 3;

/** So many are shown of what is to come; what follows is folded, unless it is short. */
const aheadInSight = 12;

/** Every instalment with its state in words, what was asked of the bank and what came. */
export function AgendaTable({ agenda: { rows, totals } }: { agenda: Agenda }) {
  const paid = rows.filter(({ isPaid }) => isPaid);
  const before = paid.length > paidInSight ? paid : [];
  const others = before.length > 0 ? rows.filter(({ isPaid }) => !isPaid) : rows;
  const ahead = others.length > aheadInSight + paidInSight ? others.slice(aheadInSight) : [];
  return (
    <>
      <FoldedInstalments name={t('{count} échéances payées', { count: before.length })} rows={before} />
      <Instalments
        caption={t('Échéancier')}
        rows={others.slice(0, others.length - ahead.length)}
        foot={{ number: before.length + ahead.length > 0 ? t('Total du prêt') : t('Total'), ...totals }}
      />
      <FoldedInstalments name={t('{count} échéances suivantes', { count: ahead.length })} rows={ahead} />
    </>
  );
}

function FoldedInstalments({ name, rows }: { name: string; rows: Agenda['rows'] }) {
  if (rows.length === 0) return null;
  return (
    <Fold title={name}>
      <Instalments caption={name} hideCaption rows={rows} />
    </Fold>
  );
}

function Instalments({
  caption,
  hideCaption = false,
  rows,
  foot,
}: {
  caption: string;
  hideCaption?: boolean;
  rows: Agenda['rows'];
  foot?: Agenda['totals'] & { number: string };
}) {
  return (
    <DataTable
      caption={caption}
      hideCaption={hideCaption}
      empty={t('Rien ne reste à payer.')}
      columns={[
        { key: 'number', label: t('N°') },
        { key: 'due', label: t('Échéance') },
        { key: 'principal', label: t('Capital'), numeric: true },
        { key: 'interest', label: t('Intérêts'), numeric: true },
        { key: 'payment', label: t('À payer'), numeric: true },
        { key: 'paid', label: t('Payé'), numeric: true },
        { key: 'notice', label: t('Annoncée le') },
        { key: 'state', label: t('État') },
      ]}
      rows={rows.map(({ state, tone, when, debits, isEarly, ...row }) => ({
        ...row,
        due: (
          <>
            {row.due}
            {isEarly && <span className="block text-ink-soft">{t('remboursement anticipé')}</span>}
          </>
        ),
        state: (
          <span className="grid justify-items-start gap-1">
            <Badge tone={tone}>{state}</Badge>
            {when && <span className="text-ink-soft">{when}</span>}
            {debits.length > 1 && (
              <details>
                <summary className="min-h-8 py-1">
                  {t('{count} prélèvements', { count: debits.length })}
                </summary>
                <ul className="list-disc pl-5">
                  {debits.map((sentence) => (
                    <li key={sentence}>{sentence}</li>
                  ))}
                </ul>
              </details>
            )}
          </span>
        ),
      }))}
      {...(foot && { foot })}
    />
  );
}
