const phrases: Record<string, string> = {
  '{count} échéances payées': '{count} paid instalments',
  '{count} échéances suivantes': '{count} later instalments',
  'Total du prêt': 'Total of the loan',
  'Rien ne reste à payer.': 'Nothing is left to pay.',
  dons: 'gifts',
  prêts: 'loans',
  '« {title} » ({sorts})': '“{title}” ({sorts})',
  'Rien à payer': 'Nothing to pay',
  Payée: 'Paid',
  'elle n’a pas donné de raison précise': 'it gave no precise reason',
  'le compte est fermé': 'the account is closed',
  'le mandat a été révoqué': 'the mandate has been revoked',
  'le prélèvement n’est pas autorisé sur ce compte': 'direct debits are not authorised on this account',
  'le prélèvement a été contesté': 'the direct debit was disputed',
  'ce compte n’accepte pas les prélèvements': 'this account does not accept direct debits',
  'le mandat ne correspond pas au compte': 'the mandate does not match the account',
  'le numéro de compte n’est plus valable': 'the account number is no longer valid',
  'le nom du titulaire ne correspond pas': 'the name of the holder does not match',
  'elle demande que vous la contactiez': 'it asks you to contact it',
  'le compte enregistré n’existe plus': 'the saved account no longer exists',
  'Vous êtes associé de {name}': 'You are a member of {name}',
  '{name} vous a admis parmi ses associés le {today}, pour {shares}, sous le numéro {memberNumber}.':
    '{name} admitted you among its members on {today}, for {shares}, under number {memberNumber}.',
  'Une personne y a une voix, quel que soit le nombre de ses parts.':
    'One person has one vote there, whatever the number of their shares.',
  'Voir vos parts': 'See your shares',
  'parts sociales': 'cooperative shares',
  'Suivre la collecte': 'Follow the campaign',
  'La collecte de {sort} de {project} a réussi': 'The campaign for {sort} of {project} has succeeded',
  'La collecte de {sort} de {project} est close et a atteint son minimum.':
    'The campaign for {sort} of {project} is closed and has reached its minimum.',
  'Nous demandons maintenant les paiements qui restent à faire. L’argent vous sera versé quand toutes les réponses des banques seront connues, en général sous deux semaines.':
    'We are now asking for the payments that remain to be made. The money will be paid to you once all the banks have answered, usually within two weeks.',
  'La collecte de {sort} de {project} n’a pas atteint son minimum':
    'The campaign for {sort} of {project} has not reached its minimum',
  'La collecte de {sort} de {project} est close sans avoir atteint son minimum. Personne n’est débité ; ce qui avait été payé est rendu.':
    'The campaign for {sort} of {project} closed without reaching its minimum. Nobody is debited; what had been paid is given back.',
  'La page du projet reste ouverte : vous pouvez y dire ce que vous préparez.':
    'The page of the project stays open: you can say there what you are preparing.',
  'L’argent de {project} vous attend': 'The money of {project} is waiting for you',
  'La collecte de {sort} de {project} a réussi, mais votre compte de paiement n’est pas prêt à recevoir l’argent.':
    'The campaign for {sort} of {project} has succeeded, but your payment account is not ready to receive the money.',
  'Complétez-le : le versement partira dès qu’il le sera.':
    'Complete it: the payout will leave as soon as it is ready.',
  'L’argent de {project} est en route': 'The money of {project} is on its way',
  'La collecte de {sort} de {project} a réuni {collected}.':
    'The campaign for {sort} of {project} raised {collected}.',
  'Nous vous avons versé {sent}, une fois retirée la part de la plateforme.':
    'We have paid you {sent}, after deducting the part of the platform.',
  'attend que les banques aient répondu pour tous les engagements':
    'waits for the banks to have answered for all the pledges',
  'attend que la coopération complète son compte de paiement':
    'waits for the cooperation to complete its payment account',
  'attend que l’argent soit disponible chez Stripe': 'waits for the money to be available at Stripe',
  '{name} n’a pas signé de mandat de prélèvement : rien ne peut être demandé.':
    '{name} has not signed a direct debit mandate: nothing can be asked for.',
  'Ce prêt est remboursé': 'This loan is repaid',
  'Merci : chaque prêteur a retrouvé ce qu’il avait prêté.':
    'Thank you: each lender has got back what they had lent.',
  'Signer un mandat': 'Sign a mandate',
  'Aucun compte à débiter': 'No account to debit',
  'Votre banque n’accepte plus ce mandat': 'Your bank no longer accepts this mandate',
  'Les échéances ne peuvent pas être prélevées tant qu’un mandat n’est pas signé. N’importe quel membre peut le faire.':
    'Instalments cannot be debited until a mandate is signed. Any member can do it.',
  '{amount} en retard': '{amount} late',
  '{count} à sa date, la plus ancienne depuis {days}. {next} {lenders} Si un autre échéancier vous aiderait, vous pouvez le proposer à vos prêteurs.':
    '{count} on the due date, the oldest {days} ago. {next} {lenders} If another schedule would help you, you can propose it to your lenders.',
  'échéance n’a pas été payée': 'instalment was not paid',
  'échéances n’ont pas été payées': 'instalments were not paid',
  'Votre banque a été sollicitée de nouveau ; la réponse prend environ six jours ouvrés.':
    'Your bank has been asked again; the answer takes about six working days.',
  'Elle sera redemandée à votre banque.': 'Your bank will be asked for it again.',
  'Vos prêteurs sont informés de ce retard.': 'Your lenders know of this delay.',
  'Vos prêteurs en seront informés s’il dépasse {days} jours.':
    'Your lenders will be told of it if it exceeds {days} days.',
  'Prochaine échéance : {amount} le {due}': 'Next instalment: {amount} on {due}',
  'Votre banque sera sollicitée le {asked}, pour que l’argent soit là à la date prévue.':
    'Your bank will be asked on {asked}, so that the money is there on the due date.',
  'Votre banque a été sollicitée ; la réponse prend environ six jours ouvrés.':
    'Your bank has been asked; the answer takes about six working days.',
  Échéancier: 'Repayment schedule',
  'N°': 'No.',
  'À payer': 'To pay',
  '{count} prélèvements': '{count} direct debits',
  '{count} échéances {frequency}': '{count} {frequency} instalments',
  'le {paidOn}': 'on {paidOn}',
  'sera demandée le {on}': 'will be asked for on {on}',
  'sera redemandée le {on}': 'will be asked for again on {on}',
  'redemandée, réponse attendue': 'asked for again, awaiting an answer',
  '{amount} demandés le {askedOn}': '{amount} asked for on {askedOn}',
  '{asked}, refusés : {why}': '{asked}, refused: {why}',
  '{asked}, reçus le {endedOn}': '{asked}, received on {endedOn}',
  '{asked}, réponse attendue': '{asked}, awaiting an answer',
  'Ce montant dépasse ce qu’un seul prélèvement peut demander : il sera prélevé en plusieurs fois le même jour.':
    'This amount exceeds what a single direct debit can ask for: it will be debited in several parts on the same day.',
  'Votre échéance du {due}': 'Your instalment of {due}',
  'L’échéance n° {number} de votre prêt, {amount}, arrive le {due}.':
    'Instalment no. {number} of your loan, {amount}, is due on {due}.',
  'Votre banque sera sollicitée quelques jours avant, pour que l’argent soit là à cette date. Il n’y a rien à faire si votre compte est approvisionné.':
    'Your bank will be asked a few days before, so that the money is there on that date. There is nothing to do if your account holds enough.',
  'Si vous prévoyez une difficulté, écrivez-nous dès maintenant : on trouve presque toujours un arrangement avant l’échéance.':
    'If you expect a difficulty, write to us now: an arrangement can nearly always be found before the due date.',
  'Votre banque n’accepte plus ce mandat. Donnez-nous un autre compte depuis votre espace : le prélèvement reprendra dès qu’il sera signé.':
    'Your bank no longer accepts this mandate. Give us another account from your pages: direct debits will resume as soon as it is signed.',
  'Nous demanderons de nouveau ce montant à votre banque le {nextAsk}. Aucuns frais ne vous sont comptés.':
    'We will ask your bank for this amount again on {nextAsk}. You are charged no fees.',
  'Un autre prélèvement en cours couvre ce montant.': 'Another direct debit under way covers this amount.',
  'Un prélèvement a été refusé (échéance du {dueOn})': 'A direct debit was refused (instalment of {dueOn})',
  'Votre banque a refusé le prélèvement de {amount} pour l’échéance n° {number} : {code}.':
    'Your bank refused the direct debit of {amount} for instalment no. {number}: {code}.',
  'Si la situation dure, parlons-en : vos prêteurs sont informés des retards, et un arrangement vaut mieux qu’un silence.':
    'If the situation lasts, let us talk about it: your lenders are told of delays, and an arrangement is better than silence.',
  'Un retard de remboursement : {project}': 'A late repayment: {project}',
  'L’échéance du {dueOn} du prêt « {project} » ({name}) n’a pas été payée : il manque {amount} en tout, pour l’ensemble des prêteurs.':
    'The instalment of {dueOn} of the loan “{project}” ({name}) was not paid: {amount} is missing in all, for all lenders together.',
  'Nous sommes en contact avec la coopération et redemanderons ce montant à sa banque avec la prochaine échéance. Vous n’avez rien à faire.':
    'We are in contact with the cooperation and will ask its bank for this amount again with the next instalment. You have nothing to do.',
  'Un retard n’est pas une perte, mais un prêt comporte un risque : nous vous écrirons de nouveau si la situation change.':
    'A delay is not a loss, but a loan carries a risk: we will write to you again if the situation changes.',
  'Voir mes prêts': 'See my loans',
  'Voir le prêt': 'See the loan',
  'Votre banque a repris un prélèvement (échéance n° {number})':
    'Your bank took back a direct debit (instalment no. {number})',
  'Votre banque nous a repris {amount}, prélevés pour l’échéance n° {number} : un prélèvement a été contesté ou annulé. Cette échéance est de nouveau due, depuis sa date d’origine.':
    'Your bank took back from us {amount}, debited for instalment no. {number}: a direct debit was disputed or cancelled. This instalment is due again, since its original date.',
  'Nous demanderons de nouveau ce montant à votre banque le {day}. Aucuns frais ne vous sont comptés.':
    'We will ask your bank for this amount again on {day}. You are charged no fees.',
  'Si votre banque a aussi mis fin au mandat, il faut en signer un autre depuis votre espace. Si c’est une erreur, ou si un autre calendrier vous aiderait, écrivez-nous.':
    'If your bank has also ended the mandate, another one must be signed from your account. If this is a mistake, or if another schedule would help you, write to us.',
  Territoire: 'Territory',
  'Prêté (€)': 'Lent (€)',
  'Capital restant dû (€)': 'Outstanding principal (€)',
  'Capital remboursé (€)': 'Principal repaid (€)',
  'En retard (€)': 'Late (€)',
  'Jours de retard': 'Days late',
  'Montant (€)': 'Amount (€)',
  'Ce projet n’est pas publié : il ne peut pas être suivi.':
    'This project is not published: it cannot be followed.',
  'Territoire à préciser': 'Territory to be given',
  'Restant dû': 'Outstanding',
  'Dont plus de 30 jours': 'Of which over 30 days',
  'Dont plus de 90 jours': 'Of which over 90 days',
  'Encours par territoire': 'Outstanding by territory',
  'Aucun prêt pour le moment.': 'No loan for now.',
  'Par territoire': 'By territory',
  'Capital restant dû par territoire': 'Outstanding principal by territory',
  'Chaque barre est le capital encore dû aux prêteurs ; les retards de plus de 30 et de plus de 90 jours y sont distingués.':
    'Each bar is the principal still owed to the lenders; delays of over 30 and over 90 days are shown apart in it.',
  'Par stade de la coopération': 'By stage of the cooperation',
  'Encours par stade': 'Outstanding by stage',
  'Par instrument': 'By instrument',
  'Ce que les projets suivis ont reçu, et qui n’a pas été rendu.':
    'What the followed projects have received and has not been given back.',
  'Collecté par instrument': 'Raised by instrument',
  Instrument: 'Instrument',
  Engagements: 'Pledges',
  'Rien n’est encore collecté.': 'Nothing has been raised yet.',
  'Capital et intérêts attendus des coopérations ; ce qui est en retard compte dans le mois en cours.':
    'Principal and interest expected from the cooperations; what is late counts in the current month.',
  'Échéances des douze prochains mois': 'Instalments of the next twelve months',
  '{total} attendus en tout.': '{total} expected in all.',
  'Échéances par mois': 'Instalments by month',
  Mois: 'Month',
  Attendu: 'Expected',
  'Prochaines échéances': 'Next instalments',
  'Aucune échéance à venir.': 'No instalment to come.',
  'Aucun des projets suivis n’a encore de prêt.': 'None of the followed projects has a loan yet.',
  'janv.': 'Jan',
  'févr.': 'Feb',
  mars: 'Mar',
  'avr.': 'Apr',
  mai: 'May',
  juin: 'Jun',
  'juil.': 'Jul',
  août: 'Aug',
  'sept.': 'Sep',
  'oct.': 'Oct',
  'nov.': 'Nov',
  'déc.': 'Dec',
  'projet suivi': 'followed project',
  'projets suivis': 'followed projects',
  'Stade à dire': 'Stage to be said',
  '{late} sur {outstanding}': '{late} of {outstanding}',
  prêt: 'loan',
  'prêt en retard': 'late loan',
  'prêts en retard': 'late loans',
  'À jour': 'On time',
  '1 à 30 jours': '1 to 30 days',
  '31 à 60 jours': '31 to 60 days',
  '61 à 90 jours': '61 to 90 days',
  '91 à 180 jours': '91 to 180 days',
  '181 à 365 jours': '181 to 365 days',
  'plus d’un an': 'over a year',
  '{nextAmount} le {nextDue}': '{nextAmount} on {nextDue}',
  'À jour ou moins de 30 jours': 'On time or less than 30 days',
  'Plus de 30 jours': 'Over 30 days',
  'Plus de 90 jours': 'Over 90 days',
  'Portefeuille de {name} – Terreau': 'Portfolio of {name} – Terreau',
  'Choisir les projets suivis': 'Choose the followed projects',
  'Portefeuille de {name}': 'Portfolio of {name}',
  '{projects}, au {asOf}.': '{projects}, on {asOf}.',
  'Aucun projet suivi': 'No followed project',
  'Choisissez les projets que vous accompagnez : leurs prêts, leurs échéances et leurs retards se lisent ici.':
    'Choose the projects that you accompany: their loans, instalments and delays are read here.',
  'Prêtés par les citoyens': 'Lent by citizens',
  'À risque à 30 jours (PAR 30)': 'At risk at 30 days (PAR 30)',
  'À risque à 90 jours (PAR 90)': 'At risk at 90 days (PAR 90)',
  'Portefeuille à risque : tout le capital restant dû des prêts dont une échéance est en retard de plus de 30 (ou 90) jours, rapporté à tout le capital restant dû. Un retard n’est pas une perte.':
    'Portfolio at risk: all the outstanding principal of the loans with an instalment more than 30 (or 90) days late, relative to all the outstanding principal. A delay is not a loss.',
  'Projets suivis – Terreau': 'Followed projects – Terreau',
  'Projets suivis': 'Followed projects',
  'Suivre un projet le fait entrer dans votre portefeuille. La coopération n’a rien à faire, et rien ne change pour elle.':
    'Following a project brings it into your portfolio. The cooperation has nothing to do, and nothing changes for it.',
  'Chercher un projet, une coopération, une commune': 'Search for a project, a cooperation, a commune',
  Suivi: 'Followed',
  'Ne plus suivre': 'Stop following',
  Suivre: 'Follow',
  'Aucun projet publié ne répond à cette recherche.': 'No published project matches this search.',
  'Prêt « {title} » – Terreau': 'Loan “{title}” – Terreau',
  'Prêt : {title}': 'Loan: {title}',
  '{principal} à {rate}, en {instalments}, versés le {disbursedOn}. Tous les membres voient la même chose.':
    '{principal} at {rate}, in {instalments}, paid out on {disbursedOn}. All members see the same.',
  'Déjà payé': 'Already paid',
  'capital et intérêts': 'principal and interest',
  'Parts de prêteurs': "Lenders' shares",
  'Les prélèvements sont demandés à l’avance : un prélèvement met environ six jours ouvrés à être confirmé.':
    'Direct debits are asked for in advance: a direct debit takes about six working days to be confirmed.',
  mensuelles: 'monthly',
  trimestrielles: 'quarterly',
  semestrielles: 'half-yearly',
  annuelles: 'yearly',
  'Votre prêt est entièrement remboursé : {project}': 'Your loan is wholly repaid: {project}',
  '{borrower} a remboursé tout le prêt « {project} ». Les {lent} que vous aviez prêtés vous sont revenus.':
    '{borrower} has repaid the whole loan “{project}”. The {lent} that you had lent have come back to you.',
  'Ce prêt vous a aussi rapporté {interest} d’intérêts, dont {withheld} ont été retenus pour l’impôt.':
    'This loan also earned you {interest} of interest, of which {withheld} were withheld for tax.',
  'Il n’y a plus rien à faire. Votre contrat et vos relevés restent dans vos papiers.':
    'There is nothing more to do. Your contract and your statements stay among your papers.',
  'Voir mes papiers': 'See my papers',
  'Jour du prélèvement': 'Day of the direct debit',
  'Ce que vous remboursez': 'What you repay',
  'Capital à rembourser': 'Principal to repay',
  'Tout ce qui reste dû': 'All that is still owed',
  'Une partie, pour finir plus tôt': 'A part, to end sooner',
  'Une partie, pour payer moins ensuite': 'A part, to pay less afterwards',
  'Pour une partie seulement, {least} au moins. Les intérêts courus s’y ajoutent.':
    'For a part only, {least} at least. The interest run so far comes on top.',
  'Entre le {from} et le {to} : votre banque doit être prévenue à temps.':
    'Between {from} and {to}: your bank must be told in time.',
  'Si votre banque refuse ce prélèvement, l’échéancier d’aujourd’hui reprend : ce n’est pas un retard.':
    'If your bank refuses this direct debit, today’s schedule counts again: it is no delay.',
  'Rembourser plus tôt et prévenir les prêteurs': 'Repay early and tell the lenders',
  'Un remboursement anticipé est annoncé : {project}': 'An early repayment is announced: {project}',
  '{borrower} rembourse plus tôt, comme son contrat le permet : {principal} de capital et {interest} d’intérêts courus, le {on}, tous prêteurs ensemble.':
    '{borrower} repays early, as its contract allows: {principal} of principal and {interest} of interest run so far, on {on}, all lenders together.',
  'Votre part est calculée sur ce qui vous est dû, comme à chaque échéance.':
    'Your share is counted on what is owed to you, as for every instalment.',
  'Si sa banque refusait ce prélèvement, l’échéancier d’avant reprendrait, et nous vous le dirions.':
    'If its bank refused this direct debit, the earlier schedule would count again, and we would tell you.',
  'Votre remboursement anticipé est enregistré : {project}': 'Your early repayment is recorded: {project}',
  'Le {on}, {total} seront prélevés : {principal} de capital et {interest} d’intérêts courus. Aucuns frais ne s’y ajoutent.':
    'On {on}, {total} will be debited: {principal} of principal and {interest} of interest run so far. No fee is added.',
  'Le prêt est alors soldé ; {saved} d’intérêts ne seront pas dus.':
    'The loan is then settled; {saved} of interest will not be owed.',
  'Le prêt finit le {lastDue} au lieu du {wasLast} ; {saved} d’intérêts ne seront pas dus.':
    'The loan ends on {lastDue} instead of {wasLast}; {saved} of interest will not be owed.',
  'L’échéance suivante est de {payment}, et le prêt finit comme prévu le {lastDue} ; {saved} d’intérêts ne seront pas dus.':
    'The next instalment is {payment}, and the loan ends on {lastDue} as planned; {saved} of interest will not be owed.',
  'Le remboursement anticipé prévu le {on} n’est venu qu’en partie : {came} de capital. L’échéancier a été recalculé avec cette somme.':
    'The early repayment planned for {on} came only in part: {came} of principal. The schedule has been drawn again with that sum.',
  'Le remboursement anticipé prévu le {on} n’a pas été payé. L’échéancier d’avant reprend, sans rien de plus à payer.':
    'The early repayment planned for {on} was not paid. The earlier schedule counts again, with nothing more to pay.',
  'Ce n’est pas un retard : rien de ce qui était dû n’a manqué. La dernière échéance est le {lastDue}.':
    'This is no delay: nothing that was due is missing. The last instalment is on {lastDue}.',
  'Le remboursement anticipé n’a pas eu lieu comme prévu : {project}':
    'The early repayment did not happen as planned: {project}',
  'Votre remboursement anticipé n’a pas été payé comme prévu : {project}':
    'Your early repayment was not paid as planned: {project}',
  'Vous pouvez en demander un autre quand vous voulez.': 'You can ask for another one whenever you like.',
  'Intérêts courus ce jour-là': 'Interest run by that day',
  'Prélevé le {on}': 'Debited on {on}',
  'Intérêts évités': 'Interest saved',
  'Ensuite : {count}, la première de {payment}.': 'Then: {count}, the first of {payment}.',
  'Le prêt est alors soldé : plus rien ne sera prélevé.':
    'The loan is then settled: nothing more will be debited.',
  'Une échéance est en retard : elle passe avant ce qui n’est pas encore dû.':
    'An instalment is late: it comes before what is not due yet.',
  'La dernière échéance est trop proche : elle soldera le prêt.':
    'The last instalment is too near: it will settle the loan.',
  'Le capital remboursé va de {least} à un peu moins de {owed}, ce qui restera dû ce jour-là.':
    'The principal repaid goes from {least} to a little less than {owed}, which will be owed on that day.',
  'Choisissez un jour entre le {earliest} et le {latest}.': 'Choose a day between {earliest} and {latest}.',
  'Une échéance qui suit ce jour est déjà payée en partie.':
    'An instalment after that day is already paid in part.',
  'L’échéance du {due} est trop proche pour que votre banque réponde d’abord. Choisissez ce {due}, ou un jour plus tôt.':
    'The instalment of {due} is too near for your bank to answer first. Choose {due} itself, or an earlier day.',
  'Rembourser {amount} par anticipation : {project}': 'Repay {amount} early: {project}',
  'Remboursement anticipé du {on} non payé : l’échéancier d’avant reprend':
    'Early repayment of {on} not paid: the earlier schedule counts again',
  'Remboursement anticipé de tout ce qui reste dû, le {on}':
    'Early repayment of all that is still owed, on {on}',
  'Remboursement anticipé de {amount} le {on} : le prêt finit plus tôt':
    'Early repayment of {amount} on {on}: the loan ends sooner',
  'Remboursement anticipé de {amount} le {on} : les échéances diminuent':
    'Early repayment of {amount} on {on}: the instalments become smaller',
  'Choisissez ce que vous remboursez.': 'Choose what you repay.',
  'Un remboursement anticipé est demandé pour le {on} : l’échéancier ne change plus avant.':
    'An early repayment is asked for {on}: the schedule does not change any more before then.',
  'Le remboursement anticipé est enregistré': 'The early repayment is recorded',
  'Vos prêteurs en sont prévenus par courriel ; il est dans l’échéancier ci-dessous.':
    'Your lenders are told by email; it is in the schedule below.',
  'Rembourser plus tôt': 'Repay early',
  'Remboursement anticipé du prêt « {title} » – Terreau': 'Early repayment of the loan “{title}” – Terreau',
  'Un droit de votre contrat : en tout ou en partie, sans indemnité.':
    'A right in your contract: in whole or in part, without a charge.',
  'Ce prêt se rembourse en une fois à la fin : en rembourser une partie réduit cette fin.':
    'This loan is repaid in one go at the end: repaying a part makes that end smaller.',
  'Il ne reste qu’une échéance : elle diminue d’autant.':
    'One instalment is left: it becomes smaller by as much.',
  'Les échéances de ce prêt ne sont pas toutes égales : elles diminuent, et la fin ne change pas.':
    'The instalments of this loan are not all the same: they become smaller, and the end stays.',
  'Prélevé le': 'Debited on',
  'Demandé à votre banque le': 'Asked of your bank on',
  'Remboursement anticipé annoncé': 'Early repayment announced',
  'Le remboursement anticipé annoncé': 'The early repayment announced',
  'L’échéancier d’avant reprend, sans rien de plus à payer. Vos prêteurs en sont prévenus.':
    'The schedule before it counts again, with nothing more to pay. Your lenders are told.',
  'Renoncer à ce remboursement anticipé': 'Give up this early repayment',
  'Votre banque est déjà sollicitée : il ne peut plus être retiré.':
    'Your bank has been asked already: it can no longer be withdrawn.',
  'Ce remboursement anticipé n’est plus annoncé.': 'This early repayment is no longer announced.',
  'L’échéancier d’avant reprend, sans rien de plus à payer. La dernière échéance est le {lastDue}.':
    'The schedule before it counts again, with nothing more to pay. The last instalment is on {lastDue}.',
  'Le remboursement anticipé n’aura pas lieu : {project}':
    'The early repayment will not take place: {project}',
  '{borrower} renonce au remboursement anticipé annoncé pour le {on}.':
    '{borrower} gives up the early repayment announced for {on}.',
  'Ce n’est pas un retard, et vous n’avez rien à faire.':
    'It is no delay, and there is nothing for you to do.',
  'Votre remboursement anticipé est retiré : {project}': 'Your early repayment is withdrawn: {project}',
  'Rien de plus ne sera prélevé le {on}. Vos prêteurs en sont prévenus.':
    'Nothing more will be debited on {on}. Your lenders are told.',
  'Remboursement anticipé du {on} retiré avant son prélèvement : l’échéancier d’avant reprend':
    'Early repayment of {on} withdrawn before its debit: the schedule before it counts again',
  'Le remboursement anticipé est retiré': 'The early repayment is withdrawn',
  'Vos prêteurs en sont prévenus par courriel ; l’échéancier d’avant a repris.':
    'Your lenders are told by mail; the schedule before it counts again.',
  'remboursement anticipé': 'early repayment',
  'Remboursement anticipé : {amount} ({project})': 'Early repayment: {amount} ({project})',
  'L’échéance du {dueOn} du prêt « {project} » ({borrower}) n’est pas payée en entier depuis plus de {days} jours : le règlement européen sur le financement participatif appelle cela un défaut.':
    'The instalment of {dueOn} of the loan “{project}” ({borrower}) has not been paid in full for more than {days} days: the European regulation on crowdfunding calls this a default.',
  'Un prêt est en défaut : {project}': 'A loan is in default: {project}',
  'Il vous est dû {owed} de capital. Rien n’est encore perdu : la créance demeure, et ce qui sera payé vous sera versé. Nos statistiques publiques comptent désormais ce prêt parmi les défauts.':
    '{owed} of principal is owed to you. Nothing is lost yet: the claim remains, and what is paid will reach you. Our public statistics now count this loan among the defaults.',
  'Pour l’impôt, un retard n’est pas une perte : elle ne compte que l’année où la créance devient définitivement irrécouvrable. Nous vous écrirons si cela arrive. Vous n’avez rien à faire.':
    'For the tax office a delay is not a loss: a loss counts only in the year in which the claim becomes irrecoverable for good. We will write to you if that happens. There is nothing for you to do.',
  'Votre prêt est en défaut : {project}': 'Your loan is in default: {project}',
  'Vos prêteurs viennent de l’apprendre, et nos statistiques publiques le comptent. Qui relira vos prochains projets le verra aussi, jusqu’à ce que les échéances soient payées.':
    'Your lenders have just been told, and our public statistics count it. Whoever reviews your next projects will see it too, until the instalments are paid.',
  'Un autre calendrier peut être proposé à vos prêteurs depuis la page du prêt. Écrivez-nous avant : un arrangement vaut mieux qu’un silence.':
    'Another schedule can be put to your lenders from the page of the loan. Write to us first: an arrangement is better than silence.',
  'En défaut depuis le {on}': 'In default since {on}',
  'Un prêt de cette coopération est en défaut': 'A loan of this cooperation is in default',
  'Depuis le {since}. <a>Voir les prêts en difficulté</a>.':
    'Since {since}. <a>See the loans in trouble</a>.',
};

export default phrases;
