const phrases: Record<string, string> = {
  'Le fichier « {fileName} » ne peut pas être importé': 'The file “{fileName}” cannot be imported',
  'Le relevé « {fileName} » est dans les comptes': 'The statement “{fileName}” is in the books',
  'Une ligne est écrite.': 'One line is written.',
  '{n} lignes sont écrites.': '{n} lines are written.',
  'Une autre était déjà importée.': 'Another had been imported before.',
  '{n} autres étaient déjà importées.': '{n} others had been imported before.',
  'Une ligne attend une explication.': 'One line waits for an explanation.',
  '{n} lignes attendent une explication.': '{n} lines wait for an explanation.',
  'L’import du relevé « {fileName} » s’est arrêté': 'The import of the statement “{fileName}” has stopped',
  'Une erreur de notre côté a arrêté l’écriture. Ce qui est déjà écrit le reste : {done} sur {total}.':
    'An error on our side has stopped the writing. What is written already stays: {done} of {total}.',
  'La page des travaux dit pourquoi. Vous pouvez continuer depuis la page : rien n’est écrit deux fois.':
    'The page of jobs says why. You can go on from the page: nothing is written twice.',
  'Ce que ce fichier ferait': 'What this file would do',
  'Toutes ces lignes sont déjà importées : seuls les soldes sont nouveaux.':
    'All these lines have been imported already: only the balances are new.',
  'Sans votre accord, ce fichier est oublié au bout d’un mois.':
    'Without your agreement, this file is forgotten after a month.',
  'Garder les soldes de ce relevé': 'Keep the balances of this statement',
  'Dans les comptes': 'In the books',
  'Déjà importées': 'Imported before',
  Inexpliquées: 'Unexplained',
  'Voir les lignes de {reference}': 'See the lines of {reference}',
  'Expliquer les lignes qui attendent': 'Explain the lines that wait',
  'Importer un autre fichier': 'Import another file',
  'Fichiers qui ne sont pas encore dans les comptes': 'Files that are not in the books yet',
  'Envoyé le': 'Sent on',
  'Ce fichier ne convient pas': 'This file will not do',
  'Lire les relevés de la banque et les écrire dans les comptes':
    'Read the statements of the bank and write them into the books',
  '{name} – Import d’un relevé – Terreau': '{name} – Import of a statement – Terreau',
};

export default phrases;
