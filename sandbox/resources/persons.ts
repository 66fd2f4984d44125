import type Stripe from 'stripe';
import { address, mergedMetadata } from '../api/fragments.ts';
import { listPage } from '../api/lists.ts';
import {
  choice,
  expand,
  flag,
  hash,
  integer,
  later,
  laterAll,
  metadata,
  pages,
  required,
  text,
  unsettable,
} from '../api/parameters.ts';
import { type Call, route } from '../api/route.ts';
import { platform } from '../engine/events.ts';
import { newId } from '../engine/ids.ts';
import type { Work } from '../engine/work.ts';
import { noAddress } from '../play/methods.ts';

type Given = Stripe.AccountCreatePersonParams;

const roles = ['authorizer', 'director', 'executive', 'legal_guardian', 'owner', 'representative'] as const;

const relationship = hash<Stripe.AccountCreatePersonParams.Relationship>({
  authorizer: flag,
  director: flag,
  executive: flag,
  legal_guardian: flag,
  owner: flag,
  percent_ownership: integer({ min: 0, max: 100 }),
  representative: flag,
  title: text(),
});

const common = {
  ...laterAll('additional_tos_acceptances', 'address_kana', 'address_kanji', 'documents', 'first_name_kana'),
  ...laterAll('first_name_kanji', 'gender', 'last_name_kana', 'last_name_kanji', 'person_token'),
  ...laterAll('id_number_secondary', 'registered_address', 'ssn_last_4', 'us_cfpb_data', 'verification'),
  address,
  dob: unsettable(hash({ day: required(integer()), month: required(integer()), year: required(integer()) })),
  email: text(),
  expand,
  first_name: text(),
  full_name_aliases: later,
  id_number: text(),
  last_name: text(),
  maiden_name: text(),
  metadata,
  nationality: text(2),
  phone: text(),
  political_exposure: choice('existing', 'none'),
  relationship,
};

/** What a request says of a person, as properties of the person. */
function written(params: Given, old?: Stripe.Person): Partial<Stripe.Person> {
  const plain = ['email', 'first_name', 'last_name', 'maiden_name', 'nationality', 'phone'] as const;
  const patch: Partial<Stripe.Person> = Object.fromEntries(
    plain.flatMap((name) => (params[name] === undefined ? [] : [[name, params[name]]])),
  );
  if (params.political_exposure) patch.political_exposure = params.political_exposure;
  if (params.address) patch.address = { ...noAddress, ...params.address };
  if (params.dob !== undefined) patch.dob = params.dob || { day: null, month: null, year: null };
  if (params.id_number) patch.id_number_provided = true;
  if (params.metadata !== undefined) patch.metadata = mergedMetadata(old?.metadata ?? {}, params.metadata);
  if (params.relationship)
    patch.relationship = { ...(old?.relationship ?? noRelationship()), ...(params.relationship as object) };
  return patch;
}

function noRelationship(): Stripe.Person.Relationship {
  const none = Object.fromEntries(roles.map((name) => [name, false]));
  return { ...none, percent_ownership: null, title: null } as unknown as Stripe.Person.Relationship;
}

/** Nothing is asked of a person here: Stripe's questions are asked of the account. */
function noQuestions(): Stripe.Person.Requirements & Stripe.Person.FutureRequirements {
  return {
    alternatives: [],
    currently_due: [],
    errors: [],
    eventually_due: [],
    past_due: [],
    pending_verification: [],
  };
}

async function personOf({
  work,
  path,
}: {
  work: Work;
  path: Record<string, string>;
}): Promise<Stripe.Person> {
  const person = await work.get('person', path.person!, 'person', platform);
  await work.get('account', path.account!, 'account', platform);
  if (person.account !== path.account) return work.get('person', 'person_elsewhere', 'person', platform);
  return person;
}

async function create({ work, params, path }: Call<Given>): Promise<Stripe.Person> {
  const account = await work.get('account', path.account!, 'account', platform);
  const person: Stripe.Person = {
    id: newId('person'),
    object: 'person',
    account: account.id,
    address: noAddress,
    created: work.now,
    dob: { day: null, month: null, year: null },
    email: null,
    first_name: null,
    future_requirements: noQuestions(),
    id_number_provided: false,
    last_name: null,
    metadata: {},
    phone: null,
    political_exposure: 'none',
    relationship: noRelationship(),
    requirements: noQuestions(),
    verification: { details: null, details_code: null, status: 'unverified' },
    ...written(params),
  };
  work.add('person', person, null, platform);
  work.emit('person.created', person, undefined, account.id);
  return person;
}

async function update(call: Call<Stripe.AccountUpdatePersonParams>): Promise<Stripe.Person> {
  const person = await personOf(call);
  const previous = call.work.change(person, written(call.params as Given, person));
  if (Object.keys(previous).length > 0) call.work.emit('person.updated', person, previous, person.account);
  return person;
}

export const persons = [
  route<Given>('POST', '/v1/accounts/:account/persons', common, create),
  route<Stripe.AccountListPersonsParams>(
    'GET',
    '/v1/accounts/:account/persons',
    { ...pages, relationship: later },
    async ({ work, params, path, url }) => {
      const account = await work.get('account', path.account!, 'account', platform);
      return listPage(work, 'person', url, params, { account: account.id }, platform);
    },
  ),
  route<Stripe.AccountRetrievePersonParams>(
    'GET',
    '/v1/accounts/:account/persons/:person',
    { expand },
    personOf,
  ),
  route<Stripe.AccountUpdatePersonParams>('POST', '/v1/accounts/:account/persons/:person', common, update),
  route<Stripe.AccountDeletePersonParams>(
    'DELETE',
    '/v1/accounts/:account/persons/:person',
    {},
    async (call) => {
      const person = await personOf(call);
      call.work.emit('person.deleted', person, undefined, person.account);
      call.work.remove(person.id);
      return { id: person.id, object: 'person', deleted: true };
    },
  ),
];
