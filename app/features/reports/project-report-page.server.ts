import { projectReportDue } from '#app/features/parameters/due-dates.ts';
import { count, dayText, euros } from '#app/i18n/format.ts';
import { t } from '#app/i18n/t.ts';
import { projectReport } from './project-report.queries.server.ts';
import { faultsOf, missingOf, raisedBy, reportRows } from './project-report.ts';

const onePage = 50;

/** The yearly report as the team reads it before it is filed: each offer, and what it lacks. */
export async function projectReportPage(asked: { year: number; all: boolean; page: number }) {
  const { year, all, page } = asked;
  const report = await projectReport(year, { all });
  const { offers, lei } = report;
  return {
    year,
    all,
    lei,
    due: dayText(projectReportDue(year)),
    whole: offers.length > 0 && faultsOf(reportRows(report)).length === 0,
    page,
    pages: Math.max(1, Math.ceil(offers.length / onePage)),
    offers: offers.slice((page - 1) * onePage, page * onePage).map((offer) => ({
      id: offer.id,
      project: offer.project,
      owner: offer.owner.name,
      raised: euros(raisedBy(offer)),
      investors: count(
        offer.investors.reduce(
          (all, { sophisticated, others }) => all + sophisticated.people + others.people,
          0,
        ),
        t('investisseur'),
        t('investisseurs'),
      ),
      missing: missingOf(offer),
    })),
  };
}
