import {
  disclaimer,
  foreignLevies,
  riskWarning,
  type WordingName,
} from '#app/features/protection/wording.ts';
import { wordingsNow } from '#app/features/protection/wording.server.ts';
import { dayText } from '#app/i18n/format.ts';
import { spokenIn, t } from '#app/i18n/t.ts';
import { db } from '#app/infra/db.server.ts';
import { dayOf } from '#app/money/day.ts';

type Described = { label: string; where: string; excerpt?: string[] };

const described: Record<WordingName, () => Described> = {
  offer_notices: () => ({
    label: t('Avertissements sur les offres'),
    where: t('règlement (UE) 2020/1503, articles 19 et 23'),
    excerpt: spokenIn('fr', () => [disclaimer(), riskWarning()]),
  }),
  key_information: () => ({
    label: t('Fiche d’informations clés'),
    where: t('règlement (UE) 2020/1503, annexe I, et règlement délégué (UE) 2022/2119'),
  }),
  loan_contract: () => ({ label: t('Contrat de prêt'), where: t('Code civil, Code de la consommation') }),
  shares: () => ({
    label: t('Bulletin et attestation de parts'),
    where: t('loi n° 47-1775 du 10 septembre 1947'),
  }),
  gift_receipt: () => ({ label: t('Reçu fiscal'), where: t('formulaire 2041-RD, Cerfa 11580') }),
  share_relief: () => ({
    label: t('État individuel de souscription'),
    where: t('Code général des impôts, article 199 terdecies-0 A, annexe III, article 46 AI bis'),
  }),
  statement: () => ({
    label: t('Relevé de l’impôt retenu'),
    where: t('Code général des impôts, articles 125 A et 242 ter'),
  }),
  foreign_levies: () => ({
    label: t('Retenues sur les intérêts payés hors de France'),
    where: t('Code général des impôts, article 125 A ; Code de la sécurité sociale, article L136-7'),
    excerpt: spokenIn('fr', () => [foreignLevies()]),
  }),
};

/** Every text whose wording is that of law: its version, where its words come from, and who compared them. */
export async function wordingRows() {
  const rows = await wordingsNow();
  const people = await db().person.findMany({
    where: { id: { in: rows.flatMap(({ confirmed }) => (confirmed ? [confirmed.confirmedById] : [])) } },
    select: { id: true, firstName: true, lastName: true },
  });
  const nameOf = new Map(people.map(({ id, firstName, lastName }) => [id, `${firstName} ${lastName}`]));
  return rows.map(({ wording, version, confirmed }) => {
    const { label, where, excerpt = [] } = described[wording]();
    return {
      wording,
      version,
      label,
      where,
      excerpt,
      confirmed: confirmed && {
        who: nameOf.get(confirmed.confirmedById) ?? '',
        on: dayText(dayOf(confirmed.confirmedAt)),
        source: confirmed.source,
      },
    };
  });
}
