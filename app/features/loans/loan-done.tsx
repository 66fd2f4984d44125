import { Notice } from '#app/components/notice.tsx';
import { phrases } from '#app/i18n/t.ts';

/** What the page of a loan says after something was done, by the word in its address. */
const said = {
  propose: phrases({
    title: 'Vos prêteurs votent',
    text: 'Chacun a reçu un courriel avec les deux échéanciers ; vous saurez le résultat à la fin du vote.',
  }),
  anticipe: phrases({
    title: 'Le remboursement anticipé est enregistré',
    text: 'Vos prêteurs en sont prévenus par courriel ; il est dans l’échéancier ci-dessous.',
  }),
  retire: phrases({
    title: 'Le remboursement anticipé est retiré',
    text: 'Vos prêteurs en sont prévenus par courriel ; l’échéancier d’avant a repris.',
  }),
  pause: phrases({
    title: 'La pause est prise',
    text: 'Vos prêteurs en sont prévenus par courriel ; le nouvel échéancier est ci-dessous.',
  }),
};

type Done = keyof typeof said;
export const doneNames = Object.keys(said) as Done[];

export function LoanDone({ done }: { done: Done | null }) {
  if (!done) return null;
  return (
    <Notice tone="success" title={said[done].title}>
      {said[done].text}
    </Notice>
  );
}
