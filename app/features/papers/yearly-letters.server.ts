import { t } from '#app/i18n/t.ts';
import { db, inTransaction } from '#app/infra/db.server.ts';
import { letterIn, queueMails, siteUrl } from '#app/infra/mail.server.ts';
import { day, monthOf, type Day, yearOf } from '#app/money/day.ts';
import { isUnidentified } from './tax-identity.server.ts';

const lettersAtOnce = 1_000;

type Reader = {
  id: string;
  email: string;
  firstName: string;
  language: string;
  gave: boolean;
  lent: boolean;
  /** Has lent, and has not said who they are to the tax office. */
  unidentified: boolean;
  organisation: boolean;
};

/** The year whose papers are announced on a day: that before, from 15 January to the end of March; null at other times. */
export function yearToAnnounce(today: Day): number | null {
  return monthOf(today) <= 3 && today >= day(`${yearOf(today)}-01-15`) ? yearOf(today) - 1 : null;
}

/**
 * Tells everyone to whom something arrived in a year, or whose gift did, that their papers of the year are ready, each once: the statement,
 * what was withheld, the receipts. In pages, whatever their number. Answers how many letters were written now.
 */
export async function announceYear(year: number): Promise<number> {
  let written = 0;
  for (let after = '00000000-0000-0000-0000-000000000000'; ;) {
    const readers = await readersOf(year, after);
    const last = readers.at(-1);
    if (!last) return written;
    await inTransaction((tx) =>
      queueMails(
        tx,
        readers.map((reader) => letterOf(reader, year)),
      ),
    );
    written += readers.length;
    after = last.id;
  }
}

/** The next page of those who have not been told yet, by id. */
function readersOf(year: number, after: string): Promise<Reader[]> {
  const [from, to] = [`${year}-01-01`, `${year}-12-31`];
  return db().$queryRaw<Reader[]>`
    select * from (
      select p.id::text, p.email, p."firstName", p.language,
        exists (select 1 from "Pledge" g join "Campaign" c on c.id = g."campaignId" left join "CampaignRelease" m on m.id = g."releaseId"
          where g."personId" = p.id and g.instrument = 'gift' and g.status = 'released'
            and coalesce(m."releasedOn", c."settledOn") between ${from}::date and ${to}::date) as gave,
        exists (select 1 from "LoanShare" s join "DistributionLine" d on d."loanShareId" = s.id
          join "Repayment" r on r.id = d."repaymentId"
          where s."personId" = p.id and r."distributedOn" between ${from}::date and ${to}::date) as lent,
        p.kind = 'legal_person' as organisation, ${isUnidentified} as unidentified
      from "Person" p
      where p.id > ${after}::uuid and p."erasedAt" is null
        and not exists (select 1 from "Mail" m where m.key = ${`year:${year}:`} || p.id::text)
    ) as told where gave or lent
    order by id limit ${lettersAtOnce}`;
}

function letterOf(reader: Reader, year: number) {
  const { id, email, firstName, language, gave, lent, unidentified, organisation } = reader;
  const period = `du=${year}-01-01&au=${year}-12-31`;
  return letterIn(language, () => ({
    key: `year:${year}:${id}`,
    to: email,
    subject: t('Vos papiers de l’année {year} sont prêts', { year }),
    paragraphs: [
      t('Bonjour {firstName},', { firstName }),
      lent
        ? t(
            'Le relevé de l’année dit ce que vous avez reçu ; celui de l’impôt, ce qui a été retenu et dans quelles cases le déclarer.',
          )
        : t('Le relevé de l’année dit ce que vous avez donné, et à qui.'),
      ...(lent && unidentified
        ? [
            organisation
              ? t(
                  'Pour déclarer vos intérêts, il nous manque le numéro SIREN ou SIRET de votre organisation : dites-le dans vos papiers, « Qui je suis pour l’impôt ».',
                )
              : t(
                  'Pour déclarer vos intérêts, il nous manque votre date et votre lieu de naissance et votre adresse : dites-les dans vos papiers, « Qui je suis pour l’impôt ».',
                ),
          ]
        : []),
      ...(gave
        ? [
            t(
              'Les reçus fiscaux de vos dons se demandent dans vos papiers, quand l’organisme peut en donner.',
            ),
          ]
        : []),
    ],
    link: { label: t('Mes papiers'), url: siteUrl('/mon-espace/papiers') },
    papers: [
      {
        label: t('Relevé de {year} (PDF)', { year }),
        url: siteUrl(`/mon-espace/papiers/releve?papier=releve&${period}`),
      },
      ...(lent
        ? [
            {
              label: t('Impôt et prélèvements retenus en {year} (PDF)', { year }),
              url: siteUrl(`/mon-espace/papiers/releve?papier=impot&${period}`),
            },
          ]
        : []),
    ],
  }));
}
