const phrases: Record<string, string> = {
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
};

export default phrases;
