import { parseWithZod } from '@conform-to/zod/v4';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { LinkButton } from '#app/components/button.tsx';
import { Notice } from '#app/components/notice.tsx';
import { TableFiles } from '#app/components/table-files.tsx';
import { Section } from '#app/components/page.tsx';
import { OperatorFrame } from '#app/features/operators/operator-frame.tsx';
import { TaxMonths, TaxPaymentForm, Unidentified } from '#app/features/papers/tax-months.tsx';
import { monthOfText, recordTaxPayment, taxYear } from '#app/features/papers/tax-office.server.ts';
import { TaxPaymentSchema } from '#app/features/papers/tax.schema.ts';
import { TaxFundings, TaxPlaces } from '#app/features/payouts/tax-funding-parts.tsx';
import { taxFundingPart } from '#app/features/payouts/tax-funding.queries.server.ts';
import { unidentifiedIn } from '#app/features/papers/tax-identity.server.ts';
import { allow } from '#app/features/people/allow.server.ts';
import { yearAsked } from '#app/features/reports/year-asked.ts';
import { href } from '#app/i18n/href.ts';
import { t } from '#app/i18n/t.ts';
import { today } from '#app/infra/clock.server.ts';
import { invalidReply, notFound, readForm, refusalReply, seeOther } from '#app/infra/http.server.ts';

export const meta = () => [{ title: t('Impôts – Terreau') }];

export async function loader(args: LoaderFunctionArgs) {
  await allow(args, 'routes/operateur.impots._index');
  const { searchParams } = new URL(args.request.url);
  const year = yearAsked(searchParams, today());
  const [{ months }, funding, unidentified] = await Promise.all([
    taxYear(year, today()),
    taxFundingPart(today()),
    unidentifiedIn(year),
  ]);
  return { year, months, funding, unidentified, saved: searchParams.has('fait') };
}

export async function action(args: ActionFunctionArgs) {
  await allow(args, 'routes/operateur.impots._index');
  const submission = parseWithZod(await readForm(args.request), { schema: TaxPaymentSchema });
  if (submission.status !== 'success') return invalidReply(submission);
  const { month, on } = submission.value;
  try {
    await recordTaxPayment({ month: monthOfText(month) ?? notFound(), on, today: today() });
    return seeOther(`/operateur/impots?annee=${month.slice(0, 4)}&fait`);
  } catch (error) {
    return refusalReply(submission, error);
  }
}

export default function Taxes() {
  const { year, funding, months, unidentified, saved } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  return (
    <OperatorFrame
      current="impots"
      title={t('Impôts retenus en {year}', { year: String(year) })}
      intro={t(
        'Ce qui est retenu sur les intérêts des prêteurs appartient à l’État : il se déclare et se verse avant le 15 du mois suivant.',
      )}
      action={
        <LinkButton to={`/operateur/impots?annee=${year - 1}`} variant="secondary">
          {t('Année précédente')}
        </LinkButton>
      }
    >
      {saved && !result && <Notice tone="success" title={t('C’est enregistré')} />}
      <TaxPlaces part={funding} />
      <TaxMonths months={months} />
      {months.length > 0 && (
        <TableFiles to={`/operateur/tableaux/impots?annee=${year}`} name={t('Ces mois')} />
      )}
      <Section id="verser" title={t('Un mois a été versé')}>
        <TaxPaymentForm months={months} result={result} />
      </Section>
      <Section id="venue" title={t('De Stripe à la banque')}>
        <TaxFundings fundings={funding.fundings} />
      </Section>
      <Section
        id="ifu"
        title={t('Déclaration annuelle (2561)')}
        intro={t('Une ligne par personne : les montants de chaque case, à recopier ou à importer.')}
      >
        <Unidentified {...unidentified} />
        <TableFiles
          to={`/operateur/tableaux/2561?annee=${year}`}
          name={t('Déclarations de {year}', { year: String(year) })}
        />
      </Section>
      <Section
        id="residences"
        title={t('Prêteurs qui paient leurs impôts hors de France')}
        intro={t('Les retenues restent celles d’un résident tant que l’équipe n’a pas confirmé.')}
      >
        <p>
          <a className="link" href={href('/operateur/impots/residences')}>
            {t('Résidences fiscales')}
          </a>
        </p>
      </Section>
      <Section
        id="contrats"
        title={t('Contrats de prêt (2062)')}
        intro={t(
          'Une ligne par contrat conclu dans l’année, avec les rubriques du formulaire et par quel total le seuil de dispense est dépassé. Qui dépose la déclaration reste à confirmer.',
        )}
      >
        <TableFiles
          to={`/operateur/tableaux/2062?annee=${year}`}
          name={t('Contrats de {year}', { year: String(year) })}
        />
      </Section>
    </OperatorFrame>
  );
}
