import type { ReactNode } from 'react';
import { Fold } from '#app/components/fold.tsx';
import { count } from '#app/i18n/format.ts';
import { t } from '#app/i18n/t.ts';

/** The contracts of a cooperation are as many as its lenders: a few are in sight, more are behind their number. */
export function ContractFold({ number, children }: { number: number; children: ReactNode }) {
  return (
    <Fold title={count(number, t('contrat'), t('contrats'))} open={number <= 12}>
      {children}
    </Fold>
  );
}
