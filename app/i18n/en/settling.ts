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
  'Engagement rendu en partie, dans le portefeuille': 'Part of a pledge given back into the wallet',
  'Engagement rendu dans le portefeuille': 'Pledge given back into the wallet',
  'Un don à « {project} » vous revient': 'A gift to “{project}” comes back to you',
  'La banque d’un donateur nous a rendu un don contesté. Nous versons {amount} à {name}.':
    'A giver’s bank has given us a disputed gift back. We are paying {amount} to {name}.',
  'Nous vous rendons {facts}{value}.': 'We are giving you back {facts}{value}.',
  'Cet argent venait de votre portefeuille.': 'This money came from your wallet.',
  'Votre moyen de paiement ne peut pas le recevoir.': 'Your payment method cannot receive it.',
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
  '{who}, « {about} », doit {owed}': '{who}, “{about}”, owes {owed}',
  'Dites quelle dette cet argent paie.': 'Say which debt this money pays.',
  'Cette dette est moindre que cette ligne, ou déjà payée.':
    'This debt is smaller than this line, or already paid.',
  '{who}, « {about} », {amount}': '{who}, “{about}”, {amount}',
  'Dites à qui cet argent a été rendu.': 'Say to whom this money was given back.',
  'Cet argent n’attend pas, ou plus, d’être rendu.':
    'This money does not wait, or no longer, to be given back.',
  'Ce n’est pas le montant de cette ligne.': 'It is not the amount of this line.',
  'Argent rendu par virement': 'Money given back by transfer',
  'Dette payée à la plateforme': 'Debt paid to the platform',
  'Dette payée par virement': 'Debt paid by transfer',
  'Dette retenue sur un versement revenu': 'Debt kept from a transfer that had come back',
  'il ne reste pas {amount} de ce qui a été versé : la coopération les rend elle-même':
    '{amount} are not left of what was sent: the cooperation gives them back itself',
  '{name} nous doit {amount}': '{name} owes us {amount}',
  'Un don à « {project} » a été rendu, et il ne reste rien à reprendre de ce que nous vous avons versé.':
    'A gift to “{project}” was given back, and nothing is left to take back of what we sent you.',
  'Faites un virement de {amount}, ou écrivez-nous.': 'Make a transfer of {amount}, or write to us.',
  'Cet argent a payé ce que la coopération nous devait.': 'This money has paid what the cooperation owed us.',
  'Dette abandonnée': 'Debt given up',
  'Trop-perçu rendu par virement': 'Overpaid money given back by transfer',
  'Rien n’est dû, ou plus rien, pour ce litige.': 'Nothing is owed, or no longer, for this dispute.',
  'La banque n’a pas encore décidé : attendez la fin du litige.':
    'The bank has not decided yet: wait for the end of the dispute.',
  'Notre réponse à la banque': 'Our answer to the bank',
  'Écrite le {on}': 'Written on {on}',
  'Stripe l’a transmise. La banque décide dans les deux à trois mois.':
    'Stripe has passed it on. The bank decides within two to three months.',
  'Stripe n’a pas encore répondu : elle lui est redemandée toute seule.':
    'Stripe has not answered yet: it is asked again by itself.',
  'Répondre à la banque': 'Answer the bank',
  'Rempli avec ce que nos registres prouvent. Relisez, complétez : la banque ne lit qu’une réponse, et Stripe la transmet aussitôt.':
    'Filled in with what our records prove. Read it again, add to it: the bank reads one answer only, and Stripe passes it on at once.',
  'Ce qui a été payé': 'What was paid',
  'Ce qui le prouve': 'What proves it',
  'Ce qui nous est dû : {owed}': 'What is owed to us: {owed}',
  'Quand un virement arrive, expliquez sa ligne de banque comme « Dette payée à la plateforme ». Sinon, l’équipe peut abandonner cette dette : la plateforme la porte.':
    'When a transfer arrives, explain its bank line as “Debt paid to the platform”. Otherwise the team may give this debt up: the platform bears it.',
  'Pourquoi abandonner cette dette': 'Why give this debt up',
  'Gardé avec le litige.': 'Kept with the dispute.',
  'Abandonner {owed}': 'Give up {owed}',
  'Rien n’est dû, ou plus rien, pour ce remboursement.': 'Nothing is owed, or no longer, for this refund.',
  'Choisissez la dette.': 'Choose the debt.',
  'Dette de {amount} abandonnée le {on} : {why}': 'Debt of {amount} given up on {on}: {why}',
  '{owed}, remboursement du {on}': '{owed}, refund of {on}',
  'La dette à abandonner': 'The debt to give up',
  'Ce qui nous est encore dû': 'What is still owed to us',
  'Gardé avec le remboursement.': 'Kept with the refund.',
  'Abandonner cette dette': 'Give this debt up',
  'La banque pose une question': 'The bank asks a question',
  'Ce texte est trop long pour la banque.': 'This text is too long for the bank.',
  'Dites ce qui prouve que ce paiement était voulu.': 'Say what proves that this payment was wanted.',
  'Dites ce qui a été payé.': 'Say what was paid.',
  'La banque n’attend pas, ou plus, de réponse.': 'The bank awaits no answer, or no longer.',
  'La réponse est déjà partie.': 'The answer has already left.',
  'Stripe a refusé cette réponse : répondez depuis son tableau de bord.':
    'Stripe refused this answer: answer from its dashboard.',
  'Mettre {amount} dans son portefeuille': 'Put {amount} into their wallet',
  'Faites un virement, puis expliquez sa ligne de banque': 'Make a transfer, then explain its bank line',
  'À qui cet argent a été rendu': 'To whom this money was given back',
  'Seulement ce qui va avec le montant de cette ligne.': 'Only what goes with the amount of this line.',
  'Sans objet': 'Not applicable',
  'Sans réponse à temps, un litige est perdu': 'Without an answer in time, a dispute is lost',
  'Ouvrez chacun : la réponse est déjà remplie avec ce que nos registres prouvent. Des fichiers, si vous en avez, se joignent d’abord dans le tableau de bord de Stripe.':
    'Open each one: the answer is already filled in with what our records prove. Files, if you have any, are attached in Stripe’s dashboard first.',
  'Litige de {who} – Terreau': 'Dispute of {who} – Terreau',
  '{amount} contestés, « {project} »': '{amount} disputed, “{project}”',
  'ouvert le {on}': 'opened on {on}',
  'le {on} : {why}': 'on {on}: {why}',
  'Votre banque attend que vous confirmiez votre engagement pour « {project} »':
    'Your bank is waiting for you to confirm your pledge for “{project}”',
  'La collecte a réussi. Pour {facts}, votre banque veut que vous confirmiez vous-même le paiement.':
    'The campaign has succeeded. For {facts}, your bank wants you to confirm the payment yourself.',
  'Cela prend une minute, sur la page de votre banque, avant le {until}. Rien n’est débité sans votre accord, et jamais deux fois.':
    'It takes a minute, on your bank’s page, before {until}. Nothing is debited without your consent, and never twice.',
  'Sans confirmation, nous redemanderons ce jour-là à votre banque ; vous pouvez aussi indiquer un autre moyen de paiement.':
    'Without a confirmation, we ask your bank again on that day; you may also give another payment method.',
  'Confirmer le paiement': 'Confirm the payment',
  'Ce paiement n’attend pas, ou plus, votre confirmation.':
    'This payment does not wait, or no longer, for your confirmation.',
  'Le délai pour confirmer est passé. Vous pouvez indiquer un autre moyen de paiement.':
    'The time to confirm has passed. You may give another payment method.',
  'Votre banque veut que vous confirmiez vous-même ce paiement, avant le {day}. Vous allez sur sa page, puis vous revenez ici.':
    'Your bank wants you to confirm this payment yourself, before {day}. You go to its page, then come back here.',
  'Confirmer auprès de ma banque': 'Confirm with my bank',
  'Stripe n’a pas répondu. Rien n’est perdu, et rien ne sera fait deux fois : réessayez dans une minute.':
    'Stripe did not answer. Nothing is lost, and nothing will be done twice: try again in a minute.',
};

export default phrases;
