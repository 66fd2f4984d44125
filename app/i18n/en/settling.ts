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
};

export default phrases;
