import { Badge, type Tone } from '#app/components/badge.tsx';
import { Button, ButtonRow, LinkButton } from '#app/components/button.tsx';
import { RadioGroup } from '#app/components/choice-field.tsx';
import { Fold } from '#app/components/fold.tsx';
import { Form, type FormResult } from '#app/components/form.tsx';
import { Notice } from '#app/components/notice.tsx';
import { Section } from '#app/components/page.tsx';
import { withoutProof } from '#app/features/local-priority/proofs.ts';
import { PaperFields, PaperLinks, WhyWhoUntil, WithProgress } from '#app/features/uploads/paper-parts.tsx';
import { t } from '#app/i18n/t.ts';
import type { ResidenceStatus } from '#prisma/generated/enums.ts';
import type { ResidencePage, ResidenceShown } from './residence.queries.server.ts';
import { proofStates } from './states.ts';

const tones: Record<ResidenceStatus, Tone> = {
  awaited: 'warning',
  handed: 'info',
  accepted: 'success',
  later: 'neutral',
};

export function ProofBadge({ status }: { status: ResidenceStatus }) {
  return <Badge tone={tones[status]}>{proofStates[status]}</Badge>;
}

/** Before paying: a paper will be asked, until when, and what happens without it. */
export function ProofAhead({ residence }: { residence: ResidenceShown }) {
  return (
    <Notice still tone="info" title={t('Un justificatif de domicile vous sera demandé ensuite')}>
      <p>
        {t('Vous pourrez le remettre sur cette page, dès la fin de l’étape suivante et jusqu’au {day}.', {
          day: residence.handBy,
        })}
      </p>
      <p>{withoutProof()}</p>
    </Notice>
  );
}

/** On the page of a pledge: where its paper stands, and the way to hand it over. */
export function ProofSection({ residence }: { residence: ResidenceShown }) {
  const { status, inTime, to } = residence;
  return (
    <Section id="domicile" title={t('Justificatif de domicile')} intro={whatNext(residence)}>
      <div className="flex flex-wrap items-center gap-3">
        <ProofBadge status={status} />
        {inTime && (
          <LinkButton to={to} variant={status === 'awaited' ? 'primary' : 'secondary'}>
            {status === 'handed' ? t('Voir ou remplacer') : t('Remettre un justificatif')}
          </LinkButton>
        )}
      </div>
    </Section>
  );
}

function whatNext({ status, handBy, answerBy, inTime }: ResidenceShown): string {
  if (status === 'accepted') return t('La coopération sait que vous habitez là, et la pièce est effacée.');
  if (status === 'handed' && answerBy) {
    return t('La coopération répond jusqu’au {day} ; sans réponse, la pièce est tenue pour bonne.', {
      day: answerBy,
    });
  }
  if (!inTime) {
    return t('Votre engagement reste valable, comme celui d’une personne arrivée après l’ouverture à tous.');
  }
  return t('À remettre jusqu’au {day}.', { day: handBy });
}

/** What is asked, why, who reads it, until when it is kept; and the form. */
export function HandProof({ page, result }: { page: ResidencePage; result: FormResult }) {
  const { status, note, kind, papers, notice, days, pledgePath, mayHand } = page;
  return (
    <>
      {note && (
        <Notice still tone="warning" title={t('Un autre justificatif est demandé')}>
          {t('Réponse de la coopération : « {note} »', { note })}
        </Notice>
      )}
      {status === 'handed' && (
        <p>
          {t('Remis : {kind}.', { kind: kind ?? '' })} {whatNext(page)}
        </p>
      )}
      <PaperLinks papers={papers} />
      {!mayHand && status !== 'handed' && <p>{whatNext(page)}</p>}
      {status !== 'awaited' && (
        <ButtonRow>
          <LinkButton to={pledgePath}>{t('Revenir à mon engagement')}</LinkButton>
        </ButtonRow>
      )}
      {mayHand && <WhyWhoUntil notice={notice} />}
      {mayHand && status === 'awaited' && (
        <>
          <p>
            {t('La coopération répond sous {days} jours ouvrés.', { days })} {withoutProof()}
          </p>
          <ProofForm page={page} result={result} />
        </>
      )}
      {mayHand && status === 'handed' && (
        <Fold title={t('Remplacer le justificatif')} open={Boolean(result)}>
          <ProofForm page={page} result={result} />
        </Fold>
      )}
    </>
  );
}

function ProofForm({ page: { status, handBy, kinds }, result }: { page: ResidencePage; result: FormResult }) {
  return (
    <WithProgress>
      <Form upload result={result} labels={{ kind: t('La pièce'), file: t('Fichiers') }}>
        <RadioGroup
          name="kind"
          label={t('La pièce')}
          help={t('Une seule suffit, à votre nom, jusqu’au {day}.', { day: handBy })}
          options={kinds}
          required
        />
        <PaperFields required />
        <ButtonRow>
          <Button>
            {status === 'handed' ? t('Remplacer le justificatif') : t('Remettre le justificatif')}
          </Button>
        </ButtonRow>
      </Form>
    </WithProgress>
  );
}
