import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { DataTable } from '#app/components/data-table.tsx';
import { Notice } from '#app/components/notice.tsx';
import { PageTitle } from '#app/components/page-title.tsx';
import { Page, Section } from '#app/components/page.tsx';
import { feesOn } from '#app/features/discovery/fees.queries.server.ts';
import { WhatIsKept } from '#app/features/discovery/what-is-kept.tsx';
import { allow } from '#app/features/people/allow.server.ts';
import { today } from '#app/infra/clock.server.ts';
import { env } from '#app/infra/env.server.ts';

export const meta: MetaFunction = () => [{ title: 'Mentions légales, frais, réclamations – Terreau' }];

export async function loader(args: LoaderFunctionArgs) {
  await allow(args, 'routes/mentions-legales');
  return { fees: await feesOn(today()), demonstration: env().standin };
}

export default function LegalNotice() {
  const { fees, demonstration } = useLoaderData<typeof loader>();
  return (
    <Page width="text">
      <PageTitle title="Mentions légales" />
      {demonstration && (
        <Notice still tone="warning" title="Site de démonstration">
          Aucun argent réel ne circule ici et aucune offre n’y est faite. Les personnes et les projets sont
          inventés.
        </Notice>
      )}
      <Section
        title="Qui édite ce site"
        intro="Rédaction à confirmer par l’organisation qui exploite la plateforme."
      >
        <div className="prose">
          <p>
            Terreau est un logiciel libre (AGPL-3.0). L’organisation qui l’exploite inscrit ici son nom, sa
            forme, son siège, son numéro d’immatriculation, le nom de la personne qui dirige la publication,
            son hébergeur, et son statut : intermédiaire en financement participatif (numéro Orias) ou
            prestataire agréé (numéro au registre de l’AMF).
          </p>
        </div>
      </Section>
      <Section
        id="frais"
        title="Frais"
        intro={`Au ${fees.asOf}. Une collecte garde le taux du jour de son ouverture.`}
      >
        <DataTable
          caption="Ce que la plateforme garde, et ce qui arrive au projet"
          hideCaption
          phone="scroll"
          columns={[
            { key: 'label', label: 'Contribution' },
            { key: 'rate', label: 'Part gardée', numeric: true },
            { key: 'kept', label: 'Sur 100 €', numeric: true },
            { key: 'reaches', label: 'Au projet', numeric: true },
          ]}
          rows={fees.rows}
        />
        <p>
          Le pourboire à la plateforme est libre et vaut 0 € si vous n’écrivez rien. Prêter, recevoir ses
          remboursements et réclamer ne coûtent rien.
        </p>
      </Section>
      <Section title="Ce qui n’est pas garanti" intro="Rédaction à confirmer.">
        <div className="prose">
          <p>
            Les services de financement participatif ne relèvent pas du système de garantie des dépôts établi
            conformément à la directive 2014/49/UE, et les titres et prêts acquis ici ne relèvent pas du
            système d’indemnisation des investisseurs établi conformément à la directive 97/9/CE.
          </p>
          <p>
            Les projets sont choisis sur dossier complet : une équipe relit le récit, le budget, l’identité de
            la coopération et les conditions de chaque collecte. Cette relecture n’est pas un conseil.
          </p>
        </div>
      </Section>
      <Section id="reclamations" title="Réclamations et médiation" intro="Rédaction à confirmer.">
        <div className="prose">
          <p>
            Réclamer est gratuit : écrivez à{' '}
            <a href="mailto:reclamations@terreau.example">reclamations@terreau.example</a>. Nous accusons
            réception sous dix jours ouvrés, en disant si la réclamation est recevable, et nous répondons dans
            les deux mois.
          </p>
          <p>
            Si la réponse ne vous convient pas, vous pouvez saisir gratuitement le médiateur dont l’exploitant
            inscrit ici le nom et l’adresse.
          </p>
        </div>
      </Section>
      <Section id="donnees" title="Données personnelles et cookies">
        <div className="prose">
          <p>
            Un seul cookie, <code>session</code>, qui vous garde connecté·e. Aucune mesure d’audience, aucun
            traceur, aucun service tiers chargé dans les pages : c’est pourquoi aucun bandeau ne vous est
            montré.
          </p>
          <p>
            Ce que vous saisissez dans la simulation de pertes ne quitte pas votre navigateur ; seul le
            résultat est gardé, si vous l’acceptez.
          </p>
        </div>
        <WhatIsKept />
        <p>
          Pour consulter, corriger, emporter ou effacer vos données :{' '}
          <a className="link" href="mailto:donnees@terreau.example">
            donnees@terreau.example
          </a>
          . Réponse sous un mois. Ce que la loi oblige à garder l’est jusqu’à son terme, et nous vous disons
          quoi.
        </p>
      </Section>
    </Page>
  );
}
