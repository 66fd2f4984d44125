import { Badge } from '#app/components/badge.tsx';
import { Button, LinkButton } from '#app/components/button.tsx';
import { DataTable } from '#app/components/data-table.tsx';
import { TextArea } from '#app/components/field.tsx';
import { Form, type FormResult } from '#app/components/form.tsx';
import { Notice } from '#app/components/notice.tsx';
import { Section } from '#app/components/page.tsx';
import { href } from '#app/i18n/href.ts';
import { plural, t } from '#app/i18n/t.ts';
import type { confirmation } from './work.queries.server.ts';
import type { Outcome } from './work.server.ts';
import { actNames, list, type WorkAct } from './work.ts';

type Confirmation = Awaited<ReturnType<typeof confirmation>>;

/** Before: what will be done to which, and to which it cannot be, and why. */
export function ConfirmWork({
  act,
  shown,
  back,
  result,
}: {
  act: WorkAct;
  shown: Confirmation;
  back: string;
  result: FormResult;
}) {
  const { possible, refused, gone } = shown;
  return (
    <>
      {possible.length > 0 ? (
        <Section title={t('Ce qui sera fait')}>
          <ul className="grid gap-3">
            {possible.map(({ token, kind, name, to, text, reader }) => (
              <li key={token} className="grid gap-1">
                <span>
                  <a lang="fr" className="link" href={href(to)}>
                    {name}
                  </a>{' '}
                  <span className="text-ink-soft">{kind}</span>
                </span>
                {reader && <span>{reader}</span>}
                {text && (
                  <blockquote className="border-l-4 border-line pl-3 whitespace-pre-line">{text}</blockquote>
                )}
              </li>
            ))}
          </ul>
        </Section>
      ) : (
        <Notice
          still
          title={
            refused.length + gone > 0 ? t('Rien de ce qui est coché ne s’y prête') : t('Rien n’est coché')
          }
        />
      )}
      {refused.length > 0 && (
        <Section title={t('Ce qui ne le sera pas')}>
          <ul className="grid gap-2">
            {refused.map(({ token, name, why }) => (
              <li key={token}>{t('{name} : {why}', { name, why: why ?? '' })}</li>
            ))}
          </ul>
        </Section>
      )}
      <Gone number={gone} />
      <Form result={result} labels={{ note: t('Ce qui est à changer') }}>
        <input type="hidden" name="acte" value={act} />
        {possible.map(({ token }) => (
          <input key={token} type="hidden" name="choix" value={token} />
        ))}
        {act === 'ask_changes' && possible.length > 0 && (
          <TextArea
            name="note"
            label={t('Ce qui est à changer')}
            help={t('Les membres lisent ce texte tel quel : dites ce qui manque et pourquoi.')}
            rows={6}
            maxLength={2000}
            required
          />
        )}
        <div className="flex flex-wrap gap-3">
          {possible.length > 0 && (
            <Button icon="check">{t('{act} ({n})', { act: actNames[act], n: possible.length })}</Button>
          )}
          <LinkButton to={`${list}?${back}`}>{t('Revenir à la liste')}</LinkButton>
        </div>
      </Form>
    </>
  );
}

/** Of those that were ticked, so many wait for nobody any more. */
function Gone({ number }: { number: number }) {
  if (number === 0) return null;
  const said = plural(number, {
    one: t('Un dossier coché n’attend plus rien.'),
    other: t('{n} dossiers cochés n’attendent plus rien.', { n: number }),
  });
  return <p>{said}</p>;
}

/** After: what was done, and what was refused or has gone meanwhile. */
export function WorkOutcome({
  outcomes,
  gone,
  back,
}: {
  outcomes: readonly Outcome[];
  gone: number;
  back: string;
}) {
  const done = outcomes.filter(({ refusal }) => refusal === null).length;
  return (
    <>
      <Notice
        tone={done === outcomes.length + gone ? 'success' : 'warning'}
        title={t('Fait : {done} sur {all}', { done, all: outcomes.length + gone })}
      />
      <DataTable
        caption={t('Résultat')}
        columns={[
          { key: 'name', label: t('Dossier') },
          { key: 'kind', label: t('Quoi') },
          { key: 'state', label: t('Résultat') },
        ]}
        rows={outcomes.map(({ name, to, kind, refusal }) => ({
          id: to + name,
          kind,
          state: refusal ?? <Badge tone="success">{t('Fait')}</Badge>,
          name: (
            <a lang="fr" className="link" href={href(to)}>
              {name}
            </a>
          ),
        }))}
      />
      <Gone number={gone} />
      <div>
        <LinkButton to={`${list}?${back}`}>{t('Revenir à la liste')}</LinkButton>
      </div>
    </>
  );
}
