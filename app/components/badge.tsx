import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { Icon, type IconName } from './icon.tsx';

/** A state in a word, with an icon of its own, so that colour is never alone. <Badge tone="success">Réussie</Badge> */
export type Tone = 'neutral' | 'success' | 'warning' | 'danger' | 'info' | 'accent';

const looks: Record<Tone, string> = {
  neutral: 'bg-sunk text-ink border-line',
  success: 'bg-leaf-soft text-leaf border-leaf/40',
  warning: 'bg-ochre-soft text-ochre border-ochre/40',
  danger: 'bg-brick-soft text-brick border-brick/40',
  info: 'bg-sky-soft text-sky border-sky/40',
  accent: 'bg-plum-soft text-plum border-plum/40',
};

const icons: Record<Tone, IconName> = {
  neutral: 'circle',
  success: 'check-circle',
  warning: 'clock',
  danger: 'alert',
  info: 'info',
  accent: 'sprout',
};

export function Badge({
  tone = 'neutral',
  icon,
  children,
}: {
  tone?: Tone;
  icon?: IconName;
  children: ReactNode;
}) {
  return (
    <span
      className={classNames(
        'inline-flex w-fit items-center gap-1.5 rounded-full border px-2.5 py-0.5 text-left text-sm font-semibold wrap-normal sm:whitespace-nowrap sm:[td_&]:whitespace-normal',
        looks[tone],
      )}
    >
      <Icon name={icon ?? icons[tone]} size={16} />
      {children}
    </span>
  );
}
