const phrases: Record<string, string> = {
  'Catégorie d’associés déclarée': 'Category of members stated',
  'Le registre tient les règles d’une SCIC': 'The register meets the rules of a SCIC',
  'Au moins {least} catégories d’associés, dont les bénéficiaires et les salariés ou producteurs.':
    'At least {least} categories of members, among them beneficiaries and employees or producers.',
  'Il manque quelque chose à une SCIC, d’après le registre tenu ici':
    'Something lacks for a SCIC, going by the register kept here',
  'Ce qu’elle est': 'What it is',
  'À dire, ou plus une catégorie': 'To be said, or no category any more',
  'Une catégorie de plus': 'One more category',
  'Celui de vos statuts.': 'The one in your bylaws.',
  'Enregistrer les catégories': 'Save the categories',
  'Dites ce qu’elle est pour la loi.': 'Say what it is to the law.',
  'Donnez un nom à cette catégorie.': 'Give this category a name.',
  'Cette catégorie existe déjà.': 'This category exists already.',
  'Cette règle est celle des SCIC.': 'This rule is for SCICs.',
  'La loi laisse aux collectivités publiques {most} du capital d’une SCIC, toutes ensemble : il leur reste {left}. Rien n’est enregistré.':
    'The law leaves public bodies {most} of the capital of a SCIC, all together: they have {left} left. Nothing has been recorded.',
  '{members}, {capital} de capital': '{members}, {capital} of capital',
  'Reste à dire ce que sont pour la loi : {names}.': 'Still to be said: what these are to the law: {names}.',
  'Il faut des associés dans au moins {least} catégories de nature différente.':
    'There must be members in at least {least} categories of different kinds.',
  'Il manque une catégorie de bénéficiaires : ceux qui se servent de ce que fait la coopérative.':
    'A category of beneficiaries is missing: those who use what the cooperative does.',
  'Il manque une catégorie de salariés ou, si elle n’en a pas, de producteurs.':
    'A category of employees is missing or, if it has none, of producers.',
  'Les collectivités publiques ont {share} du capital : la loi leur en laisse {most} ensemble.':
    'Public bodies have {share} of the capital: the law leaves them {most} together.',
  Bénéficiaires: 'Beneficiaries',
  Salariés: 'Employees',
  Producteurs: 'Producers',
  'Collectivités publiques': 'Public bodies',
  Bénévoles: 'Volunteers',
  'Autres personnes': 'Others',
  'vous vous servez de ce que fait la coopérative': 'you use what the cooperative does',
  'elle vous emploie': 'it employs you',
  'elle vend ou transforme ce que vous produisez': 'it sells or processes what you produce',
  'une commune, une intercommunalité, un établissement public':
    'a commune, an intercommunality, a public establishment',
  'vous l’aidez bénévolement': 'you help it as a volunteer',
  'vous y contribuez d’une autre façon': 'you contribute in another way',
  'Catégories d’associés – Terreau': 'Categories of members – Terreau',
  'Catégories d’associés': 'Categories of members',
  'Ce que chaque catégorie de vos statuts est pour la loi. Les collèges de vote sont autre chose : vous les choisissez à chaque vote.':
    'What each category of your bylaws is to the law. Voting colleges are something else: you choose them at each vote.',
  'Les catégories sont enregistrées': 'The categories have been saved',
  'Capital des collectivités publiques': 'Capital of public bodies',
  '{most} au plus': '{most} at most',
  'Ce que lit qui souscrit': 'What a subscriber reads',
  'Nom de la catégorie': 'Name of the category',
  'La loi ne demande de catégories qu’aux SCIC': 'The law asks only SCICs for categories',
  'Aucune des catégories d’associés de cette offre ne vous est ouverte.':
    'None of the categories of members of this offer is open to you.',
  'Vous serez dans la catégorie d’associés « {name} ».': 'You will be in the category of members “{name}”.',
  '{name} : {who}': '{name}: {who}',
  SCIC: 'SCICs',
  'SCIC – Terreau': 'SCICs – Terreau',
  'Ce que la loi demande des associés d’une SCIC, d’après le registre tenu ici. Chacune le lit et dit elle-même ce que sont ses catégories.':
    'What the law asks of the members of a SCIC, going by the register kept here. Each reads it and says itself what its categories are.',
  'Une souscription, une admission ou une cession qui mènerait les collectivités publiques au-dessus de {most} du capital est refusée. Une sortie ou un registre repris ne l’est pas : leur part peut donc se lire plus haute ici.':
    'A subscription, an admission or a transfer that would take public bodies above {most} of the capital is refused. A departure, or a register taken over, is not: their share may therefore read higher here.',
  'Aucune SCIC n’a d’associés ici.': 'No SCIC has members here.',
};

export default phrases;
