import type { ReactNode } from 'react';
import { ButtonRow, LinkButton } from '#app/components/button.tsx';
import { Form, type FormResult } from '#app/components/form.tsx';
import { Notice } from '#app/components/notice.tsx';
import { t } from '#app/i18n/t.ts';

/** Where another link may be asked for. */
type Again = { to: string; label: string };

/** What a link of a letter offers is done by a button, because mail programs follow links to look at them; the link serves once. */
export function LinkOnce({
  works,
  button,
  result,
  children,
  spent,
  again,
}: {
  works: boolean;
  button: ReactNode;
  result: FormResult;
  /** Before the button. */
  children: ReactNode;
  /** Says what a link that has served, or is too old, was worth. */
  spent: string;
  again?: Again;
}) {
  if (!works) return <SpentLink again={again}>{spent}</SpentLink>;
  return (
    <Form result={result}>
      {children}
      <ButtonRow>{button}</ButtonRow>
    </Form>
  );
}

export function SpentLink({ children, again }: { children: string; again?: Again | undefined }) {
  return (
    <Notice
      tone="warning"
      still
      title={t('Ce lien a déjà servi ou n’est plus valable')}
      action={again && <LinkButton to={again.to}>{again.label}</LinkButton>}
    >
      {children}
    </Notice>
  );
}
