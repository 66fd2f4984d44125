const phrases: Record<string, string> = {
  'Ce que vous regardez': 'What you look at',
  Départ: 'Start',
  'Pour quand': 'By when',
  'Par exemple : emplois créés, ce que disent les voisins, une journée au fournil.':
    'For example: jobs created, what the neighbours say, a day at the bakehouse.',
  'Ce que vous espérez': 'What you hope for',
  'Pour un nombre.': 'For a number.',
  'Ajouter cet indicateur': 'Add this indicator',
  Indicateur: 'Indicator',
  'Vu le': 'Seen on',
  'Nombre mesuré': 'Number measured',
  'En mots': 'In words',
  'Ce qui le montre': 'What shows it',
  'Prendre la place de la mesure du même jour': 'Take the place of the measure of that day',
  '{who} a déjà noté pour ce jour : « {what} ». Cochez pour prendre sa place, ou changez de jour.':
    '{who} has already noted for that day: “{what}”. Tick to take its place, or choose another day.',
  'Un registre, une enquête, une photo, un témoin.': 'A register, a survey, a photograph, a witness.',
  'Publier cette mesure': 'Publish this measurement',
  'Ce que le projet change': 'What the project changes',
  'Choisi et mesuré par la coopération, bons et mauvais chiffres, avec ce qui les montre.':
    'Chosen and measured by the cooperation, good and bad figures, with what shows them.',
  'pour le {day}': 'by {day}',
  'Chemin parcouru': 'Way covered',
  '{progress} %': '{progress}%',
  'Une barre pour le départ, une par mesure, une pour l’objectif.':
    'A bar for the start, one for each measurement, one for the aim.',
  'Pas encore mesuré.': 'Not measured yet.',
  Mesures: 'Measurements',
  Mesuré: 'Measured',
  'Ce qu’il faut en savoir': 'What to know about it',
  'Écrivez un nombre, par exemple 12 ou 2,5.': 'Write a number, for example 12 or 2.5.',
  'Nommez cet indicateur.': 'Name this indicator.',
  'Dites ce qui le montre : un registre, une enquête, une photo, un témoin.':
    'Say what shows it: a register, a survey, a photograph, a witness.',
  'Dites d’où vous partez et où vous voulez arriver.':
    'Say where you start from and where you want to arrive.',
  'Vingt indicateurs au plus : on ne suit bien que ce qui compte.':
    'Twenty indicators at most: only what counts is followed well.',
  'Cet indicateur a des mesures publiques : il ne se retire plus.':
    'This indicator has public measurements: it can no longer be taken away.',
  'Cette date est à venir : notez ce qui est déjà vu.':
    'This date is to come: note what has already been seen.',
  'Indiquez le nombre mesuré.': 'Give the number measured.',
  'Racontez ce que vous avez vu.': 'Tell what you have seen.',
  'Un nombre': 'A number',
  'Une observation': 'An observation',
  'Un récit': 'A story',
  'Effets du projet – Terreau': 'Effects of the project – Terreau',
  'Effets du projet': 'Effects of the project',
  'Choisissez ce qui compte pour vous : des nombres, des observations, des récits. Les mesures sont publiques.':
    'Choose what counts for you: numbers, observations, stories. The measurements are public.',
  'Retirer cet indicateur': 'Take this indicator away',
  'Noter une mesure': 'Note a measurement',
  'Un indicateur de plus': 'One more indicator',
};

export default phrases;
