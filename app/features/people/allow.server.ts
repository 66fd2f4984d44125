import { redirect, type AppLoadContext } from '@remix-run/node';
import { plainPath } from '#app/i18n/href.ts';
import { t } from '#app/i18n/t.ts';
import { db } from '#app/infra/db.server.ts';
import { notFound } from '#app/infra/http.server.ts';
import { isUuid } from '#app/infra/uuid.ts';
import { access, type RouteId, type Rule } from './access.ts';
import { dutiesFor, dutyNames, mayAct } from './duties.ts';
import { keepLostForm } from './drafts.server.ts';
import { currentPerson, type CurrentPerson, type OrganisationOf } from './session.server.ts';

type Asked = {
  request: Request;
  params: Readonly<Record<string, string | undefined>>;
  context?: Pick<AppLoadContext, 'closedForms' | 'clientAddress'>;
};
type Visitor = { person: CurrentPerson | null };
type Member = { person: CurrentPerson; cooperation: OrganisationOf };

/** What each rule hands to the route it has opened. */
type Granted = {
  public: Visitor;
  machine: object;
  person: { person: CurrentPerson };
  contributor: Visitor;
  pledge: Visitor & { pledge: { id: string } };
  cooperation: Member;
  project: Member & { project: { id: string } };
  loan: Member & { loan: { id: string } };
  partner: { person: CurrentPerson; partner: OrganisationOf };
  operator: { person: CurrentPerson };
};

const rules: { [Name in Rule]: (asked: Asked) => Promise<Granted[Name]> } = {
  public: visitor,
  machine: () => Promise.resolve({}),
  person: async (asked) => ({ person: await signedIn(asked) }),

  async contributor(asked) {
    const { params } = asked;
    if (params['instrument'] === 'don') return visitor(asked);
    if (params['instrument'] !== 'pret' && params['instrument'] !== 'parts') return notFound();
    return { person: await signedIn(asked) };
  },

  async pledge(asked) {
    const { request, params } = asked;
    const id = uuidOr404(params['pledge']);
    const pledge = await db().pledge.findUnique({ where: { id }, select: { id: true, personId: true } });
    if (pledge && pledge.personId === null) return { pledge: { id }, person: await currentPerson(request) };
    const person = await signedIn(asked);
    if (pledge?.personId !== person.id) return notFound();
    return { pledge: { id }, person };
  },

  async cooperation(asked) {
    const { request, params } = asked;
    const person = await signedIn(asked);
    const slug = params['cooperation'] ?? new URL(request.url).searchParams.get('cooperation');
    return { person, cooperation: memberOf(person, (cooperation) => cooperation.slug === slug) };
  },

  async project(asked) {
    const { params } = asked;
    const person = await signedIn(asked);
    const id = uuidOr404(params['project']);
    const project = await db().project.findUnique({ where: { id }, select: { cooperationId: true } });
    return {
      person,
      project: { id },
      cooperation: memberOf(person, ({ id }) => id === project?.cooperationId),
    };
  },

  async loan(asked) {
    const { params } = asked;
    const person = await signedIn(asked);
    const id = uuidOr404(params['loan']);
    const loan = await db().loan.findUnique({ where: { id }, select: { borrowerId: true } });
    return { person, loan: { id }, cooperation: memberOf(person, ({ id }) => id === loan?.borrowerId) };
  },

  async partner(asked) {
    const { request } = asked;
    const person = await signedIn(asked);
    const chosen = new URL(request.url).searchParams.get('partenaire');
    const partner = person.organisations.find(
      ({ kind, slug }) => kind === 'partner' && (chosen === null || slug === chosen),
    );
    return { person, partner: partner ?? notFound() };
  },

  async operator(asked) {
    const person = await signedIn(asked);
    return person.roles.operator ? { person } : notFound();
  },
};

/**
 * Opens a route to those it is for; every loader and action begins with it. Throws the answer for the others: the way to the
 * sign-in page and back, or 404.
 */
export async function allow<Id extends RouteId>(
  asked: Asked,
  route: Id,
): Promise<Granted[(typeof access)[Id]]> {
  const rule: (typeof access)[Id] = access[route];
  const granted = (await rules[rule](asked)) as Granted[(typeof access)[Id]];
  if ('cooperation' in granted) refuseOtherDuties(asked, route, granted.cooperation);
  return granted;
}

/**
 * A member reads everything of their cooperation; what they may do there is their duty's. The page they read says so where its forms would
 * stand; a form sent all the same is refused.
 */
function refuseOtherDuties(
  { request, context }: Asked,
  route: RouteId,
  { duty, name, slug }: OrganisationOf,
): void {
  if (mayAct(route, duty)) return;
  if (request.method === 'GET' || request.method === 'HEAD') {
    const allowed = dutiesFor(route).map((one) => dutyNames[one]);
    const sentence = t('Rôles qui peuvent le faire : {allowed}. Le vôtre : {duty}.', {
      allowed: allowed.join(', '),
      duty: dutyNames[duty],
    });
    if (context) context.closedForms = { sentence, to: `/porteur/${slug}/membres` };
    return;
  }
  throw new Response(
    t('Votre rôle dans « {name} » ({duty}) ne permet pas cela. Demandez à un responsable.', {
      name,
      duty: dutyNames[duty],
    }),
    { status: 403 },
  );
}

async function visitor({ request }: Asked): Promise<Visitor> {
  return { person: await currentPerson(request) };
}

async function signedIn(asked: Asked): Promise<CurrentPerson> {
  const person = await currentPerson(asked.request);
  if (person) return person;
  throw await toSignIn(asked);
}

/** The way to the sign-in page and back. What a form brought meanwhile is waiting there for whoever signs in. */
export async function toSignIn(asked: Asked): Promise<Response> {
  const { request } = asked;
  const { pathname, search } = new URL(request.url);
  const isForm = request.method === 'POST';
  const back = isForm
    ? await keepLostForm(asked, asked.context?.clientAddress)
    : plainPath(pathname) + search;
  return redirect(`/connexion?suite=${encodeURIComponent(back)}`, isForm ? 303 : 302);
}

function memberOf(person: CurrentPerson, isIt: (organisation: OrganisationOf) => boolean): OrganisationOf {
  return person.organisations.find((one) => one.kind === 'cooperation' && isIt(one)) ?? notFound();
}

/** What is not even shaped like one of our ids does not exist; asking the database would be an error. */
export function uuidOr404(text: string | undefined): string {
  return text !== undefined && isUuid(text) ? text : notFound();
}
