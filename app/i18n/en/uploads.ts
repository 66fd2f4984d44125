const phrases: Record<string, string> = {
  'Statuts et comptes': 'Articles and accounts',
  Fichiers: 'Files',
  'JPEG, PNG, WebP ou HEIC, 10 Mo au plus. Le lieu, la date et l’appareil inscrits dans la photo sont effacés. Montrez des personnes seulement avec leur accord.':
    'JPEG, PNG, WebP or HEIC, 10 MB at most. The place, date and camera written in the photo are erased. Show people only with their consent.',
  'Pour vérifier ce que vous déclarez : avis d’impôt, relevé de portefeuille, attestation d’emploi. Cachez ce qui ne sert pas.':
    'To check what you declare: tax notice, portfolio statement, certificate of employment. Hide what is not needed.',
  'Vous et l’équipe, personne d’autre.': 'You and the team, nobody else.',
  'Si une pièce aide à comprendre : un relevé, un courrier, une capture d’écran. Rien n’est obligatoire.':
    'If a paper helps us understand: a statement, a letter, a screenshot. Nothing is required.',
  'Une photo, un registre, une enquête : ce que l’on voit vaut mieux que ce que l’on dit.':
    'A photo, a register, a survey: what one sees says more than what one is told.',
  'Tout le monde, sur la page du projet. Ne montrez personne sans son accord.':
    'Everybody, on the page of the project. Show nobody without their consent.',
  'Statuts, comptes, procès-verbal : ce que l’on lit avant de vous confier de l’argent.':
    'Articles of association, accounts, minutes: what people read before they trust you with money.',
  'Tout le monde, sur la page de vos projets.': 'Everybody, on the pages of your projects.',
  'Photographiez la pièce, ou choisissez un fichier.': 'Photograph the paper, or choose a file.',
  'Envoyez un seul PDF, ou des photos : les deux ne se réunissent pas en une pièce.':
    'Send one PDF, or photos: the two cannot be put together into one paper.',
  'Ce PDF pèse plus de 10 Mo. Réduisez-le, ou photographiez ses pages.':
    'This PDF is larger than 10 MB. Make it smaller, or photograph its pages.',
  'Ce PDF est arrivé incomplet : envoyez-le à nouveau.': 'This PDF arrived incomplete: send it again.',
  'Ce PDF est protégé par un mot de passe : envoyez-en une copie sans protection, ou photographiez-le.':
    'This PDF is protected by a password: send a copy without protection, or photograph it.',
  'Ce PDF contient un programme ou d’autres fichiers : imprimez-le en PDF, ou photographiez-le.':
    'This PDF holds a program or other files: print it as a PDF, or photograph it.',
  'Qui la voit': 'Who sees it',
  'Quand elle est effacée': 'When it is erased',
  'Un PDF, ou une photo par page (JPEG, PNG, WebP, HEIC), dix pages et 24 Mo au plus : elles deviennent un seul PDF. Le lieu, la date et l’appareil inscrits dans les photos sont effacés ; un PDF est gardé tel quel.':
    'One PDF, or one photo per page (JPEG, PNG, WebP, HEIC), ten pages and 24 MB at most: they become a single PDF. The place, date and camera written in the photos are erased; a PDF is kept as it is.',
  'Ou photographier une page': 'Or photograph a page',
  'Envoi en cours : {percent} %': 'Sending: {percent}%',
  'Tout est arrivé : la pièce est lue, encore un instant.':
    'Everything has arrived: the paper is being read, one more moment.',
  'L’envoi s’est arrêté : le réseau ne répond pas. Rien n’est perdu ici, réessayez.':
    'Sending has stopped: the network does not answer. Nothing is lost here, try again.',
  Envoi: 'Sending',
  'Ce que c’est': 'What it is',
  'remise le {day}': 'handed over on {day}',
  'Effacer « {label} »': 'Erase “{label}”',
  Effacer: 'Erase',
  'Elle remplace': 'It replaces',
  'Aucune : c’est une pièce de plus': 'None: it is one more paper',
  '{label}, {day}': '{label}, {day}',
  'Remettre la pièce': 'Hand the paper over',
  'Dites en quelques mots ce que c’est, par exemple « Avis d’impôt 2025 ».':
    'Say in a few words what it is, for example “Tax notice 2025”.',
  page: 'page',
  pages: 'pages',
  'Quand vous la retirez ou la remplacez, aussitôt et pour de bon.':
    'When you take it away or replace it, at once and for good.',
  '{days} après notre réponse, ou dès que vous la retirez.':
    '{days} after our answer, or as soon as you take it away.',
  '{days} après notre réponse : la loi demande de garder les réclamations.':
    '{days} after our answer: the law asks us to keep complaints.',
  '{size} Ko': '{size} kB',
  '{whole},{tenth} Mo': '{whole}.{tenth} MB',
  'Il y a déjà {mostPapers} pièces : remplacez-en une, ou retirez-la d’abord.':
    'There are already {mostPapers} papers: replace one, or take one away first.',
  'Cette pièce a déjà été retirée.': 'This paper has already been taken away.',
  'Ce fichier n’est pas une image que nous savons lire. Envoyez une photo JPEG, PNG, WebP ou HEIC ; si votre téléphone a un autre format, choisissez « le plus compatible » dans ses réglages.':
    'This file is not an image that we can read. Send a JPEG, PNG, WebP or HEIC photo; if your phone uses another format, choose “most compatible” in its settings.',
  'Envoyez {most} fichiers au plus à la fois : rien n’a été gardé de cet envoi.':
    'Send {most} files at most at a time: nothing of this was kept.',
  'Cet envoi est bien trop lourd : 10 Mo au plus par fichier, 24 Mo en tout. Rien n’en a été gardé.':
    'This is far too large: 10 MB at most for each file, 24 MB in all. Nothing of it was kept.',
  'Vos pièces': 'Your papers',
  'Statuts et comptes – Terreau': 'Articles and accounts – Terreau',
  'Ce que vous déposez ici se lit sur la page de vos projets, avec son format et son poids.':
    'What you put here is read on the pages of your projects, with its format and size.',
  'Une pièce, si vous voulez': 'A paper, if you like',
};

export default phrases;
