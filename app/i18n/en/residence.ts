const phrases: Record<string, string> = {
  'Vous dites votre commune et vous attestez sur l’honneur y habiter.':
    'You say which commune you live in and declare it on your honour.',
  'Ce qui est demandé aux habitants': 'What is asked of inhabitants',
  'Vous attestez sur l’honneur y habiter.': 'You declare on your honour that you live there.',
  'la commune': 'the commune',
  'Aucun justificatif n’est demandé.': 'No proof is asked for.',
  'Si vous engagez {amount} ou plus en tout, vous remettez ensuite une de ces pièces, que seuls la trésorerie et les responsables de la coopération voient :':
    'If you commit {amount} or more in all, you then hand over one of these papers, which only the treasurers and owners of the cooperation see:',
  'Vous remettez ensuite une de ces pièces, que seuls la trésorerie et les responsables de la coopération voient :':
    'You then hand over one of these papers, which only the treasurers and owners of the cooperation see:',
  'La coopération répond sous {days} jours ouvrés, et la pièce est effacée.':
    'The cooperation answers within {days} working days, and the paper is erased.',
  'Avis d’impôt ou de taxe foncière': 'Income or property tax notice',
  'Facture d’énergie, d’eau, d’internet ou de téléphone de moins de trois mois':
    'Energy, water, internet or phone bill less than three months old',
  'Certificat de scolarité qui porte l’adresse': 'School certificate that bears the address',
  'Quittance de loyer': 'Rent receipt',
  'Carte d’identité qui porte l’adresse': 'Identity card that bears the address',
  'Sans justificatif accepté, votre engagement reste valable, comme celui d’une personne arrivée après l’ouverture à tous : il n’est ni perdu, ni débité deux fois.':
    'Without an accepted proof your pledge stands, like that of somebody who came after it opened to all: it is neither lost nor charged twice.',
  'Communes déclarées': 'Declared communes',
  'La déclaration sur l’honneur suffit.': 'The declaration on one’s honour is enough.',
  'Justificatifs acceptés, à partir de {amount} : {proofs}.': 'Accepted proofs, from {amount} on: {proofs}.',
  'Justificatifs acceptés : {proofs}.': 'Accepted proofs: {proofs}.',
  'Justificatifs acceptés': 'Accepted proofs',
  'La déclaration suffit en dessous de': 'The declaration is enough below',
  'Sans rien cocher, la déclaration sur l’honneur suffit. Sinon, chacun remet une pièce après son engagement ; la trésorerie ou un responsable la lit, répond sous {days} jours ouvrés, et la pièce est effacée.':
    'If nothing is ticked, the declaration on one’s honour is enough. Otherwise each hands over a paper after pledging; the treasurer or an owner reads it, answers within {days} working days, and the paper is erased.',
  'Une personne qui engage moins, en tout, n’a rien à remettre. Vide : une pièce est demandée à chacun.':
    'Somebody who commits less, in all, has nothing to hand over. Empty: a paper is asked of everybody.',
  'Aucun nom ici. Le montant d’une commune est dit à partir de {fewest} engagements, pour que personne ne devine celui d’un voisin.':
    'No name here. The amount of a commune is told from {fewest} pledges on, so that nobody can guess a neighbour’s.',
  'Engagements par commune déclarée': 'Pledges by declared commune',
  'Personne n’a encore déclaré de commune.': 'Nobody has declared a commune yet.',
  Justifiés: 'Proven',
  'Justificatif attendu': 'Proof awaited',
  'Sans justificatif': 'Without proof',
  'Total de ces communes': 'Total of these communes',
  'Les autres communes sont dans le fichier.': 'The other communes are in the file.',
  'Justificatifs à lire': 'Proofs to read',
  'Vous avez promis une réponse sous {days} jours ouvrés. Sans réponse, le justificatif est tenu pour bon. Chaque pièce est effacée dès la réponse.':
    'You have promised an answer within {days} working days. Without an answer the proof is held to be good. Each paper is erased as soon as it is answered.',
  'Aucun justificatif n’attend de réponse.': 'No proof waits for an answer.',
  'Les {shown} plus urgents sur {waiting}.': 'The {shown} most urgent of {waiting}.',
  'Commune déclarée': 'Declared commune',
  Pièce: 'Paper',
  'Remis le': 'Handed over on',
  'Répondre jusqu’au': 'Answer by',
  'Pour demander une autre pièce seulement. La personne le lira.':
    'Only to ask for another paper. The person will read it.',
  'Demander une autre pièce': 'Ask for another paper',
  'Code de la commune': 'Code of the commune',
  'Un justificatif de domicile est à lire pour « {title} »':
    'A proof of residence is to be read for “{title}”',
  'Une personne a remis le justificatif que « {title} » demande à ses habitants.':
    'Somebody has handed over the proof that “{title}” asks of its inhabitants.',
  'Répondez jusqu’au {day} compris : ensuite, il est tenu pour bon et il est effacé. D’autres reçus aujourd’hui ne donnent pas d’autre lettre.':
    'Answer by {day} included: after that it is held to be good and is erased. Others that come today bring no further letter.',
  'Lire les justificatifs': 'Read the proofs',
  'Votre justificatif pour « {project} » est accepté': 'Your proof for “{project}” is accepted',
  '{cooperation} n’a pas répondu dans le délai promis : votre justificatif est tenu pour bon, et nous l’avons effacé.':
    '{cooperation} did not answer within the promised time: your proof is held to be good, and we have erased it.',
  '{cooperation} a accepté votre justificatif, et nous l’avons effacé.':
    '{cooperation} has accepted your proof, and we have erased it.',
  'Un autre justificatif est demandé pour « {project} »': 'Another proof is asked for “{project}”',
  '{cooperation} n’a pas pu accepter votre justificatif, que nous avons effacé : « {note} »':
    '{cooperation} could not accept your proof, which we have erased: “{note}”',
  'Vous pouvez en remettre un autre jusqu’au {day}.': 'You may hand over another one until {day}.',
  'Un justificatif de domicile vous est demandé, à remettre jusqu’au {day} : {url}':
    'A proof of residence is asked of you, to be handed over by {day}: {url}',
  'Un justificatif de domicile est à lire': 'A proof of residence is to be read',
  '{count} justificatifs de domicile sont à lire': '{count} proofs of residence are to be read',
  'Répondez jusqu’au {day} : sans réponse, il est tenu pour bon.':
    'Answer by {day}: without an answer it is held to be good.',
  'Revenir à mon engagement': 'Back to my pledge',
  'Remettre un justificatif': 'Hand over a proof',
  'Votre engagement pour « {project} » reste valable, sans justificatif':
    'Your pledge for “{project}” stands, without proof',
  'Nous n’avons pas reçu le justificatif de domicile demandé pour {facts}.':
    'We have not received the proof of residence asked for {facts}.',
  'Votre engagement reste valable : il compte comme celui d’une personne arrivée après l’ouverture à tous. Vous n’avez rien à faire, et rien n’est débité de plus.':
    'Your pledge stands: it counts like that of somebody who came after it opened to all. You have nothing to do, and nothing more is charged.',
  'Un justificatif de domicile vous sera demandé ensuite':
    'A proof of residence will be asked of you afterwards',
  'Vous pourrez le remettre sur cette page, dès la fin de l’étape suivante et jusqu’au {day}.':
    'You will be able to hand it over on this page, as soon as the next step is done and until {day}.',
  'Justificatif de domicile': 'Proof of residence',
  'Voir ou remplacer': 'See or replace',
  'La coopération sait que vous habitez là, et la pièce est effacée.':
    'The cooperation knows that you live there, and the paper is erased.',
  'La coopération répond jusqu’au {day} ; sans réponse, la pièce est tenue pour bonne.':
    'The cooperation answers by {day}; without an answer the paper is held to be good.',
  'Votre engagement reste valable, comme celui d’une personne arrivée après l’ouverture à tous.':
    'Your pledge stands, like that of somebody who came after it opened to all.',
  'À remettre jusqu’au {day}.': 'To be handed over by {day}.',
  'Un autre justificatif est demandé': 'Another proof is asked for',
  'Réponse de la coopération : « {note} »': 'Answer of the cooperation: “{note}”',
  'Remis : {kind}.': 'Handed over: {kind}.',
  'La coopération répond sous {days} jours ouvrés.': 'The cooperation answers within {days} working days.',
  'La pièce': 'The paper',
  'Une seule suffit, à votre nom, jusqu’au {day}.': 'One is enough, in your name, until {day}.',
  'Remplacer le justificatif': 'Replace the proof',
  'Remettre le justificatif': 'Hand over the proof',
  'Dites quelle pièce vous remettez.': 'Say which paper you are handing over.',
  'Restez en dessous de 400 caractères.': 'Stay below 400 characters.',
  'Dites ce qui manque : la personne le lira.': 'Say what is missing: the person will read it.',
  'Votre justificatif est déjà accepté : rien d’autre n’est demandé.':
    'Your proof is already accepted: nothing else is asked.',
  'Un justificatif pouvait être remis jusqu’au {day}.': 'A proof could be handed over until {day}.',
  'Terminez d’abord votre engagement : le justificatif vient après.':
    'Finish your pledge first: the proof comes afterwards.',
  'Choisissez une pièce de la liste.': 'Choose a paper from the list.',
  'Ce justificatif n’attend plus de réponse.': 'This proof no longer waits for an answer.',
  'Aucun justificatif n’est demandé pour cet engagement.': 'No proof is asked for this pledge.',
  'Justificatif à remettre': 'Proof to be handed over',
  'Justificatif en cours de lecture': 'Proof being read',
  'Justificatif accepté': 'Proof accepted',
  'Pour montrer que vous habitez là où la collecte s’ouvre d’abord. Cachez ce qui ne sert pas : il faut le nom, l’adresse et la date.':
    'To show that you live where the campaign opens first. Hide what is not needed: name, address and date are enough.',
  'Vous, et dans la coopération sa trésorerie et ses responsables. Ni ses autres membres, ni l’équipe de la plateforme.':
    'You, and in the cooperation its treasurers and owners. Neither its other members nor the platform’s team.',
  'Dès la réponse de la coopération, {days} jours ouvrés après votre envoi au plus tard.':
    'As soon as the cooperation answers, {days} working days after you sent it at the latest.',
  'Justificatif de domicile – Terreau': 'Proof of residence – Terreau',
  '« {title} » s’ouvre d’abord à ses habitants, et demande de le montrer.':
    '“{title}” opens to its inhabitants first, and asks them to show it.',
  'Votre justificatif est remis': 'Your proof is handed over',
  'Communes déclarées – Terreau': 'Declared communes – Terreau',
  'Où disent habiter les personnes qui se sont engagées pendant l’ouverture aux habitants.':
    'Where people who pledged while it was open to inhabitants say they live.',
  'Votre réponse est enregistrée, et la personne prévenue':
    'Your answer is recorded, and the person has been told',
  'Les justificatifs sont lus par la trésorerie de la coopération et par ses responsables.':
    'The proofs are read by the treasurers and owners of the cooperation.',
  'Facultatif : une collecte peut s’ouvrir d’abord à celles et ceux qui habitent tout près. Vous dites ce qui le montre.':
    'Optional: a campaign may open first to those who live close by. You say what shows it.',
  'Vidéo modifiée': 'Video changed',
  'Ouverture aux habitants modifiée': 'Opening to inhabitants changed',
  'Sous-titres': 'Captions',
  Communes: 'Communes',
  Intercommunalités: 'Intercommunalities',
  Départements: 'Départements',
  'Plus tôt que ce qui est dit ci-dessus, jamais plus tard. Le changement est noté.':
    'Sooner than what is said above, never later. The change is noted.',
  'Avancer ce jour': 'Bring this day forward',
  'L’ouvrir à tout le monde dès aujourd’hui': 'Open it to everybody from today on',
  'Cette collecte est déjà ouverte à tout le monde.': 'This campaign is already open to everybody.',
  'Une fois le projet publié, ce jour peut être avancé, jamais reculé : il a été promis aux autres.':
    'Once the project is published this day may come sooner, never later: it was promised to the others.',
  'Facultative : une image l’annonce sur la page, et elle s’ouvre quand on la demande. Elle peut changer une fois le projet publié ; le changement est noté.':
    'Optional: an image announces it on the page, and it opens when it is asked for. It may change once the project is published; the change is noted.',
};

export default phrases;
