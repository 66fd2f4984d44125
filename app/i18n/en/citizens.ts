const phrases: Record<string, string> = {
  'Prochains remboursements': 'Coming repayments',
  'Ce que les coopérations doivent vous rembourser, avant prélèvements, au centime près. Un virement suit quand votre porte-monnaie atteint le seuil.':
    'What the cooperations owe you, before taxes withheld, to within a cent. A transfer follows when your wallet reaches the threshold.',
  'Les {length} mois suivants, jusqu’en {title}': 'The next {length} months, until {title}',
  Capital: 'Principal',
  'Aucun engagement pour le moment': 'No pledge yet',
  'Vos dons, vos prêts et vos parts sociales apparaîtront ici, avec ce qui vous revient.':
    'Your gifts, loans and cooperative shares will appear here, with what comes back to you.',
  'Mes engagements': 'My pledges',
  'En cours': 'Under way',
  'Versés aux coopérations': 'Paid to the cooperations',
  'Sans suite ({length})': 'Ended without effect ({length})',
  '{kind} à « {project} »': '{kind}: “{project}”',
  'Terminer cet engagement': 'Complete this pledge',
  'associé·e n° {memberNumber}': 'member no. {memberNumber}',
  'associé·e': 'member',
  'admission à venir': 'admission to come',
  'les prêts': 'loans',
  prêter: 'lending',
  'les parts sociales': 'cooperative shares',
  'prendre des parts sociales': 'taking cooperative shares',
  'Vous connaissez l’essentiel pour {activity}': 'You know the essentials about {activity}',
  'D’après vos réponses, {activity} pourrait ne pas vous convenir':
    'From your answers, {activity} may not suit you',
  'Sans vos réponses, nous ne savons pas si {activity} vous convient':
    'Without your answers, we do not know whether {activity} suits you',
  Continuer: 'Continue',
  'Test du {takenOn}, valable jusqu’au {validUntil}.': 'Test of {takenOn}, valid until {validUntil}.',
  'Un investissement dans un projet de financement participatif comporte le risque de perdre l’intégralité de l’argent investi.':
    'An investment in a crowdfunding project carries the risk of losing all the money invested.',
  'Plus d’un dixième de votre épargne, c’est beaucoup': 'More than a tenth of your savings is a lot',
  'Répartissez, et gardez de quoi vivre et faire face aux imprévus : cet argent ne se récupère pas quand on veut.':
    'Spread it out, and keep enough to live on and to face the unexpected: this money cannot be taken back at will.',
  'J’ai lu et compris cet avertissement': 'I have read and understood this warning',
  'Choisissez une des réponses.': 'Choose one of the answers.',
  'Vous pourrez refaire ce test à partir du {again}.': 'You can take this test again from {again}.',
  'Il n’y a pas encore de test à confirmer.': 'There is no test to confirm yet.',
  'Puis-je perdre tout l’argent investi ?': 'Can I lose all the money invested?',
  Oui: 'Yes',
  'Non, le capital est garanti': 'No, the capital is guaranteed',
  'Mon placement est-il couvert par la garantie des dépôts ?':
    'Is my investment covered by the deposit guarantee scheme?',
  Non: 'No',
  'Puis-je récupérer mon argent quand je veux ?': 'Can I get my money back whenever I want?',
  'Non, il n’y a pas de marché organisé': 'No, there is no organised market',
  'Un taux plus élevé signifie en général': 'A higher rate generally means',
  'Moins de risque': 'Less risk',
  'Plus de risque': 'More risk',
  'Diversifier, c’est': 'Diversifying means',
  'Répartir de petits montants sur plusieurs projets': 'Spreading small amounts over several projects',
  'Tout placer sur le projet préféré': 'Putting everything into the favourite project',
  'Si l’emprunteur est en liquidation judiciaire': 'If the borrower goes into compulsory liquidation',
  'La plateforme rembourse': 'The platform repays',
  'Je peux perdre le capital et les intérêts': 'I may lose the principal and the interest',
  'Les intérêts perçus sont': 'Interest received is',
  'Toujours nets d’impôt': 'Always free of tax',
  Imposables: 'Taxable',
  'Un retard de plus de 90 jours est': 'A delay of more than 90 days is',
  Normal: 'Normal',
  'Un défaut': 'A default',
  'Une part sociale de SCIC se rembourse': 'A cooperative share in an SCIC is redeemed',
  'Plus cher si la coopérative va bien': 'For more if the cooperative does well',
  'Au plus à sa valeur nominale, pertes déduites': 'At its nominal value at most, less losses',
  'Avec 10 parts au lieu d’une, j’ai': 'With 10 shares instead of one, I have',
  'Dix voix': 'Ten votes',
  'Une voix': 'One vote',
  'Un titre participatif est remboursable au choix de l’émetteur après':
    "A participating security (titre participatif) can be redeemed at the issuer's choice after",
  '1 an': '1 year',
  '7 ans au moins': '7 years at least',
  'Quelle part de votre épargne disponible comptez-vous placer ici ?':
    'What part of your available savings do you intend to invest here?',
  'Moins de 5 %': 'Less than 5%',
  'De 5 à 10 %': '5 to 10%',
  'Plus de 10 %': 'More than 10%',
  'Calculer sur cet appareil': 'Calculate on this device',
  'Patrimoine net': 'Net worth',
  'Pertes supportables': 'Losses you can bear',
  'un dixième du patrimoine net': 'one tenth of net worth',
  'Seuil par projet': 'Threshold per project',
  'au-delà, nous vous demanderons de confirmer': 'above it, we will ask you to confirm',
  'Le calcul': 'The calculation',
  'Le résultat': 'The result',
  'Vous choisissez de nous le transmettre ou non. Il ne sert qu’à fixer le montant au-delà duquel nous vous demandons de confirmer : {thresholdShare} de votre patrimoine net, et jamais moins de {thresholdFloor}.':
    'You choose whether to send it to us. It only serves to set the amount above which we ask you to confirm: {thresholdShare} of your net worth, and never less than {thresholdFloor}.',
  'Seul ce montant est transmis, et seulement si vous appuyez sur le bouton.':
    'Only this amount is sent, and only if you press the button.',
  'Transmettre ce résultat': 'Send this result',
  'Le garder pour moi': 'Keep it to myself',
  'Sur une feuille ou une calculatrice :': 'On paper or with a calculator:',
  'Ajoutez les deux premiers montants, retirez le troisième : c’est votre patrimoine net.':
    'Add the first two amounts and subtract the third: that is your net worth.',
  'Prenez-en {share}. Si le résultat est négatif, notez 0.':
    'Take {share} of it. If the result is negative, write 0.',
  'Qui je suis': 'Who I am',
  Prénom: 'First name',
  Nom: 'Last name',
  'Ma commune': 'My commune',
  'Pour vous montrer ce qui se passe près de chez vous. Le nom ou le code postal.':
    'To show you what happens near you. The name or the postcode.',
  Enregistrer: 'Save',
  'Mon adresse e-mail': 'My e-mail address',
  'confirmée.': 'confirmed.',
  'à confirmer.': 'to be confirmed.',
  'Recevoir un nouveau lien': 'Get a new link',
  'Changer de mot de passe': 'Change password',
  'Où virer mes remboursements': 'Where to transfer my repayments',
  'Vos remboursements sont virés sur le compte {account}, au nom de {holder}, sauf autre choix de votre part dans votre porte-monnaie.':
    'Your repayments are transferred to account {account}, in the name of {holder}, unless you chose otherwise in your wallet.',
  'Vos remboursements attendent dans votre porte-monnaie tant que vous n’avez pas indiqué de compte.':
    'Your repayments wait in your wallet until you have given an account.',
  Titulaire: 'Account holder',
  'Mot de passe': 'Password',
  'Nouvel IBAN': 'New IBAN',
  'Celui d’un compte à votre nom, en France ou dans un autre pays de la zone SEPA. Les espaces n’ont pas d’importance.':
    'That of an account in your name, in France or another country of the SEPA area. Spaces do not matter.',
  'Titulaire du compte': 'Holder of the account',
  'Votre mot de passe actuel': 'Your current password',
  'Nous le redemandons parce qu’il s’agit de votre argent.':
    'We ask for it again because this is about your money.',
  'Enregistrer cet IBAN': 'Save this IBAN',
  'Dispense d’acompte d’impôt': 'Waiver of the income tax prepayment',
  'Sur vos intérêts, un acompte d’impôt sur le revenu est prélevé, en plus des prélèvements sociaux. Vous pouvez en être dispensé·e si le revenu fiscal de référence de votre foyer pour {incomeYear} est inférieur à {alone} (personne seule) ou {couple} (couple). Les prélèvements sociaux restent dus.':
    'On your interest, an income tax prepayment is withheld, on top of social levies. You can be exempted from it if the reference tax income of your household for {incomeYear} is below {alone} (single person) or {couple} (couple). Social levies remain due.',
  'La demande se renouvelle chaque année.': 'The request must be renewed each year.',
  'Pour les intérêts versés en {year}, la demande se fait jusqu’au {deadline}.':
    'For interest paid in {year}, the request can be made until {deadline}.',
  'J’atteste sur l’honneur que mon revenu fiscal de référence pour {incomeYear} est inférieur à ce seuil.':
    'I declare on my honour that my reference tax income for {incomeYear} is below this threshold.',
  'Une fausse déclaration coûte 10 % de ce qui n’a pas été prélevé.':
    'A false declaration costs 10% of what was not withheld.',
  'Demander la dispense pour {year}': 'Request the waiver for {year}',
  'Vos nom et commune sont enregistrés.': 'Your names and commune are saved.',
  'Votre IBAN est enregistré. Un e-mail vous le confirme.': 'Your IBAN is saved. An e-mail confirms it.',
  'Votre demande de dispense est enregistrée.': 'Your waiver request is saved.',
  'Un nouveau lien vient de vous être envoyé.': 'A new link has just been sent to you.',
  'Dispense pour {year}, demandée le {filedOn}': 'Waiver for {year}, requested on {filedOn}',
  'Indiquez votre IBAN.': 'Give your IBAN.',
  'Indiquez le nom du titulaire.': 'Give the name of the account holder.',
  'Restez en dessous de 70 caractères : c’est la limite des banques.':
    "Stay under 70 characters: that is the banks' limit.",
  'Choisissez une année.': 'Choose a year.',
  'Cochez la case : la dispense repose sur votre déclaration.':
    'Tick the box: the waiver rests on your declaration.',
  'Votre IBAN a été enregistré': 'Your IBAN has been saved',
  'Bonjour {firstName},': 'Hello {firstName},',
  'Vos remboursements seront virés sur le compte qui finit par {iban}, au nom de {ibanHolder}, sauf autre choix de votre part dans votre porte-monnaie.':
    'Your repayments will be transferred to the account ending in {iban}, in the name of {ibanHolder}, unless you chose otherwise in your wallet.',
  'Si ce n’était pas vous, changez votre mot de passe et écrivez-nous tout de suite.':
    'If this was not you, change your password and write to us at once.',
  'La dispense pour {year} se demande jusqu’au {year2}.':
    'The waiver for {year} can be requested until {year2}.',
  'La dispense se demande une année à la fois.': 'The waiver is requested one year at a time.',
  'Rien n’est prélevé sur vos intérêts : il n’y a pas de dispense à demander.':
    'Nothing is withheld from your interest: there is no waiver to request.',
  'En retard de {days}': '{days} late',
  'Le prélèvement a été refusé.': 'The direct debit was refused.',
  'Prélèvement refusé': 'Direct debit refused',
  'Prélèvement en cours': 'Direct debit under way',
  'Revenir sur cet engagement': 'Take back this pledge',
  'Vous pouvez le révoquer sans raison et sans frais jusqu’au {until} (heure de Paris). Rien n’aura été débité.':
    'You can revoke it without giving a reason and at no cost until {until} (Paris time). Nothing will have been charged.',
  'Le délai de réflexion est terminé.': 'The reflection period is over.',
  'Révoquer cet engagement': 'Revoke this pledge',
  Reçu: 'Received',
  'Capital restant dû : {outstanding}.': 'Principal outstanding: {outstanding}.',
  'Remboursements reçus': 'Repayments received',
  Date: 'Date',
  Prélevé: 'Withheld',
  'Net reçu': 'Net received',
  'Rien encore : la première échéance n’est pas passée.': 'Nothing yet: the first instalment has not come.',
  'Avant prélèvements, au centime près.': 'Before taxes withheld, to within a cent.',
  'Échéances à venir': 'Instalments to come',
  'Tout est remboursé.': 'Everything has been repaid.',
  'Mon profil': 'My profile',
  'Test : les prêts': 'Test: loans',
  'Test : les parts sociales': 'Test: cooperative shares',
  'Simulation de pertes': 'Loss simulation',
  'Me déconnecter': 'Sign out',
  'En préparation': 'Being prepared',
  'Remis à la banque': 'Handed to the bank',
  Viré: 'Transferred',
  'Revenu dans le porte-monnaie': 'Returned to the wallet',
  Don: 'Gift',
  Prêt: 'Loan',
  'À terminer': 'To be completed',
  'Le paiement n’a pas été enregistré : sans lui, cet engagement n’est pas pris.':
    'The payment was not recorded: without it, this pledge is not made.',
  'Non terminé': 'Not completed',
  'Quitté avant le paiement, le {on}.': 'Left before payment, on {on}.',
  Révoqué: 'Revoked',
  'Vous l’avez révoqué le {on}. Rien n’a été débité.': 'You revoked it on {on}. Nothing was charged.',
  'Nous attendons la réponse de votre banque : quelques secondes pour une carte, quelques jours pour un compte.':
    "We are waiting for your bank's answer: a few seconds for a card, a few days for an account.",
  'Paiement refusé': 'Payment refused',
  'Le paiement n’est pas passé : {whyDeclined}. Nouvel essai le {nextAttemptOn}.':
    'The payment did not go through: {whyDeclined}. Next attempt on {nextAttemptOn}.',
  'Le paiement n’est pas passé : {whyDeclined}. Indiquez un autre moyen de paiement.':
    'The payment did not go through: {whyDeclined}. Give another payment method.',
  Abandonné: 'Dropped',
  'Les paiements ont été refusés ; l’engagement a pris fin le {on}, sans rien vous coûter.':
    'The payments were refused; the pledge ended on {on}, at no cost to you.',
  Payé: 'Paid',
  'Reçu le {on}, et gardé jusqu’à l’issue de la collecte.':
    'Received on {on}, and kept until the outcome of the campaign.',
  Annulé: 'Cancelled',
  'La collecte n’a pas atteint son minimum. Rien n’a été débité.':
    'The campaign did not reach its minimum. Nothing was charged.',
  'Versé à la coopération le {on}.': 'Paid to the cooperation on {on}.',
  Remboursé: 'Refunded',
  'L’argent vous a été rendu le {on}.': 'The money was returned to you on {on}.',
  Versé: 'Paid out',
  Souscrit: 'Subscribed',
  'Il sera débité si la collecte réussit, après le {closesOn}.':
    'It will be charged if the campaign succeeds, after {closesOn}.',
  Réservé: 'Reserved',
  'En réflexion': 'In reflection',
  'Vous pouvez le révoquer jusqu’au {end}. {charge}': 'You can revoke it until {end}. {charge}',
  'Revenus nets de l’an dernier': 'Net income last year',
  'Salaires, retraites, allocations, loyers et intérêts reçus, après charges et impôts. Sans les primes exceptionnelles ni les plus-values.':
    'Wages, pensions, benefits, rents and interest received, after charges and taxes. Without exceptional bonuses or capital gains.',
  'Épargne disponible au 31 décembre dernier': 'Savings available on 31 December last',
  'Comptes courants, livrets, et ce qui se vend en moins de 30 jours. Sans l’immobilier, l’épargne retraite, ni ce que vous avez déjà prêté ici.':
    'Current accounts, savings accounts, and what can be sold within 30 days. Without property, retirement savings, or what you have already lent here.',
  'Dépenses engagées sur un an': 'Expenses you are committed to over a year',
  'Loyer, mensualités de crédit, pensions versées, assurances, énergie, abonnements, impôts.':
    'Rent, loan instalments, maintenance paid, insurance, energy, subscriptions, taxes.',
  'Ce lien a déjà servi ou n’est plus valable.': 'This link has already been used or is no longer valid.',
  'Choisissez un nouveau mot de passe': 'Choose a new password',
  'Vous avez demandé un nouveau mot de passe. Le lien ci-dessous permet de le choisir ; il est valable une heure et sert une fois.':
    'You asked for a new password. The link below lets you choose it; it is valid for one hour and works once.',
  'Si ce n’était pas vous, vous n’avez rien à faire : votre mot de passe reste le même.':
    'If this was not you, there is nothing to do: your password stays the same.',
  'Choisir un mot de passe': 'Choose a password',
  'Votre accès est suspendu. Écrivez-nous pour en connaître la raison.':
    'Your access is suspended. Write to us to know why.',
  'Votre mot de passe a changé': 'Your password has changed',
  'Votre mot de passe vient d’être changé, et tous les appareils où vous étiez connecté·e ont été déconnectés.':
    'Your password has just been changed, and all the devices where you were signed in have been signed out.',
  'Si ce n’était pas vous, choisissez-en un autre tout de suite, et écrivez-nous.':
    'If this was not you, choose another one at once, and write to us.',
  'Choisir un autre mot de passe': 'Choose another password',
  'Cette personne est déjà membre.': 'This person is already a member.',
  '{firstName} vous invite à rejoindre {name}': '{firstName} invites you to join {name}',
  'Bonjour,': 'Hello,',
  'Cette invitation est valable {validDays} jours. Si vous ne connaissez pas cette personne, ne suivez pas ce lien.':
    'This invitation is valid for {validDays} days. If you do not know this person, do not follow this link.',
  'Voir l’invitation': 'See the invitation',
  'Cette invitation a déjà servi ou n’est plus valable.':
    'This invitation has already been used or is no longer valid.',
  'Regardez vos e-mails': 'Check your e-mail',
  'Rien reçu après quelques minutes ? Regardez parmi les indésirables, puis recommencez.':
    'Nothing after a few minutes? Look in your spam folder, then try again.',
  'Me connecter': 'Sign me in',
  Recommencer: 'Start again',
  'Démonstration : ouvrir le courrier': 'Demonstration: open the mail',
  'Indiquez votre adresse e-mail.': 'Give your e-mail address.',
  'Cette adresse est trop longue.': 'This address is too long.',
  'Écrivez l’adresse comme nom@exemple.fr.': 'Write the address like name@example.com.',
  'Restez en dessous de 80 caractères.': 'Stay under 80 characters.',
  'Choisissez un mot de passe.': 'Choose a password.',
  'Choisissez au moins 12 caractères. Une phrase convient très bien.':
    'Choose at least 12 characters. A sentence works very well.',
  'Restez en dessous de 200 caractères.': 'Stay under 200 characters.',
  'Indiquez votre prénom.': 'Give your first name.',
  'Indiquez votre nom.': 'Give your last name.',
  'Choisissez autre chose que votre adresse.': 'Choose something other than your address.',
  'Indiquez votre mot de passe.': 'Give your password.',
  'Ce mot de passe est trop long.': 'This password is too long.',
  'Retapez votre mot de passe : c’est lui qui protège ce changement.':
    'Type your password again: it protects this change.',
  'L’adresse ou le mot de passe n’est pas le bon.': 'The address or the password is not right.',
  'Ce n’est pas votre mot de passe actuel.': 'This is not your current password.',
  'Confirmez votre adresse e-mail': 'Confirm your e-mail address',
  'Vous venez de vous inscrire sur Terreau. Confirmez que cette adresse est la vôtre avec le lien ci-dessous. Il est valable 24 heures et sert une fois.':
    'You have just signed up to Terreau. Confirm that this address is yours with the link below. It is valid for 24 hours and works once.',
  'Si ce n’était pas vous, ne suivez pas ce lien : sans lui, personne ne peut prêter ni souscrire en votre nom.':
    'If this was not you, do not follow this link: without it, nobody can lend or subscribe in your name.',
  'Confirmer mon adresse': 'Confirm my address',
  'Vous êtes déjà inscrit·e': 'You have already signed up',
  'Une inscription vient d’être demandée avec votre adresse. Vous êtes déjà inscrit·e : il suffit de vous connecter. Si vous avez oublié votre mot de passe, la page de connexion permet d’en choisir un autre.':
    'Someone has just asked to sign up with your address. You have already signed up: simply sign in. If you forgot your password, the sign-in page lets you choose another one.',
  'Si cette demande ne vient pas de vous, vous n’avez rien à faire : rien n’a changé.':
    'If this request does not come from you, there is nothing to do: nothing has changed.',
  'Terminez votre inscription': 'Finish signing up',
  'Une inscription vient d’être demandée avec votre adresse, qui avait déjà servi sans être confirmée. Choisissez un mot de passe avec le lien ci-dessous : il est valable une heure et confirme aussi votre adresse.':
    'Someone has just asked to sign up with your address, which had already been used without being confirmed. Choose a password with the link below: it is valid for one hour and also confirms your address.',
  'Si cette demande ne vient pas de vous, ne suivez pas ce lien.':
    'If this request does not come from you, do not follow this link.',
  'Choisir mon mot de passe': 'Choose my password',
  'Votre adresse est déjà confirmée.': 'Your address is already confirmed.',
  'Nombre de parts': 'Number of shares',
  'Montant du don': 'Amount of the gift',
  '1. Montant': '1. Amount',
  'Un autre nombre': 'Another number',
  'Un autre montant': 'Another amount',
  'Un autre nombre de parts': 'Another number of shares',
  'Une part vaut {nominalText}. Il en reste {left}. Une personne a une voix, quel que soit le nombre de ses parts.':
    'A share is worth {nominalText}. {left} left. One person has one vote, whatever the number of their shares.',
  'À quel titre devenez-vous associé·e ?': 'In what capacity do you become a member?',
  Choisissez: 'Choose',
  'Calculer ce que je recevrais': 'Calculate what I would receive',
  ' La loi limite à {cap} par personne et par projet.':
    ' The law sets a limit of {cap} per person and per project.',
  'À partir de {least} ; il reste {left} à réunir.{cap}': 'From {least}; {left} still to be raised.{cap}',
  'Avant de vous engager': 'Before you commit',
  'Ce qui est prévu': 'What is planned',
  '<strong>Ce qui peut arriver</strong>Vous pouvez perdre tout ou partie de cet argent. N’engagez que ce dont vous pouvez vous passer.':
    '<strong>What may happen</strong>You may lose all or part of this money. Only commit what you can do without.',
  'À savoir :': 'To know:',
  'J’ai lu et compris l’avertissement : un investissement dans un projet de financement participatif comporte le risque de perdre l’intégralité de l’argent investi.':
    'I have read and understood the warning: an investment in a crowdfunding project carries the risk of losing all the money invested.',
  'Cette case est demandée quand le test manque ou n’est pas concluant. Vous restez libre de continuer.':
    'This box is required when the test is missing or not conclusive. You remain free to continue.',
  'Au-delà de {thresholdText} dans cette offre': 'Above {thresholdText} in this offer',
  'Ce montant dépasse votre seuil. Vous pouvez le maintenir : confirmez-le de deux façons, pour être sûr·e.':
    'This amount is above your threshold. You can keep it: confirm it in two ways, to be sure.',
  'Je veux engager plus que mon seuil, en connaissance du risque de tout perdre.':
    'I want to commit more than my threshold, knowing that I may lose everything.',
  'Retapez le montant de votre engagement': 'Type the amount of your pledge again',
  'Vous n’avez pas encore répondu au test de connaissances.': 'You have not taken the knowledge test yet.',
  'Votre test de connaissances a plus de deux ans.': 'Your knowledge test is more than two years old.',
  'Votre test de connaissances est à jour.': 'Your knowledge test is up to date.',
  'D’après votre test, ce placement n’est peut-être pas adapté à ce que vous en savez.':
    'From your test, this investment may not be suited to what you know about it.',
  'Vous avez laissé des réponses vides au test : nous ne savons pas si ce placement vous convient.':
    'You left some answers of the test blank: we do not know whether this investment suits you.',
  'Vous n’avez pas simulé ce que vous pouvez vous permettre de perdre.':
    'You have not simulated what you can afford to lose.',
  'Votre simulation de pertes a plus d’un an.': 'Your loss simulation is more than a year old.',
  'Votre simulation de pertes est à jour.': 'Your loss simulation is up to date.',
  'Faire le test (3 minutes)': 'Take the test (3 minutes)',
  'Refaire le test': 'Take the test again',
  'La refaire': 'Do it again',
  'Faire la simulation (2 minutes)': 'Do the simulation (2 minutes)',
  'le compte n’était pas assez approvisionné': 'there was not enough money in the account',
  'la banque demande que vous confirmiez vous-même le paiement':
    'the bank asks you to confirm the payment yourself',
  'la carte a expiré': 'the card has expired',
  'la carte ne peut plus être utilisée': 'the card can no longer be used',
  'le compte bancaire n’existe plus': 'the bank account no longer exists',
  'le mandat de prélèvement n’est plus valable': 'the direct debit mandate is no longer valid',
  'le montant dépasse ce que ce moyen de paiement accepte en une fois':
    'the amount is more than this payment method accepts at once',
  'la banque a refusé sans donner de raison': 'the bank refused without giving a reason',
  '{amount} pour « {title} »': '{amount} for “{title}”',
  'L’engagement que vous corrigez est déjà confirmé. Vous pouvez le retrouver par le lien reçu par e-mail.':
    'The pledge you are correcting is already confirmed. You can find it through the link received by e-mail.',
  'votre don de {amount}': 'your gift of {amount}',
  'votre prêt de {amount}': 'your loan of {amount}',
  'votre souscription de {count} ({amount})': 'your subscription of {count} ({amount})',
  'Voir cet engagement': 'See this pledge',
  'Vous avez ajouté {tip} pour faire vivre la plateforme. Merci.':
    'You added {tip} to keep the platform going. Thank you.',
  'La collecte prend fin le {closesOn}. L’argent réuni sera alors versé à {cooperation}.':
    'The campaign ends on {closesOn}. The money raised will then be paid to {cooperation}.',
  'La collecte prend fin le {closesOn}. Si elle atteint son minimum, l’argent sera versé à {cooperation} ; sinon il vous sera rendu en entier.':
    'The campaign ends on {closesOn}. If it reaches its minimum, the money will be paid to {cooperation}; otherwise it will be returned to you in full.',
  'Merci pour votre don à « {project} »': 'Thank you for your gift to “{project}”',
  'Nous avons bien reçu {facts} au projet « {project} », porté par {cooperation}.':
    'We have received {facts} to the project “{project}”, carried by {cooperation}.',
  'Votre don à « {project} » est en route': 'Your gift to “{project}” is on its way',
  'Vous avez choisi le prélèvement bancaire pour {facts}. La banque met environ six jours ouvrés à le confirmer.':
    'You chose bank direct debit for {facts}. The bank takes about six working days to confirm it.',
  'Nous vous écrirons dès qu’il sera arrivé.': 'We will write to you as soon as it has arrived.',
  'Vous n’avez rien à faire.': 'There is nothing for you to do.',
  'Remettre un justificatif de domicile jusqu’au {day}': 'Hand over a proof of residence by {day}',
  'Votre don à « {project} » n’a pas abouti': 'Your gift to “{project}” did not go through',
  'Votre banque n’a pas payé {facts} : {failureCode}.': 'Your bank did not pay {facts}: {failureCode}.',
  'Rien n’a été reçu. Si vous le souhaitez, vous pouvez donner de nouveau tant que la collecte est ouverte.':
    'Nothing was received. If you wish, you can give again as long as the campaign is open.',
  'Revenir au projet': 'Back to the project',
  'Votre délai de réflexion court jusqu’au {reflectionEnds}':
    'Your reflection period runs until {reflectionEnds}',
  'Vous avez promis {facts} au projet « {project} ». Rien n’est débité aujourd’hui.':
    'You promised {facts} to the project “{project}”. Nothing is charged today.',
  'Votre délai de réflexion court jusqu’au {reflectionEnds} à 23 h 59 : d’ici là, vous pouvez revenir sur votre décision d’un clic, sans donner de raison et sans frais.':
    'Your reflection period runs until {reflectionEnds} at 23:59: until then, you can go back on your decision in one click, without giving a reason and at no cost.',
  'Si la collecte atteint son minimum, votre moyen de paiement sera débité après le {closesOn}. Sinon, rien ne le sera.':
    'If the campaign reaches its minimum, your payment method will be charged after {closesOn}. Otherwise, it will not be charged.',
  'Prêter comporte un risque : vous pouvez perdre tout ou partie de l’argent prêté.':
    'Lending carries a risk: you may lose all or part of the money lent.',
  'Prendre des parts comporte un risque : vous pouvez perdre tout ou partie de l’argent apporté.':
    'Taking shares carries a risk: you may lose all or part of the money contributed.',
  'Votre engagement est révoqué': 'Your pledge is revoked',
  'Vous êtes revenu sur {facts} au projet « {project} ». C’est fait : rien n’a été débité et rien ne le sera.':
    'You went back on {facts} to the project “{project}”. It is done: nothing was charged and nothing will be.',
  'Nous réessaierons le {on}. Si votre situation a changé, vous pouvez indiquer d’ici là un autre moyen de paiement.':
    'We will try again on {on}. If your situation has changed, you can give another payment method before then.',
  'Nous ne réessaierons pas avec ce moyen de paiement. Vous pouvez en indiquer un autre jusqu’au {until} ; passé ce jour, votre engagement sera abandonné.':
    'We will not try again with this payment method. You can give another one until {until}; after that day, your pledge will be dropped.',
  'Le paiement de votre engagement pour « {project} » a été refusé':
    'The payment of your pledge for “{project}” was refused',
  'La collecte a réussi, mais le débit de {facts} n’a pas abouti : {failureCode}.':
    'The campaign succeeded, but the charge for {facts} did not go through: {failureCode}.',
  'Indiquer un autre moyen de paiement': 'Give another payment method',
  'Votre engagement pour « {project} » est abandonné': 'Your pledge for “{project}” has been dropped',
  'Le débit de {facts} n’a pas abouti ({failureCode}). Nous ne réessaierons plus : rien n’a été débité, et vous ne devez rien.':
    'The charge for {facts} did not go through ({failureCode}). We will not try again: nothing was charged, and you owe nothing.',
  'Le total de la collecte en tient compte.': 'The total of the campaign takes it into account.',
  'Votre paiement pour « {project} » vous est rendu': 'Your payment for “{project}” is being returned to you',
  'Nous avons rendu {facts}{value} sur le moyen de paiement utilisé.':
    'We have refunded {facts}{value} to the payment method used.',
  ' et les {tip} ajoutés pour la plateforme': ' and the {tip} added for the platform',
  'Selon votre banque, la somme apparaît sur votre compte dans les cinq à dix jours.':
    'Depending on your bank, the money appears on your account within five to ten days.',
  '« {project} » a réussi sa collecte': '“{project}” has succeeded in its campaign',
  'La collecte du projet « {project} » a atteint son minimum, grâce à vous aussi.':
    'The campaign of the project “{project}” has reached its minimum, thanks to you too.',
  'Nous demandons maintenant {facts}{value} à votre banque. Si elle refuse, nous vous écrirons.':
    'We are now asking your bank for {facts}{value}. If it refuses, we will write to you.',
  ' (et {tip} pour la plateforme)': ' (and {tip} for the platform)',
  'La collecte de « {project} » n’a pas atteint son minimum':
    'The campaign of “{project}” did not reach its minimum',
  'La collecte du projet « {project} » n’a pas atteint son minimum.':
    'The campaign of the project “{project}” did not reach its minimum.',
  'Nous vous rendons {facts} en entier, sur le moyen de paiement utilisé.':
    'We are returning {facts} in full, to the payment method used.',
  'Nous n’avons rien débité pour {facts}, et rien ne le sera.':
    'We charged nothing for {facts}, and nothing will be charged.',
  'Merci d’y avoir cru. Le projet peut revenir sous une autre forme : sa page reste ouverte.':
    'Thank you for believing in it. The project may come back in another form: its page stays open.',
  'Voir le projet': 'See the project',
  'Votre don lui a été versé.': 'Your gift has been paid to it.',
  'Votre prêt lui a été versé : vous trouverez son échéancier dans votre espace.':
    'Your loan has been paid to it: you will find its schedule in your account.',
  'Votre souscription lui a été versée. {cooperation} doit maintenant vous admettre parmi ses associés ; nous vous écrirons.':
    'Your subscription has been paid to it. {cooperation} must now admit you among its members; we will write to you.',
  'Votre argent est arrivé chez {cooperation}': 'Your money has reached {cooperation}',
  'L’argent réuni pour « {project} » est parti chez {cooperation}. {what}':
    'The money raised for “{project}” has gone to {cooperation}. {what}',
  'La page du projet donnera des nouvelles de ce qu’il permet de faire.':
    'The page of the project will tell what it makes possible.',
  'Pour {amount} prêtés, vous recevriez {total}{value}, du {firstDue} au {lastDue}.':
    'For {amount} lent, you would receive {total}{value}, from {firstDue} to {lastDue}.',
  ', dont {interest} d’intérêts avant impôt': ', including {interest} of interest before tax',
  ', sans intérêt': ', interest-free',
  'Si la coopération ne paie plus, vous pouvez recevoir moins, plus tard, ou rien.':
    'If the cooperation stops paying, you may receive less, later, or nothing.',
  'Ce que vous recevriez chaque année pour {amount}': 'What you would receive each year for {amount}',
  'Dates données à titre indicatif ; à quelques centimes près, car chaque échéance est partagée entre tous les prêteurs.':
    'Dates are indicative; to within a few cents, as each instalment is divided among all lenders.',
  'Les intérêts sont imposables : l’acompte d’impôt et les prélèvements sociaux sont retenus à chaque versement, sauf dispense.':
    'Interest is taxable: the income tax prepayment and social levies are withheld at each payment, unless waived.',
  'Cette collecte n’accepte pas cette façon de contribuer.':
    'This campaign does not accept this way of contributing.',
  'Cette collecte n’est pas ouverte : rien ne peut y être engagé.':
    'This campaign is not open: nothing can be pledged to it.',
  'Cette collecte a pris fin le {closesOn} à 23 h 59. Merci d’y avoir pensé.':
    'This campaign ended on {closesOn} at 23:59. Thank you for thinking of it.',
  'Le montant doit être plus grand que zéro.': 'The amount must be greater than zero.',
  'Un don est d’au moins {smallestGift}.': 'A gift is at least {smallestGift}.',
  'un prêt sans intérêt': 'an interest-free loan',
  'un prêt avec intérêts': 'a loan with interest',
  ' Vous avez déjà engagé {earlier} sur ce projet.': ' You have already committed {earlier} to this project.',
  'La loi limite {kind} à {amount} par personne et par projet.{before}':
    'The law limits {kind} to {amount} per person and per project.{before}',
  'Indiquez un nombre entier de parts de {nominal}.': 'Give a whole number of shares of {nominal}.',
  'Choisissez une catégorie d’associés de la liste.': 'Choose a category of members from the list.',
  'L’objectif de cette collecte est atteint : il n’y a plus rien à réunir. Merci !':
    'The goal of this campaign is reached: there is nothing left to raise. Thank you!',
  'Il ne reste que {rest} à réunir : choisissez jusqu’à cette limite.':
    'Only {rest} is left to raise: choose up to this limit.',
  'Et maintenant': 'What happens now',
  Reprendre: 'Resume',
  'Changer d’avis': 'Change my mind',
  'Jusqu’au {revocableUntil} (heure de Paris), vous pouvez révoquer cet engagement sans raison et sans frais.':
    'Until {revocableUntil} (Paris time), you can revoke this pledge without giving a reason and at no cost.',
  'Votre engagement': 'Your pledge',
  'Pour la plateforme': 'For the platform',
  'Au nom de': 'In the name of',
  Visibilité: 'Visibility',
  'En parler autour de moi': 'Tell people about it',
  'Gardez l’adresse de cette page : elle vous est propre. Pour retrouver tous vos dons au même endroit, <a>créez un accès</a> avec la même adresse e-mail.':
    'Keep the address of this page: it is yours alone. To find all your gifts in one place, <a>create an account</a> with the same e-mail address.',
  '« {title} »': '“{title}”',
  'L’objectif est atteint : il n’y a plus rien à réunir. Merci !':
    'The goal is reached: there is nothing left to raise. Thank you!',
  'Cette collecte a pris fin le {closesOn} à 23 h 59.': 'This campaign ended on {closesOn} at 23:59.',
  'Catégorie d’associés': 'Category of members',
  'Adresse e-mail': 'E-mail address',
  Avertissement: 'Warning',
  Seuil: 'Threshold',
  'Montant retapé': 'Amount typed again',
  'Continuer vers le récapitulatif': 'Continue to the summary',
  '2. Coordonnées': '2. Contact details',
  'Vous recevrez la confirmation à cette adresse.': 'You will receive the confirmation at this address.',
  'Pour la confirmation et les suites. Aucun compte n’est nécessaire pour donner.':
    'For the confirmation and what follows. No account is needed to give.',
  'Ce que la page du projet montre de vous': 'What the page of the project shows about you',
  'Mon prénom et l’initiale de mon nom': 'My first name and the initial of my last name',
  'Le montant de mon don': 'The amount of my gift',
  'Le montant de mon engagement': 'The amount of my pledge',
  'Sans rien cocher, vous restez anonyme pour le public.':
    'If you tick nothing, you stay anonymous to the public.',
  'Pour faire vivre la plateforme': 'To keep the platform going',
  'Ajouter quelque chose pour la plateforme': 'Add something for the platform',
  'Rien n’est ajouté si vous laissez vide. Cette somme ne va pas au projet : elle paie le fonctionnement de Terreau, et elle est comptée à part.':
    'Nothing is added if you leave this empty. This sum does not go to the project: it pays for running Terreau, and is counted separately.',
  'avec {rate} d’intérêts par an': 'with {rate} of interest a year',
  '{cooperation} vous rend votre argent en {count} échéances {periods}, {interest}.':
    '{cooperation} pays your money back in {count} {periods} instalments, {interest}.',
  'Vous devenez associé·e de {cooperation}, avec une voix. Une part se revend au plus à {nominalText}.':
    'You become a member of {cooperation}, with one vote. A share is sold back for {nominalText} at most.',
  'sa valeur': 'its value',
  'Vous vérifierez tout sur la page suivante, avant de payer.':
    'You will check everything on the next page, before paying.',
  'Vous vérifierez tout sur la page suivante. Rien n’est débité avant la clôture, le {closesOn} : vous enregistrez seulement une carte ou un compte. Vous aurez quatre jours pour changer d’avis.':
    'You will check everything on the next page. Nothing is charged before the campaign closes, on {closesOn}: you only save a card or an account. You will have four days to change your mind.',
  'Votre nom et votre montant sont visibles sur la page du projet.':
    'Your name and your amount are visible on the page of the project.',
  'Votre nom est visible sur la page du projet, pas votre montant.':
    'Your name is visible on the page of the project, not your amount.',
  'Votre montant est visible sur la page du projet, sans votre nom.':
    'Your amount is visible on the page of the project, without your name.',
  'Ni votre nom ni votre montant ne sont visibles.': 'Neither your name nor your amount is visible.',
  '{interest}, rendu en {count} échéances {periods}': '{interest}, repaid in {count} {periods} instalments',
  '{closesOn} : la collecte prend fin, à 23 h 59 (heure de Paris).':
    '{closesOn}: the campaign ends, at 23:59 (Paris time).',
  '{name} a reçu l’argent et donnera des nouvelles sur la page du projet.':
    '{name} has received the money and will give news on the page of the project.',
  'Dès le {after} : l’argent est versé à {name}.': 'From {after}: the money is paid to {name}.',
  'Dès le {after} : si le minimum est atteint, l’argent est versé à {name} ; sinon il vous est rendu en entier.':
    'From {after}: if the minimum is reached, the money is paid to {name}; otherwise it is returned to you in full.',
  'Environ six jours ouvrés : votre banque confirme le prélèvement, et nous vous écrivons.':
    'About six working days: your bank confirms the direct debit, and we write to you.',
  '{lastDay} à 23 h 59 : fin de votre délai de réflexion. D’ici là, vous pouvez revenir sur votre décision d’un clic.':
    '{lastDay} at 23:59: end of your reflection period. Until then, you can go back on your decision in one click.',
  'À partir du {chargedFrom} : si le minimum est atteint, votre moyen de paiement est débité ; sinon, rien ne l’est.':
    'From {chargedFrom}: if the minimum is reached, your payment method is charged; otherwise, it is not.',
  'Ensuite : {name} reçoit le prêt, et vous suivez les remboursements dans votre espace.':
    'Then: {name} receives the loan, and you follow the repayments in your account.',
  'Ensuite : {name} reçoit le capital et vous admet parmi ses associés.':
    'Then: {name} receives the capital and admits you among its members.',
  Coordonnées: 'Contact details',
  Récapitulatif: 'Summary',
  Paiement: 'Payment',
  '{reaches} arrivent au projet': '{reaches} reaches the project',
  'Payer {total}': 'Pay {total}',
  'Enregistrer ma carte ou mon compte': 'Save my card or my account',
  'Vous allez sur la page sécurisée de Stripe, notre prestataire de paiement : carte bancaire ou prélèvement SEPA. Nous ne voyons jamais votre numéro de carte.':
    'You are going to the secure page of Stripe, our payment provider: bank card or SEPA direct debit. We never see your card number.',
  'Modifier {what}': 'Change {what}',
  'le montant': 'the amount',
  Rien: 'Nothing',
  'ce qui va à la plateforme': 'what goes to the platform',
  'les coordonnées': 'the contact details',
  'ce qui est visible': 'what is visible',
  ', si la collecte réussit': ', if the campaign succeeds',
  'La plateforme garde {fee} de ce qui est versé à {cooperation}{condition}. Les frais de banque sont à sa charge.':
    'The platform keeps {fee} of what is paid to {cooperation}{condition}. It bears the bank charges itself.',
  'Tout est versé à {cooperation}{condition}. Les frais de banque sont à la charge de la plateforme.':
    'Everything is paid to {cooperation}{condition}. The platform bears the bank charges.',
  'Rien n’est débité aujourd’hui. Vous pourrez révoquer cet engagement d’un clic pendant quatre jours. Il ne sera débité que si la collecte réunit au moins {minimum}.':
    'Nothing is charged today. You can revoke this pledge in one click for four days. It will only be charged if the campaign raises at least {minimum}.',
  'Votre don est débité aujourd’hui. Si la collecte ne réunit pas {minimum}, il vous est rendu en entier.':
    'Your gift is charged today. If the campaign does not raise {minimum}, it is returned to you in full.',
  'Votre don est débité aujourd’hui. Il est versé à la coopération quel que soit le total réuni.':
    'Your gift is charged today. It is paid to the cooperation whatever the total raised.',
  'Donner à « {title} »': 'Give to “{title}”',
  'Prêter à « {title} »': 'Lend to “{title}”',
  'Prendre des parts pour « {title} »': 'Take shares for “{title}”',
  'Merci pour « {title} »': 'Thank you for “{title}”',
  'Votre don à « {title} »': 'Your gift to “{title}”',
  'Votre prêt à « {title} »': 'Your loan to “{title}”',
  'Vos parts pour « {title} »': 'Your shares for “{title}”',
  'Indiquez un nombre entier de parts, par exemple 2.': 'Give a whole number of shares, for example 2.',
  'Choisissez une catégorie d’associés.': 'Choose a category of members.',
  'Cochez cette case pour dire que vous avez lu et compris l’avertissement.':
    'Tick this box to say that you have read and understood the warning.',
  ', avec les {earlier} déjà engagés,': ', with the {earlier} already committed,',
  'Ce montant{before} dépasse votre seuil de {threshold} : confirmez-le en cochant cette case.':
    'This amount{before} is above your threshold of {threshold}: confirm it by ticking this box.',
  'Retapez le montant de votre engagement, {amount}, pour le confirmer.':
    'Type the amount of your pledge, {amount}, again to confirm it.',
  'Vous avez coché un choix et écrit autre chose. Cochez « Autre », ou effacez ce que vous avez écrit.':
    'You ticked a choice and wrote something else. Tick “Other”, or clear what you wrote.',
  'Cette collecte n’existe pas, ou plus.': 'This campaign does not exist, or no longer does.',
  'Cet engagement est déjà enregistré avec d’autres valeurs. Rechargez la page pour en faire un nouveau.':
    'This pledge is already recorded with other values. Reload the page to make a new one.',
  'Connectez-vous pour prêter ou souscrire des parts.': 'Sign in to lend or to subscribe shares.',
  'Ce compte ne permet pas de contribuer. Écrivez-nous.': 'This account cannot contribute. Write to us.',
  'Confirmez d’abord votre adresse e-mail : ouvrez le lien que nous vous avons envoyé, puis revenez ici.':
    'First confirm your e-mail address: open the link we sent you, then come back here.',
  'Cet engagement n’est pas le vôtre.': 'This pledge is not yours.',
  'Cet engagement ne peut pas, ou plus, être révoqué.': 'This pledge cannot be revoked, or no longer.',
  'Votre délai de réflexion a pris fin le {reflectionEndsAt} à 23 h 59.':
    'Your reflection period ended on {reflectionEndsAt} at 23:59.',
  'Cet engagement n’attend pas de paiement de votre part.':
    'This pledge is not waiting for a payment from you.',
  'Don à « {title} »': 'Gift to “{title}”',
  'Connexion – Terreau': 'Sign in – Terreau',
  'Connectez-vous pour continuer : vous reviendrez là où vous en étiez.':
    'Sign in to continue: you will come back to where you were.',
  'J’ai oublié mon mot de passe': 'I forgot my password',
  'Pas encore inscrit·e ? <a>Créer mon accès</a>': 'Not signed up yet? <a>Create my account</a>',
  'Engagement introuvable – Terreau': 'Pledge not found – Terreau',
  'Vérifiez chaque ligne. Rien n’est fait tant que vous n’avez pas terminé.':
    'Check each line. Nothing is done until you have finished.',
  'Vous êtes revenu·e sans terminer': 'You came back without finishing',
  'Rien n’a été débité. Vous pouvez reprendre ou modifier votre engagement.':
    'Nothing was charged. You can resume or change your pledge.',
  'Nous attendons la confirmation de Stripe': "We are waiting for Stripe's confirmation",
  Actualiser: 'Refresh',
  'Elle arrive en général en quelques secondes. Vous pouvez fermer cette page : nous vous écrirons.':
    'It usually arrives within seconds. You can close this page: we will write to you.',
  'Inscription – Terreau': 'Sign up – Terreau',
  'Nous venons de vous écrire. Suivez le lien du message dans les 24 heures pour confirmer votre adresse. Vous pouvez déjà vous connecter ; pour prêter ou prendre des parts, il faudra avoir confirmé.':
    'We have just written to you. Follow the link in the message within 24 hours to confirm your address. You can already sign in; to lend or take shares, you will need to have confirmed.',
  'Créer mon accès': 'Create my account',
  'Un accès sert à prêter, à prendre des parts et à suivre vos engagements. Pour donner, il n’en faut pas.':
    'An account is for lending, taking shares and following your pledges. You do not need one to give.',
  'Sans mot de passe, vous vous connectez par un lien ou un code envoyé à votre adresse. Si vous en voulez un : 12 caractères au moins, sans autre règle. Une phrase que vous seul·e connaissez convient très bien.':
    'Without a password you sign in by a link or a code sent to your address. If you want one: at least 12 characters, no other rule. A phrase that only you know does very well.',
  'Vous n’avez pas de mot de passe : ce changement se fait dans le quart d’heure qui suit votre connexion.':
    'You have no password: this change is made within a quarter of an hour of signing in.',
  'Vous n’avez pas de mot de passe, et votre connexion date de plus d’un quart d’heure. Déconnectez-vous, reconnectez-vous par le lien ou le code de notre message, puis refaites ce changement.':
    'You have no password, and you signed in more than a quarter of an hour ago. Sign out, sign in again by the link or the code of our message, then make this change again.',
  'M’inscrire': 'Sign me up',
  'Déjà inscrit·e ? <a>Me connecter</a>': 'Already signed up? <a>Sign me in</a>',
  'Invitation – Terreau': 'Invitation – Terreau',
  Invitation: 'Invitation',
  'Cette invitation a déjà servi ou n’est plus valable':
    'This invitation has already been used or is no longer valid',
  'Demandez à la personne qui vous a invité·e d’en envoyer une autre.':
    'Ask the person who invited you to send another one.',
  'Rejoindre « {name} »': 'Join “{name}”',
  'Un membre': 'A member',
  'Vous êtes connecté·e comme {signedInAs}.': 'You are signed in as {signedInAs}.',
  'Accepter l’invitation': 'Accept the invitation',
  'Pour accepter, connectez-vous ou inscrivez-vous : vous reviendrez ici ensuite.':
    'To accept, sign in or sign up: you will come back here afterwards.',
  'Mon espace – Terreau': 'My account – Terreau',
  'Bonjour {firstName}': 'Hello {firstName}',
  'Votre adresse e-mail n’est pas confirmée': 'Your e-mail address is not confirmed',
  'Recevoir un lien': 'Get a link',
  'Pour prêter ou prendre des parts, confirmez-la avec le lien reçu par e-mail.':
    'To lend or take shares, confirm it with the link received by e-mail.',
  'Nous ne savons pas où virer vos remboursements': 'We do not know where to transfer your repayments',
  'Indiquer mon IBAN': 'Give my IBAN',
  'Ils restent dans votre porte-monnaie en attendant.': 'They stay in your wallet in the meantime.',
  'Un prêt est en retard': 'A loan is late',
  '{n} prêts sont en retard': '{n} loans are late',
  '<a>{project}</a>, depuis le {since}': '<a>{project}</a>, since {since}',
  'La coopération a été prévenue. La page du prêt dit combien, et ce qui vient ensuite.':
    'The cooperation has been told. The page of the loan says how much, and what comes next.',
  'Mes prêts en un coup d’œil': 'My loans at a glance',
  'Déjà reçu': 'Already received',
  '{principal} de capital, {interest} d’intérêts, dont {withheld} prélevés pour l’impôt':
    '{principal} of principal, {interest} of interest, of which {withheld} withheld for tax',
  'Viré à partir de {payoutFrom}': 'Transferred from {payoutFrom}',
  'Virements reçus': 'Transfers received',
  'Un remboursement plus ancien': 'One older repayment',
  '{n} remboursements plus anciens': '{n} older repayments',
  'Encore une échéance': 'One more instalment',
  'Les {n} échéances suivantes': 'The {n} next instalments',
  'Un virement plus ancien': 'One older transfer',
  '{n} virements plus anciens': '{n} older transfers',
  'Virements vers votre compte': 'Transfers to your account',
  Compte: 'Account',
  Référence: 'Reference',
  'Test de connaissances – Terreau': 'Knowledge test – Terreau',
  'Ce que je sais sur {name}': 'What I know about {name}',
  'La loi nous demande de vérifier avec vous que ce que vous allez faire vous convient. Il n’y a pas de note, et rien ne vous sera interdit : répondez comme vous pensez.':
    'The law asks us to check with you that what you are about to do suits you. There is no mark, and nothing will be forbidden to you: answer as you think.',
  'Le test': 'The test',
  'Neuf questions, trois minutes.': 'Nine questions, three minutes.',
  'Envoyer mes réponses': 'Send my answers',
  'Continuer sans répondre': 'Go on without answering',
  'Mon engagement – Terreau': 'My pledge – Terreau',
  'Il reste quelque chose à faire': 'Something remains to be done',
  Pris: 'Made',
  'Mon profil – Terreau': 'My profile – Terreau',
  'Simulation de pertes – Terreau': 'Loss simulation – Terreau',
  'Ce que je peux me permettre de perdre': 'What I can afford to lose',
  'Avant de prêter ou de prendre des parts, la loi nous demande de vous proposer ce calcul. Il se fait sur votre appareil : ce que vous tapez n’est jamais envoyé, ni gardé.':
    'Before you lend or take shares, the law asks us to offer you this calculation. It is done on your device: what you type is never sent, nor kept.',
  'Résultat transmis : {capacity}': 'Result sent: {capacity}',
  'Vous gardez votre résultat pour vous': 'You keep your result to yourself',
  'Le {declaredOn}, valable jusqu’au {validUntil}. Au-delà de {threshold} dans un même projet, nous vous demanderons de confirmer.':
    'On {declaredOn}, valid until {validUntil}. Above {threshold} in the same project, we will ask you to confirm.',
  'Votre dernière simulation a plus d’un an': 'Your last simulation is more than a year old',
  'Refaites-la : votre situation a pu changer.': 'Do it again: your situation may have changed.',
  'Mot de passe oublié – Terreau': 'Forgotten password – Terreau',
  'Si cette adresse est inscrite, un lien pour choisir un nouveau mot de passe vient de lui être envoyé. Il est valable une heure.':
    'If this address is signed up, a link to choose a new password has just been sent to it. It is valid for one hour.',
  'Mot de passe oublié': 'Forgotten password',
  'Indiquez votre adresse : nous vous envoyons un lien pour en choisir un autre.':
    'Give your address: we send you a link to choose another one.',
  'Nouveau mot de passe – Terreau': 'New password – Terreau',
  'Nouveau mot de passe': 'New password',
  '12 caractères au moins, sans autre règle. Vous serez déconnecté·e de vos autres appareils.':
    'At least 12 characters, with no other rule. You will be signed out of your other devices.',
  'Enregistrer et me connecter': 'Save and sign me in',
  'Ce lien a déjà servi ou n’est plus valable': 'This link has already been used or is no longer valid',
  'Recevoir un autre lien': 'Get another link',
  'Un lien sert une fois et vaut une heure.': 'A link works once and is good for one hour.',
  'Aider « {title} » – Terreau': 'Help “{title}” – Terreau',
  'Aider autrement « {title} »': 'Help “{title}” in another way',
  'Du temps, un savoir-faire, un lieu ou des choses : {cooperation} vous répondra par e-mail.':
    'Time, know-how, a place or things: {cooperation} will answer you by e-mail.',
  'Votre proposition est partie': 'Your offer is on its way',
  'Les membres de {cooperation} viennent de la recevoir.':
    'The members of {cooperation} have just received it.',
  'Confirmez d’abord votre adresse e-mail : ouvrez le lien que nous vous avons envoyé.':
    'First confirm your e-mail address: open the link we sent you.',
  'Porté par {cooperation}. La collecte prend fin le {closesOn} à 23 h 59.':
    'Hosted by {cooperation}. The campaign ends on {closesOn} at 23:59.',
  'Confirmer mon adresse – Terreau': 'Confirm my address – Terreau',
  'Votre adresse est confirmée': 'Your address is confirmed',
  'Vous pouvez maintenant prêter et prendre des parts.': 'You can now lend and take shares.',
  'Un dernier geste, pour être sûrs que c’est bien vous qui lisez ce message.':
    'One last step, to be sure that it is you reading this message.',
  'Demander un autre lien': 'Ask for another link',
  'Si vous aviez déjà confirmé votre adresse, tout va bien. Sinon, demandez un autre lien depuis votre profil.':
    'If you had already confirmed your address, all is well. Otherwise, ask for another link from your profile.',
  'Langue des messages que nous vous envoyons': 'Language of the messages we send you',
  lundi: 'Monday',
  mardi: 'Tuesday',
  mercredi: 'Wednesday',
  jeudi: 'Thursday',
  vendredi: 'Friday',
  samedi: 'Saturday',
  dimanche: 'Sunday',
  '{weekday} {day} à {hours} h {minutes}': '{weekday} {day} at {hours}:{minutes}',
  'Votre lien de connexion': 'Your sign-in link',
  'Le lien ci-dessous vous connecte sans mot de passe. Il est valable quinze minutes et sert une fois : ne le transmettez à personne.':
    'The link below signs you in without a password. It is valid for fifteen minutes and works once: do not pass it on to anybody.',
  'Si vous n’avez rien demandé, vous n’avez rien à faire : sans ce message, personne ne peut entrer.':
    'If you did not ask for anything, there is nothing to do: without this message, nobody can get in.',
  'Votre lien de connexion a confirmé cette adresse. Le mot de passe choisi avant elle ne sert plus : quelqu’un d’autre aurait pu s’inscrire à votre place.':
    'Your sign-in link has confirmed this address. The password chosen before it no longer works: somebody else could have signed up in your place.',
  'Choisissez-en un quand vous voulez, ou continuez à demander un lien à chaque fois.':
    'Choose one whenever you like, or go on asking for a link each time.',
  'Nous vous écrivons un lien qui vous connecte, et un code à taper ici si vous lisez ce message sur un autre appareil. Rien à retenir.':
    'We write you a link that signs you in, and a code to type here if you read that message on another device. Nothing to remember.',
  'Ou avec votre mot de passe': 'Or with your password',
  'Si vous en avez choisi un. Écrivez aussi votre adresse plus haut.':
    'If you have chosen one. Write your address above as well.',
  'Recevoir un lien de connexion': 'Get a sign-in link',
  'Connexion par lien – Terreau': 'Signing in by link – Terreau',
  'Connexion par lien': 'Signing in by link',
  'Un lien de connexion sert une fois et vaut quinze minutes.':
    'A sign-in link works once and is valid for fifteen minutes.',
  'En retard : {amount} ({project})': 'Late: {amount} ({project})',
  'Remboursement attendu : {amount} ({project})': 'Repayment expected: {amount} ({project})',
  'Avant prélèvements, au centime près. La coopération est prélevée ce jour-là ; vous êtes crédité·e quelques jours après.':
    'Before what is withheld, to the nearest cent. The cooperation is debited that day; you are credited a few days later.',
  'Dernier jour pour demander la dispense d’acompte d’impôt de {year}':
    'Last day to ask for the waiver of the {year} advance of income tax',
  'Seulement si votre revenu fiscal de référence le permet. La demande se fait depuis votre profil.':
    'Only if your reference tax income allows it. You ask for it from your profile.',
  'L’année {year}, mois par mois': 'The year {year}, month by month',
  'Reçu, net': 'Received, net',
  'Attendu, avant prélèvements': 'Expected, before what is withheld',
  'Reçu : {received}': 'Received: {received}',
  'Attendu : {expected}': 'Expected: {expected}',
  'Dans mon agenda': 'In my own calendar',
  'Votre agenda (téléphone, ordinateur) peut suivre ce calendrier tout seul, par une adresse secrète. Qui la connaît lit vos échéances : ne la transmettez pas.':
    'Your calendar (phone, computer) can follow this one by itself, at a secret address. Whoever knows it reads your instalments: do not pass it on.',
  'Copiez cette adresse maintenant : elle ne sera plus montrée':
    'Copy this address now: it will not be shown again',
  'Ouvrir dans mon agenda': 'Open in my calendar',
  'Dans votre agenda, cherchez « s’abonner à un calendrier » ou « ajouter par URL ».':
    'In your calendar program, look for “subscribe to a calendar” or “add by URL”.',
  'Une adresse est ouverte depuis le {since}.': 'An address has been open since {since}.',
  'Changer d’adresse': 'Change the address',
  'Créer l’adresse': 'Create the address',
  'Fermer l’adresse': 'Close the address',
  'Mon calendrier': 'My calendar',
  'Mon calendrier – Terreau': 'My calendar – Terreau',
  'Ce que vos prêts vous ont rendu et ce qu’ils doivent encore vous rendre, mois par mois.':
    'What your loans have paid back to you and what they still have to, month by month.',
  Années: 'Years',
  'Rien en {year}': 'Nothing in {year}',
  'Aucun remboursement n’est venu ni n’est attendu cette année-là.':
    'No repayment came or is expected in that year.',
  'Dispense d’acompte d’impôt pour {year}': 'Waiver of the advance of income tax for {year}',
  'Vous l’avez demandée le {filedOn}. Elle se renouvelle chaque année.':
    'You asked for it on {filedOn}. It is renewed every year.',
  'À demander au plus tard le {deadline}, <a>depuis votre profil</a>, si la loi vous y autorise.':
    'To be asked for by {deadline} at the latest, <a>from your profile</a>, if the law allows you to.',
  'Don payé avec le portefeuille': 'Gift paid from the wallet',
  'Mon porte-monnaie': 'My wallet',
  'Choisissez un projet.': 'Choose a project.',
  'Le recevoir sur mon compte': 'Have it transferred to my account',
  'Sans rien faire : dès {payoutFrom}, nous le virons sur votre compte {iban}. <a>Changer de compte</a>':
    'Without doing anything: from {payoutFrom} on, we transfer it to your account {iban}. <a>Change the account</a>',
  '<a>Indiquez votre IBAN</a> : dès {payoutFrom}, nous le virons. En attendant, il reste à vous, ici.':
    '<a>Give us your IBAN</a>: from {payoutFrom} on, we transfer it. Until then it stays yours, here.',
  'Aucun projet n’emprunte en ce moment.': 'No project is borrowing at the moment.',
  '{cooperation}, jusqu’au {closesOn}': '{cooperation}, until {closesOn}',
  'Le donner': 'Give it',
  'À un projet dont la collecte garde tout ce qui vient. Vous relirez tout avant de donner.':
    'To a project whose campaign keeps all that comes. You will read everything again before giving.',
  'Aucune collecte de ce genre n’est ouverte en ce moment.':
    'No campaign of this kind is open at the moment.',
  'Au plus {spendable}.': 'At most {spendable}.',
  'Don à': 'Gift to',
  'Payé par': 'Paid from',
  'votre porte-monnaie, tout de suite': 'your wallet, at once',
  'votre nom': 'your name',
  'rien : vous restez anonyme': 'nothing: you stay anonymous',
  'avec le montant': 'with the amount',
  'Un don ne se rembourse pas. Le reçu fiscal, quand l’organisme en donne, suit le versement.':
    'A gift is not paid back. The tax receipt, where the organisation gives one, follows the payment to it.',
  'Donner {shown}': 'Give {shown}',
  'Revenir sans donner': 'Go back without giving',
  'Votre porte-monnaie contient {left} à donner au plus.': 'Your wallet holds {left} to give at most.',
  'Le porte-monnaie ne sert qu’aux collectes de dons qui gardent tout ce qui vient.':
    'The wallet can only be used for gift campaigns that keep all that comes.',
  'Mon porte-monnaie – Terreau': 'My wallet – Terreau',
  'Ce que les coopérations vous ont rendu et qui attend ici. Rien n’est choisi pour vous.':
    'What cooperations have paid back to you and what waits here. Nothing is chosen for you.',
  'À vous, disponible': 'Yours, available',
  'Rien à donner pour le moment': 'Nothing to give at the moment',
  'Votre porte-monnaie se remplit à chaque remboursement d’un de vos prêts.':
    'Your wallet fills with each repayment of one of your loans.',
  'Reste de chaque mois': 'Left of each month',
  'Ce que vous pouvez prêter': 'What you can lend',
  'une estimation : vous restez libre': 'an estimate: you remain free',
  'Ce qui rentre par mois': 'What comes in each month',
  'Salaires, retraites, allocations, loyers reçus, après impôts.':
    'Wages, pensions, benefits, rents received, after tax.',
  'Ce qui sort par mois': 'What goes out each month',
  'Loyer, crédits, courses, énergie, assurances, transports, et le douzième de ce qui se paie une fois l’an.':
    'Rent, loans, food, energy, insurance, transport, and a twelfth of what is paid once a year.',
  'Épargne disponible aujourd’hui': 'Savings available today',
  'Comptes et livrets. Sans ce que vous avez déjà prêté.':
    'Current and savings accounts. Without what you have already lent.',
  'La règle, la nôtre : gardez d’avance {cushionMonths} mois de dépenses, et ne prêtez pas plus que ce que {rebuildMonths} mois de ce qui vous reste vous rendraient, si rien n’était remboursé. Le plus petit des deux montants est ce que vous pouvez prêter.':
    'The rule, our own: keep {cushionMonths} months of expenses in reserve, and lend no more than what {rebuildMonths} months of what you have left would give you back, were nothing repaid. The smaller of the two amounts is what you can lend.',
  'Combien puis-je prêter ? – Terreau': 'How much can I lend? – Terreau',
  'Combien puis-je prêter ?': 'How much can I lend?',
  'Une aide à décider, selon ce que vous gagnez et dépensez (Code monétaire et financier, article L548-6, à confirmer). Le calcul se fait sur votre appareil : ce que vous tapez n’est jamais envoyé, ni gardé.':
    'A help to decide, from what you earn and spend (French Monetary and Financial Code, article L548-6, to be confirmed). It is computed on your device: what you type is never sent, nor kept.',
  'Combien puis-je prêter, selon ce que je gagne et dépense ?':
    'How much can I lend, from what I earn and spend?',
};

export default phrases;
