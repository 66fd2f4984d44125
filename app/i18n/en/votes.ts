const phrases: Record<string, string> = {
  'Mes votes': 'My votes',
  'Clore les votes arrivés à leur dernier jour': 'Close the votes whose last day has passed',
  '<a>{question}</a> Jusqu’au {until} compris.': '<a>{question}</a> Until {until} included.',
  'Votre bulletin': 'Your ballot',
  'Vote blanc': 'Blank vote',
  'Compte dans la participation, pas dans le résultat.': 'Counts towards turnout, not towards the result.',
  'Le vote est secret : ce que vous répondez n’est relié à votre nom nulle part.':
    'The vote is secret: what you answer is not tied to your name anywhere.',
  'Le vote n’est pas secret : les organisateurs verront votre réponse et votre nom.':
    'The vote is not secret: the organisers will see your answer and your name.',
  'Il ne se change pas une fois envoyé.': 'It cannot be changed once sent.',
  Voter: 'Vote',
  Participation: 'Turnout',
  '{voted} sur {voters}': '{voted} of {voters}',
  'il en faut {needed} pour que le vote compte': '{needed} are needed for the vote to count',
  Résultat: 'Result',
  'Aucune réponse n’a la majorité demandée': 'No answer has the required majority',
  'Trop peu de personnes ont voté : rien n’est décidé': 'Too few people voted: nothing is decided',
  '« {choice} » l’emporte': '“{choice}” wins',
  'Bulletins blancs': 'Blank ballots',
  Réponses: 'Answers',
  Réponse: 'Answer',
  Bulletins: 'Ballots',
  Exprimés: 'Votes cast for an answer',
  'Part du résultat': 'Share of the result',
  'Par collège : une personne y a une voix, puis chaque collège pèse son poids':
    'By college: one person has one vote in it, then each college counts for its weight',
  Collège: 'College',
  Poids: 'Weight',
  'Ont voté': 'Voted',
  Blancs: 'Blank',
  'Personne ne peut voter pour le moment.': 'Nobody can vote for now.',
  'Le vote doit durer jusqu’à un jour à venir.': 'The vote must last until a day to come.',
  'Vous n’êtes pas sur la liste de ce vote.': 'You are not on the list of this vote.',
  'Ce vote est clos.': 'This vote is closed.',
  'Vous avez déjà voté. Un vote ne se change pas.': 'You have already voted. A vote cannot be changed.',
  'Votre voix est demandée : {question}': 'Your vote is asked for: {question}',
  'Un vote est ouvert jusqu’au {until} compris : « {question} »':
    'A vote is open up to and including {until}: “{question}”',
  'Une personne a une voix, et une fois votée elle ne se change pas.':
    'One person has one vote, and once cast it cannot be changed.',
  'Résultat du vote : {question}': 'Result of the vote: {question}',
  'Le vote « {question} » est clos : aucune réponse n’est adoptée.':
    'The vote “{question}” is closed: no answer is adopted.',
  'Le vote « {question} » est clos : « {choice} » l’emporte.':
    'The vote “{question}” is closed: “{choice}” wins.',
  '{voted} sur {voters} ont voté ; il en fallait {needed}.':
    '{voted} of {voters} voted; {needed} were needed.',
  'Voir le résultat': 'See the result',
  'Vote – Terreau': 'Vote – Terreau',
  'Ouvert jusqu’au {until} compris': 'Open up to and including {until}',
  Clos: 'Closed',
  'Vous avez voté le {day}': 'You voted on {day}',
  'Une personne a une voix. Le résultat paraîtra ici à la clôture.':
    'One person has one vote. The result will appear here when the vote closes.',
  'Le vote est clos, son résultat arrive.': 'The vote is closed; its result is on its way.',
  'Mes votes – Terreau': 'My votes – Terreau',
  'Votre voix est attendue': 'Your vote is awaited',
  'Vous avez voté': 'You have voted',
  'Ce que vos coopérations vous demandent de décider. Une personne a une voix.':
    'What your cooperations ask you to decide. One person has one vote.',
  Question: 'Question',
  'Jusqu’au': 'Until',
  'Aucun vote ne vous a encore été proposé.': 'No vote has been put to you yet.',
  'Bulletin papier noté': 'Paper ballot written down',
  'Noter des bulletins papier': 'Write down paper ballots',
  'Pour les associés sans compte. Cochez qui a remis un bulletin, mélangez les papiers, puis comptez-les par réponse : rien ne relie une réponse à un nom. Notez-en plusieurs à la fois.':
    'For members without an account. Tick who handed a ballot over, shuffle the papers, then count them by answer: nothing ties an answer to a name. Write several down at a time.',
  'Pour les associés sans compte, un bulletin à la fois : le nom et la réponse.':
    'For members without an account, one ballot at a time: the name and the answer.',
  'Personne à ce nom n’a de bulletin papier à remettre.':
    'Nobody of that name has a paper ballot to hand over.',
  'Bulletins papier notés': 'Paper ballots written down',
  'Noté par': 'Written down by',
  'Qui a remis un bulletin': 'Who handed a ballot over',
  'La réponse': 'The answer',
  'Bulletins « {answer} »': 'Ballots “{answer}”',
  'Votre nom est gardé avec celui de chaque personne. Un bulletin noté ne se change pas.':
    'Your name is kept with that of each person. A ballot that is written down does not change.',
  'Noter ces bulletins': 'Write these ballots down',
  'Vous avez coché {people} et compté {papers} : il en faut autant.':
    'You ticked {people} and counted {papers}: there must be as many of each.',
  'Notez ces bulletins un par un.': 'Write these ballots down one by one.',
  'Une de ces personnes a déjà voté, ou vote elle-même.':
    'One of these people has voted already, or votes by themselves.',
  'Notez un collège à la fois.': 'Write down one college at a time.',
  'Votre bulletin papier est compté : {question}': 'Your paper ballot is counted: {question}',
  'Un bulletin papier a été noté pour vous le {day}. Le lien de notre lettre ne vote plus.':
    'A paper ballot was written down for you on {day}. The link of our letter no longer votes.',
  'Vous n’en avez pas remis ? Dites-le tout de suite à votre coopération.':
    'You handed none over? Tell your cooperation at once.',
  'Un nombre entier de bulletins, zéro compris.': 'A whole number of ballots, zero included.',
  'Cochez qui a remis un bulletin.': 'Tick who handed a ballot over.',
  'Ce lien est le vôtre seul : il vote à votre place, sans compte. Ne le transférez pas. Vous pouvez aussi remettre un bulletin papier.':
    'This link is yours alone: it votes in your place, without an account. Do not forward it. You may also hand a paper ballot over.',
  'Votre bulletin – Terreau': 'Your ballot – Terreau',
  'Le vote est peut-être clos depuis longtemps. Votre coopération vous dira ce qui a été décidé.':
    'The vote may have ended long ago. Your cooperation will tell you what was decided.',
  'Ce bulletin est celui de {who}, et sert une fois.': 'This ballot is that of {who}, and serves once.',
  '{name}, n° {number}': '{name}, no. {number}',
};

export default phrases;
