const phrases: Record<string, string> = {
  '{asked}, reçus puis repris par votre banque : {why}':
    '{asked}, received and then taken back by your bank: {why}',
  'La banque de {name} a refusé ce mandat ({why}) : il faut en signer un autre.':
    'The bank of {name} has refused this mandate ({why}): another one must be signed.',
  'Avancé après des litiges, à récupérer': 'Advanced after disputes, to be recovered',
  Contesté: 'Disputed',
  'Votre banque a repris ce paiement le {on}.': 'Your bank took this payment back on {on}.',
  'Le mandat de prélèvement de {name} a pris fin': 'The direct debit mandate of {name} has ended',
  'La banque de {name} a mis fin au mandat sous lequel les échéances de ses prêts sont prélevées. Plus rien ne peut être prélevé tant qu’un autre mandat n’est pas signé.':
    'The bank of {name} has ended the mandate under which the instalments of its loans are debited. Nothing can be debited until another mandate is signed.',
  'N’importe quel membre peut le signer, en deux minutes, depuis la page des paiements.':
    'Any member can sign it, in two minutes, from the payments page.',
  'Il manque {missing} à la réserve pour couvrir ce que nous devons : les virements attendent.':
    'The reserve lacks {missing} to cover what we owe: transfers wait.',
  'Ce qu’une banque nous a repris et qui n’est pas revenu nous est dû, au centime.':
    'What a bank has taken back from us and has not come back is owed to us, to the cent.',
  '{who}, échéance n° {instalment}': '{who}, instalment no. {instalment}',
  Gagné: 'Won',
  Perdu: 'Lost',
  'Qui a payé': 'Who paid',
  'La banque attend notre réponse': 'The bank is waiting for our answer',
  'Répondre avant le': 'Answer by',
  '{until} ({left})': '{until} ({left})',
  'Paiements qu’une banque soupçonne, déjà versés': 'Payments that a bank suspects, already paid out',
  'Signalé le': 'Reported on',
  'Perdus, et encore dus à la plateforme': 'Lost, and still owed to the platform',
  'En retard depuis le': 'Late since',
  'Encore dû': 'Still owed',
  Terminés: 'Over',
  'Ouvert le': 'Opened on',
  Issue: 'Outcome',
  'Une banque soupçonne une fraude ({amount})': 'A bank suspects fraud ({amount})',
  'L’argent a déjà été versé à la coopération : il ne peut pas être rendu de lui-même.':
    'The money has already been paid out to the cooperation: it cannot be given back by itself.',
  'Rendre le paiement maintenant évite un litige et ses frais.':
    'Giving the payment back now avoids a dispute and its fees.',
  'Voir ce qui attend': 'See what is waiting',
  'Un paiement de {amount} est contesté': 'A payment of {amount} is disputed',
  'La banque attend nos pièces jusqu’au {day}. Sans réponse, le litige est perdu.':
    'The bank waits for our evidence until {day}. Without an answer, the dispute is lost.',
  'Sans réponse, le litige est perdu.': 'Without an answer, the dispute is lost.',
  'Un don à « {project} » a été repris par la banque du donateur':
    'A gift to “{project}” was taken back by the donor’s bank',
  '{amount}, déjà versés à {name}, nous ont été repris. Nous contestons quand c’est possible.':
    '{amount}, already paid out to {name}, was taken back from us. We contest whenever possible.',
  'Si le litige est perdu, nous reprendrons ce montant sur votre compte de paiement, et rien de plus.':
    'If the dispute is lost, we will take this amount back from your payment account, and nothing more.',
  'la personne dit ne pas avoir payé': 'the person says they did not pay',
  'le débit n’était pas autorisé': 'the debit was not authorised',
  'payé deux fois': 'paid twice',
  'don mensuel arrêté': 'monthly gift stopped',
  'rien n’a été reçu en échange': 'nothing was received in exchange',
  'la personne ne reconnaît pas le paiement': 'the person does not recognise the payment',
  'un remboursement promis n’est pas venu': 'a promised refund did not come',
  'la personne l’a demandé': 'the person asked for it',
  'sans raison donnée': 'no reason given',
  'raison donnée par la banque : {code}': 'reason given by the bank: {code}',
  'Rendre les paiements suspects, reprendre ce que des litiges perdus ont coûté':
    'Give back suspected payments, take back what lost disputes cost',
  Litiges: 'Disputes',
  'Litiges – Terreau': 'Disputes – Terreau',
  'Ce que des banques nous ont repris ou demandent, et ce qui nous en reste dû. La plateforme avance l’argent : personne d’autre ne paie.':
    'What banks have taken back from us or ask for, and what is still owed to us. The platform advances the money: nobody else pays.',
  'Aucune banque ne conteste rien.': 'No bank disputes anything.',
  'Moyen de paiement': 'Payment method',
  'Rien n’est débité avant la fin de la collecte. Vous pouvez choisir une autre carte ou un autre compte d’ici là.':
    'Nothing is debited before the campaign ends. Until then you can choose another card or another account.',
  'Changer de moyen de paiement': 'Change the payment method',
  'Oublier les moyens de paiement qui ne serviront plus':
    'Forget the payment methods that will not be used any more',
};

export default phrases;
