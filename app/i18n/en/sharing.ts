const phrases: Record<string, string> = {
  'Flux RSS': 'RSS feed',
  'Une page A4. Imprimez-la depuis votre navigateur, en format A4 et sans marges ajoutées.':
    'One A4 page. Print it from your browser, in A4 format and without added margins.',
  'Code à photographier : il mène à la page du projet':
    'Code to photograph: it leads to the page of the project',
  'Prêter ou prendre des parts comporte un risque de perte, en tout ou partie.':
    'Lending or taking shares carries a risk of losing some or all of it.',
  '{percent} % — {raised} sur {goal}': '{percent}% — {raised} of {goal}',
  'Partager avec mon appareil': 'Share with my device',
  'Copier l’adresse, imprimer une affiche': 'Copy the address, print a poster',
  'Adresse de la page': 'Address of the page',
  'Copier l’adresse': 'Copy the address',
  'Donner, prêter, s’associer près de chez soi': 'Give, lend, become a member near home',
  'Le financement citoyen des coopérations territoriales': 'Citizen funding for territorial cooperations',
  'Chaque euro est suivi': 'Every euro is tracked',
  '{title} : où en est la collecte': '{title}: how far the campaign has come',
  'Affiche : {title} – Terreau': 'Poster: {title} – Terreau',
  'Compteur sur votre site': 'Counter on your own site',
  'Sur votre site': 'On your own site',
  'Un compteur à jour à la minute, sans script, sans cookie et sans suivi de vos visiteurs. Il parle la langue de cette page ; vos engagements disent combien de gens sont venus par lui.':
    'A counter that is right to the minute, without script, cookie or tracking of your visitors. It speaks the language of this page; your pledges say how many people came by it.',
  'Code à coller dans une page': 'Code to paste into a page',
  'Ou une image, si votre site ne permet pas de cadre': 'Or an image, if your site allows no frames',
  'Copier le code': 'Copy the code',
  'Projet introuvable': 'Project not found',
  'Voir le projet sur Terreau': 'See the project on Terreau',
  'Ce projet n’existe pas, ou n’est pas public.': 'This project does not exist, or is not public.',
  'Voir les projets sur Terreau': 'See the projects on Terreau',
};

export default phrases;
