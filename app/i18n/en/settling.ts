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
};

export default phrases;
