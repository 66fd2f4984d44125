const phrases: Record<string, string> = {
  'Mes papiers': 'My papers',
  'Mes papiers – Terreau': 'My papers – Terreau',
  'Des documents PDF, en français, que les lecteurs d’écran savent lire.':
    'PDF documents, in French, which screen readers can read.',
  'Contrats de prêt': 'Loan agreements',
  Papier: 'Paper',
  Contrat: 'Agreement',
  'Vous n’avez pas encore prêté.': 'You have not lent yet.',
};

export default phrases;
