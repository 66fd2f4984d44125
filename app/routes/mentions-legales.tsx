import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { DataTable } from '#app/components/data-table.tsx';
import { Notice } from '#app/components/notice.tsx';
import { PageTitle } from '#app/components/page-title.tsx';
import { Page, Section } from '#app/components/page.tsx';
import { feesOn } from '#app/features/discovery/fees.queries.server.ts';
import { WhatIsKeptOfPeople } from '#app/features/discovery/what-is-kept.tsx';
import { allow } from '#app/features/people/allow.server.ts';
import { operatorInWords } from '#app/features/protection/notices.queries.server.ts';
import { href } from '#app/i18n/href.ts';
import { rich } from '#app/i18n/rich.tsx';
import { t } from '#app/i18n/t.ts';
import { today } from '#app/infra/clock.server.ts';
import { env } from '#app/infra/env.server.ts';

export const meta: MetaFunction = () => [{ title: t('Mentions légales, frais, réclamations – Terreau') }];

export async function loader(args: LoaderFunctionArgs) {
  await allow(args, 'routes/mentions-legales');
  const erased = new URL(args.request.url).searchParams.has('efface');
  return { erased, fees: await feesOn(today()), demonstration: env().standin, operator: operatorInWords() };
}

export default function LegalNotice() {
  const { erased, fees, demonstration, operator } = useLoaderData<typeof loader>();
  return (
    <Page width="text">
      <PageTitle title={t('Mentions légales')} />
      {erased && (
        <Notice tone="success" title={t('Votre compte est effacé')}>
          {rich('Ce que la loi oblige à garder l’est sous un numéro, <a>jusqu’à son terme</a>.', {
            a: (text) => <a href="#donnees">{text}</a>,
          })}
        </Notice>
      )}
      {demonstration && (
        <Notice still tone="warning" title={t('Site de démonstration')}>
          {t(
            'Aucun argent réel ne circule ici et aucune offre n’y est faite. Les personnes et les projets sont inventés.',
          )}
        </Notice>
      )}
      <Section
        title={t('Qui édite ce site')}
        intro={t('Rédaction à confirmer par l’organisation qui exploite la plateforme.')}
      >
        <div className="prose">
          <p>{operator}</p>
          <p>
            {t(
              'Terreau est un logiciel libre (AGPL-3.0). L’organisation qui l’exploite inscrit ici son nom, sa forme, son siège, son numéro d’immatriculation, le nom de la personne qui dirige la publication, son hébergeur, et son statut : intermédiaire en financement participatif (numéro Orias) ou prestataire agréé (numéro au registre de l’AMF).',
            )}
          </p>
        </div>
      </Section>
      <Section
        id="frais"
        title={t('Frais')}
        intro={t('Au {asOf}. Une collecte garde le taux du jour de son ouverture.', { asOf: fees.asOf })}
      >
        <DataTable
          caption={t('Ce que la plateforme garde, et ce qui arrive au projet')}
          hideCaption
          phone="scroll"
          columns={[
            { key: 'label', label: t('Contribution') },
            { key: 'rate', label: t('Part gardée'), numeric: true },
            { key: 'kept', label: t('Sur 100 €'), numeric: true },
            { key: 'reaches', label: t('Au projet'), numeric: true },
          ]}
          rows={fees.rows}
        />
        <p>
          {t(
            'Le pourboire à la plateforme est libre et vaut 0 € si vous n’écrivez rien. Prêter, recevoir ses remboursements et réclamer ne coûtent rien.',
          )}
        </p>
      </Section>
      <Section title={t('Ce qui n’est pas garanti')} intro={t('Rédaction à confirmer.')}>
        <div className="prose">
          <p>
            {t(
              'Les services de financement participatif ne relèvent pas du système de garantie des dépôts établi conformément à la directive 2014/49/UE, et les titres et prêts acquis ici ne relèvent pas du système d’indemnisation des investisseurs établi conformément à la directive 97/9/CE.',
            )}
          </p>
          <p>
            {t(
              'Les projets sont choisis sur dossier complet : une équipe relit le récit, le budget, l’identité de la coopération et les conditions de chaque collecte. Cette relecture n’est pas un conseil.',
            )}
          </p>
        </div>
      </Section>
      <Section id="reclamations" title={t('Réclamations et médiation')} intro={t('Rédaction à confirmer.')}>
        <div className="prose">
          <p>
            {rich(
              'Réclamer est gratuit : <a>remplissez le formulaire</a>, sans compte s’il le faut. Nous accusons réception sous dix jours ouvrés, en disant si la réclamation est recevable, et nous répondons dans les deux mois.',
              { a: (text) => <a href={href('/reclamations')}>{text}</a> },
            )}
          </p>
          <p>
            {t(
              'Si la réponse ne vous convient pas, vous pouvez saisir gratuitement le médiateur dont l’exploitant inscrit ici le nom et l’adresse.',
            )}
          </p>
        </div>
      </Section>
      <WhatIsKeptOfPeople />
    </Page>
  );
}
