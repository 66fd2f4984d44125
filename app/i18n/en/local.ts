const phrases: Record<string, string> = {
  'Plusieurs communes ont ce nom : écrivez-le comme « {label} ».':
    'Several communes have this name: write it as “{label}”.',
  '« {title} » est ouvert à tout le monde': '“{title}” is open to everybody',
  'Vous vouliez le savoir : tout le monde peut maintenant participer à « {title} ».':
    'You wanted to know: everybody can now take part in “{title}”.',
  'La collecte dure jusqu’au {day}.': 'The campaign lasts until {day}.',
  'Nous avons effacé votre adresse de cette liste : ceci est la seule lettre.':
    'We have erased your address from this list: this is the only letter.',
  'Ouvert d’abord aux habitants de : {places}': 'Open first to the inhabitants of: {places}',
  'Jusqu’au {until} compris, puis à tout le monde.': 'Until the end of {until}, then to everybody.',
  'J’habite ailleurs : me prévenir': 'I live elsewhere: tell me',
  'Habitants d’abord': 'Inhabitants first',
  'Votre commune': 'Your commune',
  'J’atteste sur l’honneur habiter cette commune': 'I declare on my honour that I live in this commune',
  'département {name}': 'département {name}',
  'Jusqu’au {until}, cette collecte est ouverte aux habitants de : {places}. Dites votre commune, et attestez y habiter.':
    'Until {until}, this campaign is open to the inhabitants of: {places}. Say which commune you live in, and declare it.',
  'Cette commune n’en fait pas partie : jusqu’au {until}, la collecte est ouverte aux habitants de : {places}. Vous pourrez participer à partir du {forAll}.':
    'This commune is not one of them: until {until}, the campaign is open to the inhabitants of: {places}. You will be able to take part from {forAll}.',
  'Attestez que vous habitez cette commune, ou attendez l’ouverture à tous.':
    'Declare that you live in this commune, or wait until it opens to all.',
  'Réservée jusqu’au': 'Reserved until',
  'Communes, une par ligne': 'Communes, one per line',
  'Pour les habitants de': 'For the inhabitants of',
  'Réservée jusqu’au {until} aux habitants de : {places}.':
    'Reserved until {until} for the inhabitants of: {places}.',
  'L’ouvrir à tout le monde dès le début': 'Open it to everybody from the start',
  'Ce jour compris. Le lendemain, la collecte s’ouvre à tout le monde, et ceux qui l’ont demandé sont prévenus.':
    'This day included. The day after, the campaign opens to everybody, and those who asked are told.',
  'Le nom ou le code postal, par exemple « Redon » ou « 35600 ».':
    'The name or the postcode, for example “Redon” or “35600”.',
  'ces communes seulement': 'these communes only',
  'toute leur intercommunalité': 'all of their intercommunality',
  'tout leur département': 'all of their département',
  'Ouvrir d’abord à ces habitants': 'Open to these inhabitants first',
  'Nommez au moins une commune, une par ligne.': 'Name at least one commune, one per line.',
  'Cette date est passée.': 'This date is past.',
  'Décrivez d’abord cette collecte.': 'Describe this campaign first.',
  'La collecte prend fin ce jour-là ou avant : laissez du temps aux autres.':
    'The campaign ends on that day or before: leave the others some time.',
  'Ces communes ne sont d’aucune intercommunalité.': 'These communes belong to no intercommunality.',
  '{mostCommunes} communes au plus : choisissez plutôt leur intercommunalité.':
    '{mostCommunes} communes at most: choose their intercommunality instead.',
  '« {line} » : {sentence}': '“{line}”: {sentence}',
  'Habitants d’abord – Terreau': 'Inhabitants first – Terreau',
  '{campaign} : ouverte à tout le monde.': '{campaign}: open to everybody.',
  'Décrivez d’abord une collecte : vous direz ensuite à qui elle s’ouvre en premier.':
    'Describe a campaign first: then you say to whom it opens first.',
  'Aucune vidéo.': 'No video.',
  'Être prévenu·e de l’ouverture – Terreau': 'Be told of the opening – Terreau',
  'Être prévenu·e de l’ouverture à tous': 'Be told when it opens to all',
  'Cette collecte est ouverte à tout le monde': 'This campaign is open to everybody',
  'Vous recevrez une lettre le {day}, et nous effacerons votre adresse aussitôt.':
    'You will get a letter on {day}, and we will erase your address at once.',
  'Jusqu’au {until}, cette collecte est ouverte aux habitants de : {places}. Une seule lettre vous dira, le {forAll}, que tout le monde peut participer.':
    'Until {until}, this campaign is open to the inhabitants of: {places}. A single letter will tell you, on {forAll}, that everybody can take part.',
  'Me prévenir': 'Tell me',
};

export default phrases;
