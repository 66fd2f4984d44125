import { LinkButton } from '#app/components/button.tsx';
import { Icon, type IconName } from '#app/components/icon.tsx';
import { Section } from '#app/components/page.tsx';
import { phrases, t } from '#app/i18n/t.ts';

type Way = { icon: IconName; name: string; to: string; promise: string; risk: string };

const ways: Way[] = [
  phrases(
    {
      name: 'Donner',
      promise:
        'À partir de 1 €, sans créer d’accès. Vous recevez un reçu, et des nouvelles si vous le voulez.',
      risk: 'Un don ne se récupère pas, sauf si la collecte n’atteint pas son minimum : il vous est alors rendu.',
    },
    {
      icon: 'gift',
      to: '/projets?instrument=don&etat=en-cours',
    },
  ),
  phrases(
    {
      name: 'Prêter',
      promise: 'La coopération vous rembourse à son rythme, sur plusieurs années, avec ou sans intérêt.',
      risk: 'Vous pouvez perdre tout ou partie de ce que vous prêtez, et vous ne pouvez pas le reprendre avant l’échéance.',
    },
    {
      icon: 'loan',
      to: '/projets?instrument=pret&etat=en-cours',
    },
  ),
  phrases(
    {
      name: 'Devenir associé·e',
      promise: 'Une part sociale, une voix : vous décidez avec les autres associés de la coopérative.',
      risk: 'Une part se rend difficilement et ne prend pas de valeur. Vous pouvez perdre ce que vous y mettez.',
    },
    {
      icon: 'share',
      to: '/projets?instrument=parts&etat=en-cours',
    },
  ),
];

/** The three ways to take part, each with its promise and its risk in letters of the same size. */
export function ThreeWays() {
  return (
    <Section
      title={t('Trois façons de participer')}
      intro={t('Ce que vous pouvez attendre, et ce que vous risquez, écrits aussi gros l’un que l’autre.')}
    >
      <ul className="grid gap-5 lg:grid-cols-3">
        {ways.map(({ icon, name, to, promise, risk }) => (
          <li key={name} className="flex flex-col gap-3 rounded-lg border border-line bg-surface p-5">
            <h3 className="flex items-center gap-3 text-xl">
              <Icon name={icon} size={32} className="text-leaf" />
              {name}
            </h3>
            <p>{promise}</p>
            <p className="flex gap-2.5 border-t border-line pt-3">
              <Icon name="alert" className="mt-1 text-ochre" label={t('Risque :')} />
              <span>{risk}</span>
            </p>
            <div className="mt-auto pt-2">
              <LinkButton
                to={to}
                size="small"
                icon="arrow-right"
                aria-label={t('{name} : voir les projets', { name })}
              >
                {t('Voir les projets')}
              </LinkButton>
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}
