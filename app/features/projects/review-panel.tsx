import { Button } from '#app/components/button.tsx';
import { Card } from '#app/components/card.tsx';
import { Facts } from '#app/components/facts.tsx';
import { TextArea } from '#app/components/field.tsx';
import { ErrorSummary } from '#app/components/error-summary.tsx';
import { Form, type FormResult } from '#app/components/form.tsx';
import { Notice } from '#app/components/notice.tsx';
import { Section } from '#app/components/page.tsx';
import { href } from '#app/i18n/href.ts';
import { phrases, t } from '#app/i18n/t.ts';
import { FileState } from './file-state.tsx';
import type { reviewFile } from './queue.queries.server.ts';

type File = NonNullable<Awaited<ReturnType<typeof reviewFile>>>;

const mandates = phrases({
  signed: 'Signé',
  missing: 'Pas encore signé : la collecte de prêts ne peut pas ouvrir',
  not_needed: 'Sans objet : pas de prêt',
});

/** What decides, what happened, and the two answers an operator can give. */
export function ReviewPanel({ file, result }: { file: File; result: FormResult }) {
  const { cooperation, blockers, notices } = file;
  const about = result?.initialValue?.['intent'];
  return (
    <div className="grid gap-8 lg:grid-cols-2">
      <div className="grid content-start gap-6">
        <Section title={t('La coopération')}>
          <Facts
            facts={[
              { name: t('Nom|entier'), value: cooperation.name },
              { name: t('Numéro'), value: numberOf(cooperation) },
              { name: t('Membres'), value: String(file.members) },
              { name: t('Compte de paiement'), value: file.accountReady ? t('Prêt') : t('Pas encore prêt') },
              { name: t('Mandat de prélèvement'), value: mandates[file.mandate] },
              ...(cooperation.contactEmail ? [{ name: t('Contact'), value: cooperation.contactEmail }] : []),
            ]}
          />
        </Section>
        <FileState
          standing={file.standing}
          steps={file.steps}
          side="team"
          result={about === 'write' ? result : null}
        />
      </div>
      <div className="grid content-start gap-6">
        {blockers.length > 0 && (
          <Notice tone="warning" title={t('Ce qui empêche de publier aujourd’hui')} still>
            <ul>
              {blockers.map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          </Notice>
        )}
        {notices.map((sentence) => (
          <Notice key={sentence} still>
            {sentence}
          </Notice>
        ))}
        {file.sheets.map(({ instrument, path }) => (
          <p key={instrument}>
            <a className="link" href={href(`/operateur/projets/${file.id}/fiche/${path}`)}>
              {instrument === 'loan'
                ? t('La fiche d’informations clés du prêt, telle qu’elle serait publiée (PDF)')
                : t('La fiche d’informations clés des parts, telle qu’elle serait publiée (PDF)')}
            </a>
          </p>
        ))}
        {file.status === 'submitted' ? (
          <Answers result={result} about={about} blocked={blockers.length > 0} />
        ) : (
          <>
            {about !== 'write' && <ErrorSummary errors={result?.error} />}
            <Notice still>{t('Ce projet n’attend pas de réponse.')}</Notice>
          </>
        )}
      </div>
    </div>
  );
}

function numberOf({ siren, rna }: File['cooperation']): string {
  return siren?.replace(/(\d{3})(?=\d)/g, '$1\u00a0') ?? rna ?? t('Aucun (collectif porté)');
}

/** `blocked`: publishing would be refused, for the reasons said above; only the other answer is offered. */
function Answers({ result, about, blocked }: { result: FormResult; about: unknown; blocked: boolean }) {
  return (
    <>
      {!blocked && (
        <Card title={t('Publier')} tone="leaf">
          <Form result={about === 'publish' ? result : null} className="grid gap-3">
            <input type="hidden" name="intent" value="publish" />
            <p>
              {t(
                'Le projet devient public et ses collectes ouvrent aujourd’hui. Les membres reçoivent un message.',
              )}
            </p>
            <Button>{t('Publier')}</Button>
          </Form>
        </Card>
      )}
      <Card title={t('Demander des modifications')}>
        <Form result={about === 'changes' ? result : null} labels={{ note: t('Ce qui est à changer') }}>
          <input type="hidden" name="intent" value="changes" />
          <TextArea
            name="note"
            label={t('Ce qui est à changer')}
            help={t('Les membres lisent ce texte tel quel : dites ce qui manque et pourquoi.')}
            rows={6}
            maxLength={5000}
            required
          />
          <Button variant="secondary">{t('Demander des modifications')}</Button>
        </Form>
      </Card>
    </>
  );
}
