import type { ReactNode } from 'react';
import { Button, ButtonRow } from '#app/components/button.tsx';
import { CopyButton } from '#app/components/copy-button.tsx';
import { Facts, type Fact } from '#app/components/facts.tsx';
import { Form, type FormResult } from '#app/components/form.tsx';
import { Notice } from '#app/components/notice.tsx';
import { Section } from '#app/components/page.tsx';
import { QrCode } from '#app/components/qr-code.tsx';
import { t } from '#app/i18n/t.ts';
import type { TransferShown } from './transfers.queries.server.ts';

/** The transfer that we wait for: what to copy or to scan, until when, and the ways out. */
export function TransferInstructions({ transfer, result }: { transfer: TransferShown; result: FormResult }) {
  const { until, received, amount, isGift } = transfer;
  return (
    <>
      {received && (
        <Notice tone="warning" still title={t('Il manque {missing}', { missing: amount.shown })}>
          {t(
            'Nous avons reçu {received}, qui sont dans votre porte-monnaie. Virez le reste avec la même référence.',
            {
              received,
            },
          )}
        </Notice>
      )}
      <Section
        title={t('Faire le virement')}
        intro={t(
          'Depuis votre banque, au plus tard le {until}. Les banques mettent un à deux jours ; votre place est gardée jusque-là.',
          { until },
        )}
      >
        <div className="grid gap-6 sm:grid-cols-[minmax(0,1fr)_13rem] sm:items-start">
          <Facts facts={facts(transfer)} />
          <figure className="grid justify-items-start gap-2 sm:justify-items-center">
            <QrCode
              text={transfer.qr}
              size={208}
              className="rounded-md border border-line"
              label={t('Code QR du virement : titulaire, IBAN, montant et référence, les mêmes qu’à côté')}
            />
            <figcaption className="text-sm text-ink-soft">
              {t('À scanner avec l’application de votre banque, si elle le propose. Sinon, recopiez.')}
            </figcaption>
          </figure>
        </div>
      </Section>
      <Form result={result} className="grid gap-4">
        <Section
          title={t('Payer autrement, ou renoncer')}
          intro={
            isGift
              ? t('Tant que l’argent n’est pas arrivé, rien ne vous engage.')
              : t(
                  'Tant que l’argent n’est pas arrivé, vous pouvez révoquer sans raison et sans frais ; ensuite, jusqu’à la fin de votre délai de réflexion.',
                )
          }
        >
          <p className="text-sm text-ink-soft">
            {t(
              'Un virement déjà parti n’est pas perdu : il arrive dans votre porte-monnaie, et reste à vous.',
            )}
          </p>
          <ButtonRow>
            <Button name="intent" value="pay" variant="secondary">
              {t('Payer par carte ou prélèvement')}
            </Button>
            <Button name="intent" value={isGift ? 'leave' : 'revoke'} variant="quiet">
              {isGift ? t('Renoncer à ce don') : t('Révoquer cet engagement')}
            </Button>
          </ButtonRow>
        </Section>
      </Form>
    </>
  );
}

function facts({ amount, name, iban, bic, reference }: TransferShown): Fact[] {
  return [
    fact(t('Montant'), amount.shown, amount.copied, t('Copier le montant')),
    fact(t('Titulaire'), name, name, t('Copier le titulaire')),
    fact('IBAN', iban.shown, iban.copied, t('Copier l’IBAN')),
    ...(bic ? [fact('BIC', bic, bic, t('Copier le BIC'))] : []),
    {
      ...fact(t('Référence'), reference.shown, reference.copied, t('Copier la référence')),
      note: t(
        'À écrire en motif, telle quelle et seule : c’est elle qui nous dit que ce virement est le vôtre.',
      ),
    },
  ];
}

function fact(name: ReactNode, shown: string, copied: string, label: string): Fact {
  return {
    name,
    value: (
      <span className="flex flex-wrap items-center gap-x-3">
        <span className="figures break-words">{shown}</span>
        <CopyButton text={copied} label={label} />
      </span>
    ),
  };
}
