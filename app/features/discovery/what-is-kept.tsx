import { DataTable } from '#app/components/data-table.tsx';
import { Section } from '#app/components/page.tsx';
import { href } from '#app/i18n/href.ts';
import { rich } from '#app/i18n/rich.tsx';
import { phrases, t } from '#app/i18n/t.ts';

const kept = [
  phrases({
    what: 'Votre accès et votre profil',
    why: 'Tenir nos engagements envers vous',
    until: '3 ans après votre dernier contact',
  }),
  phrases({
    what: 'Contrats de prêt et souscriptions',
    why: 'Obligation légale',
    until: '10 ans après le dernier versement',
  }),
  phrases({ what: 'Écritures comptables', why: 'Obligation légale', until: '10 ans' }),
  phrases({ what: 'Pièces fiscales, reçus de dons', why: 'Obligation légale', until: '6 ans' }),
  phrases({
    what: 'Naissance et adresse de qui prête, pour déclarer les intérêts',
    why: 'Obligation légale',
    until: 'Tant que vous avez un accès',
  }),
  phrases({
    what: 'Réponses au test de connaissances, résultat de la simulation',
    why: 'Obligation légale',
    until: '5 ans',
  }),
  phrases({ what: 'Demandes pour être investisseur averti', why: 'Obligation légale', until: '5 ans' }),
  phrases({ what: 'Réclamations', why: 'Obligation légale', until: '5 ans' }),
];

/** What is kept about people, why and for how long. */
function WhatIsKept() {
  return (
    <DataTable
      caption={t('Ce que nous gardons (durées à confirmer)')}
      phone="cards"
      columns={[
        { key: 'what', label: t('Donnée') },
        { key: 'why', label: t('Pourquoi') },
        { key: 'until', label: t('Combien de temps') },
      ]}
      rows={kept}
    />
  );
}

/** What is kept of people, for how long, and how they get at it: a part of the legal notice. */
export function WhatIsKeptOfPeople() {
  return (
    <Section id="donnees" title={t('Données personnelles et cookies')}>
      <div className="prose">
        <p>
          {rich(
            'Un seul cookie, <code>session</code>, qui vous garde connecté·e. Aucune mesure d’audience, aucun traceur, aucun service tiers chargé dans les pages : c’est pourquoi aucun bandeau ne vous est montré.',
            { code: (text) => <code>{text}</code> },
          )}
        </p>
        <p>
          {t(
            'Ce que vous saisissez dans la simulation de pertes ne quitte pas votre navigateur ; seul le résultat est gardé, si vous l’acceptez.',
          )}
        </p>
      </div>
      <WhatIsKept />
      <p>
        {rich(
          'Vous pouvez emporter ou effacer vos données <b>dans votre espace</b>. Pour le reste : <a>donnees@terreau.example</a>. Réponse sous un mois. Ce que la loi oblige à garder l’est jusqu’à son terme, et nous vous disons quoi.',
          {
            b: (text) => (
              <a className="link" href={href('/mon-espace/donnees')}>
                {text}
              </a>
            ),
            a: (text) => (
              <a className="link" href="mailto:donnees@terreau.example">
                {text}
              </a>
            ),
          },
        )}
      </p>
    </Section>
  );
}
