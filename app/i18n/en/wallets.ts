// What is paid from a wallet, and what becomes of each repayment.
const phrases: Record<string, string> = {
  'Prêt ou parts payés avec le portefeuille': 'Loan or shares paid from the wallet',
  'Ce qui est mis de côté dans les portefeuilles est ce que des prêts et des parts attendent.':
    'What is set aside in wallets is what loans and shares are waiting for.',
  'La somme est mise de côté dans votre porte-monnaie ; elle y sera prise si la collecte réussit, après le {closesOn}.':
    'The sum is set aside in your wallet; it will be taken from there if the campaign succeeds, after {closesOn}.',
  'votre banque a repris un paiement passé, et votre porte-monnaie attend que ce soit réglé':
    'your bank has taken back an earlier payment, and your wallet waits until that is settled',
  'Vous avez promis {facts} au projet « {project} ». Cette somme est mise de côté dans votre porte-monnaie : elle est toujours à vous, et ne sert à rien d’autre.':
    'You have promised {facts} to the project “{project}”. This sum is set aside in your wallet: it is still yours, and is used for nothing else.',
  'Si la collecte atteint son minimum, elle sera prise dans votre porte-monnaie après le {closesOn}. Sinon, elle y redevient disponible.':
    'If the campaign reaches its minimum, it will be taken from your wallet after {closesOn}. If not, it becomes available there again.',
  'Ce qui était mis de côté dans votre porte-monnaie est de nouveau disponible.':
    'What was set aside in your wallet is available again.',
  'Nous prenons maintenant {facts}{value} dans votre porte-monnaie.':
    'We are now taking {facts}{value} from your wallet.',
  'Nous vous rendons {facts} en entier, dans votre porte-monnaie.':
    'We are giving {facts} back to you in full, into your wallet.',
  'À partir du {chargedFrom} : si le minimum est atteint, la somme mise de côté est prise dans votre porte-monnaie ; sinon, elle y redevient disponible.':
    'From {chargedFrom}: if the minimum is reached, the sum set aside is taken from your wallet; if not, it becomes available there again.',
  'Payer avec mon porte-monnaie': 'Pay from my wallet',
  'Vous y avez {left}. {total} y sont mis de côté dès maintenant : toujours à vous, mais ni virés ni utilisés ailleurs. Ils sont pris si la collecte réussit ; si elle échoue ou si vous révoquez, ils redeviennent disponibles.':
    'You have {left} there. {total} are set aside from now on: still yours, but neither paid out nor used elsewhere. They are taken if the campaign succeeds; if it fails or if you revoke, they become available again.',
  'Cet engagement est payé avec votre porte-monnaie : aucune carte n’y sert.':
    'This pledge is paid from your wallet: no card is needed for it.',
  'Vous avez déjà enregistré un moyen de paiement pour cet engagement.':
    'You have already saved a payment method for this pledge.',
  'Votre porte-monnaie a {left} disponibles, et cet engagement est de {due} : il ne peut pas en payer une partie seulement.':
    'Your wallet has {left} available, and this pledge is of {due}: it cannot pay only a part of it.',
  'Prêter de nouveau, prendre des parts': 'Lend again, take shares',
  'Un nouveau prêt se décide comme le premier : avertissement, récapitulatif, quatre jours de réflexion. Au moment de payer, choisissez votre porte-monnaie, s’il contient toute la somme : elle y est mise de côté, et n’est prise que si la collecte réussit.':
    'A new loan is decided like the first: warning, summary, four days to reflect. When you come to pay, choose your wallet, if it holds the whole sum: it is set aside there, and taken only if the campaign succeeds.',
  'Prendre des parts : « {title} »': 'Take shares: “{title}”',
  'Mis de côté pour vos engagements': 'Set aside for your pledges',
};

export default phrases;
