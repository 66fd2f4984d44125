import { DataTable } from '#app/components/data-table.tsx';

const kept = [
  {
    what: 'Votre accès et votre profil',
    why: 'Tenir nos engagements envers vous',
    until: '3 ans après votre dernier contact',
  },
  {
    what: 'Contrats de prêt et souscriptions',
    why: 'Obligation légale',
    until: '10 ans après le dernier versement',
  },
  { what: 'Écritures comptables', why: 'Obligation légale', until: '10 ans' },
  { what: 'Pièces fiscales, reçus de dons', why: 'Obligation légale', until: '6 ans' },
  {
    what: 'Réponses au test de connaissances, résultat de la simulation',
    why: 'Obligation légale',
    until: '5 ans',
  },
  { what: 'Réclamations', why: 'Obligation légale', until: '5 ans' },
];

/** What is kept about people, why and for how long. */
export function WhatIsKept() {
  return (
    <DataTable
      caption="Ce que nous gardons (durées à confirmer)"
      phone="cards"
      columns={[
        { key: 'what', label: 'Donnée' },
        { key: 'why', label: 'Pourquoi' },
        { key: 'until', label: 'Combien de temps' },
      ]}
      rows={kept}
    />
  );
}
