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
};

export default phrases;
