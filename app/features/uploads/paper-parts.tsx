import type { ReactNode } from 'react';
import { Button } from '#app/components/button.tsx';
import { FileField } from '#app/components/choice-field.tsx';
import { Facts } from '#app/components/facts.tsx';
import { SelectField, TextField } from '#app/components/field.tsx';
import { Form, type FormResult } from '#app/components/form.tsx';
import { href } from '#app/i18n/href.ts';
import { t } from '#app/i18n/t.ts';
import { paperTypes } from './kinds.ts';
import type { PaperNotice, ShownPaper } from './papers.queries.server.ts';

/** Links to papers, with their format and weight. */
export function PaperLinks({ papers }: { papers: readonly ShownPaper[] }) {
  if (papers.length === 0) return null;
  return (
    <ul className="grid gap-1.5">
      {papers.map((paper) => (
        <li key={paper.id}>
          <PaperLink paper={paper} />
        </li>
      ))}
    </ul>
  );
}

export function PaperLink({ paper: { id, label, pages, size } }: { paper: ShownPaper }) {
  return (
    <a className="link" href={href(`/pieces/${id}`)}>
      {label} <span className="text-sm">({['PDF', pages, size].filter(Boolean).join(', ')})</span>
    </a>
  );
}

/** Why a paper is asked, who sees it, when it is erased. */
export function WhyWhoUntil({ notice: { why, who, until } }: { notice: PaperNotice }) {
  return (
    <Facts
      facts={[
        { name: t('Pourquoi'), value: why },
        { name: t('Qui la voit'), value: who },
        { name: t('Quand elle est effacée'), value: until },
      ]}
    />
  );
}

/** The two fields through which pages come: chosen among files, or from the camera of a telephone. The form needs `upload`. */
export function PaperFields({ required }: { required: boolean }) {
  return (
    <>
      <FileField
        name="file"
        label={t('Fichiers')}
        help={t(
          'Un PDF, ou une photo par page (JPEG, PNG, WebP, HEIC), dix pages et 24 Mo au plus : elles deviennent un seul PDF. Le lieu, la date et l’appareil inscrits dans les photos sont effacés ; un PDF est gardé tel quel.',
        )}
        accept={paperTypes}
        multiple
        required={required}
      />
      <div className="hidden pointer-coarse:block">
        <FileField
          name="file-camera"
          label={t('Ou photographier une page')}
          accept="image/*"
          capture="environment"
        />
      </div>
    </>
  );
}

/** A form that is sent with its progress shown, where the page has the script for it (live-upload.ts); its words stand here. */
export function WithProgress({ children }: { children: ReactNode }) {
  return (
    <div
      data-upload=""
      data-sending={t('Envoi en cours : {percent} %', { percent: '{percent}' })}
      data-reading={t('Tout est arrivé : la pièce est lue, encore un instant.')}
      data-offline={t('L’envoi s’est arrêté : le réseau ne répond pas. Rien n’est perdu ici, réessayez.')}
      className="grid grid-cols-[minmax(0,1fr)] gap-4"
    >
      {children}
      <p role="status" data-upload-status="" className="font-semibold empty:hidden" />
      <progress
        data-upload-bar=""
        hidden
        max={100}
        aria-label={t('Envoi')}
        className="h-3 w-full accent-leaf"
      />
    </div>
  );
}

/** Papers handed over about one thing: those there are, each with the way to erase it, and the form that adds or replaces one. */
export function PaperShelf({
  papers,
  notice,
  result,
  action,
}: {
  papers: readonly ShownPaper[];
  notice: PaperNotice;
  result: FormResult;
  /** Where both forms go: `?piece`. */
  action: string;
}) {
  const labels = { label: t('Ce que c’est'), file: t('Fichiers') };
  return (
    <>
      <WhyWhoUntil notice={notice} />
      {papers.length > 0 && (
        <ul className="grid gap-2">
          {papers.map((paper) => (
            <li
              key={paper.id}
              className="flex flex-wrap items-center justify-between gap-3 rounded-md border border-line bg-surface px-4 py-2"
            >
              <span>
                <PaperLink paper={paper} />{' '}
                <span className="text-sm text-ink-soft">{t('remise le {day}', { day: paper.givenOn })}</span>
              </span>
              <Form action={action}>
                <Button
                  name="erase"
                  value={paper.id}
                  variant="quiet"
                  size="small"
                  icon="trash"
                  aria-label={t('Effacer « {label} »', { label: paper.label })}
                >
                  {t('Effacer')}
                </Button>
              </Form>
            </li>
          ))}
        </ul>
      )}
      <WithProgress>
        <Form result={result} action={action} upload labels={labels}>
          <TextField name="label" label={labels.label} maxLength={80} required />
          <PaperFields required />
          {papers.length > 0 && (
            <SelectField
              name="replaces"
              label={t('Elle remplace')}
              placeholder={t('Aucune : c’est une pièce de plus')}
              options={papers.map(({ id, label, givenOn }) => ({
                value: id,
                label: t('{label}, {day}', { label, day: givenOn }),
              }))}
            />
          )}
          <div>
            <Button icon="upload">{t('Remettre la pièce')}</Button>
          </div>
        </Form>
      </WithProgress>
    </>
  );
}
