const phrases: Record<string, string> = {
  'Demander de l’aide': 'Ask for help',
  'Aide et questions fréquentes': 'Help and common questions',
  'Le risque': 'The risk',
  'Puis-je perdre mon argent ?': 'Can I lose my money?',
  'Oui, tout ou partie, si vous prêtez ou prenez des parts : la coopération peut ne pas pouvoir vous rembourser. Rien n’est garanti, ni par l’État, ni par nous. N’engagez que ce dont vous n’avez pas besoin. Les retards et les pertes déjà constatés sont sur la page des <a>statistiques</a>.':
    'Yes, all or part of it, if you lend or take shares: the cooperation may be unable to pay you back. Nothing is guaranteed, neither by the State nor by us. Commit only what you do not need. Delays and losses seen so far are on the <a>statistics</a> page.',
  'Puis-je récupérer mon argent plus tôt ?': 'Can I have my money back earlier?',
  'Non pour un prêt : il est remboursé aux dates de son échéancier. Des parts se rendent en quittant la coopération, selon ses statuts et ses moyens. Un don ne se reprend pas ; s’il y a erreur, écrivez-nous.':
    'Not for a loan: it is repaid on the days of its schedule. Shares are given back by leaving the cooperation, as its articles and its means allow. A gift is not taken back; if there was a mistake, write to us.',
  'Qui vérifie les projets ?': 'Who checks the projects?',
  'Une équipe relit chaque dossier : le récit, le budget, l’identité de la coopération, les conditions de la collecte. Cette relecture n’est ni une garantie, ni un conseil.':
    'A team reviews each file: the story, the budget, the identity of the cooperation, the terms of the campaign. This review is neither a guarantee nor advice.',
  'Que se passe-t-il si une coopération paie en retard ?': 'What happens if a cooperation pays late?',
  'Vous êtes prévenu·e, avec la date du retard et la suite. Au bout de {days} jours, le prêt est dit en défaut et compté dans les statistiques. La coopération peut demander aux prêteurs de voter un autre échéancier : une personne, une voix.':
    'You are told, with the day since when and what comes next. After {days} days the loan is said to be in default and counted in the statistics. The cooperation may ask the lenders to vote on another schedule: one person, one vote.',
  'Le paiement': 'The payment',
  'Quand suis-je débité·e ?': 'When am I charged?',
  'Un don l’est tout de suite. Un prêt ou des parts le sont après la clôture de la collecte et votre délai de réflexion, et seulement si le minimum est atteint.':
    'A gift is charged at once. A loan or shares are charged after the campaign has closed and your reflection period is over, and only if the minimum is reached.',
  'Puis-je changer d’avis ?': 'Can I change my mind?',
  'Pour un prêt ou des parts, vous avez quatre jours de réflexion : un clic suffit, sans raison ni frais, depuis votre espace ou le lien de notre lettre.':
    'For a loan or shares you have four days of reflection: one click is enough, without reason or cost, from your account or the link in our letter.',
  'Est-ce que cela coûte quelque chose ?': 'Does it cost anything?',
  'Rien en plus de ce que vous engagez. Le pourboire à la plateforme est libre et vaut 0 € si vous n’écrivez rien. Ce que la plateforme garde de la collecte est sur la page des <a>frais</a>.':
    'Nothing beyond what you commit. The tip to the platform is free and is €0 if you write nothing. What the platform keeps of the campaign is on the <a>fees</a> page.',
  'Mon numéro de carte est-il en sûreté ?': 'Is my card number safe?',
  'Nous ne le voyons jamais : vous le tapez chez Stripe, établissement agréé. Nous ne gardons que le moyen choisi et la fin de son numéro.':
    'We never see it: you type it at Stripe, a licensed institution. We keep only the method chosen and the end of its number.',
  'Les délais et les remboursements': 'Delays and repayments',
  'Que devient mon argent si la collecte échoue ?': 'What becomes of my money if the campaign fails?',
  'Un prêt ou des parts ne sont pas débités. Un don à une collecte « tout ou rien » vous est rendu en entier. Un don à une collecte qui garde ce qui vient reste à la coopération.':
    'A loan or shares are not charged. A gift to an “all or nothing” campaign is given back to you in full. A gift to a campaign that keeps what comes stays with the cooperation.',
  'Comment suis-je remboursé·e ?': 'How am I repaid?',
  'Chaque échéance reçue est partagée au centime entre les prêteurs et arrive dans votre porte-monnaie. De là, elle part sur votre compte bancaire, ou vous la prêtez ou la donnez de nouveau : c’est vous qui <a>choisissez</a>.':
    'Each instalment received is shared to the cent among the lenders and arrives in your wallet. From there it leaves for your bank account, or you lend it or give it again: <a>you choose</a>.',
  'Où sont mes contrats, reçus et relevés ?': 'Where are my contracts, receipts and statements?',
  'Dans <a>vos papiers</a>, en PDF, tant que vous avez un compte.':
    'In <a>your papers</a>, as PDF, as long as you have an account.',
  'Les impôts': 'Taxes',
  'Un don donne-t-il droit à une réduction d’impôt ?': 'Does a gift entitle me to a tax reduction?',
  'Seulement si la coopération a dit pouvoir délivrer des reçus : sa page l’indique avant que vous ne donniez. Le reçu est alors dans vos papiers. Tout est sur la page <a>réduction d’impôt</a>.':
    'Only if the cooperation has said that it may issue receipts: its page says so before you give. The receipt is then among your papers. Everything is on the <a>tax reduction</a> page.',
  'Les intérêts d’un prêt sont-ils imposés ?': 'Is the interest of a loan taxed?',
  'Oui. Si vos impôts se paient en France, l’impôt et les prélèvements sociaux sont retenus à chaque versement et payés à l’État pour vous. Selon vos revenus, vous pouvez demander une dispense de l’acompte d’impôt dans votre <a>profil</a>, dans les délais qui y sont dits.':
    'Yes. If you pay your taxes in France, tax and social levies are withheld from each payment and paid to the State for you. Depending on your income you may ask to be exempted from the advance on income tax in your <a>profile</a>, within the time said there.',
  'Que dois-je déclarer ?': 'What do I have to declare?',
  'Chaque début d’année, votre relevé dit les intérêts reçus et ce qui a été retenu. Pour votre situation, demandez à votre centre des impôts : nous ne donnons pas de conseil fiscal.':
    'At the beginning of each year your statement says the interest received and what was withheld. For your own situation, ask your tax office: we give no tax advice.',
  'Porter un projet': 'Carrying a project',
  'Qui peut collecter ici ?': 'Who may raise money here?',
  'Une coopération territoriale : association, coopérative, fonds de dotation, ou collectif porté par l’un d’eux. <a>Créez-la</a>, puis remplissez son projet à votre rythme : l’équipe le relit avant de le publier.':
    'A territorial cooperation: an association, a cooperative, an endowment fund, or a collective hosted by one of them. <a>Create it</a>, then fill in its project at your own pace: the team reviews it before it is published.',
  'Puis-je me faire aider pour remplir le dossier ?': 'Can somebody help me fill in the file?',
  'Oui : appelez ou écrivez, une personne le fera avec vous. Dans le dossier, des explications et des exemples sont à côté des champs.':
    'Yes: call or write, a person will do it with you. In the file, explanations and examples stand beside the fields.',
  'Une question ? Une personne vous répond : {ways}': 'A question? A person answers you: {ways}',
  '{label} : {address}': '{label}: {address}',
  'Questions fréquentes': 'Common questions',
  Aide: 'Help',
  '<a>Demandez de l’aide</a> : une personne fera la démarche avec vous. Si la réponse ne vous convient pas, vous pouvez saisir gratuitement le <a2>Défenseur des droits</a2>.':
    '<a>Ask for help</a>: a person will go through it with you. If the answer does not suit you, you can turn free of charge to the French <a2>Defender of Rights</a2>.',
  'Aide et questions fréquentes – Terreau': 'Help and common questions – Terreau',
  'Une personne vous répond, et peut faire la démarche avec vous.':
    'A person answers you, and can go through it with you.',
  'Nous joindre': 'How to reach us',
  'Quelque chose s’est mal passé ? <a>Faites une réclamation</a> : c’est gratuit.':
    'Something went wrong? <a>Make a complaint</a>: it is free.',
};

export default phrases;
