import { phrases } from '#app/i18n/t.ts';

/** Cooperations that we have made up, one of each kind that comes most often: what a good file may read like. */
export const examples = {
  energy: phrases({
    name: 'Les Toits de la Combe, un groupe d’énergie citoyenne',
    summary:
      'Poser 210 panneaux solaires sur le toit de l’école des Granges et vendre l’électricité. Les loyers du soleil paieront le toit suivant, choisi par les habitants.',
    story:
      '## D’où vient l’idée\n\nEn 2024, la commune a refait le toit de l’école. Une mère d’élève a demandé : pourquoi pas des panneaux ? Quarante personnes sont venues à la première réunion. Une étude, payée par l’intercommunalité, dit que ce toit peut produire 95 000 kWh par an : ce que consomment une vingtaine de foyers, chauffage compris.\n\n## Qui porte le projet\n\nNous sommes 63 associés, pour la plupart des trois communes de la combe. Le conseil compte sept personnes : Odile, ancienne électricienne, suit le chantier ; Karim, comptable, tient les comptes ; les cinq autres sont nommés sur notre page. Personne n’est payé.\n\n## À quoi servira l’argent\n\nÀ acheter et poser les panneaux (78 000 €) et à payer le raccordement (9 000 €). Les devis sont dans les documents.\n\n## Et ensuite\n\nLe raccordement est prévu en septembre. Le tarif d’achat est fixé par contrat pour vingt ans. Chaque année, l’assemblée décide de ce que l’on fait du surplus.',
    risks:
      'Le raccordement peut prendre six mois de plus : nous gardons 5 000 € pour rembourser les premières échéances sans vendre d’électricité.\n\nUne année sans soleil produit 10 % de moins : le prêt se rembourse encore, sans surplus.\n\nUn onduleur peut tomber en panne : il est garanti dix ans, et nous mettons 800 € de côté par an pour le remplacer ensuite.\n\nSi l’école fermait, le bail du toit continue : il est signé pour vingt-cinq ans.',
    budget:
      'Dépenses\n- Panneaux, structure et pose : 78 000 € (devis du 3 mars)\n- Raccordement au réseau : 9 000 € (proposition du gestionnaire)\n- Assurance et frais de la première année : 3 000 €\n\nRessources\n- Parts sociales des habitants, ici : 30 000 €\n- Prêt citoyen, ici : 35 000 €\n- Subvention de la région : 20 000 €, demandée, réponse en juin\n- Épargne de la coopérative : 5 000 €, acquise',
    gifts:
      '20 € : les fixations d’un panneau\n50 € : le câble jusqu’au compteur, pour cinq panneaux\n100 € : le raccordement de deux panneaux\n200 € : la moitié d’un panneau, posé',
    images:
      'Le toit de l’école vu de la cour, six personnes montrent où iront les panneaux\nUne réunion dans le préau, une quarantaine de chaises, presque toutes occupées\nOdile explique le compteur à deux enfants',
    impact:
      'Un nombre : électricité produite, en kWh par an. Aujourd’hui 0, espéré 95 000 la première année pleine. Le relevé du compteur le montre.\n\nUne observation : qui vient à l’assemblée. Nous espérons la moitié des associés, et des locataires autant que des propriétaires.\n\nUn récit : ce qu’une classe de l’école a compris de l’énergie, raconté par elle, chaque mois de juin.',
  }),
  place: phrases({
    name: 'La Halle aux Essais, un tiers-lieu',
    summary:
      'Rouvrir l’ancienne gare de Vaunoy : un café associatif, huit bureaux à partager et un atelier de réparation, tenus par ceux qui s’en servent.',
    story:
      '## D’où vient l’idée\n\nLa gare a fermé en 2009, le dernier café en 2017. L’hiver dernier, nous avons ouvert la salle des pas perdus douze samedis, avec des tables prêtées : 140 personnes sont venues au moins trois fois. Elles ont dit ce qui leur manque : se voir, travailler sans faire une heure de route, faire réparer.\n\n## Qui porte le projet\n\nUne association de 96 membres. Inès et Marc coordonnent, à mi-temps dès l’ouverture ; douze bénévoles tiennent le bar et l’atelier à tour de rôle. La commune nous loue la gare 300 € par mois, pour neuf ans.\n\n## À quoi servira l’argent\n\nÀ mettre l’électricité aux normes, à isoler la grande salle et à équiper la cuisine. Les bénévoles font la peinture et le mobilier : cela compte 400 heures, qui sont au budget.\n\n## Et ensuite\n\nOuverture le 1er octobre, quatre jours par semaine. À partir de la deuxième année, le café et les bureaux paient les loyers et les deux mi-temps.',
    risks:
      'Il peut y avoir moins de monde en semaine : avec quatre bureaux loués au lieu de huit, il manque 500 € par mois. Nous ouvririons alors trois jours au lieu de quatre, et nous l’écririons ici.\n\nLes travaux peuvent coûter plus : 8 % du budget sont gardés pour cela.\n\nDeux personnes coordonnent, et peuvent partir. Tout est noté, et deux autres membres ont les clés, les codes et la signature au compte.',
    budget:
      'Dépenses\n- Électricité et isolation : 42 000 € (deux devis)\n- Cuisine et bar, d’occasion : 11 000 €\n- Imprévus, 8 % : 4 000 €\n- Trois premiers mois de coordination : 9 000 €\n\nRessources\n- Dons, ici : 12 000 €\n- Prêt citoyen, ici : 20 000 €\n- Fonds européen LEADER : 22 000 €, demandé\n- Fondation : 8 000 €, imaginée, dossier en mai\n- Épargne de l’association : 4 000 €, acquise',
    gifts:
      '20 € : le café des bénévoles d’un samedi de chantier\n50 € : un mètre carré d’isolation\n100 € : une table et quatre chaises, d’occasion\n200 € : un poste de travail de l’atelier, éclairé',
    images:
      'L’ancienne gare un matin de marché, la porte de la grande salle est ouverte\nQuatre personnes poncent une porte posée sur des tréteaux\nUn plan dessiné à la main : le café à gauche, les bureaux à droite, l’atelier au fond',
    impact:
      'Un nombre : objets réparés par an. Aujourd’hui 60, espérés 300. Le registre de l’atelier le montre.\n\nUn nombre : bureaux loués. Aujourd’hui 0, espérés 8 à la fin de la deuxième année.\n\nUne observation : qui vient pour la première fois, et par qui. Trois soirs par an, nous le demandons à la porte.',
  }),
  work: phrases({
    name: 'L’Atelier du Retour, une entreprise de territoire zéro chômeur',
    summary:
      'Embaucher douze personnes privées d’emploi depuis plus d’un an, dans une recyclerie et une conserverie que la commune de Brézolles attend depuis dix ans.',
    story:
      '## D’où vient l’idée\n\nÀ Brézolles, 74 personnes cherchent un emploi depuis plus d’un an. Le comité local les a toutes rencontrées : ce qu’elles savent faire, ce qu’elles veulent faire. De l’autre côté, 31 besoins sans réponse : la déchèterie jette des meubles entiers, et quatre maraîchers donnent leurs tomates aux poules.\n\n## Qui porte le projet\n\nUn comité de la commune, des quatre maraîchers, de trois associations et de neuf personnes sans emploi. Fatou, qui a dirigé une recyclerie, prépare l’ouverture. Les douze premiers salariés ont choisi les deux ateliers.\n\n## À quoi servira l’argent\n\nÀ équiper la conserverie, à acheter un camion d’occasion et à payer trois mois de salaires avant que l’aide de l’État arrive.\n\n## Et ensuite\n\nCDI au SMIC, temps choisi. L’État verse une part de chaque salaire tant que le territoire est habilité ; les ventes paient le reste. Nous visons trente salariés en trois ans.',
    risks:
      'L’aide de l’État peut arriver tard : c’est pourquoi trois mois de salaires sont au budget.\n\nElle peut baisser, ou la loi s’arrêter. Les ventes ne paieraient alors que sept emplois sur douze ; nous le disons avant que vous prêtiez.\n\nOn ne vend peut-être pas toutes les conserves : la cantine s’est engagée par écrit pour la moitié de la première année.',
    budget:
      'Dépenses\n- Autoclave et cuisine : 28 000 € (devis)\n- Camion d’occasion : 16 000 €\n- Trois mois de salaires, douze personnes : 72 000 €\n\nRessources\n- Dons, ici : 10 000 €\n- Prêt citoyen, ici : 40 000 €\n- Aide au démarrage de l’État : 36 000 €, promise, convention signée\n- Département : 20 000 €, demandée\n- Avance de la commune : 10 000 €, acquise',
    gifts:
      '20 € : trente bocaux vides\n50 € : des chaussures de sécurité\n100 € : une journée de formation à l’autoclave\n200 € : deux jours de salaire, avant que l’aide arrive',
    images:
      'Deux femmes remplissent des bocaux dans la cuisine de la salle des fêtes\nLe hangar de la future recyclerie, vide, la lumière entre par le toit\nLes douze futurs salariés devant la mairie, le jour de la signature',
    impact:
      'Un nombre : personnes embauchées en CDI. Aujourd’hui 0, espérées 12 la première année, 30 la troisième. Le registre du personnel le montre.\n\nUn nombre : tonnes qui ne vont plus à la déchèterie. Aujourd’hui 0, espérées 45 par an, d’après les pesées.\n\nUn récit : ce que ce travail a changé, par ceux qui veulent bien l’écrire, sans nom s’ils préfèrent.',
  }),
} as const;

export type ExampleKind = keyof typeof examples;
export type ExamplePart = Exclude<keyof (typeof examples)['energy'], 'name'>;

/** The one that resembles a project most, by its themes: energy, work, and else a place that people share. */
export function exampleFor(themes: readonly string[]): ExampleKind {
  const [first] = themes.flatMap((theme): ExampleKind[] => {
    if (theme === 'energie') return ['energy'];
    return theme === 'emploi' || theme === 'reemploi' ? ['work'] : [];
  });
  return first ?? 'place';
}
