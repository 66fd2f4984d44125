/** What gifts of the usual amounts make possible, by the key of a project. */
export const demoEffects: Readonly<Record<string, readonly { amount: string; effect: string }[]>> = {
  halle: [
    { amount: '20', effect: 'trente bocaux pour les jardins du samedi' },
    { amount: '50', effect: 'une heure d’autoclave, avec quelqu’un pour l’expliquer' },
    { amount: '100', effect: 'trois mètres de plan de travail' },
    { amount: '200', effect: 'une journée d’atelier offerte à une famille' },
  ],
};
