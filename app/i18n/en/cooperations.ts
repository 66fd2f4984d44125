const phrases: Record<string, string> = {
  Association: 'Association (non-profit)',
  'Société coopérative d’intérêt collectif (SCIC)': 'Cooperative society of collective interest (SCIC)',
  'Société coopérative et participative (SCOP)': "Workers' cooperative (SCOP)",
  'Autre coopérative': 'Other cooperative',
  'Fonds de dotation': 'Endowment fund',
  'Collectif informel, porté par une autre structure': 'Informal collective, hosted by another organisation',
  Émergence: 'Emergence',
  Création: 'Creation',
  Consolidation: 'Consolidation',
  'Changement d’échelle': 'Change of scale',
  'Le modèle': 'The model',
  'Nous suivons un modèle connu': 'We follow a known model',
  'Nous inventons le nôtre': 'We are inventing our own',
  'Un modèle connu a un nom, un réseau et des pairs : PTCE, TZCLD, tiers-lieu, AMAP…':
    'A known model has a name, a network and peers: PTCE, TZCLD, third place, AMAP…',
  'La finalité': 'The purpose',
  'Une réponse ciblée': 'A targeted answer',
  'Une transformation d’ensemble': 'A transformation of the whole',
  'Agissez-vous sur un besoin précis, ou sur toutes les causes d’un problème du territoire ?':
    'Do you act on a precise need, or on all the causes of a problem of the territory?',
  'L’économie': 'The economy',
  'Des ventes': 'Sales',
  'Pas de vente': 'No sales',
  'D’où viennent ou viendront vos ressources : des clients, ou des dons, des aides et du bénévolat ?':
    'Where do your resources come from, or where will they: customers, or gifts, grants and volunteering?',
  'Plutôt : {low}': 'Rather: {low}',
  'Entre les deux': 'In between',
  'Plutôt : {high}': 'Rather: {high}',
};

export default phrases;
