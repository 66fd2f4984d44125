const phrases: Record<string, string> = {
  'Sous-titrée.': 'With captions.',
  'Sans paroles.': 'Without speech.',
  'Sans sous-titres pour le moment.': 'Without captions for now.',
  'Voir la vidéo': 'Watch the video',
  'Elle est chez {host}, qui n’apprend rien de vous tant que vous n’ouvrez pas la vidéo.':
    'It is at {host}, which learns nothing of you as long as you do not open the video.',
  Vidéo: 'Video',
  'Adresse de la vidéo': 'Address of the video',
  'Ce que montre la vidéo': 'What the video shows',
  'Est-elle sous-titrée ?': 'Does it have captions?',
  'Celle de sa page chez l’un de ces hébergeurs : {hosts}.':
    'That of its page at one of these hosts: {hosts}.',
  'Par exemple « Le four, vu par ceux qui l’ont construit, 3 minutes ».':
    'For example “The oven, seen by those who built it, 3 minutes”.',
  'Une personne sourde ou un téléphone sans son : beaucoup lisent les vidéos. Votre réponse paraît sur la page.':
    'A deaf person or a phone without sound: many people read videos. Your answer is shown on the page.',
  'Image qui l’annonce': 'Image that announces it',
  'L’une des images du projet. Rien ne vient de l’hébergeur avant qu’une personne ouvre la vidéo.':
    'One of the images of the project. Nothing comes from the host before somebody opens the video.',
  'La couverture du projet': 'The cover of the project',
  'Enregistrer la vidéo': 'Save the video',
  'Retirer la vidéo': 'Take the video away',
  'Oui, elle est sous-titrée': 'Yes, it has captions',
  'On n’y dit rien : des images et de la musique': 'Nothing is said in it: images and music',
  'Pas encore': 'Not yet',
  'Collez l’adresse de la page de la vidéo.': 'Paste the address of the page of the video.',
  'Dites en quelques mots ce que montre la vidéo.': 'Say in a few words what the video shows.',
  'Dites si la vidéo est sous-titrée.': 'Say whether the video has captions.',
  'Nous ne savons pas montrer cette vidéo. Copiez l’adresse de sa page chez : {hosts}.':
    'We do not know how to show this video. Copy the address of its page at: {hosts}.',
  'Vidéo du projet – Terreau': 'Video of the project – Terreau',
  'Vidéo : {title} – Terreau': 'Video: {title} – Terreau',
  'Cette page charge le lecteur de {host} : ses règles s’appliquent ici, et ici seulement. {captions}':
    'This page loads the player of {host}: its rules apply here, and only here. {captions}',
  'Vidéo : {title}': 'Video: {title}',
  'L’ouvrir chez {host}': 'Open it at {host}',
};

export default phrases;
