const phrases: Record<string, string> = {
  'Voir ce que devient le projet': 'See how the project goes on',
  'Annoncer et débiter les dons mensuels': 'Announce and charge monthly gifts',
  'Ce don n’a pas commencé : il n’y a rien à suspendre.':
    'This gift has not begun: there is nothing to pause.',
  'Ce don est arrêté : rien ne sera plus débité.':
    'This gift has been stopped: nothing more will be debited.',
  'La collecte de ce projet est finie.': 'This project’s campaign is over.',
  'Voir mon don mensuel': 'See my monthly gift',
  'Arrêter ce don': 'Stop this gift',
  'Dont {tip} pour faire vivre la plateforme.': 'Of which {tip} to keep the platform running.',
  'Prochain débit : {total} le {next}.': 'Next debit: {total} on {next}.',
  'Votre don mensuel à « {project} » commence': 'Your monthly gift to “{project}” begins',
  'Vous donnez {total} chaque mois au projet « {project} », porté par {cooperation}, le {dayOfMonth} du mois.':
    'You give {total} each month to the project “{project}”, carried by {cooperation}, on day {dayOfMonth} of the month.',
  'Chaque débit vous est annoncé d’avance. Vous pouvez suspendre, changer ou arrêter ce don quand vous voulez, sans vous connecter : {url}':
    'Each debit is announced to you beforehand. You may pause, change or stop this gift whenever you like, without signing in: {url}',
  'Votre don de {total} sera débité le {on}': 'Your gift of {total} will be debited on {on}',
  'Votre don mensuel de {total} au projet « {project} » sera débité le {on}.':
    'Your monthly gift of {total} to the project “{project}” will be debited on {on}.',
  'Pour le suspendre, en changer le montant ou le moyen de paiement : {url}':
    'To pause it, or change its amount or payment method: {url}',
  'Votre don mensuel est suspendu': 'Your monthly gift is paused',
  'Rien ne sera débité pour « {project} » tant que vous ne le reprenez pas.':
    'Nothing will be debited for “{project}” until you resume it.',
  'Un débit déjà demandé à votre banque peut encore arriver.':
    'A debit already requested from your bank may still arrive.',
  'Votre don mensuel reprend': 'Your monthly gift resumes',
  'Votre don mensuel au projet « {project} » reprend. Merci.':
    'Your monthly gift to the project “{project}” resumes. Thank you.',
  'Votre don mensuel est maintenant de {total}': 'Your monthly gift is now {total}',
  'Vous donnez désormais {total} chaque mois au projet « {project} », le {dayOfMonth} du mois.':
    'From now on you give {total} each month to the project “{project}”, on day {dayOfMonth} of the month.',
  'Votre don mensuel a un nouveau moyen de paiement': 'Your monthly gift has a new payment method',
  'Le nouveau moyen de paiement de votre don à « {project} » est enregistré. L’ancien ne sert plus.':
    'The new payment method of your gift to “{project}” is saved. The old one is no longer used.',
  'Votre don mensuel à « {project} » n’a pas pu être débité':
    'Your monthly gift to “{project}” could not be debited',
  'Le débit de {total} n’a pas abouti : {why}.': 'The debit of {total} did not go through: {why}.',
  'Nous réessaierons le {on}. Si votre situation a changé, vous pouvez indiquer un autre moyen de paiement, ou arrêter ce don.':
    'We will try again on {on}. If your situation has changed, you may give another payment method, or stop this gift.',
  'Votre don mensuel à « {project} » a besoin d’un autre moyen de paiement':
    'Your monthly gift to “{project}” needs another payment method',
  'Le débit de {total} n’a pas abouti : {why}. Rien n’a été pris ce mois-ci, et nous ne réessaierons pas.':
    'The debit of {total} did not go through: {why}. Nothing was taken this month, and we will not try again.',
  'Si vous souhaitez continuer, indiquez un autre moyen de paiement d’ici au {until}. Sans nouvelles de votre part, ce don s’arrête ce jour-là ; vous ne devez rien.':
    'If you wish to go on, give another payment method by {until}. If we do not hear from you, this gift stops on that day; you owe nothing.',
  'Vous avez arrêté votre don mensuel au projet « {project} ».':
    'You have stopped your monthly gift to the project “{project}”.',
  'Aucun autre moyen de paiement n’a été indiqué : votre don mensuel au projet « {project} » s’arrête.':
    'No other payment method was given: your monthly gift to the project “{project}” stops.',
  'Votre banque nous a repris un de vos paiements : nous arrêtons votre don mensuel au projet « {project} ». Si c’est une erreur, écrivez-nous.':
    'Your bank has taken one of your payments back from us: we are stopping your monthly gift to the project “{project}”. If this is a mistake, write to us.',
  'La collecte du projet « {project} » est finie : votre don mensuel s’arrête avec elle.':
    'The campaign of the project “{project}” is over: your monthly gift stops with it.',
  'La collecte du projet « {project} » a atteint son objectif : votre don mensuel s’arrête.':
    'The campaign of the project “{project}” has reached its target: your monthly gift stops.',
  'Votre don mensuel à « {project} » est arrêté': 'Your monthly gift to “{project}” has stopped',
  'Rien ne sera plus débité, sauf un débit déjà demandé à votre banque. Merci pour ce que vous avez donné à {cooperation}.':
    'Nothing more will be debited, except a debit already requested from your bank. Thank you for what you have given to {cooperation}.',
  'Ce don est déjà enregistré avec d’autres valeurs. Rechargez la page.':
    'This gift is already recorded with other values. Reload the page.',
  'Cette collecte réussit ou rend tout : elle ne prend pas de dons mensuels.':
    'This campaign succeeds or gives everything back: it takes no monthly gifts.',
  'Choisissez un jour entre le 1 et le {last}.': 'Choose a day between 1 and {last}.',
  'Un don mensuel est d’au plus {most}. Pour donner davantage, faites un don en une fois.':
    'A monthly gift is of {most} at most. To give more, make a one-off gift.',
  'Ce don fait partie d’un don mensuel : changez son moyen de paiement sur sa page.':
    'This gift is part of a monthly gift: change its payment method on its own page.',
  'Mes dons mensuels': 'My monthly gifts',
  'Donner chaque mois': 'Give each month',
  'Une personne donne chaque mois, {total}.': 'One person gives each month, {total}.',
  '{givers} personnes donnent chaque mois, {total} en tout.':
    '{givers} people give each month, {total} in all.',
  '{months} mois d’animation assuré, à {cost} par mois.':
    '{months} month of coordination secured, at {cost} a month.',
  '{months} mois d’animation assurés, à {cost} par mois.':
    '{months} months of coordination secured, at {cost} a month.',
  'Ce don est arrêté depuis le {day}': 'This gift has been stopped since {day}',
  '{why} Rien ne sera plus débité, sauf un débit déjà demandé à votre banque.':
    '{why} Nothing more will be debited, except a debit already requested from your bank.',
  'Le dernier débit a été refusé': 'The last debit was refused',
  'Indiquez un autre moyen de paiement d’ici au {day}, ou ce don s’arrêtera.':
    'Give another payment method by {day}, or this gift will stop.',
  'Nous réessaierons. Vous pouvez déjà indiquer un autre moyen de paiement.':
    'We will try again. You may already give another payment method.',
  'Votre don': 'Your gift',
  'dont {tip} pour la plateforme': 'of which {tip} for the platform',
  'Jour du mois': 'Day of the month',
  'Prochain débit': 'Next debit',
  annoncé: 'announced',
  'il vous sera annoncé': 'it will be announced to you',
  'Déjà donné': 'Given so far',
  '{cooperation} ; la collecte prend fin le {closesOn}, et ce don avec elle.':
    '{cooperation}; the campaign ends on {closesOn}, and this gift with it.',
  'Enregistrer une carte ou un compte': 'Save a card or an account',
  'Reprendre ce don': 'Resume this gift',
  'Suspendre ce don': 'Pause this gift',
  'Changer le montant': 'Change the amount',
  'Mois par mois': 'Month by month',
  'Les débits de ce don': 'The debits of this gift',
  '{state} : {why}': '{state}: {why}',
  'Aucun débit pour le moment.': 'No debit so far.',
  'À partir de 1 €.': 'From €1.',
  'Le jour du mois': 'Day of the month',
  'Chaque débit vous est annoncé {noticeDays} jours avant, avec un lien pour l’arrêter.':
    'Each debit is announced to you {noticeDays} days before, with a link to stop it.',
  'Ajouter chaque mois quelque chose pour la plateforme': 'Add something for the platform each month',
  'Rien n’est ajouté si vous laissez vide. Cette somme ne va pas au projet : elle paie le fonctionnement de Terreau.':
    'Nothing is added if you leave this empty. This sum does not go to the project: it pays for the running of Terreau.',
  'Pour l’annonce de chaque débit. Aucun compte n’est nécessaire pour donner.':
    'For the notice of each debit. No account is needed to give.',
  'Sur la page suivante, celle de Stripe, vous enregistrez une carte ou un compte. Rien n’est débité aujourd’hui.':
    'On the next page, Stripe’s, you save a card or an account. Nothing is debited today.',
  'Choisissez un jour dans la liste.': 'Choose a day from the list.',
  'En attente': 'Waiting',
  'Non reçu': 'Not received',
  'Demandé à la banque': 'Requested from the bank',
  'Refusé, sera redemandé': 'Refused, will be asked again',
  'Versé à la coopération': 'Paid out to the cooperation',
  Rendu: 'Given back',
  'Repris par la banque': 'Taken back by the bank',
  'Carte bancaire': 'Bank card',
  'Prélèvement SEPA': 'SEPA direct debit',
  Suspendu: 'Paused',
  'Pas encore commencé': 'Not begun yet',
  'Vous l’avez arrêté.': 'You have stopped it.',
  'Aucun autre moyen de paiement n’a été indiqué à temps.': 'No other payment method was given in time.',
  'La banque nous a repris un paiement.': 'The bank took a payment back from us.',
  'La collecte est finie.': 'The campaign is over.',
  'La collecte a atteint son objectif.': 'The campaign has reached its target.',
  'Mon don mensuel – Terreau': 'My monthly gift – Terreau',
  'Votre don mensuel': 'Your monthly gift',
  '{total} chaque mois pour « {title} »': '{total} each month for “{title}”',
  'Rien n’a changé. Vous pouvez reprendre quand vous voulez.':
    'Nothing has changed. You may resume whenever you like.',
  'Arrêter un don mensuel – Terreau': 'Stop a monthly gift – Terreau',
  'Arrêter ce don mensuel': 'Stop this monthly gift',
  'Rien ne sera plus débité. Vous n’avez pas de raison à donner.':
    'Nothing more will be debited. You need give no reason.',
  'Plutôt le suspendre ou le changer': 'Rather pause or change it',
  'Mes dons mensuels – Terreau': 'My monthly gifts – Terreau',
  'Chaque débit vous est annoncé d’avance. Vous pouvez suspendre, changer ou arrêter un don quand vous voulez.':
    'Each debit is announced to you beforehand. You may pause, change or stop a gift whenever you like.',
  'Vous n’avez pas de don mensuel': 'You have no monthly gift',
  'Les projets qui gardent ce qui est donné proposent de donner chaque mois.':
    'Projects that keep what is given offer to give each month.',
  'Donner chaque mois à « {title} » – Terreau': 'Give each month to “{title}” – Terreau',
  'Donner chaque mois à « {title} »': 'Give each month to “{title}”',
  'Porté par {cooperation}. Vous pouvez suspendre, changer ou arrêter ce don d’un clic, quand vous voulez. Il s’arrête de lui-même à la fin de la collecte, le {closesOn}.':
    'Carried by {cooperation}. You may pause, change or stop this gift with one click, whenever you like. It stops by itself at the end of the campaign, on {closesOn}.',
  'Engagement rendu en partie': 'Pledge given back in part',
  'Engagement rendu deux fois': 'Pledge given back twice',
  'Engagement rendu en partie, par virement': 'Pledge given back in part, by transfer',
  'Remboursement revenu, à payer par virement': 'Refund sent back, to be paid by transfer',
  'Don rendu : repris à la coopération': 'Gift given back: taken back from the cooperation',
  'Rendre ce que l’équipe a décidé de rendre, le reprendre aux coopérations':
    'Give back what the team has decided to, and take it back from cooperations',
  '{total} vous sont rendus (« {project} »)': '{total} given back to you (“{project}”)',
  'Nous vous rendons {total} sur le moyen de paiement utilisé pour « {project} ». Selon votre banque, la somme apparaît sur votre compte dans les cinq à dix jours.':
    'We are giving you {total} back on the payment method used for “{project}”. Depending on your bank, the sum appears on your account within five to ten days.',
  'Nous vous rendons {total} pour « {project} » : ils sont de nouveau dans votre porte-monnaie.':
    'We are giving you back {total} for “{project}”: they are in your wallet again.',
  'Cette personne a effacé son compte : elle n’a plus de porte-monnaie.':
    'This person has erased their account: they have no wallet any more.',
  'Il retourne dans le porte-monnaie qui l’a payé, tout de suite.':
    'It goes back into the wallet that paid it, at once.',
  'Nous vous rendons {total} pour « {project} », par virement.':
    'We are giving you {total} back for “{project}”, by transfer.',
  'La raison : {reason}': 'The reason: {reason}',
  'Il reste {stands} de votre engagement.': '{stands} of your pledge stand.',
  'Le reçu fiscal de ce don est annulé : ne l’utilisez plus.':
    'The tax receipt for this gift is void: do not use it any more.',
  'Le reçu fiscal de ce don est annulé : ne l’utilisez plus. Vous pouvez en demander un autre, pour ce qui reste.':
    'The tax receipt for this gift is void: do not use it any more. You may ask for another one, for what stands.',
  'Un don à « {project} » est rendu à son donateur': 'A gift to “{project}” is given back to its donor',
  '{amount}, déjà versés à {name}, ont été rendus à un donateur par l’équipe de Terreau.':
    '{amount}, already paid to {name}, have been given back to a donor by the Terreau team.',
  'Nous reprenons ce montant sur votre compte de paiement, et rien de plus. S’il n’y est pas, nous attendons.':
    'We are taking this amount back from your payment account, and nothing more. If it is not there, we wait.',
  'Cet engagement n’existe pas.': 'This pledge does not exist.',
  'Il reste {stands} à rendre au plus.': 'At most {stands} are left to give back.',
  'Une souscription de parts se rend en entier.': 'A subscription of shares is given back whole.',
  'L’argent est chez la coopération et le prêt ou les parts existent : il ne se rend plus ainsi.':
    'The money is with the cooperation and the loan or the shares exist: it can no longer be given back this way.',
  'Rien de cet engagement n’est à rendre.': 'Nothing of this pledge can be given back.',
  'L’argent de cette collecte est en train de partir : réessayez dans une heure.':
    'The money of this campaign is just leaving: try again in an hour.',
  'Un remboursement de cet engagement est déjà en route : attendez sa réponse.':
    'A refund of this pledge is already on its way: wait for its answer.',
  'La banque a contesté ce paiement : Stripe ne le rembourse plus.':
    'The bank has disputed this payment: Stripe no longer refunds it.',
  'Un remboursement de {amount} est revenu': 'A refund of {amount} has come back',
  'La carte ou le compte ne peut pas le recevoir : faites un virement, puis notez-le ici.':
    'The card or account cannot receive it: make a transfer, then note it here.',
  'Cet argent a été rendu, puis est revenu : il est dû, et se paie par virement.':
    'This money was given back and came back: it is owed, and is paid by transfer.',
  'Ce remboursement n’existe pas.': 'This refund does not exist.',
  'Ce remboursement n’a pas échoué : il n’y a rien à décider.':
    'This refund has not failed: there is nothing to decide.',
  Remboursements: 'Refunds',
  'Montant à rendre': 'Amount to give back',
  'La raison': 'The reason',
  'Revenu de la banque, plus rien n’est dû': 'Sent back by the bank, nothing is owed any more',
  '{owed} rendus chez Stripe nous sont dus': '{owed} refunded at Stripe are owed to us',
  'Ce paiement était devenu un prêt ou des parts, qui existent toujours : la personne nous le doit.':
    'This payment had become a loan or shares, which still exist: the person owes it to us.',
  'Son porte-monnaie ne paie rien jusque-là. Elle peut faire un virement, ou vous pouvez abandonner cette dette.':
    'Their wallet pays nothing until then. They can make a transfer, or you can give this debt up.',
  'Votre engagement existe et continue : cette somme nous est donc due. Faites un virement, ou écrivez-nous ; jusque-là, votre porte-monnaie ne paie rien.':
    'Your pledge exists and goes on: this amount is therefore owed to us. Make a transfer, or write to us; until then, your wallet pays nothing.',
  'Aucun remboursement.': 'No refund.',
  'Rendre ce paiement, en partie ou en entier': 'Give this payment back, in part or whole',
  'Cet argent est déjà chez la coopération : il est repris sur son compte de paiement, moins notre commission, que nous rendons aussi.':
    'This money is already with the cooperation: it is taken back from its payment account, less our commission, which we give back too.',
  'Cet argent est encore chez nous.': 'This money is still with us.',
  'Au plus {stands}. Ce qui est pour la plateforme est rendu avec le dernier euro.':
    'At most {stands}. What is for the platform is given back with the last euro.',
  'La personne la lira dans sa lettre ; elle est gardée.':
    'The person will read it in their letter; it is kept.',
  'Rendre ce montant': 'Give this amount back',
  'Ce qui a été rendu': 'What has been given back',
  'Les remboursements de ce paiement': 'The refunds of this payment',
  '{state} ({failureCode})': '{state} ({failureCode})',
  'Rien pour le moment.': 'Nothing so far.',
  'J’ai fait le virement': 'I have made the transfer',
  Abandonner: 'Give up',
  'Demandé à Stripe': 'Requested from Stripe',
  'Refusé : à payer par virement': 'Refused: to be paid by transfer',
  'Payé par virement': 'Paid by transfer',
  'Rendre un paiement – Terreau': 'Give a payment back – Terreau',
  'Rendre un paiement': 'Give a payment back',
  '{kind} de {who} pour « {project} »': '{kind} from {who} for “{project}”',
  'Ce qui tient': 'What stands',
  '{amount}, et {tip} pour la plateforme': '{amount}, and {tip} for the platform',
  'Déjà rendu': 'Given back so far',
  'Ce paiement ne se rend pas ici': 'This payment is not given back here',
  'Il est rendu en entier.': 'It has been given back whole.',
  'La banque l’a contesté, ou le prêt ou les parts existent déjà.':
    'The bank has disputed it, or the loan or shares already exist.',
  'Remboursements – Terreau': 'Refunds – Terreau',
  'Rendre un don, ou un prêt et des parts avant que leur argent parte. Chaque remboursement a sa raison, que la personne lit.':
    'Give back a gift, or a loan or shares before their money leaves. Each refund has its reason, which the person reads.',
  'Trouver un paiement': 'Find a payment',
  'Adresse e-mail, ou numéro du paiement': 'E-mail address, or number of the payment',
  'L’adresse entière, ou un numéro d’ici ou de Stripe (pi_…, ch_…).':
    'The whole address, or a number from here or from Stripe (pi_…, ch_…).',
  'Les paiements trouvés': 'The payments found',
  Quoi: 'What',
  'Aucun paiement reçu à cette adresse ni sous ce numéro.':
    'No payment received at this address or under this number.',
  'À payer par virement': 'To be paid by transfer',
  'La carte ou le compte ne peut pas recevoir ces remboursements. Faites un virement, puis notez-le sur la page du paiement.':
    'The card or account cannot receive these refunds. Make a transfer, then note it on the page of the payment.',
  'Derniers remboursements': 'Latest refunds',
  'Coût d’un mois d’animation': 'Cost of a month of coordination',
  'Ce que coûte un mois d’animation': 'What a month of coordination costs',
  'Un mois d’animation': 'A month of coordination',
  'Un don mensuel est en cours : arrêtez-le d’abord.': 'A monthly gift is under way: stop it first.',
  '{project} a reçu des dons, mais votre compte de paiement n’est pas prêt à recevoir l’argent.':
    '{project} has received gifts, but your payment account is not ready to receive money.',
  '{project} a reçu {collected} jusqu’à la fin de {month}.':
    '{project} received {collected} up to the end of {month}.',
  'La collecte permanente de {project} est close': 'The permanent campaign of {project} is closed',
  'La collecte permanente de {project} est close. Les dons mensuels sont arrêtés, et leurs donateurs prévenus.':
    'The permanent campaign of {project} is closed. Monthly gifts have stopped, and their givers have been told.',
  'Ce qui a été reçu et ne vous a pas encore été versé part dès que les banques auront répondu.':
    'What has been received and not yet paid out to you leaves as soon as the banks have answered.',
  'Cochez la case pour mettre fin à la collecte.': 'Tick the box to end the campaign.',
  'Ce projet n’a pas de collecte permanente ouverte.': 'This project has no open permanent campaign.',
  '{cooperation}, sans date de fin': '{cooperation}, with no end date',
  'Reçu le {on}, et versé à la coopération au début du mois suivant.':
    'Received on {on}, and paid to the cooperation at the beginning of the following month.',
  'Dons mensuels': 'Monthly gifts',
  '{everyMonth} ; {people} en tout': '{everyMonth}; {people} in all',
  'Comment c’est compté': 'How this is counted',
  '{months} mois d’animation assuré': '{months} month of coordination secured',
  '{months} mois d’animation assurés': '{months} months of coordination secured',
  '{total} de dons mensuels, pour un mois à {cost}': '{total} of monthly gifts, for a month at {cost}',
  'Reçu depuis l’ouverture : {received}.': 'Received since the opening: {received}.',
  'Reçu depuis l’ouverture : {received}. {months} écoulés, comptés comme dépensés à {cost} chacun.':
    'Received since the opening: {received}. {months} gone by, counted as spent at {cost} each.',
  'En main : {inHand}, divisés par {cost} et arrondis au mois entier : {secured} mois.':
    'In hand: {inHand}, divided by {cost} and rounded down to whole months. Months secured: {secured}.',
  'Le coût d’un mois est celui que dit la coopération. Les dons mensuels à venir ne sont pas comptés : chacun peut arrêter le sien quand il veut.':
    'The cost of a month is the one the cooperation states. Monthly gifts to come are not counted: anyone may stop theirs at any time.',
  'personne donne': 'person gives',
  'personnes donnent': 'people give',
  '{who} chaque mois, {total} en tout : cela paie chaque mois à venir, tant que ces dons continuent.':
    '{who} every month, {total} in all: this pays for each month to come, for as long as these gifts go on.',
  '{who} chaque mois, {total} en tout. Si ces dons continuent, l’argent en main dure {months} mois.':
    '{who} every month, {total} in all. Months that the money in hand lasts if these gifts go on: {months}.',
  'Sans date de fin : ce qui est reçu dans un mois est versé à la coopération au début du suivant. La coopération peut y mettre fin ; vous pouvez arrêter un don mensuel d’un clic.':
    'No end date: what is received in a month is paid to the cooperation at the beginning of the next. The cooperation may end it; you may stop a monthly gift with one click.',
  Terminée: 'Ended',
  'Collecte permanente': 'Permanent campaign',
  '{name} : {raised}, pour {goal} par an, sans date de fin':
    '{name}: {raised}, for {goal} a year, with no end date',
  '{amount} versés à la coopération mois après mois, grâce à {people}.':
    '{amount} paid to the cooperation month after month, thanks to {people}.',
  '{cooperation} ; la collecte n’a pas de date de fin.': '{cooperation}; the campaign has no end date.',
  'À partir de {least}.': 'From {least}.',
  'La collecte n’a pas de date de fin. L’argent reçu dans un mois est versé à {cooperation} au début du suivant.':
    'The campaign has no end date. Money received in a month is paid to {cooperation} at the beginning of the next.',
  'Cette collecte est close.': 'This campaign is closed.',
  'Au début du mois qui suit : l’argent est versé à {name}.':
    'At the beginning of the following month: the money is paid to {name}.',
  'Porté par {cooperation}. La collecte n’a pas de date de fin.':
    'Hosted by {cooperation}. The campaign has no end date.',
  'Ouverte, sans date de fin : ce qui est reçu dans un mois vous est versé au début du suivant.':
    'Open, with no end date: what is received in a month is paid to you at the beginning of the next.',
  '{total} en tout, pour un an d’animation à {optimum} — {people}':
    '{total} in all, for a year of coordination at {optimum} — {people}',
  'Mois assurés, versements, mettre fin': 'Months secured, payments, ending it',
  'Que devient l’argent donné ?': 'What becomes of the money given?',
  'Sans date de fin, pour une dépense qui n’en a pas : le plus souvent, quelqu’un qui anime. Dons d’une fois ou mensuels, versés chaque mois. Vous y mettez fin quand vous voulez.':
    'No end date, for a cost that has none: most often, someone who coordinates. One-off or monthly gifts, paid to you every month. You end it whenever you want.',
  'Si ces dons paient quelqu’un pour animer : la page du projet dit combien de mois sont assurés. Nécessaire à une collecte permanente.':
    'If these gifts pay someone to coordinate: the page of the project says how many months are secured. Needed for a permanent campaign.',
  'Indiquez ce que coûte un mois d’animation : la page dit combien de mois sont assurés.':
    'Say what a month of coordination costs: the page says how many months are secured.',
  'Indiquez la date de clôture.': 'Give the closing date.',
  Permanente: 'Permanent',
  'Sans date de fin : ce qui vient est gardé, et versé chaque mois.':
    'No end date: what comes is kept, and paid out every month.',
  'Indiquez un montant.': 'Give an amount.',
  'Cette collecte prend fin le {day} à 23 h 59': 'This campaign ends on {day} at 23:59',
  'Les dons mensuels s’arrêtent avec elle, et leurs donateurs sont prévenus.':
    'Monthly gifts stop with it, and their givers are told.',
  'Ce qui vous a été versé': 'What has been paid to you',
  'Versements de la collecte permanente': 'Payments of the permanent campaign',
  'Versé le': 'Paid on',
  'Part de la plateforme': 'Platform’s part',
  'Rien encore : ce qui est reçu dans un mois vous est versé au début du suivant.':
    'Nothing yet: what is received in a month is paid to you at the beginning of the next.',
  'Mettre fin à cette collecte': 'End this campaign',
  'Elle prend fin aujourd’hui à 23 h 59. Les dons mensuels s’arrêtent, et leurs donateurs sont prévenus. Ce qui a été reçu vous est versé. Elle ne se rouvre pas.':
    'It ends today at 23:59. Monthly gifts stop, and their givers are told. What has been received is paid to you. It does not reopen.',
  'Je mets fin à cette collecte': 'I end this campaign',
  'Mettre fin à la collecte': 'End the campaign',
  'Votre plan compte {total} pour « {labels} », soit {monthly} par mois.':
    'Your plan counts {total} for “{labels}”, that is {monthly} a month.',
  '{title} ({cooperation}), sans date de fin': '{title} ({cooperation}), with no end date',
  'Porté par {cooperation}. La collecte n’a pas de date de fin. Vous pouvez suspendre, changer ou arrêter ce don d’un clic, quand vous voulez.':
    'Carried by {cooperation}. The campaign has no end date. You may pause, change or stop this gift with one click, whenever you like.',
  Moyen: 'Means',
  'Nombre de dons': 'Number of gifts',
  'Reçu le': 'Received on',
  'Numéro de votre reçu': 'Number of your receipt',
  'Déclarer un don reçu': 'Declare a gift received',
  'Un don, ou plusieurs remis ensemble : l’urne d’une fête, une remise de chèques.':
    'One gift, or several handed over together: the box at a fair, a deposit of cheques.',
  'Celui de votre carnet, qui garde le nom des personnes : ici, aucun nom n’est demandé. La plateforme n’émet pas de reçu pour un don qui n’est pas passé par elle.':
    'The one in your receipt book, which keeps people’s names: no name is asked for here. The platform issues no receipt for a gift that has not passed through it.',
  'Par exemple : bordereau de remise n° 12, relevé de novembre. L’équipe peut vous le demander.':
    'For example: deposit slip no. 12, November statement. The team may ask you for it.',
  'Déclarer ce don': 'Declare this gift',
  'Dons déclarés': 'Declared gifts',
  'Ce que le public lit à côté de la barre': 'What the public reads beside the bar',
  'Déclaré par': 'Declared by',
  'Rien n’est déclaré pour le moment.': 'Nothing has been declared yet.',
  'La déclaration qui était fausse': 'The declaration that was wrong',
  'Reprendre une déclaration faite par erreur': 'Take back a declaration made by mistake',
  'La ligne reste, avec cette raison, et ne compte plus.':
    'The line stays, with this reason, and no longer counts.',
  'Reprendre cette déclaration': 'Take back this declaration',
  Chèque: 'Cheque',
  Espèces: 'Cash',
  'Indiquez combien de dons, en chiffres.': 'Say how many gifts, in figures.',
  'Dites ce qui le montre : un bordereau de remise, un relevé.':
    'Say what shows it: a deposit slip, a statement.',
  'Dites ce qui était faux.': 'Say what was wrong.',
  'Et {amount} que la coopération déclare avoir reçus elle-même par chèque, en espèces ou par virement : {gifts}, au {day}. Cette somme n’est pas passée par ici et ne compte pas dans la barre.':
    'And {amount} that the cooperation declares it received itself by cheque, in cash or by transfer: {gifts}, as of {day}. This sum has not passed through here and does not count in the bar.',
  don: 'gift',
  'Repris le {day} par {name} : {reason}': 'Taken back on {day} by {name}: {reason}',
  'Repris le': 'Taken back on',
  'Cette date est à venir : déclarez ce qui est déjà reçu.':
    'This date is in the future: declare what has already been received.',
  'La collecte de dons a ouvert le {day} : ce qui est venu avant n’en fait pas partie.':
    'The gift campaign opened on {day}: what came before is not part of it.',
  'Ce numéro de reçu est déjà déclaré pour ce projet.':
    'This receipt number has already been declared for this project.',
  'Ce projet n’a pas encore ouvert de collecte de dons.': 'This project has not opened a gift campaign yet.',
  'Dons reçus directement': 'Gifts received directly',
  'Dons reçus directement – Terreau': 'Gifts received directly – Terreau',
  'Les chèques, les espèces et les virements que vous recevez vous-mêmes pour ce projet. Le public les lit à côté de la barre, comme déclarés par vous : ils ne sont pas passés par la plateforme, et ne comptent ni pour le minimum ni dans les comptes.':
    'The cheques, cash and transfers that you receive yourselves for this project. The public reads them beside the bar, as declared by you: they have not passed through the platform, and count neither towards the minimum nor in the accounts.',
};

export default phrases;
