import { Notice } from '#app/components/notice.tsx';
import { href } from '#app/i18n/href.ts';
import { rich } from '#app/i18n/rich.tsx';
import { t } from '#app/i18n/t.ts';
import type { NoticesShown } from './notices.queries.server.ts';
import { disclaimer, draftMark, riskWarning } from './wording.ts';

/** What both sides of a loan are told before there is a contract (code monétaire et financier, R548-7), beside its figures. */
function BeforeTheContract() {
  return (
    <ul className="grid list-disc gap-1.5 pl-5">
      <li>
        {t(
          'L’argent est versé à la coopération quand le minimum est réuni, les délais de réflexion passés et les paiements confirmés. Passé votre délai, votre engagement est irrévocable.',
        )}
      </li>
      <li>
        {t(
          'Si la coopération ne paie pas, la plateforme relance, redemande l’échéance, vous prévient et publie le défaut. Elle ne paie pas à sa place : votre créance demeure, contre la coopération seule.',
        )}
      </li>
      <li>{t('N’empruntez pas pour prêter : des dettes de trop mènent au surendettement.')}</li>
    </ul>
  );
}

/** What the regime of an offer wants said wherever it is made: who answers for it, what can be lost, and how long one may think. */
export function OfferNotices({ notices }: { notices: NoticesShown }) {
  const { kind, operator, caps } = notices;
  if (kind === 'gift') {
    return (
      <p className="text-sm text-ink-soft">
        {notices.keepsAll
          ? t('Un don n’est pas remboursé.')
          : t('Un don n’est pas remboursé, sauf si la collecte échoue.')}{' '}
        {operator}{' '}
        {rich('Si un reçu fiscal est donné, votre don réduit votre impôt : <a>combien il vous coûte</a>.', {
          a: (text) => (
            <a className="link" href={href('/reduction-d-impot')}>
              {text}
            </a>
          ),
        })}
      </p>
    );
  }
  return (
    <Notice tone="warning" still title={t('Avertissement sur les risques')}>
      <div className="grid gap-2.5">
        {kind === 'psfp' && (
          <>
            <p>{disclaimer()}</p>
            <p>{riskWarning()}</p>
          </>
        )}
        {kind === 'ifp' && (
          <p>
            {rich(
              'Prêter comporte un risque : si la coopération ne rembourse pas, vous pouvez perdre tout ou partie de la somme prêtée. Ce prêt n’est couvert ni par la garantie des dépôts (directive 2014/49/UE) ni par l’indemnisation des investisseurs (directive 97/9/CE). Ne prêtez que ce dont vous n’avez pas besoin. Les <a>défauts constatés ici</a> sont publiés.',
              { a: (text) => <a href={href('/statistiques#defauts')}>{text}</a> },
            )}
          </p>
        )}
        {kind !== 'none' && <BeforeTheContract />}
        {kind === 'none' && (
          <p>
            {t(
              'Ces parts sont émises par la coopérative, avec qui vous signez : la plateforme recueille votre souscription. Elles ne se revendent pas sur un marché et sont reprises au plus à leur valeur nominale, pertes déduites. Vous pouvez perdre tout ou partie de cet argent, qui n’est couvert ni par la garantie des dépôts (directive 2014/49/UE) ni par l’indemnisation des investisseurs (directive 97/9/CE).',
            )}
          </p>
        )}
        <p>
          {rich(
            'Vous avez <strong>quatre jours calendaires</strong> de réflexion : jusqu’au quatrième jour à 23 h 59 (heure de Paris), vous révoquez votre engagement d’un clic, sans raison et sans frais.',
            { strong: (text) => <strong>{text}</strong> },
          )}
        </p>
        {caps && <p>{caps}</p>}
        <p>{operator}</p>
        {notices.draft && <p className="text-sm">{draftMark()}</p>}
      </div>
    </Notice>
  );
}
