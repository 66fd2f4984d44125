import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { Badge } from '#app/components/badge.tsx';
import { Bar } from '#app/components/bar.tsx';
import { Button, LinkButton } from '#app/components/button.tsx';
import { CheckboxGroup, RadioGroup, SliderField } from '#app/components/choice-field.tsx';
import { ClosedForms } from '#app/components/closed-forms.tsx';
import { DataTable } from '#app/components/data-table.tsx';
import { fieldId } from '#app/components/field-id.ts';
import { AmountField, CheckboxField, SelectField, TextArea, TextField } from '#app/components/field.tsx';
import { Form, at } from '#app/components/form.tsx';
import { Notice } from '#app/components/notice.tsx';
import { Pager } from '#app/components/pager.tsx';
import { isRefusal } from '#app/components/page-meta.tsx';
import { Steps } from '#app/components/steps.tsx';

const html = renderToStaticMarkup;
const textOf = (markup: string) =>
  markup
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
const tag = (markup: string, pattern: RegExp) => pattern.exec(markup)?.[0] ?? '';

describe('forms that a member may not send', () => {
  const closed = { sentence: 'Rôles qui peuvent le faire : Trésorerie.', to: '/porteur/moulin/membres' };
  const form = (readable: boolean) => (
    <Form readable={readable} values={{ email: 'a@b.fr' }}>
      <TextField name="email" label="Adresse" />
    </Form>
  );

  test('are replaced by who may; what is kept in them is read, switched off', () => {
    const said = html(<ClosedForms value={closed}>{form(false)}</ClosedForms>);
    expect(textOf(said)).toBe('Rôles qui peuvent le faire : Trésorerie. Voir les membres');
    expect(said).toContain('href="/porteur/moulin/membres"');
    expect(said).not.toContain('<input');
    const shown = html(<ClosedForms value={closed}>{form(true)}</ClosedForms>);
    expect(shown).toContain('value="a@b.fr"');
    expect(shown).toContain('<fieldset disabled=""');
    expect(shown).not.toContain('<form');
  });

  test('are left out of the rows of a table, and searches stay', () => {
    const table = (
      <ClosedForms value={closed}>
        <DataTable
          caption="Une liste"
          columns={[{ key: 'act', label: 'Acte' }]}
          rows={[{ act: form(false) }]}
        />
        <Form method="get">
          <TextField name="q" label="Chercher" />
        </Form>
      </ClosedForms>
    );
    expect(html(table)).not.toContain('Trésorerie');
    expect(html(table)).toContain('name="q"');
    expect(html(form(false))).toContain('<form');
  });
});

describe('a field', () => {
  test('ties its label, its help and its error to its control', () => {
    const markup = html(
      <TextField
        name="email"
        label="Adresse e-mail"
        help="Pour vous répondre"
        error={['Il manque l’arobase.']}
        required
      />,
    );
    const input = tag(markup, /<input[^>]*>/);
    expect(input).toContain('id="champ-email"');
    expect(input).toContain('aria-describedby="champ-email-aide champ-email-erreur"');
    expect(input).toContain('aria-invalid="true"');
    expect(markup).toContain('<label for="champ-email"');
    expect(markup).toMatch(/id="champ-email-erreur"[^]*Erreur : [^]*Il manque l’arobase\./);
    expect(markup).not.toContain('facultatif');
  });

  test('says when it is optional, except in a search, where everything is', () => {
    expect(textOf(html(<TextField name="phone" label="Téléphone" />))).toBe('Téléphone (facultatif)');
    expect(
      textOf(
        html(
          <Form method="get">
            <TextField name="q" label="Mots" />
          </Form>,
        ),
      ),
    ).toBe('Mots');
  });

  test('names with brackets give ids that a link can reach', () => {
    expect(fieldId('lines[0].amount')).toBe('champ-lines-0-amount');
  });

  test('an amount asks for the numeric keypad and keeps what was typed, to the letter', () => {
    const markup = html(<AmountField name="amount" label="Montant" defaultValue="1 234,50" required />);
    expect(markup).toContain('inputMode="decimal"');
    expect(markup).toContain('value="1 234,50"');
    expect(textOf(markup)).toBe('Montant €');
  });

  test('a password is never written back into the page', () => {
    const refused = { error: { password: ['Trop court.'] }, initialValue: { password: 'secret' } };
    expect(
      html(
        <Form result={refused}>
          <TextField name="password" label="Mot de passe" type="password" />
        </Form>,
      ),
    ).not.toContain('secret');
  });

  test('a slider names both its ends', () => {
    const markup = html(
      <SliderField name="systemic" label="La finalité" ends={['Ciblée', 'D’ensemble']} defaultValue={70} />,
    );
    expect(markup).toContain('value="70"');
    expect(textOf(markup)).toContain('De 0 (Ciblée) à 100 (D’ensemble)');
  });
});

describe('a form that was refused', () => {
  const refused = {
    error: {
      title: ['Donnez un titre.'],
      'lines[1].amount': ['Trop grand.'],
      '': ['Le projet est déjà soumis.'],
    },
    initialValue: {
      title: '',
      kind: 'b',
      themes: ['x', 'z'],
      agree: 'on',
      lines: [{ amount: '1' }, { amount: '9e9' }],
    },
  };
  const markup = html(
    <Form
      result={refused}
      values={{ title: 'Ancien titre', story: 'Ancien récit' }}
      labels={{ 'lines[1].amount': 'Montant de la ligne 2' }}
    >
      <TextField name="title" label="Titre" />
      <TextArea name="story" label="Récit" />
      <TextField name="lines[1].amount" label="Montant" />
      <SelectField
        name="kind"
        label="Nature"
        options={[
          { value: 'a', label: 'A' },
          { value: 'b', label: 'B' },
        ]}
      />
      <CheckboxGroup
        name="themes"
        label="Thèmes"
        options={['x', 'y', 'z'].map((value) => ({ value, label: value }))}
      />
      <CheckboxField name="agree" label="J’ai lu" />
    </Form>,
  );

  test('lists every error on top, each a link to its field', () => {
    const summary = tag(markup, /<div role="alert"[^]*?<\/ul>/);
    expect(textOf(summary)).toContain('3 points sont à corriger');
    expect(summary).toContain('href="#champ-title"');
    expect(summary).toMatch(/href="#champ-lines-1-amount">Montant de la ligne 2 : Trop grand\./);
    expect(textOf(summary)).toContain('Le projet est déjà soumis.');
  });

  test('shows what was typed, not what was saved before', () => {
    expect(markup).not.toContain('Ancien');
    expect(tag(markup, /<input[^>]*name="lines\[1\]\.amount"[^>]*>/)).toContain('value="9e9"');
    expect(tag(markup, /<option[^>]*value="b"[^>]*>/)).toContain('selected');
    const boxes = [...markup.matchAll(/<input[^>]*type="checkbox"[^>]*>/g)].map(([box]) =>
      box.includes('checked'),
    );
    expect(boxes).toEqual([true, false, true, true]);
  });

  test('is known by its answer, so that the title of the page can say « Erreur : »', () => {
    expect(isRefusal(refused)).toBe(true);
    expect(isRefusal({ result: refused, choices: [] })).toBe(true);
    expect(
      [null, undefined, 'x', {}, { error: null }, { error: { title: [] } }, { error: {} }].map(isRefusal),
    ).toEqual(Array(7).fill(false));
  });
});

test('a form not yet sent shows what is saved', () => {
  const markup = html(
    <Form values={{ title: 'Mon titre', kind: 'b' }}>
      <TextField name="title" label="Titre" />
      <RadioGroup
        name="kind"
        label="Nature"
        options={[
          { value: 'a', label: 'A' },
          { value: 'b', label: 'B' },
        ]}
      />
    </Form>,
  );
  expect(markup).toContain('value="Mon titre"');
  expect(tag(markup, /<input[^>]*value="b"[^>]*>/)).toContain('checked');
  expect(markup).not.toContain('role="alert"');
});

test('values are found by the name of their field', () => {
  const values = { a: { b: [{ c: 'x' }] }, 'd.e': 'y' };
  expect([at(values, 'a.b[0].c'), at(values, 'd.e'), at(values, 'a.z[3].c'), at(undefined, 'a')]).toEqual([
    'x',
    'y',
    undefined,
    undefined,
  ]);
});

describe('a bar', () => {
  test('tells its percent to those who do not see it, and shows more than the goal', () => {
    const markup = html(<Bar label="Collecte" parts={[{ percent: 130 }]} text="130 %" />);
    expect(markup).toContain('aria-label="Collecte : 130 %"');
    expect(textOf(markup)).toContain('objectif');
  });

  test('stretches to its farthest mark', () => {
    const markup = html(
      <Bar
        label="Prêts"
        parts={[{ percent: 50 }]}
        marks={[
          { percent: 100, label: 'minimum' },
          { percent: 200, label: 'au plus' },
        ]}
        text=""
      />,
    );
    expect(markup).toContain('width:25%');
    expect(markup).toContain('left:50%');
  });

  test('never grows backwards', () => {
    expect(html(<Bar label="x" parts={[{ percent: -5 }]} text="" />)).toContain('width:0%');
  });
});

test('a table names its rows and, for phones, labels its cells', () => {
  const markup = html(
    <DataTable
      caption="Échéances"
      columns={[
        { key: 'due', label: 'Échéance' },
        { key: 'amount', label: 'Montant', numeric: true },
      ]}
      rows={[{ due: '5 mai', amount: '10 €' }]}
      foot={{ due: 'Total', amount: '10 €' }}
    />,
  );
  expect(markup).toMatch(/<caption[^>]*>Échéances<\/caption>/);
  expect([...markup.matchAll(/<th scope="(\w+)"/g)].map(([, scope]) => scope)).toEqual([
    'col',
    'col',
    'row',
    'row',
  ]);
  expect(markup.match(/data-label="Montant"/g)).toHaveLength(2);
  expect(
    html(<DataTable caption="x" columns={[{ key: 'a', label: 'A' }]} rows={[]} empty="Rien encore." />),
  ).toContain('Rien encore.');
});

test('a state is never told by colour alone', () => {
  const markup = html(<Badge tone="danger">En retard</Badge>);
  expect(markup).toContain('<svg');
  expect(textOf(markup)).toBe('En retard');
});

test('what went wrong is announced at once, what went well politely, what was there from the start not at all', () => {
  expect(html(<Notice tone="danger">x</Notice>)).toContain('role="alert"');
  expect(html(<Notice tone="success">x</Notice>)).toContain('role="status"');
  expect(
    html(
      <Notice tone="danger" still>
        x
      </Notice>,
    ),
  ).not.toContain('role="alert"');
});

test('steps are named and counted', () => {
  const markup = html(
    <Steps steps={['Montant', 'Récapitulatif', 'Paiement']} current={1} links={['/montant']} />,
  );
  expect(textOf(markup)).toContain('Étape 2 sur 3 : Récapitulatif');
  expect(markup.match(/aria-current="step"/g)).toHaveLength(1);
  expect(markup).toContain('href="/montant"');
});

test('a pager leads both ways and vanishes when there is one page', () => {
  const to = (page: number) => `?page=${page}`;
  expect(html(<Pager page={1} pages={1} to={to} />)).toBe('');
  const middle = html(<Pager page={2} pages={3} to={to} />);
  expect(middle).toContain('href="?page=1"');
  expect(middle).toContain('href="?page=3"');
});

test('buttons submit, links lead', () => {
  expect(html(<Button>Publier</Button>)).toMatch(/^<button type="submit"/);
  expect(html(<LinkButton to="/projets">Voir</LinkButton>)).toMatch(/^<a href="\/projets"/);
});
