import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { Notice } from '#app/components/notice.tsx';
import { PageTitle } from '#app/components/page-title.tsx';
import { SpaceFrame } from '#app/features/citizens/space-frame.tsx';
import { CapitalLosses } from '#app/features/papers/capital-losses-parts.tsx';
import { lossesShown } from '#app/features/papers/capital-losses.queries.server.ts';
import { LoanDeclarations } from '#app/features/papers/loan-declaration-parts.tsx';
import { loanDeclarations } from '#app/features/papers/loan-declaration.queries.server.ts';
import { PersonShelf } from '#app/features/papers/person-shelf.tsx';
import { contractsOf, giftsOf, holdingsOf, transfersOf } from '#app/features/papers/shelf.queries.server.ts';
import { StatementForms } from '#app/features/papers/statement-forms.tsx';
import { recentYears } from '#app/features/papers/statement.server.ts';
import { taxIdentityOf } from '#app/features/papers/tax-identity.server.ts';
import { allow } from '#app/features/people/allow.server.ts';
import { href } from '#app/i18n/href.ts';
import { t } from '#app/i18n/t.ts';
import { today } from '#app/infra/clock.server.ts';

export const meta = () => [{ title: t('Mes papiers – Terreau') }];

export async function loader(args: LoaderFunctionArgs) {
  const { person } = await allow(args, 'routes/mon-espace.papiers._index');
  const [contracts, gifts, holdings, transfers, declarations, years, identity, losses] = await Promise.all([
    contractsOf(person.id),
    giftsOf(person),
    holdingsOf(person.id),
    transfersOf(person.id),
    loanDeclarations({ personId: person.id }, today()),
    recentYears(person.id, today()),
    taxIdentityOf(person.id),
    lossesShown(person.id, today()),
  ]);
  const organisation = identity?.asks === 'number';
  const identified = identity && identity.stated !== null;
  return { contracts, gifts, holdings, transfers, declarations, years, identified, organisation, losses };
}

export default function MyPapers() {
  const { years, declarations, identified, organisation, losses, ...shelf } = useLoaderData<typeof loader>();
  return (
    <SpaceFrame current="papiers">
      <PageTitle
        title={t('Mes papiers')}
        intro={t('Des documents PDF, en français, que les lecteurs d’écran savent lire.')}
      />
      {identified === false && (
        <Notice still title={t('L’administration doit savoir qui vous êtes')}>
          <p>
            {organisation
              ? t('Le numéro de votre organisation manque à la déclaration de ses intérêts.')
              : t('Votre naissance et votre adresse manquent à la déclaration de vos intérêts.')}
          </p>
        </Notice>
      )}
      {identified !== null && (
        <p>
          <a className="link" href={href('/mon-espace/papiers/identite')}>
            {t('Qui je suis pour l’impôt')}
          </a>
        </p>
      )}
      <StatementForms years={years} />
      {losses.length > 0 && <CapitalLosses losses={losses} />}
      <PersonShelf shelf={shelf} />
      {declarations && <LoanDeclarations declarations={declarations} files="/mon-espace/tableaux/2062" />}
    </SpaceFrame>
  );
}
