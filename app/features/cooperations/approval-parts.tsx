import { Badge } from '#app/components/badge.tsx';
import { Button, LinkButton } from '#app/components/button.tsx';
import { DataTable } from '#app/components/data-table.tsx';
import { AmountField, NumberField } from '#app/components/field.tsx';
import { Form, type FormResult } from '#app/components/form.tsx';
import { Section } from '#app/components/page.tsx';
import { href } from '#app/i18n/href.ts';
import { plural, t } from '#app/i18n/t.ts';
import { requestStates } from './approval-states.ts';
import type { approvalsOf } from './approvals.queries.server.ts';

const isOpen = ({ state }: { state: string }) => state === 'waits' || state === 'agreed';

type Approvals = Awaited<ReturnType<typeof approvalsOf>>;

/** What waits for agreements and what became of the others, each with who agreed. */
export function RequestTable({ approvals }: { approvals: Approvals }) {
  return (
    <DataTable
      caption={t('Demandes d’accord')}
      hideCaption
      columns={[
        { key: 'what', label: t('Quoi') },
        { key: 'on', label: t('Demandé le') },
        { key: 'names', label: t('D’accord') },
        { key: 'state', label: t('État') },
        { key: 'amount', label: t('Montant'), numeric: true },
        { key: 'act', label: t('Votre accord') },
      ]}
      rows={approvals.requests.map((request) => ({
        id: request.id,
        what: isOpen(request) ? (
          <a className="link" href={href(request.to)}>
            {request.what}
          </a>
        ) : (
          request.what
        ),
        on: request.on,
        amount: request.amount,
        names: t('{given} sur {needed} : {names}', {
          given: request.given,
          needed: request.needed,
          names: request.names.join(', '),
        }),
        state: <Badge tone={requestStates[request.state].tone}>{requestStates[request.state].label}</Badge>,
        act: approvals.mayAgree && isOpen(request) && (
          <Form className="flex flex-wrap gap-2">
            <input type="hidden" name="request" value={request.id} />
            {!request.isMine && request.state === 'waits' && (
              <Button name="intent" value="agree" size="small">
                {t('Je suis d’accord')}
              </Button>
            )}
            {request.state === 'agreed' && (
              <LinkButton to={request.to} size="small" variant="primary">
                {t('Le faire maintenant')}
              </LinkButton>
            )}
            <Button name="intent" value="withdraw" size="small" variant="secondary">
              {t('Écarter')}
            </Button>
          </Form>
        ),
      }))}
      empty={t('Rien n’attend d’accord.')}
    />
  );
}

/** From which amount, and how many. */
export function RuleForm({ approvals, result }: { approvals: Approvals; result: FormResult }) {
  return (
    <Section
      title={t('Votre règle')}
      intro={
        approvals.rule
          ? t('À partir de {amount}, {approvals} membres doivent être d’accord.', {
              amount: approvals.rule.fromAmount,
              approvals: approvals.rule.approvals,
            })
          : t('Aucune règle : un responsable ou un trésorier suffit.')
      }
    >
      <Form
        result={result}
        values={approvals.values}
        labels={{ fromAmount: t('À partir de'), approvals: t('Combien d’accords') }}
      >
        <input type="hidden" name="intent" value="rule" />
        <AmountField name="fromAmount" label={t('À partir de')} required />
        <NumberField
          name="approvals"
          label={t('Combien d’accords')}
          help={`${t('Celui de la personne qui demande compte. Mettez 1 pour ne plus avoir de règle.')} ${plural(
            approvals.possible,
            {
              one: t('Vous êtes la seule personne à pouvoir en donner.'),
              other: t('Vous êtes {n} à pouvoir en donner.', { n: approvals.possible }),
            },
          )}`}
          required
        />
        <Button variant="secondary">{t('Enregistrer la règle')}</Button>
      </Form>
    </Section>
  );
}
