import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { Badge, type Tone } from '#app/components/badge.tsx';
import { Button, ButtonRow, LinkButton } from '#app/components/button.tsx';
import { DataTable } from '#app/components/data-table.tsx';
import { SelectField } from '#app/components/field.tsx';
import { Form } from '#app/components/form.tsx';
import { allow } from '#app/features/people/allow.server.ts';
import { comparedVersions } from '#app/features/plan/plan-versions.queries.server.ts';
import { EditorFrame } from '#app/features/projects/editor-frame.tsx';
import { editorFrame } from '#app/features/projects/editor.queries.server.ts';
import { t } from '#app/i18n/t.ts';
import { notFound } from '#app/infra/http.server.ts';

export const meta = () => [{ title: t('Version du plan – Terreau') }];

const tones = {
  added: 'success',
  removed: 'danger',
  changed: 'warning',
  same: 'neutral',
} as const satisfies Record<string, Tone>;

function wholeOr404(text: string | null | undefined): number {
  return text && /^[1-9][0-9]{0,5}$/.test(text) ? Number(text) : notFound();
}

export async function loader(args: LoaderFunctionArgs) {
  const { project } = await allow(args, 'routes/porteur.projets.$project.plan.versions.$number');
  const asked = new URL(args.request.url).searchParams.get('avec');
  const number = wholeOr404(args.params['number']);
  const plan = await comparedVersions(project.id, number, asked ? wholeOr404(asked) : null);
  return { frame: await editorFrame(project.id), plan: plan ?? notFound() };
}

export default function PlanVersion() {
  const { frame, plan } = useLoaderData<typeof loader>();
  const { number, on, other, lines, totals, choices } = plan;
  const left = other
    ? t('Version {number}, {on}', { number: other.number, on: other.on })
    : t('Avant la première version');
  return (
    <EditorFrame
      frame={frame}
      current="plan"
      title={t('Plan de financement : version {number}', { number })}
      intro={t('Telle qu’elle a été enregistrée le {on}. Rien n’y change plus.', { on })}
    >
      <DataTable
        caption={other ? t('Ce qui a changé') : t('Le plan de départ')}
        columns={[
          { key: 'label', label: t('Ligne') },
          { key: 'before', label: left },
          { key: 'after', label: t('Version {number}, {on}', { number, on }) },
          { key: 'by', label: t('Écart'), numeric: true },
        ]}
        phone="rows"
        rows={lines.map(({ id, side, label, formerly, before, after, by, change, changed }) => ({
          id,
          before,
          after,
          by,
          label: (
            <span className="grid gap-1">
              <span>{t('{side} : {label}', { side, label })}</span>
              {formerly && (
                <span className="text-sm text-ink-soft">{t('avant : {formerly}', { formerly })}</span>
              )}
              <span>
                <Badge tone={tones[change]}>{changed}</Badge>
              </span>
            </span>
          ),
        }))}
        empty={t('Ce plan était vide.')}
      />
      <DataTable
        caption={t('Totaux')}
        columns={[
          { key: 'what', label: t('Total') },
          { key: 'before', label: left, numeric: true },
          { key: 'after', label: t('Version {number}, {on}', { number, on }), numeric: true },
        ]}
        rows={[
          { id: 'uses', what: t('Dépenses'), ...totals.uses },
          { id: 'resources', what: t('Ressources'), ...totals.resources },
        ]}
      />
      {choices.length > 1 && (
        <Form
          method="get"
          values={{ avec: String(other?.number ?? '') }}
          className="flex flex-wrap items-end gap-3"
        >
          <SelectField
            name="avec"
            label={t('Comparer avec')}
            options={choices.map((one) => ({
              value: String(one.number),
              label: t('Version {number}, {on}', { number: one.number, on: one.on }),
            }))}
          />
          <Button variant="secondary">{t('Comparer')}</Button>
        </Form>
      )}
      <ButtonRow>
        <LinkButton to={`/porteur/projets/${frame.id}/plan`} variant="quiet">
          {t('Revenir au plan')}
        </LinkButton>
      </ButtonRow>
    </EditorFrame>
  );
}
