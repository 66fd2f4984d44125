/**
 * Where what was asked is read and, once enough agree, done: as its asker had filled it in, where the address of the page says so. What is agreed is
 * that very thing, so nobody should have to find the page and type the same figures again.
 */
export function pageOfApproval(
  { kind, subjectId }: { kind: string; subjectId: string },
  slug: string,
): string {
  const [subject = '', ...asked] = subjectId.split(':');
  const [own, loan] = [`/porteur/${slug}`, `/porteur/prets/${subject}`];
  switch (kind) {
    case 'share_exit':
      return `${own}/parts/sorties`;
    case 'register_takeover':
      return `${own}/parts/reprise/${subject}`;
    case 'payment_account':
      return `${own}/paiements`;
    case 'membership':
      return `${own}/membres`;
    case 'early_repayment':
      return `${loan}/anticipe`;
    case 'revenue_declaration':
      return `${loan}/recettes`;
    case 'loan_pause':
      return withQuery(`${loan}/pause`, ['echeances'], asked);
    case 'loan_rescheduling':
      return withQuery(`${loan}/reechelonnement`, ['count', 'firstDue', 'principalGrace', 'closesOn'], asked);
    default:
      return `${own}/accords`;
  }
}

function withQuery(path: string, names: readonly string[], values: readonly string[]): string {
  return `${path}?${new URLSearchParams(names.map((name, index) => [name, values[index] ?? ''])).toString()}`;
}
