import { Badge } from '#app/components/badge.tsx';
import { LinkButton } from '#app/components/button.tsx';
import { DataTable } from '#app/components/data-table.tsx';
import { Notice } from '#app/components/notice.tsx';
import { count } from '#app/money/format.ts';
import { lendersToldAfterDays } from './debit-policy.ts';
import type { loanAgenda } from './loan.queries.server.ts';

type Agenda = Awaited<ReturnType<typeof loanAgenda>>;

/** What the members should know now: something to do, something late, or when the next debit comes. */
export function AgendaNotice({ agenda }: { agenda: Agenda }) {
  const { late, mandate, next, cooperation } = agenda;
  if (agenda.isRepaid) {
    return (
      <Notice tone="success" title="Ce prêt est remboursé" still>
        Merci : chaque prêteur a retrouvé ce qu’il avait prêté.
      </Notice>
    );
  }
  const sign = (
    <LinkButton to={`/porteur/${cooperation.slug}/paiements`} variant="primary">
      Signer un mandat
    </LinkButton>
  );
  return (
    <>
      {mandate !== 'fine' && (
        <Notice
          tone="danger"
          title={mandate === 'missing' ? 'Aucun compte à débiter' : 'Votre banque n’accepte plus ce mandat'}
          still
          action={sign}
        >
          Les échéances ne peuvent pas être prélevées tant qu’un mandat n’est pas signé. N’importe quel membre
          peut le faire.
        </Notice>
      )}
      {late.count > 0 && (
        <Notice tone="warning" title={`${late.amount} en retard`} still>
          {count(late.count, 'échéance n’a pas été payée', 'échéances n’ont pas été payées')} à sa date, la
          plus ancienne depuis {count(late.days, 'jour', 'jours')}.{' '}
          {late.isComing
            ? 'Votre banque a été sollicitée de nouveau ; la réponse prend environ six jours ouvrés.'
            : 'Elle sera redemandée à votre banque.'}{' '}
          {late.lendersKnow
            ? 'Vos prêteurs sont informés de ce retard.'
            : `Vos prêteurs en seront informés s’il dépasse ${lendersToldAfterDays} jours.`}{' '}
          Si un autre calendrier vous aiderait, écrivez-nous.
        </Notice>
      )}
      {next && (
        <Notice title={`Prochaine échéance : ${next.amount} le ${next.due}`} still>
          {next.asked
            ? `Votre banque sera sollicitée le ${next.asked}, pour que l’argent soit là à la date prévue.`
            : 'Votre banque a été sollicitée ; la réponse prend environ six jours ouvrés.'}
        </Notice>
      )}
    </>
  );
}

/** Every instalment with its state in words, what was asked of the bank and what came. */
export function AgendaTable({ agenda }: { agenda: Agenda }) {
  return (
    <DataTable
      caption="Échéancier"
      columns={[
        { key: 'number', label: 'N°' },
        { key: 'due', label: 'Échéance' },
        { key: 'principal', label: 'Capital', numeric: true },
        { key: 'interest', label: 'Intérêts', numeric: true },
        { key: 'payment', label: 'À payer', numeric: true },
        { key: 'paid', label: 'Payé', numeric: true },
        { key: 'state', label: 'État' },
      ]}
      rows={agenda.rows.map(({ state, tone, when, debits, ...row }) => ({
        ...row,
        state: (
          <span className="grid justify-items-start gap-1">
            <Badge tone={tone}>{state}</Badge>
            {when && <span className="text-ink-soft">{when}</span>}
            {debits.length > 1 && (
              <details>
                <summary className="min-h-8 py-1">{debits.length} prélèvements</summary>
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
      foot={{ number: 'Total', ...agenda.totals }}
    />
  );
}
