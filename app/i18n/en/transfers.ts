const phrases: Record<string, string> = {
  'Virement reçu pour un engagement': 'Transfer received for a pledge',
  'Virement attendu': 'Transfer expected',
  'Nous attendons votre virement. Rien n’est pris sur votre compte sans vous.':
    'We are waiting for your transfer. Nothing is taken from your account without you.',
  Copié: 'Copied',
  '{who}, « {about} », virement attendu de {due} ({reference})':
    '{who}, “{about}”, transfer of {due} expected ({reference})',
  'Choisissez l’engagement que ce virement paie, ou indiquez sa référence.':
    'Choose the pledge that this transfer pays, or give its reference.',
  'Virement d’une personne': 'Somebody’s transfer',
  'Virement d’une personne pour un engagement': 'Somebody’s transfer for a pledge',
  'Virement reçu de votre banque': 'Transfer received from your bank',
  'Libérer les places des virements qui ne sont pas arrivés à temps':
    'Free the places of transfers that did not arrive in time',
  'Rappeler les virements annoncés et pas encore arrivés':
    'Remind people of transfers announced and not yet here',
  'Payer un engagement par virement': 'Paying a pledge by bank transfer',
  'C’est proposé aux personnes connectées, à partir de {from}, pour les dons, les prêts et les parts.':
    'It is offered to people who are signed in, from {from} on, for gifts, loans and shares.',
  'Ce n’est pas proposé : on paie par carte, par prélèvement ou avec son porte-monnaie.':
    'It is not offered: people pay by card, by direct debit or from their wallet.',
  'Ne plus proposer le virement': 'Stop offering transfers',
  'Proposer le virement': 'Offer transfers',
  'Virements attendus': 'Expected transfers',
  'Montant attendu': 'Amount expected',
  'compté nulle part tant qu’il n’est pas arrivé': 'counted nowhere until it has arrived',
  'Arrivé pour des collectes en cours': 'Arrived for campaigns in course',
  'par virement ; en banque ou déjà amené chez Stripe':
    'by transfer; in the bank, or already brought to Stripe',
  'Stripe verse les collectes réussies': 'Stripe pays out the campaigns that succeed',
  '{atBank} de collectes sont arrivés par la banque. Ce qui manque chez Stripe pour les verser y est amené tout seul, de notre banque : vous le voyez dans la <a>réserve</a>.':
    '{atBank} of campaigns came through the bank. What Stripe lacks to pay them out is brought there by itself, from our bank: you see it in the <a>reserve</a>.',
  Attendus: 'Expected',
  Qui: 'Who',
  'Attendu jusqu’au': 'Expected until',
  '{until}, passé': '{until}, past',
  '{amount}, dont {received} reçus': '{amount}, of which {received} received',
  'Aucun virement n’est attendu.': 'No transfer is expected.',
  'Arrivés autrement que prévu': 'Arrived otherwise than expected',
  'Engagement de': 'Pledge by',
  'Tout ce qui est arrivé était ce qui était attendu.': 'All that has arrived was what was expected.',
  'Trop peu : dans son porte-monnaie, le reste est attendu.':
    'Too little: in their wallet, the rest is expected.',
  'Trop tard : dans son porte-monnaie, la place n’était plus gardée.':
    'Too late: in their wallet, the place was no longer kept.',
  'Déjà payé : dans son porte-monnaie.': 'Paid already: in their wallet.',
  'Payé ; {surplus} de trop restent dans son porte-monnaie.':
    'Paid; {surplus} too much stay in their wallet.',
  'Votre virement pour « {project} » est attendu jusqu’au {day}':
    'Your transfer for “{project}” is expected by {day}',
  'Vous payez {facts} par virement : {due} en tout, à faire depuis votre banque.':
    'You are paying {facts} by bank transfer: {due} in all, to be made from your bank.',
  'Votre place est gardée jusqu’au {day}. Rien n’est pris sur votre compte sans vous.':
    'Your place is kept until {day}. Nothing is taken from your account without you.',
  'Tant que l’argent n’est pas arrivé, vous pouvez revenir sur cet engagement d’un clic ; ensuite, jusqu’à la fin de votre délai de réflexion.':
    'Until the money has arrived, you can take this pledge back in one click; after that, until the end of your reflection period.',
  'Tant que l’argent n’est pas arrivé, rien ne vous engage.':
    'Until the money has arrived, nothing binds you.',
  'Voir l’IBAN, la référence et le code QR': 'See the IBAN, the reference and the QR code',
  'Nous n’avons pas encore reçu votre virement pour « {project} »':
    'We have not yet received your transfer for “{project}”',
  'Votre virement pour « {project} » doit arriver au plus tard le {day}':
    'Your transfer for “{project}” must arrive by {day} at the latest',
  'Passé ce jour, votre place ne sera plus gardée. Ce qui arriverait ensuite resterait à vous.':
    'After that day, your place will no longer be kept. What would still arrive would stay yours.',
  'Votre place pour « {project} » n’est plus gardée': 'Your place for “{project}” is no longer kept',
  'Il manque {missing} à votre virement pour {facts}, et son délai est passé.':
    '{missing} are missing from your transfer for {facts}, and its time is over.',
  'Votre virement pour {facts} n’est pas arrivé, et son délai est passé.':
    'Your transfer for {facts} has not arrived, and its time is over.',
  'Vous ne devez rien.': 'You owe nothing.',
  'S’il arrive encore, il sera dans votre porte-monnaie : à vous, à reprendre ou à utiliser autrement.':
    'Should it still arrive, it will be in your wallet: yours, to take back or to use otherwise.',
  'Tant que la collecte est ouverte, vous pouvez recommencer depuis la page du projet.':
    'As long as the campaign is open, you can start again from the project’s page.',
  'Il manque {missing} à votre virement pour « {project} »':
    '{missing} are missing from your transfer for “{project}”',
  'Pour {facts}, il manque {missing}. Vous pouvez les virer avec la même référence jusqu’au {day} : votre place est gardée.':
    'For {facts}, {missing} are missing. You can transfer them with the same reference until {day}: your place is kept.',
  'D’ici là, ce que vous avez viré est dans votre porte-monnaie, et à vous.':
    'Until then, what you have transferred is in your wallet, and yours.',
  'Votre virement de {amount} est dans votre porte-monnaie': 'Your transfer of {amount} is in your wallet',
  'Votre place pour {facts} n’était plus gardée : cet argent n’a pas servi.':
    'Your place for {facts} was no longer kept: this money was not used.',
  'Nous avions déjà reçu de quoi payer {facts} : cet argent n’a pas servi.':
    'We had already received enough to pay {facts}: this money was not used.',
  'Votre virement pour « {project} » est arrivé': 'Your transfer for “{project}” has arrived',
  'Pour {facts}, {due} sont mis de côté dans votre porte-monnaie : toujours à vous, mais ni virés ni utilisés ailleurs.':
    'For {facts}, {due} are set aside in your wallet: still yours, but neither transferred nor used elsewhere.',
  'Votre délai de réflexion a pris fin le {until} à 23 h 59, avant que l’argent n’arrive.':
    'Your reflection period ended on {until} at 23:59, before the money arrived.',
  'Si la collecte atteint son minimum, la somme sera prise dans votre porte-monnaie après le {closesOn}. Sinon, elle y redevient disponible.':
    'If the campaign reaches its minimum, the sum will be taken from your wallet after {closesOn}. Otherwise it becomes available there again.',
  'À virer : {missing} à {name}, IBAN {iban}, avec en motif la référence {reference}, et elle seule.':
    'To transfer: {missing} to {name}, IBAN {iban}, with the reference {reference}, and nothing else, as the message.',
  'Nous attendons {missing} pour {facts}, jusqu’au {day}.':
    'We are waiting for {missing} for {facts}, until {day}.',
  'Vous l’avez déjà fait ? Merci : les banques mettent un à deux jours. Vous y renoncez, ou préférez payer autrement ? Dites-le sur sa page : {url}':
    'You have done it already? Thank you: banks take a day or two. You give it up, or would rather pay otherwise? Say so on its page: {url}',
  'Nous avons bien reçu {amount} par virement, sous la référence {reference}.':
    'We have received {amount} by bank transfer, under the reference {reference}.',
  'C’est {surplus} de plus que prévu : {surplus} restent dans votre porte-monnaie, à vous.':
    'That is {surplus} more than expected: {surplus} stay in your wallet, and are yours.',
  'Vos {amount} sont dans votre porte-monnaie : à vous. Donnez un IBAN dans votre profil et ils repartent vers votre compte avec nos prochains virements, ou utilisez-les pour un autre projet.':
    'Your {amount} are in your wallet: yours. Give an IBAN in your profile and they go back to your account with our next transfers, or use them for another project.',
  'Il manque le compte bancaire qui recevrait les virements : PAYOUT_IBAN, PAYOUT_BIC et PAYOUT_NAME, dans les réglages du serveur.':
    'The bank account that would receive the transfers is missing: PAYOUT_IBAN, PAYOUT_BIC and PAYOUT_NAME, in the settings of the server.',
  'Payer par virement': 'Pay by bank transfer',
  'Vous faites le virement depuis votre banque, sans carte ni plafond de prélèvement. Votre place est gardée jusqu’au {until} ; le total de la collecte en tient compte quand l’argent est arrivé.':
    'You make the transfer from your bank, without a card and without the ceiling of direct debits. Your place is kept until {until}; the total of the campaign counts it once the money has arrived.',
  'Payer par virement n’est pas proposé pour cet engagement.':
    'Paying by bank transfer is not offered for this pledge.',
  'Un de vos paiements nous a été repris : réglez-le d’abord, ou écrivez-nous.':
    'One of your payments was taken back from us: settle it first, or write to us.',
  'À partir de {from}, on peut aussi payer par virement, avec un accès à Terreau : l’argent arrive dans un porte-monnaie à votre nom, et y reste s’il ne sert pas. Connectez-vous, puis refaites ce don.':
    'From {from} on, one can also pay by bank transfer, with an account at Terreau: the money arrives in a wallet in your name, and stays there if it is not used. Sign in, then make this gift again.',
  'Pour payer par virement, confirmez d’abord votre adresse e-mail.':
    'To pay by bank transfer, confirm your e-mail address first.',
  'Un virement n’arriverait pas à temps : la collecte prend fin le {closesOn}.':
    'A transfer would not arrive in time: the campaign ends on {closesOn}.',
  'Il manque {missing}': '{missing} are missing',
  'Nous avons reçu {received}, qui sont dans votre porte-monnaie. Virez le reste avec la même référence.':
    'We have received {received}, which are in your wallet. Transfer the rest with the same reference.',
  'Faire le virement': 'Make the transfer',
  'Depuis votre banque, au plus tard le {until}. Les banques mettent un à deux jours ; votre place est gardée jusque-là.':
    'From your bank, by {until} at the latest. Banks take a day or two; your place is kept until then.',
  'Code QR du virement : titulaire, IBAN, montant et référence, les mêmes qu’à côté':
    'QR code of the transfer: holder, IBAN, amount and reference, the same as beside it',
  'À scanner avec l’application de votre banque, si elle le propose. Sinon, recopiez.':
    'To be scanned with your bank’s application, if it offers that. Otherwise, copy.',
  'Payer autrement, ou renoncer': 'Pay otherwise, or give it up',
  'Tant que l’argent n’est pas arrivé, vous pouvez révoquer sans raison et sans frais ; ensuite, jusqu’à la fin de votre délai de réflexion.':
    'Until the money has arrived, you can revoke without a reason and at no cost; after that, until the end of your reflection period.',
  'Un virement déjà parti n’est pas perdu : il arrive dans votre porte-monnaie, et reste à vous.':
    'A transfer that has already left is not lost: it arrives in your wallet, and stays yours.',
  'Payer par carte ou prélèvement': 'Pay by card or direct debit',
  'Renoncer à ce don': 'Give up this gift',
  'Copier le montant': 'Copy the amount',
  'Copier le titulaire': 'Copy the holder',
  'Copier l’IBAN': 'Copy the IBAN',
  'Copier le BIC': 'Copy the BIC',
  'Copier la référence': 'Copy the reference',
  'À écrire en motif, telle quelle et seule : c’est elle qui nous dit que ce virement est le vôtre.':
    'To be written as the message, as it is and alone: it tells us that this transfer is yours.',
  'Virements attendus – Terreau': 'Expected transfers – Terreau',
  'Ce que des personnes ont annoncé virer. Chaque relevé importé les reconnaît à leur référence ; une référence inconnue attend parmi les lignes inexpliquées.':
    'What people have said that they would transfer. Each statement that is imported recognises them by their reference; an unknown reference waits among the unexplained lines.',
  'Pour un virement revenu : la référence du virement. Pour une ligne compensée : la référence bancaire de l’autre ligne. Pour un engagement qui n’est pas dans la liste : sa référence, qui commence par RF.':
    'For a transfer that came back: the reference of the transfer. For a line set off: the bank’s reference of the other line. For a pledge that is not in the list: its reference, which begins with RF.',
  'Quel engagement ou quelle dette elle paie': 'Which pledge or which debt it pays',
  'Les engagements dont le virement est attendu, les montants les plus proches d’abord, puis les dettes.':
    'The pledges whose transfer is expected, the nearest amounts first, then the debts.',
};

export default phrases;
