const phrases: Record<string, string> = {
  '{asked}, reçus puis repris par votre banque : {why}':
    '{asked}, received and then taken back by your bank: {why}',
  'La banque de {name} a refusé ce mandat ({why}) : il faut en signer un autre.':
    'The bank of {name} has refused this mandate ({why}): another one must be signed.',
  Contesté: 'Disputed',
  'Votre banque a repris ce paiement le {on}.': 'Your bank took this payment back on {on}.',
  'Le mandat de prélèvement de {name} a pris fin': 'The direct debit mandate of {name} has ended',
  'La banque de {name} a mis fin au mandat sous lequel les échéances de ses prêts sont prélevées. Plus rien ne peut être prélevé tant qu’un autre mandat n’est pas signé.':
    'The bank of {name} has ended the mandate under which the instalments of its loans are debited. Nothing can be debited until another mandate is signed.',
  'N’importe quel membre peut le signer, en deux minutes, depuis la page des paiements.':
    'Any member can sign it, in two minutes, from the payments page.',
  'Il manque {missing} à la réserve pour couvrir ce que nous devons : les virements attendent.':
    'The reserve lacks {missing} to cover what we owe: transfers wait.',
};

export default phrases;
