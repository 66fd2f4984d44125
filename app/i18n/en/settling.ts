const phrases: Record<string, string> = {
  'Argent que Stripe n’a pas pu amener en banque': 'Money that Stripe could not bring to the bank',
  '{amount} ne sont pas arrivés en banque': '{amount} did not arrive at the bank',
  'Stripe devait amener {amount} sur notre compte bancaire pour le lot {messageId} : la banque les a renvoyés ({why}).':
    'Stripe was to bring {amount} to our bank account for batch {messageId}: the bank sent the money back ({why}).',
  'Ils sont redemandés tout seuls. Si la raison est le compte bancaire, corrigez-le d’abord chez Stripe.':
    'It is asked for again by itself. If the reason is the bank account, correct it at Stripe first.',
  'notre compte bancaire est clos': 'our bank account is closed',
  'notre compte bancaire est bloqué': 'our bank account is frozen',
  'notre compte bancaire ne prend pas ce virement': 'our bank account does not take this transfer',
  'la banque n’a pas pu le traiter': 'the bank could not process it',
  'la banque l’a refusé': 'the bank refused it',
  'le solde chez Stripe n’a pas suffi': 'the balance at Stripe was not enough',
  'l’IBAN donné à Stripe n’existe pas': 'the IBAN given to Stripe does not exist',
  'raison donnée par Stripe : {code}': 'reason given by Stripe: {code}',
  'Exécuté ; l’argent de Stripe est revenu et redemandé':
    'Executed; Stripe’s money went back and is asked for again',
  'Revenu après être arrivé': 'Went back after arriving',
  'N’est pas arrivé': 'Did not arrive',
  'Attend pour partir': 'Waits to leave',
  'Parti sans cet argent': 'Left without this money',
  'Où il en est': 'Where it stands',
  'Litige gagné après paiement de la dette': 'Dispute won after the debt was paid',
  'Don regagné, versé à la coopération': 'Gift won back, paid to the cooperation',
  'Engagement rendu par virement': 'Pledge given back by transfer',
  'Engagement rendu dans le portefeuille': 'Pledge given back into the wallet',
  'Un don à « {project} » vous revient': 'A gift to “{project}” comes back to you',
  'La banque d’un donateur nous a rendu un don contesté. Nous versons {amount} à {name}.':
    'A giver’s bank has given us a disputed gift back. We are paying {amount} to {name}.',
  'Nous vous rendons {facts}{value}. Votre moyen de paiement ne peut pas recevoir cet argent.':
    'We are giving you back {facts}{value}. Your payment method cannot receive this money.',
  'Il est dans votre portefeuille, et part avec nos prochains virements sur le compte bancaire de votre profil. Si vous n’en avez pas donné, c’est le moment.':
    'It is in your wallet, and leaves with our next transfers to the bank account of your profile. If you have not given one, now is the time.',
  'Il est parti par virement sur le compte bancaire que vous nous avez donné.':
    'It has left by transfer to the bank account that you gave us.',
  'Voir mon profil': 'See my profile',
  'Trop-perçu d’une échéance': 'Overpaid part of an instalment',
  'Trop-perçu imputé à une échéance': 'Overpaid money counted for an instalment',
  'Trop-perçu rendu à la coopération': 'Overpaid money given back to the cooperation',
  'Prélèvement repris en partie, à décider': 'Debit taken back in part, to decide',
  'Prélèvement repris en partie, échéances rouvertes': 'Debit taken back in part, instalments reopened',
  'Prélèvement repris en partie, à notre charge': 'Debit taken back in part, borne by us',
  'Payé de trop': 'Overpaid',
  'Repris par la banque, pour un autre montant': 'Taken back by the bank, another sum',
  '{kind}, échéance n° {number}': '{kind}, instalment no. {number}',
  'Choisissez ce que devient ce montant.': 'Choose what becomes of this amount.',
  'Dites pourquoi.': 'Say why.',
  'Une coopération a payé {amount} de trop': 'A cooperation has paid {amount} too much',
  'Une banque a repris {amount} d’un prélèvement': 'A bank has taken back {amount} of a debit',
  'Son prêt ne doit plus rien de ce montant. Il attend que vous décidiez : le compter ou le rendre.':
    'Its loan owes nothing more of this amount. It waits for you to decide: count it or give it back.',
  'Ce n’est pas le montant du prélèvement : il attend que vous décidiez ce que cela veut dire.':
    'It is not the amount of the debit: it waits for you to decide what it means.',
  'Quelqu’un de l’équipe a déjà décidé.': 'Somebody of the team has already decided.',
  'Ce montant n’attend pas de décision.': 'This amount waits for no decision.',
  'Ce prêt ne doit plus rien : ce montant est à rendre.':
    'This loan owes nothing more: this amount is to be given back.',
  'La banque a repris plus que ce prélèvement n’a payé : la plateforme porte ce montant.':
    'The bank has taken back more than this debit paid: the platform bears this amount.',
  'Stripe ne peut plus rembourser ce prélèvement : faites un virement à la coopération.':
    'Stripe can no longer refund this debit: make a transfer to the cooperation.',
  'Prélèvements de coopérations : à décider': 'Debits of cooperations: to decide',
  'Décider d’un prélèvement – Terreau': 'Decide about a debit – Terreau',
  'Le compter pour ce que ce prêt doit encore': 'Count it for what this loan still owes',
  'Le rendre au compte prélevé (remboursement par Stripe)':
    'Give it back to the debited account (refund by Stripe)',
  'Rouvrir l’échéance, et compter de nouveau ce qui reste du prélèvement':
    'Reopen the instalment, and count anew what is left of the debit',
  'La plateforme porte ce montant : l’échéance reste payée':
    'The platform bears this amount: the instalment stays paid',
  '{what} : {amount}': '{what}: {amount}',
  'Ce montant attend à part, dans un compte à lui, jusqu’à votre décision.':
    'This amount waits apart, in an account of its own, until you decide.',
  'échéance n° {number}, {on}': 'instalment no. {number}, {on}',
  'Ce que le prêt doit encore': 'What the loan still owes',
  'Litige chez Stripe': 'Dispute at Stripe',
  'Ce qu’il devient': 'What becomes of it',
  'Gardé avec la décision.': 'Kept with the decision.',
  Décider: 'Decide',
};

export default phrases;
