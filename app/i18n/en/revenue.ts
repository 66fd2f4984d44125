const phrases: Record<string, string> = {
  'Ces chiffres supposent les recettes que la coopération attend. Votre capital peut revenir plus tôt, avec moins d’intérêts, ou plus tard, avec plus ; à la dernière date, tout ce qui reste est dû en une fois, et c’est le moment le plus risqué.':
    'These figures assume the revenue that the cooperation expects. Your capital may come back sooner, with less interest, or later, with more; on the last day all that remains is due at once, and that is the riskiest moment.',
  '{longest} au plus': '{longest} at most',
  'Chaque échéance': 'Each instalment',
  '{share} des recettes déclarées': '{share} of declared revenue',
  'Recettes : {of}. Entre {floor} et {cap} pour l’ensemble des prêteurs, intérêts compris. Sans déclaration, le plancher est dû.':
    'Revenue: {of}. Between {floor} and {cap} for all lenders together, interest included. Without a declaration, the floor is due.',
  'De bonnes recettes soldent le prêt plus tôt, avec moins d’intérêts.':
    'Good revenue settles the loan sooner, with less interest.',
  Recettes: 'Revenue',
  'Part des recettes': 'Share of revenue',
  Plafond: 'Cap',
  'Recettes attendues': 'Expected revenue',
  'Différé compris. Pour un remboursement lié aux recettes : le plus grand nombre, la dernière soldant le prêt.':
    'Grace included. For a repayment linked to revenue: the greatest number, the last one settling the loan.',
  'Lié aux recettes': 'Linked to revenue',
  '{share} des recettes, de {floor} à {cap}': '{share} of revenue, from {floor} to {cap}',
  'Indiquez la part des recettes, par exemple 4.': 'Give the share of revenue, for example 4.',
  'Indiquez le plancher : 0 s’il n’y en a pas.': 'Give the floor: 0 if there is none.',
  'Indiquez le plafond d’une échéance.': 'Give the cap of an instalment.',
  'Indiquez les recettes que vous attendez entre deux échéances.':
    'Give the revenue that you expect between two instalments.',
  'Dites de quelles recettes il s’agit.': 'Say which revenue it is.',
  'Si le remboursement suit vos recettes': 'If repayment follows your revenue',
  'Chaque échéance est une part des recettes que vous déclarez, entre un plancher et un plafond, intérêts compris. Vous déclarez avant chaque échéance ; sans déclaration, le plancher est dû. À la dernière échéance, tout ce qui reste est dû en une fois. Vos prêteurs lisent que leur capital peut revenir plus tôt ou plus tard.':
    'Each instalment is a share of the revenue that you declare, between a floor and a cap, interest included. You declare before each instalment; without a declaration, the floor is due. At the last instalment, all that remains is due at once. Your lenders read that their capital may come back sooner or later.',
  'De quelles recettes s’agit-il ?': 'Which revenue is it?',
  'Par exemple : les ventes de farine et de pain, hors taxes, telles qu’au grand livre.':
    'For example: sales of flour and bread, before tax, as in the ledger.',
  'Par exemple 4 : pour 9 000 € de recettes, l’échéance est de 360 €.':
    'For example 4: for €9,000 of revenue, the instalment is €360.',
  'Plancher d’une échéance': 'Floor of an instalment',
  'Par exemple 50 € : dû même sans recettes. 0 est possible ; les intérêts courus restent dus.':
    'For example €50: due even without revenue. 0 is possible; the interest run so far remains due.',
  'Plafond d’une échéance': 'Cap of an instalment',
  'Par exemple 600 € : une très bonne saison ne vide pas votre caisse.':
    'For example €600: a very good season does not empty your account.',
  'Recettes attendues entre deux échéances': 'Revenue expected between two instalments',
  'Ce que vous prévoyez, sans optimisme : par exemple 9 000 € par mois. L’offre montre ce qui se passe si elles sont plus basses ou plus hautes.':
    'What you foresee, without optimism: for example €9,000 a month. The offer shows what happens if it is lower or higher.',
  'Mettez 0 : l’échéance est déjà basse quand les recettes le sont.':
    'Enter 0: the instalment is low already when revenue is.',
  'Pas de pause ici : l’échéance baisse déjà avec les recettes, et la dernière date est promise.':
    'No pause here: the instalment already goes down with revenue, and the last day is promised.',
  'Le plafond doit dépasser les intérêts d’une échéance, {interest} au début : sinon rien n’est rendu du capital.':
    'The cap must exceed the interest of an instalment, {interest} at the beginning: otherwise none of the capital is given back.',
  'Avec ces recettes, il resterait {last} à payer en une fois, à la dernière échéance : demandez une part plus grande, ou plus d’échéances que {count}.':
    'With this revenue, {last} would remain to be paid at once, at the last instalment: ask for a larger share, or for more than {count}.',
  'Ces chiffres sont ceux des recettes que vous attendez. Voici ce qui se passe si elles sont plus basses ou plus hautes.':
    'These figures are those of the revenue that you expect. Here is what happens if it is lower or higher.',
  'Selon les recettes': 'According to revenue',
  'Si les recettes sont…': 'If revenue is…',
  Dernière: 'Last one',
  'Montant de la dernière': 'Amount of the last',
  'Très basses : le plancher à chaque fois': 'Very low: the floor each time',
  'Comme attendu : {revenue} à chaque fois': 'As expected: {revenue} each time',
  'Hautes : le plafond à chaque fois': 'High: the cap each time',
};

export default phrases;
