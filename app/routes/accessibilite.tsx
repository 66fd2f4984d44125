import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { PageTitle } from '#app/components/page-title.tsx';
import { Page, Section } from '#app/components/page.tsx';
import { allow } from '#app/features/people/allow.server.ts';
import { href } from '#app/i18n/href.ts';
import { rich } from '#app/i18n/rich.tsx';
import { t } from '#app/i18n/t.ts';

export const meta: MetaFunction = () => [{ title: t('Accessibilité – Terreau') }];

export async function loader(args: LoaderFunctionArgs) {
  await allow(args, 'routes/accessibilite');
  return null;
}

export default function Accessibility() {
  return (
    <Page width="text">
      <PageTitle
        title={t('Accessibilité')}
        intro={t(
          'Chacun doit pouvoir donner, prêter et porter un projet, avec l’appareil et les réglages qui sont les siens.',
        )}
      />
      <Section title={t('État de conformité : non conforme')}>
        <div className="prose">
          <p>
            {t(
              'Au sens du référentiel général d’amélioration de l’accessibilité (RGAA 4.1.2), un site qui n’a pas été audité est « non conforme ». C’est le cas de celui-ci : aucun audit par une personne extérieure n’a encore eu lieu. Nous préférons l’écrire.',
            )}
          </p>
          <p>
            {t(
              'À chaque modification, des contrôles automatiques (règles WCAG 2.2, niveaux A et AA) sont passés sur les pages principales, et les parcours sont rejoués sans souris. De tels contrôles trouvent environ un tiers des défauts.',
            )}
          </p>
        </div>
      </Section>
      <Section title={t('Ce que nous faisons')}>
        <div className="prose">
          <ul>
            <li>
              {t(
                'Tout se fait au clavier, et sans script : les formulaires fonctionnent sur un vieux téléphone.',
              )}
            </li>
            <li>
              {t(
                'Les graphiques et la carte ont chacun leur tableau ; une couleur ne dit jamais rien seule.',
              )}
            </li>
            <li>
              {t(
                'Une erreur est dite en haut du formulaire et sur le champ, et ce que vous avez saisi est gardé.',
              )}
            </li>
            <li>
              {t(
                'Avant chaque engagement, une page récapitule tout ; un prêt se révoque en un clic pendant quatre jours.',
              )}
            </li>
            <li>
              {t(
                'Le texte supporte un agrandissement à 200 %, les pages tiennent à 320 pixels de large, le mode sombre suit votre appareil.',
              )}
            </li>
          </ul>
        </div>
      </Section>
      <Section title={t('Ce qui reste à faire')}>
        <div className="prose">
          <ul>
            <li>
              {t('Un audit complet, et des essais avec des personnes qui utilisent un lecteur d’écran.')}
            </li>
            <li>
              {t(
                'Les images sont décrites par ceux qui les publient : certaines descriptions peuvent être pauvres.',
              )}
            </li>
            <li>
              {t('La page de paiement est celle de Stripe ; nous n’en maîtrisons pas l’accessibilité.')}
            </li>
          </ul>
        </div>
      </Section>
      <Section title={t('Vous êtes bloqué·e ?')}>
        <div className="prose">
          <p>
            {rich(
              '<a>Demandez de l’aide</a> : une personne fera la démarche avec vous. Si la réponse ne vous convient pas, vous pouvez saisir gratuitement le <a2>Défenseur des droits</a2>.',
              {
                a: (text) => <a href={href('/aide')}>{text}</a>,
                a2: (text) => <a href="https://formulaire.defenseurdesdroits.fr/">{text}</a>,
              },
            )}
          </p>
          <p>{t('Déclaration établie le 21 novembre 2026.')}</p>
        </div>
      </Section>
    </Page>
  );
}
