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
  'Demander à chacun ce qu’il fait de ses remboursements, ou les donner comme il l’a choisi':
    'Ask everyone what they do with their repayments, or give them as they chose',
  'À chaque remboursement': 'At each repayment',
  Changer: 'Change',
  'Demandé le {day}': 'Asked for on {day}',
  'Tout ce qui est disponible part avec nos prochains virements, sous deux jours ouvrés en général.':
    'Everything available leaves with our next transfers, usually within two working days.',
  'Rien n’est à virer pour le moment.': 'There is nothing to transfer at the moment.',
  'Une seule fois, tout ce qui est disponible. Votre choix pour la suite ne change pas.':
    'Once only, everything available. Your choice for what follows does not change.',
  'Tout virer avec les prochains virements': 'Transfer everything with the next transfers',
  'Le donner à un projet': 'Give it to a project',
  'Automatique : le lendemain de chaque remboursement, jusqu’à la fin de la collecte. Chaque don vous est écrit, avec un lien qui arrête tout d’un clic. Un don fait ne se rembourse pas.':
    'Automatic: the day after each repayment, until the campaign ends. We write to you of each gift, with a link that stops everything in one click. A gift once made is not refunded.',
  'Que devient l’argent que vos prêts vous rendent ?':
    'What becomes of the money that your loans pay back to you?',
  'Le garder dans mon porte-monnaie': 'Keep it in my wallet',
  'Rien ne part sans vous. Cet argent ne rapporte rien en attendant.':
    'Nothing leaves without you. This money earns nothing meanwhile.',
  'Automatique : avec nos virements, dès {payoutFrom}, si vous avez donné un IBAN.':
    'Automatic: with our transfers, from {payoutFrom} on, if you have given an IBAN.',
  'Me demander à chaque fois': 'Ask me each time',
  'Un courriel le lendemain, avec un lien pour prêter de nouveau, donner ou recevoir. Rien d’automatique : chaque prêt demande votre décision, et quatre jours de réflexion.':
    'An email the day after, with a link to lend again, give or receive. Nothing automatic: each loan needs your decision, and four days to reflect.',
  'Projet auquel donner': 'Project to give to',
  'Seulement si vous donnez vos remboursements.': 'Only if you give your repayments.',
  '{title} ({cooperation}), jusqu’au {closesOn}': '{title} ({cooperation}), until {closesOn}',
  'Être interrogé et donner valent pour ce qui revient à partir de demain. Le virement vaut aussi pour ce qui est déjà dans votre porte-monnaie.':
    'Being asked and giving apply to what comes back from tomorrow on. The transfer also applies to what is already in your wallet.',
  'Enregistrer ce choix': 'Save this choice',
  'Choisissez ce que deviennent vos remboursements.': 'Choose what becomes of your repayments.',
  'Choisissez un projet de la liste.': 'Choose a project from the list.',
  'Indiquez d’abord un IBAN dans votre profil.': 'First give an IBAN in your profile.',
  '{amount} vous sont revenus : qu’en faites-vous ?': '{amount} came back to you: what will you do with it?',
  'Vos prêts vous ont rendu {amount}, prélèvements déduits. Ils sont dans votre porte-monnaie.':
    'Your loans have paid back {amount} to you, levies deducted. It is in your wallet.',
  'Vous pouvez les prêter de nouveau, les donner ou les recevoir sur votre compte. Sans réponse de votre part, ils restent à vous, au même endroit : rien ne se fait tout seul.':
    'You can lend it again, give it or have it transferred to your account. Without an answer from you, it stays yours, in the same place: nothing is done by itself.',
  'Pour que nous ne vous posions plus cette question : {url}': 'To have us ask you no more: {url}',
  'Vos remboursements : {amount} donnés à « {project} »': 'Your repayments: {amount} given to “{project}”',
  'Comme vous l’avez choisi, les {amount} que vos prêts vous ont rendus sont donnés au projet « {project} », porté par {cooperation}. Merci.':
    'As you chose, the {amount} that your loans paid back to you are given to the project “{project}” of {cooperation}. Thank you.',
  'Ce don est fait. Pour les prochains remboursements, un clic suffit à tout arrêter.':
    'This gift is made. For the next repayments, one click is enough to stop everything.',
  'Le détail de ce don : {url}': 'The details of this gift: {url}',
  'Arrêter de donner mes remboursements': 'Stop giving my repayments',
  'Vos remboursements ne sont plus donnés à « {project} »':
    'Your repayments are no longer given to “{project}”',
  'La collecte de « {project} » ne prend plus de dons. Votre dernier remboursement n’a pas été donné.':
    'The campaign of “{project}” takes no more gifts. Your last repayment was not given.',
  'Il est dans votre porte-monnaie, et les suivants y resteront jusqu’à ce que vous en décidiez.':
    'It is in your wallet, and the next ones will stay there until you decide.',
  'Voir mon porte-monnaie': 'See my wallet',
  'Vous n’avez rien choisi. Sans IBAN, tout reste dans votre porte-monnaie ; un IBAN donné dans votre profil vaut demande de virement.':
    'You have chosen nothing. Without an IBAN everything stays in your wallet; an IBAN given in your profile counts as a wish to be transferred.',
  'Tout reste dans votre porte-monnaie, jusqu’à ce que vous en décidiez.':
    'Everything stays in your wallet until you decide.',
  'Tout est viré sur votre compte, sans que vous ayez rien à faire.':
    'Everything is transferred to your account, without your having to do anything.',
  'Tout reste dans votre porte-monnaie, et nous vous demandons par courriel ce que vous en faites.':
    'Everything stays in your wallet, and we ask you by email what you do with it.',
  'Chaque remboursement est donné à « {project} », jusqu’à la fin de sa collecte.':
    'Each repayment is given to “{project}”, until its campaign ends.',
  'À chaque remboursement – Terreau': 'At each repayment – Terreau',
  'Ce que deviennent mes remboursements – Terreau': 'What becomes of my repayments – Terreau',
  'Ce que deviennent mes remboursements': 'What becomes of my repayments',
  'Rien ne part sans vous': 'Nothing leaves without you',
  'D’un clic, tout reste désormais dans votre porte-monnaie. Vous n’avez pas de raison à donner.':
    'In one click, everything stays in your wallet from now on. You need give no reason.',
  'Arrêter, et tout garder': 'Stop, and keep everything',
  'Paiement rendu': 'Payment given back',
  'Don payé avec le porte-monnaie': 'Gift paid from the wallet',
  'Prêt payé avec le porte-monnaie': 'Loan paid from the wallet',
  'Parts payées avec le porte-monnaie': 'Shares paid from the wallet',
  'Projet ou compte': 'Project or account',
};

export default phrases;
