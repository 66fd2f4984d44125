const phrases: Record<string, string> = {
  'Changer le compte bancaire débité': 'Change the bank account that is debited',
  'Changer le compte qui reçoit l’argent de {name}': 'Change the account that receives the money of {name}',
  'Votre accord est demandé pour {name}': 'Your agreement is asked for at {name}',
  '{firstName} {lastName} demande : {what}.': '{firstName} {lastName} asks: {what}.',
  'La règle de {name} veut l’accord de {needed} membres.':
    'The rule of {name} wants {needed} members to agree.',
  'Voir la demande': 'See the request',
  'Assez de membres de {name} sont d’accord': 'Enough members of {name} agree',
  '{what} : {needed} membres sont d’accord. Vous pouvez le faire.':
    '{what}: {needed} members agree. You can do it.',
  'Attend des accords': 'Waiting for agreements',
  'D’accord : peut se faire': 'Agreed: can be done',
  Écarté: 'Set aside',
  'Demandes d’accord': 'Requests for agreement',
  'D’accord': 'Agree',
  '{given} sur {needed} : {names}': '{given} of {needed}: {names}',
  'Je suis d’accord': 'I agree',
  Écarter: 'Set aside',
  'Rien n’attend d’accord.': 'Nothing is waiting for agreement.',
  'Votre règle': 'Your rule',
  'À partir de {amount}, {approvals} membres doivent être d’accord.':
    'From {amount}, {approvals} members must agree.',
  'Aucune règle : un responsable ou un trésorier suffit.': 'No rule: one owner or treasurer is enough.',
  'À partir de': 'From',
  'Combien d’accords': 'How many agreements',
  'Celui de la personne qui demande compte. Mettez 1 pour ne plus avoir de règle.':
    'That of the person who asks counts. Enter 1 to have no rule any more.',
  'Vous êtes la seule personne à pouvoir en donner.': 'You are the only one who can give one.',
  'Vous êtes {n} à pouvoir en donner.': '{n} of you can give one.',
  'Enregistrer la règle': 'Save the rule',
  'Un nombre entre 1 et 10.': 'A number between 1 and 10.',
  'Votre règle demande l’accord de plusieurs membres : il en manque {missing}. Ils sont prévenus ; revenez ensuite ici.':
    'Your rule wants several members to agree: {missing} more must. They have been told; come back here afterwards.',
  'Seuls les responsables et la trésorerie donnent leur accord.':
    'Only owners and treasurers give their agreement.',
  'Cette demande d’accord n’attend plus rien.':
    'This request for agreement is no longer waiting for anything.',
  'Ne plus demander plusieurs accords': 'No longer ask for several agreements',
  'Demander {approvals} accords à partir de {amount}': 'Ask for {approvals} agreements from {amount}',
  'Vous n’êtes pas assez de responsables et de trésoriers pour cela.':
    'There are not enough owners and treasurers for that.',
  Accords: 'Agreements',
  'Donner à {name} le rôle : {duty}': 'Give {name} the role: {duty}',
  'Inviter {email} avec le rôle : {duty}': 'Invite {email} with the role: {duty}',
  'Le faire maintenant': 'Do it now',
  'Choisissez un rôle.': 'Choose a role.',
  'Choisissez un membre.': 'Choose a member.',
  '{firstName} {lastName} a rejoint {name}': '{firstName} {lastName} has joined {name}',
  '{firstName} {lastName} ({email}) a maintenant accès à « {name} » sur Terreau.':
    '{firstName} {lastName} ({email}) now has access to “{name}” on Terreau.',
  'Son rôle : {duty}.': 'Their role: {duty}.',
  '{firstName} {lastName} avait envoyé l’invitation.': '{firstName} {lastName} had sent the invitation.',
  'Si vous ne vous y attendiez pas, parlez-en aux autres membres : les responsables peuvent mettre fin à un accès.':
    'If you did not expect this, talk to the other members: the owners can end somebody’s access.',
  'L’invitation est partie à une autre adresse : {email}':
    'The invitation was sent to another address: {email}',
  'Si vous l’acceptez ici, c’est l’accès avec lequel vous êtes connecté·e qui devient membre.':
    'If you accept it here, the account you are signed in with becomes a member.',
  'Vous êtes maintenant membre. Votre rôle : {duty}': 'You are now a member. Your role: {duty}',
  'Dire ce que vous y faites': 'Say what you do there',
  'Choisissez quelqu’un d’autre.': 'Choose someone else.',
  'Retirer {name} des membres': 'Remove {name} from the members',
  'Seuls les responsables choisissent les membres.': 'Only owners choose the members.',
  'Cette personne n’est pas membre.': 'This person is not a member.',
  'Il faut toujours au moins un responsable : nommez-en un autre d’abord.':
    'There must always be at least one owner: name another one first.',
  'Votre règle demande {approvals} accords : il n’y aurait plus assez de membres pour les donner.':
    'Your rule asks for {approvals} agreements: there would no longer be enough members to give them.',
  'Les rôles': 'Roles',
  'Tous les membres lisent tout.': 'All members read everything.',
  'Changer un rôle': 'Change a role',
  Membre: 'Member',
  Rôle: 'Role',
  'Donner ce rôle': 'Give this role',
  'Départ d’un membre': 'A member leaves',
  'Ce que la personne portait dans vos dossiers passe à celle que vous nommez ; ce qu’elle avait demandé est écarté. Son accès s’arrête aussitôt.':
    'What the person led in your files passes to whoever you name; what they had asked for is set aside. Their access ends at once.',
  'Qui part': 'Who leaves',
  'Qui prend la suite': 'Who takes over',
  'Mettre fin à l’accès': 'End the access',
  'Votre rôle dans {name} a changé': 'Your role at {name} has changed',
  'Depuis le {day}, votre rôle dans {name} est : {duty}.': 'Since {day}, your role at {name} is: {duty}.',
  'Voir les membres': 'See the members',
  '{leaver} n’est plus membre de {name}': '{leaver} is no longer a member of {name}',
  'Depuis le {day}, {leaver} n’a plus accès à {name} sur Terreau.':
    'Since {day}, {leaver} no longer has access to {name} on Terreau.',
  'Ce que cette personne portait passe à {successor}.': 'What this person led passes to {successor}.',
  'Personne n’a été nommé pour prendre sa suite.': 'Nobody was named to take over.',
  'La personne reçoit un lien valable 14 jours.': 'The person gets a link valid for 14 days.',
  'Votre rôle dans « {name} » ({duty}) ne permet pas cela. Demandez à un responsable.':
    'Your role at “{name}” ({duty}) does not allow this. Ask an owner.',
  Responsable: 'Owner',
  Rédaction: 'Writing',
  Modération: 'Moderation',
  Trésorerie: 'Treasury',
  'Peut tout faire. Il y en a autant que vous voulez, à égalité.':
    'May do everything. There are as many as you like, all equal.',
  'Écrit : projets, plan, actualités, fiche de besoins, identité.':
    'Writes: projects, plan, news, needs sheet, identity.',
  'Répond : offres d’aide, questions, remerciements, actualités.':
    'Answers: offers of help, questions, thanks, news.',
  'Compte et paie : paiements, papiers, budget, registre des associés, prêts.':
    'Counts and pays: payments, papers, budget, register of members, loans.',
  '{firstName} {lastName} vous invite à rejoindre « {name} » sur Terreau.':
    '{firstName} {lastName} invites you to join “{name}” on Terreau.',
  'Votre rôle y sera : {duty}.': 'Your role there will be: {duty}.',
  'Rembourser les parts de {name}': 'Pay back the shares of {name}',
  '{invitedBy} vous invite.': '{invitedBy} invites you.',
  'Accords – Terreau': 'Agreements – Terreau',
  'Ce qui touche à l’argent peut demander l’accord de plusieurs membres : rembourser des parts, mettre un prêt en pause, le rembourser plus tôt ou en changer l’échéancier, changer de compte, choisir qui paie, changer cette règle.':
    'What concerns money may need several members to agree: paying shares back, pausing a loan, repaying it early or changing its schedule, changing the account, choosing who pays, changing this rule.',
  'Le rôle est changé, et la personne en est prévenue.': 'The role is changed, and the person has been told.',
  'L’accès est terminé. Tous les membres en sont prévenus.':
    'The access has ended. All members have been told.',
  'Il n’y a pas de chef de file : les responsables sont à égalité, et peuvent confier un rôle à d’autres.':
    'There is no lead: owners are equal, and may give others a role.',
  'Une coopération se porte à plusieurs, sans chef de file.':
    'A cooperation is carried by several people, without a lead.',
  'Rôles qui peuvent le faire : {allowed}. Le vôtre : {duty}.':
    'Roles that may do this: {allowed}. Yours: {duty}.',
  'Prendre une pause de {long} : {project}': 'Take a pause of {long}: {project}',
  'Proposer aux prêteurs {instalments} à partir du {firstDue} : {project}':
    'Propose to the lenders {instalments} from {firstDue}: {project}',
};

export default phrases;
