import type { ReactNode } from 'react';
import { Button } from '#app/components/button.tsx';
import { type Fact, Facts } from '#app/components/facts.tsx';
import { TextArea } from '#app/components/field.tsx';
import { Form, type FormResult } from '#app/components/form.tsx';
import { Section } from '#app/components/page.tsx';
import { t } from '#app/i18n/t.ts';
import { PlanTables } from './plan-tables.tsx';
import type { PlansSideBySide } from './plan-words.ts';

/** What was typed in the address, and what is wrong with it. */
export type Wished = { values: Record<string, string>; wrong: Record<string, string[] | null> | null };

/** Looks at what a change of the plan comes to, without deciding anything: the form asks the page again. */
export function WishForm({
  path,
  wished: { values, wrong },
  labels,
  look,
  children,
}: {
  path: string;
  wished: Wished;
  labels: Record<string, string>;
  /** What the button says. */
  look: string;
  children: ReactNode;
}) {
  return (
    <Form
      method="get"
      action={path}
      values={values}
      result={wrong ? { error: wrong, initialValue: values } : undefined}
      labels={labels}
    >
      {children}
      <div>
        <Button variant="secondary">{look}</Button>
      </div>
    </Form>
  );
}

/** What a change comes to, and the plan in force beside the one that would take its place. */
export function Outcome({
  title,
  facts,
  next,
  plans,
  children,
}: {
  title: string;
  facts?: readonly Fact[];
  next?: string;
  plans: PlansSideBySide;
  children: ReactNode;
}) {
  return (
    <Section title={title}>
      {facts && <Facts layout="tiles" facts={facts} />}
      {next && <p>{next}</p>}
      <PlanTables plans={plans} />
      {children}
    </Section>
  );
}

/** A wish as it was looked at, of which version of the loan, and what the last try to decide it was answered. */
export type Looked = {
  looked: { values: Record<string, string>; version: number };
  result: FormResult;
};

/** What it would come to. */
export type Preview = { preview: { facts: readonly Fact[]; next: string; plans: PlansSideBySide } };

/** Decides on what was looked at: `looked` goes along unseen. */
export function DecisionForm({
  looked,
  labels,
  result,
  button,
  children,
}: {
  looked: Record<string, string | number | undefined>;
  labels: Record<string, string>;
  result: FormResult;
  button: ReactNode;
  children: ReactNode;
}) {
  return (
    <Form result={result} labels={labels}>
      {Object.entries(looked).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value ?? ''} />
      ))}
      {children}
      <div>{button}</div>
    </Form>
  );
}

export function wordLabel(): string {
  return t('Un mot à vos prêteurs');
}

/** What lenders read in the letter that tells them. */
export function WordToLenders() {
  return (
    <TextArea name="why" label={wordLabel()} rows={3} help={t('Il est dans le courriel qu’ils reçoivent.')} />
  );
}
