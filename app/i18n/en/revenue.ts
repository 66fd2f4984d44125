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
  'Selon les recettes.': 'According to revenue.',
  'Avant prélèvements. Ce prêt suit des recettes : une échéance qui n’est pas annoncée est montrée au plancher, et la dernière avec tout ce qui resterait. De bonnes recettes les avancent, de faibles recettes non.':
    'Before deductions. This loan follows revenue: an instalment that is not announced is shown at the floor, and the last with all that would remain. Good revenue brings them forward, low revenue does not.',
  'Ce prêt suit vos recettes : par anticipation, il se rembourse en entier. De bonnes recettes l’avancent déjà.':
    'This loan follows your revenue: early, it is repaid as a whole. Good revenue already brings it forward.',
  'Recettes déclarées pour l’échéance du {on} : {amount}':
    'Revenue declared for the instalment of {on}: {amount}',
  'Aucune recette déclarée pour l’échéance du {on} : le plancher est dû':
    'No revenue declared for the instalment of {on}: the floor is due',
  'Dites ce qui établit ces recettes.': 'Say what establishes this revenue.',
  'Quels mois ?': 'Which months?',
  'Recettes de ces mois': 'Revenue of these months',
  'Ce qui les établit': 'What establishes it',
  'Telles que votre contrat les définit, par exemple 8 350,40. 0 s’il n’y en a pas eu.':
    'As your contract defines it, for example 8,350.40. 0 if there was none.',
  'Voir ce qui sera prélevé': 'See what will be debited',
  'Ce qui sera prélevé': 'What will be debited',
  'Par exemple : grand livre, compte 701, arrêté le 5 janvier par notre comptable. Gardez la pièce : vos prêteurs peuvent la demander.':
    'For example: ledger, account 701, closed on 5 January by our accountant. Keep the document: your lenders may ask for it.',
  'Déclarer ces recettes': 'Declare this revenue',
  'Déjà déclaré': 'Already declared',
  'Déclarations de recettes': 'Declarations of revenue',
  'Déclarées le': 'Declared on',
  'Plus que quelques jours pour déclarer vos recettes : {project}':
    'Only a few days left to declare your revenue: {project}',
  'Déclarez vos recettes : {project}': 'Declare your revenue: {project}',
  'L’échéance du {due} est une part de vos recettes du {from} au {to}. Déclarez-les depuis la page du prêt avant le {announcedOn}, jour où le prélèvement est annoncé.':
    'The instalment of {due} is a share of your revenue from {from} to {to}. Declare it from the page of the loan before {announcedOn}, the day on which the direct debit is announced.',
  'Sans déclaration, le plancher est dû : {floor}, ou les intérêts courus s’ils sont plus hauts, et vos prêteurs le sauront. Une déclaration tardive compte dans l’échéance suivante.':
    'Without a declaration, the floor is due: {floor}, or the interest run so far if it is higher, and your lenders will know. A late declaration counts in the next instalment.',
  'Vos recettes sont déclarées : {project}': 'Your revenue is declared: {project}',
  'Vous avez déclaré {amount} de recettes.': 'You declared {amount} of revenue.',
  'Cette échéance est déjà annoncée : la différence compte dans celle du {due}, quand ses recettes seront déclarées.':
    'That instalment is already announced: the difference counts in the one of {due}, when its revenue is declared.',
  'L’échéance du {due} est de {payment} : {principal} de capital et {interest} d’intérêts. Vous pouvez corriger jusqu’au {announcedOn}.':
    'The instalment of {due} is {payment}: {principal} of capital and {interest} of interest. You may correct it until {announcedOn}.',
  'Aucune recette déclarée, le plancher est dû : {project}':
    'No revenue declared, the floor is due: {project}',
  'Vous n’avez pas déclaré vos recettes du {from} au {to}. L’échéance du {due} est donc celle du contrat : {payment}.':
    'You did not declare your revenue from {from} to {to}. The instalment of {due} is therefore that of the contract: {payment}.',
  'Vos prêteurs en sont informés. Déclarez-les maintenant : la différence comptera dans l’échéance suivante.':
    'Your lenders are informed. Declare it now: the difference will count in the next instalment.',
  'Des recettes n’ont pas été déclarées : {project}': 'Some revenue was not declared: {project}',
  '{borrower} n’a pas déclaré ses recettes du {from} au {to}. Comme le contrat le prévoit, l’échéance du {due} est alors de {payment}, tous prêteurs ensemble.':
    '{borrower} did not declare its revenue from {from} to {to}. As the contract provides, the instalment of {due} is then {payment}, for all lenders together.',
  'Ce n’est pas un retard de paiement : rien de ce qui est dû n’a manqué. Une déclaration tardive comptera dans l’échéance suivante, et vous n’avez rien à faire.':
    'This is no late payment: nothing that is due is missing. A late declaration will count in the next instalment, and you have nothing to do.',
  'Les recettes sont déclarées': 'The revenue is declared',
  'Les membres ont reçu un courriel avec le montant de l’échéance.':
    'The members have received an e-mail with the amount of the instalment.',
  'Déclarez vos recettes avant le {until}': 'Declare your revenue before {until}',
  'Ce prêt suit vos recettes': 'This loan follows your revenue',
  'Déclarer les recettes': 'Declare revenue',
  'Du {from} au {to}, pour l’échéance du {due}.': 'From {from} to {to}, for the instalment of {due}.',
  'Déclaré jusqu’ici : {already}.': 'Declared so far: {already}.',
  'Dans l’échéancier, une échéance sans déclaration est au plancher ; la dernière demande tout ce qui reste.':
    'In the schedule, an instalment without a declaration is at the floor; the last asks all that remains.',
  'ou les intérêts courus, s’ils sont plus hauts': 'or the interest run so far, if it is higher',
  'Dernière date': 'Last day',
  'tout ce qui reste est dû': 'all that remains is due',
  'Du {from} au {to} : corriger, l’échéance du {due} étant annoncée':
    'From {from} to {to}: correct, the instalment of {due} being announced',
  'Du {from} au {to}, pour l’échéance du {due}': 'From {from} to {to}, for the instalment of {due}',
  'dans l’échéance suivante': 'in the next instalment',
  'dans cette échéance': 'in this instalment',
  'Part de ces recettes, entre plancher et plafond': 'Share of this revenue, between floor and cap',
  'Prélevé le {due}': 'Debited on {due}',
  'dont capital': 'of which capital',
  'dont intérêts': 'of which interest',
  'Annoncé le {announcedOn}, prélevé le {due}. Vous pouvez corriger jusque-là.':
    'Announced on {announcedOn}, debited on {due}. You may correct it until then.',
  'Cette échéance est annoncée et ne change plus : la différence comptera dans celle du {due}.':
    'That instalment is announced and no longer changes: the difference will count in the one of {due}.',
  'Retranché de l’échéance du {due}, dans ses limites':
    'Taken off the instalment of {due}, within its limits',
  'Ajouté à l’échéance du {due}, dans ses limites': 'Added to the instalment of {due}, within its limits',
  'Les échéances de ce prêt ne dépendent pas des recettes.':
    'The instalments of this loan do not depend on revenue.',
  'Rien à déclarer pour l’instant : vous pourrez le faire à partir du {on}.':
    'Nothing to declare for now: you will be able to from {on}.',
  'Choisissez une échéance de la liste.': 'Choose an instalment from the list.',
  'Il n’y a plus d’échéance où cette correction compterait.':
    'There is no instalment left in which this correction would count.',
  'Déclarer {amount} de recettes, échéance du {due} : {project}':
    'Declare {amount} of revenue, instalment of {due}: {project}',
  'Recettes du prêt « {title} » – Terreau': 'Revenue of the loan “{title}” – Terreau',
  'Chaque échéance suit vos recettes : déclarez-les avant qu’elle soit annoncée.':
    'Each instalment follows your revenue: declare it before it is announced.',
  'Jusqu’au {until}.': 'Until {until}.',
  '{cooperation} vous rend votre argent selon ses recettes, en {count} échéances {periods} au plus, {interest} : plus tôt ou plus tard, selon ce qu’elle gagne.':
    '{cooperation} pays your money back according to its revenue, in {count} {periods} instalments at most, {interest}: sooner or later, as it earns.',
  '{interest}, rendu selon les recettes, en {count} échéances {periods} au plus':
    '{interest}, repaid according to revenue, in {count} {periods} instalments at most',
  'Le contrat promet que tout est rendu au plus tard le {latestEnd}. Si vos prêteurs acceptent, le prêt ne suit plus vos recettes : ce qui reste est rendu en échéances égales. S’ils refusent, tout ce qui reste est dû le {latestEnd}.':
    'The contract promises that everything is repaid by {latestEnd} at the latest. If your lenders accept, the loan no longer follows your revenue: what is left is repaid in equal instalments. If they refuse, all that is left is due on {latestEnd}.',
  'Ce prêt suit vos recettes : ses échéances baissent déjà avec elles. Une autre date de fin que le {latestEnd} se demande à partir du {from}, ou dès qu’une échéance est en retard.':
    'This loan follows your revenue: its instalments already fall with it. Another end date than {latestEnd} may be asked for from {from}, or as soon as an instalment is late.',
  ' Le contrat promet que tout est rendu au plus tard le {wasLast}, quelles que soient les recettes : c’est cette promesse qui changerait, et le prêt ne suivrait plus les recettes.':
    ' The contract promises that everything is repaid by {wasLast} at the latest, whatever the revenue: it is this promise that would change, and the loan would no longer follow revenue.',
  'Ce prêt ne suit plus les recettes : ses prêteurs ont accepté un autre échéancier.':
    'This loan no longer follows revenue: its lenders have accepted another schedule.',
  'Il ne reste que la dernière échéance : elle demande tout ce qui reste dû. Si vous ne pouvez pas la payer en entier, demandez une autre date à vos prêteurs.':
    'Only the last instalment is left: it asks for all that is still owed. If you cannot pay it in full, ask your lenders for another date.',
};

export default phrases;
