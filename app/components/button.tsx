import type { ReactNode } from 'react';
import { href } from '#app/i18n/href.ts';
import { classNames } from './class-names.ts';
import { Icon, type IconName } from './icon.tsx';

/**
 * What people press. One `primary` per screen; `secondary` for the other ways on; `danger` for what cannot be undone; `quiet` in rows.
 *   <Button>Publier</Button>  <Button variant="danger" name="intent" value="revoke">Révoquer</Button>
 *   <LinkButton to="/projets" icon="arrow-right">Voir les projets</LinkButton>
 * None of them is printed. Buttons submit unless `type="button"`. Never disable the submit button of a form: tell what is missing instead.
 */
type ButtonVariant = 'primary' | 'secondary' | 'danger' | 'quiet';

const looks: Record<ButtonVariant, string> = {
  primary: 'bg-leaf text-on-strong border-leaf-strong hover:bg-leaf-strong',
  secondary: 'bg-surface text-ink border-edge hover:bg-sunk',
  danger: 'bg-brick text-on-strong border-brick-strong hover:bg-brick-strong',
  quiet: 'bg-transparent text-leaf border-transparent hover:bg-leaf-soft',
};

function look(variant: ButtonVariant, size: 'normal' | 'small', wide: boolean) {
  return classNames(
    'no-print no-underline inline-flex items-center justify-center gap-2 rounded-md border border-b-[3px] font-semibold text-center leading-tight transition-colors',
    size === 'small' ? 'min-h-10 px-3.5 py-1.5 text-sm' : 'min-h-12 px-5 py-2.5',
    wide ? 'w-full' : 'w-full sm:w-auto',
    looks[variant],
  );
}

type Common = {
  children: ReactNode;
  variant?: ButtonVariant;
  size?: 'normal' | 'small';
  /** Full width at any screen size (on phones, buttons always are, unless `small`). */
  wide?: boolean;
  icon?: IconName;
};

export function Button({
  children,
  variant = 'primary',
  size = 'normal',
  wide = false,
  icon,
  type = 'submit',
  ...rest
}: Common & {
  type?: 'submit' | 'button';
  name?: string;
  value?: string;
  /** The id of a form elsewhere in the page. */
  form?: string;
  formAction?: string;
  formNoValidate?: boolean;
  /** For pages that hydrate, with `type="button"`. */
  onClick?: () => void;
  disabled?: boolean;
  /** Until a script shows it (`copy-button.tsx`). */
  hidden?: boolean;
  'data-copy'?: string;
  'data-switch'?: 'on' | 'off';
  'aria-label'?: string;
  'aria-describedby'?: string;
}) {
  return (
    <button
      type={type}
      className={classNames(look(variant, size, wide), size === 'small' && !wide && 'w-auto!')}
      {...rest}
    >
      <Labelled icon={icon} size={size}>
        {children}
      </Labelled>
    </button>
  );
}

/** Icons stand before the words, but an arrow onwards stands behind them. */
function Labelled({ icon, size, children }: Pick<Common, 'icon' | 'size' | 'children'>) {
  const drawn = icon && <Icon name={icon} size={size === 'small' ? 18 : 20} />;
  return icon === 'arrow-right' ? (
    <>
      {children}
      {drawn}
    </>
  ) : (
    <>
      {drawn}
      {children}
    </>
  );
}

/** A link that looks like a button. `download` and `reloadDocument` make no difference without script; all links are plain. */
export function LinkButton({
  to,
  children,
  variant = 'secondary',
  size = 'normal',
  wide = false,
  icon,
  ...rest
}: Common & {
  to: string;
  download?: boolean | string;
  rel?: string;
  'aria-label'?: string;
  'aria-current'?: 'page' | undefined;
}) {
  return (
    <a
      href={href(to)}
      className={classNames(look(variant, size, wide), size === 'small' && !wide && 'w-auto!')}
      {...rest}
    >
      <Labelled icon={icon} size={size}>
        {children}
      </Labelled>
    </a>
  );
}

/** Lays buttons side by side, the primary first; one under the other on phones. */
export function ButtonRow({ children }: { children: ReactNode }) {
  return <div className="no-print flex flex-wrap items-center gap-3">{children}</div>;
}
