const phrases: Record<string, string> = {
  'Un virement vers vous est en préparation : attendez qu’il soit arrivé.':
    'A transfer to you is being prepared: wait until it has arrived.',
  'Viré par Stripe à une personne': 'Transferred by Stripe to a person',
  'Virement par Stripe impossible, remis au portefeuille':
    'Transfer by Stripe impossible, back in the wallet',
  'Virement par Stripe revenu': 'Transfer by Stripe that came back',
  'Vous êtes payé·e par Stripe. Un e-mail vous le confirme.':
    'You are paid through Stripe. An email confirms it.',
  'Vous êtes revenu·e à votre compte bancaire. Un e-mail vous le confirme.':
    'You are back to your bank account. An email confirms it.',
  'Sans rien faire : dès {payoutFrom}, nous le versons sur votre compte Stripe, qui le vire à votre banque. <a>Changer de voie</a>':
    'With nothing to do: from {payoutFrom}, we pay it into your Stripe account, which transfers it to your bank. <a>Change the way</a>',
  'Remis dans le porte-monnaie': 'Back in the wallet',
  Stripe: 'Stripe',
  'Verser par Stripe les virements approuvés de ceux qui l’ont choisi':
    'Pay by Stripe the approved transfers of those who chose it',
  'Deux personnes différentes doivent dire oui. Stripe verse alors à chacun, sur son compte.':
    'Two different people must say yes. Stripe then pays each person, into their account.',
  Versements: 'Payments',
  'Stripe verse à chacun, de notre solde disponible ; ce qui attend est redemandé tous les quarts d’heure. Ce qu’il refuse revient au porte-monnaie.':
    'Stripe pays each person from our available balance; what waits is asked for again every quarter of an hour. What it refuses goes back to the wallet.',
  'Terminé le {on}.': 'Finished on {on}.',
  'Préparé le même jour': 'Prepared the same day',
  '{state}. Ce compte Stripe est arrêté.': '{state}. This Stripe account is stopped.',
  'Reprendre le virement de {holder}': 'Take back the transfer to {holder}',
  'Terreau ne propose pas le virement par Stripe pour le moment.':
    'Terreau does not offer payment through Stripe at the moment.',
  'Ce compte Stripe a été fermé. Recommencez pour en ouvrir un autre.':
    'This Stripe account has been closed. Start again to open another.',
  'Voir où je suis payé·e': 'See where I am paid',
  'Vos remboursements sont virés sur votre compte bancaire qui finit par {iban}.':
    'Your repayments are transferred to your bank account ending in {iban}.',
  'Vos remboursements attendent dans votre porte-monnaie : indiquez un IBAN pour les recevoir.':
    'Your repayments wait in your wallet: give an IBAN to receive them.',
  'Vous avez choisi d’être payé·e par Stripe': 'You chose to be paid through Stripe',
  'Dès que Stripe aura vérifié votre compte, vos remboursements y seront versés. Jusque-là :':
    'As soon as Stripe has checked your account, your repayments will be paid there. Until then:',
  'Vous n’êtes plus payé·e par Stripe': 'You are no longer paid through Stripe',
  'Votre compte Stripe est prêt': 'Your Stripe account is ready',
  'Vos prochains remboursements y seront versés ; Stripe les vire ensuite à votre banque.':
    'Your next repayments will be paid there; Stripe then transfers them to your bank.',
  'Votre compte Stripe ne peut plus rien recevoir': 'Your Stripe account can no longer receive anything',
  'La raison donnée : {why}.': 'The reason given: {why}.',
  'Stripe demande : {missing}.': 'Stripe asks for: {missing}.',
  'Votre compte Stripe : une pièce à donner avant le {deadline}':
    'Your Stripe account: something to give before {deadline}',
  'Sans elle, vos remboursements repasseront par votre compte bancaire.':
    'Without it, your repayments will go through your bank account again.',
  'Votre compte Stripe est fermé': 'Your Stripe account is closed',
  'Il n’est plus relié à Terreau : plus rien n’y est versé.':
    'It is no longer linked to Terreau: nothing more is paid there.',
  '{amount} ne sont pas arrivés de Stripe à votre banque': '{amount} did not get from Stripe to your bank',
  'Votre banque a renvoyé le virement de Stripe : l’argent attend sur votre compte Stripe.':
    'Your bank sent Stripe’s transfer back: the money waits in your Stripe account.',
  'Vérifiez le RIB que vous y avez donné ; le virement repartira ensuite.':
    'Check the bank details you gave there; the transfer will then leave again.',
  '{amount} versés sur votre compte Stripe': '{amount} paid into your Stripe account',
  'Nous avons versé {amount} le {on} sur votre compte Stripe : le remboursement de vos prêts et leurs intérêts, prélèvements déduits. Stripe les vire ensuite à votre banque.':
    'We paid {amount} on {on} into your Stripe account: the repayment of your loans and their interest, levies deducted. Stripe then transfers them to your bank.',
  '{amount} n’ont pas pu être versés par Stripe': '{amount} could not be paid by Stripe',
  'La raison : {why}. L’argent est de nouveau dans votre porte-monnaie.':
    'The reason: {why}. The money is back in your wallet.',
  '{amount} versés sur votre compte Stripe en ont été repris':
    '{amount} paid into your Stripe account were taken back from it',
  'Cet argent reste à vous : il est de nouveau dans votre porte-monnaie.':
    'This money remains yours: it is back in your wallet.',
  'Rien n’est plus versé sur ce compte Stripe tant que vous ne le choisissez pas de nouveau.':
    'Nothing more is paid into this Stripe account until you choose it again.',
  'Il n’y a rien à reprendre de ce virement.': 'There is nothing to take back of this transfer.',
  'Ce compte Stripe peut payer sa personne : rien n’est à reprendre.':
    'This Stripe account can pay its owner: nothing is to be taken back.',
  'Stripe ne peut pas reprendre ce virement : l’argent n’est plus sur ce compte.':
    'Stripe cannot take this transfer back: the money is no longer in that account.',
  'Vous êtes payé·e par Stripe : cet IBAN sert si cette voie s’arrête.':
    'You are paid through Stripe: this IBAN is used if that way stops.',
  'Être payé·e par Stripe': 'Being paid through Stripe',
  'Votre compte Stripe ne peut rien recevoir': 'Your Stripe account cannot receive anything',
  'En attendant, votre IBAN sert ; sans IBAN, l’argent attend dans votre porte-monnaie.':
    'Meanwhile your IBAN is used; without an IBAN, the money waits in your wallet.',
  'Stripe demande avant le {deadline} : {missing}.': 'Stripe asks before {deadline} for: {missing}.',
  'Continuer chez Stripe': 'Continue at Stripe',
  'Choisir Stripe': 'Choose Stripe',
  'Nous le redemandons parce qu’il s’agit de votre argent. Vous continuez sur le site de Stripe.':
    'We ask for it again because this is your money. You continue on Stripe’s site.',
  'Revenir à mon compte bancaire': 'Go back to my bank account',
  'Vos prochains remboursements iront sur votre IBAN. Votre compte Stripe reste à vous.':
    'Your next repayments will go to your IBAN. Your Stripe account stays yours.',
  'Terreau ne propose plus cette voie : vos remboursements sont virés sur votre IBAN.':
    'Terreau no longer offers this way: your repayments are transferred to your IBAN.',
  'Le virement sur votre IBAN est la voie simple, et celle que nous conseillons. Il y en a une autre.':
    'A transfer to your IBAN is the simple way, and the one we advise. There is another.',
  'Vous avez choisi Stripe. Il reste à lui donner ce qu’il demande ; d’ici là, votre IBAN sert.':
    'You chose Stripe. You still have to give it what it asks for; until then, your IBAN is used.',
  'Vous avez choisi Stripe le {since}.': 'You chose Stripe on {since}.',
  'Vos remboursements sont versés sur votre compte Stripe, qui les vire sur le compte finissant par {bank}.':
    'Your repayments are paid into your Stripe account, which transfers them to the account ending in {bank}.',
  'Vos remboursements sont versés sur votre compte Stripe, qui les vire à votre banque.':
    'Your repayments are paid into your Stripe account, which transfers them to your bank.',
  'Stripe n’est plus votre voie depuis le {since} : {why}. Votre IBAN sert.':
    'Stripe has not been your way since {since}: {why}. Your IBAN is used.',
  'Vous êtes revenu·e à votre compte bancaire le {since}.': 'You went back to your bank account on {since}.',
  'Vous ouvrez un compte à votre nom chez Stripe, prestataire de paiement. Il demande votre identité, votre date de naissance, votre adresse, un RIB, parfois une pièce d’identité, et vous fait accepter ses conditions.':
    'You open an account in your name with Stripe, a payment provider. It asks for your identity, your date of birth, your address, your bank details, sometimes an identity document, and has you accept its terms.',
  'L’argent passe par ce compte, puis Stripe le vire à votre banque : ce n’est pas plus rapide.':
    'The money goes through that account, then Stripe transfers it to your bank: it is not faster.',
  'Vous ne payez rien. Terreau paie environ 2 € par mois où vous êtes payé·e.':
    'You pay nothing. Terreau pays about €2 for each month in which you are paid.',
  'Si Stripe arrête ce compte, votre IBAN sert de nouveau. Vous pouvez y revenir quand vous voulez, ici.':
    'If Stripe stops that account, your IBAN is used again. You can come back to it whenever you like, here.',
  'votre pièce d’identité': 'your identity document',
  'votre date de naissance': 'your date of birth',
  'votre adresse': 'your address',
  'votre adresse e-mail': 'your email address',
  'votre téléphone': 'your telephone number',
  'une information sur vous': 'a piece of information about you',
  'le RIB sur lequel Stripe vous paie': 'the bank details to which Stripe pays you',
  'le compte Stripe n’était plus choisi': 'the Stripe account was no longer chosen',
  'le compte Stripe ne peut rien recevoir pour le moment':
    'the Stripe account cannot receive anything at the moment',
  'le compte Stripe est fermé': 'the Stripe account is closed',
  'le compte Stripe est débiteur': 'the Stripe account is overdrawn',
  'un virement y a été repris': 'a transfer to it was taken back',
  'le lot a été retiré': 'the batch was withdrawn',
  'Stripe l’a refusé': 'Stripe refused it',
  'Stripe l’a refusé ({code})': 'Stripe refused it ({code})',
  'Versé par Stripe': 'Paid by Stripe',
  'Stripe verse': 'Stripe is paying',
  'Virements par Stripe': 'Payments through Stripe',
  'Chacun peut choisir un compte à son nom chez Stripe plutôt que son IBAN. Comptes prêts : {accounts}.':
    'Anyone can choose an account in their own name at Stripe rather than their IBAN. Accounts ready: {accounts}.',
  'Cette voie n’est pas proposée : tout le monde est payé par le fichier de la banque.':
    'This way is not offered: everybody is paid by the bank’s file.',
  'Stripe compte à la plateforme environ 2 € par mois et par compte payé, plus un peu par versement à leur banque. Bon pour quelques personnes, trop cher pour tout le monde.':
    'Stripe charges the platform about €2 a month for each account paid, plus a little for each payment to its owner’s bank. Good for a few people, too expensive for everybody.',
  'Ne plus proposer cette voie': 'Stop offering this way',
  'Proposer cette voie': 'Offer this way',
  'Par Stripe, {total} peuvent partir, à {count}.': 'By Stripe, {total} can leave, to {count}.',
  'Fichier pour la banque': 'File for the bank',
  'Virements Stripe': 'Stripe transfers',
  'Remis au portefeuille le {refusedOn} : {why}': 'Back in the wallet on {refusedOn}: {why}',
  'Repris le {returnedOn}': 'Taken back on {returnedOn}',
  'Viré le {executedOn}, dont {reversed} repris':
    'Transferred on {executedOn}, of which {reversed} taken back',
  'Demandé à Stripe, sans réponse encore': 'Asked of Stripe, no answer yet',
  'Le virement attend : {amount} à virer, {available} disponibles chez Stripe.':
    'The transfer waits: {amount} to pay, {available} available at Stripe.',
  'Ce lot est exécuté : il ne peut plus être retiré.':
    'This batch has been executed: it can no longer be withdrawn.',
  'Stripe n’a pas encore répondu pour un de ces virements : attendez sa réponse pour retirer le reste.':
    'Stripe has not answered yet for one of these transfers: wait for its answer to withdraw the rest.',
  Voie: 'Way',
};

export default phrases;
