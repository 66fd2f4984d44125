import type { ReactNode } from 'react';
import { href } from '#app/i18n/href.ts';
import { rich } from '#app/i18n/rich.tsx';
import { t } from '#app/i18n/t.ts';

type Asked = { question: string; answer: ReactNode };

/** What people really ask before and after they commit, by subject, each answered in a few sentences that a page of ours holds to. */
export function askedOften(defaultDays: number): { id: string; title: string; asked: Asked[] }[] {
  const to = (path: string) => (text: ReactNode) => (
    <a className="link" href={href(path)}>
      {text}
    </a>
  );
  return [
    {
      id: 'risque',
      title: t('Le risque'),
      asked: [
        {
          question: t('Puis-je perdre mon argent ?'),
          answer: rich(
            'Oui, tout ou partie, si vous prêtez ou prenez des parts : la coopération peut ne pas pouvoir vous rembourser. Rien n’est garanti, ni par l’État, ni par nous. N’engagez que ce dont vous n’avez pas besoin. Les retards et les pertes déjà constatés sont sur la page des <a>statistiques</a>.',
            { a: to('/statistiques') },
          ),
        },
        {
          question: t('Puis-je récupérer mon argent plus tôt ?'),
          answer: t(
            'Non pour un prêt : il est remboursé aux dates de son échéancier. Des parts se rendent en quittant la coopération, selon ses statuts et ses moyens. Un don ne se reprend pas ; s’il y a erreur, écrivez-nous.',
          ),
        },
        {
          question: t('Qui vérifie les projets ?'),
          answer: t(
            'Une équipe relit chaque dossier : le récit, le budget, l’identité de la coopération, les conditions de la collecte. Cette relecture n’est ni une garantie, ni un conseil.',
          ),
        },
        {
          question: t('Que se passe-t-il si une coopération paie en retard ?'),
          answer: t(
            'Vous êtes prévenu·e, avec la date du retard et la suite. Au bout de {days} jours, le prêt est dit en défaut et compté dans les statistiques. La coopération peut demander aux prêteurs de voter un autre échéancier : une personne, une voix.',
            { days: defaultDays },
          ),
        },
      ],
    },
    {
      id: 'paiement',
      title: t('Le paiement'),
      asked: [
        {
          question: t('Quand suis-je débité·e ?'),
          answer: t(
            'Un don l’est tout de suite. Un prêt ou des parts le sont après la clôture de la collecte et votre délai de réflexion, et seulement si le minimum est atteint.',
          ),
        },
        {
          question: t('Puis-je changer d’avis ?'),
          answer: t(
            'Pour un prêt ou des parts, vous avez quatre jours de réflexion : un clic suffit, sans raison ni frais, depuis votre espace ou le lien de notre lettre.',
          ),
        },
        {
          question: t('Est-ce que cela coûte quelque chose ?'),
          answer: rich(
            'Rien en plus de ce que vous engagez. Le pourboire à la plateforme est libre et vaut 0 € si vous n’écrivez rien. Ce que la plateforme garde de la collecte est sur la page des <a>frais</a>.',
            { a: to('/mentions-legales#frais') },
          ),
        },
        {
          question: t('Mon numéro de carte est-il en sûreté ?'),
          answer: t(
            'Nous ne le voyons jamais : vous le tapez chez Stripe, établissement agréé. Nous ne gardons que le moyen choisi et la fin de son numéro.',
          ),
        },
      ],
    },
    {
      id: 'delais',
      title: t('Les délais et les remboursements'),
      asked: [
        {
          question: t('Que devient mon argent si la collecte échoue ?'),
          answer: t(
            'Un prêt ou des parts ne sont pas débités. Un don à une collecte « tout ou rien » vous est rendu en entier. Un don à une collecte qui garde ce qui vient reste à la coopération.',
          ),
        },
        {
          question: t('Comment suis-je remboursé·e ?'),
          answer: rich(
            'Chaque échéance reçue est partagée au centime entre les prêteurs et arrive dans votre porte-monnaie. De là, elle part sur votre compte bancaire, ou vous la prêtez ou la donnez de nouveau : c’est vous qui <a>choisissez</a>.',
            { a: to('/mon-espace/porte-monnaie/choix') },
          ),
        },
        {
          question: t('Où sont mes contrats, reçus et relevés ?'),
          answer: rich('Dans <a>vos papiers</a>, en PDF, tant que vous avez un compte.', {
            a: to('/mon-espace/papiers'),
          }),
        },
      ],
    },
    {
      id: 'impots',
      title: t('Les impôts'),
      asked: [
        {
          question: t('Un don donne-t-il droit à une réduction d’impôt ?'),
          answer: rich(
            'Seulement si la coopération a dit pouvoir délivrer des reçus : sa page l’indique avant que vous ne donniez. Le reçu est alors dans vos papiers. Tout est sur la page <a>réduction d’impôt</a>.',
            { a: to('/reduction-d-impot') },
          ),
        },
        {
          question: t('Les intérêts d’un prêt sont-ils imposés ?'),
          answer: rich(
            'Oui. Si vos impôts se paient en France, l’impôt et les prélèvements sociaux sont retenus à chaque versement et payés à l’État pour vous. Selon vos revenus, vous pouvez demander une dispense de l’acompte d’impôt dans votre <a>profil</a>, dans les délais qui y sont dits.',
            { a: to('/mon-espace/profil') },
          ),
        },
        {
          question: t('Que dois-je déclarer ?'),
          answer: t(
            'Chaque début d’année, votre relevé dit les intérêts reçus et ce qui a été retenu. Pour votre situation, demandez à votre centre des impôts : nous ne donnons pas de conseil fiscal.',
          ),
        },
      ],
    },
    {
      id: 'cooperations',
      title: t('Porter un projet'),
      asked: [
        {
          question: t('Qui peut collecter ici ?'),
          answer: rich(
            'Une coopération territoriale : association, coopérative, fonds de dotation, ou collectif porté par l’un d’eux. <a>Créez-la</a>, puis remplissez son projet à votre rythme : l’équipe le relit avant de le publier.',
            { a: to('/porteur') },
          ),
        },
        {
          question: t('Puis-je me faire aider pour remplir le dossier ?'),
          answer: t(
            'Oui : appelez ou écrivez, une personne le fera avec vous. Dans le dossier, des explications et des exemples sont à côté des champs.',
          ),
        },
      ],
    },
  ];
}
