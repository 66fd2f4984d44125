/** Everything the stand-in remembers, in a schema of its own beside the product's tables. */
export const schema = `
create schema if not exists standin;

-- One row per Stripe object. "data" is what the API shows; "hidden" is what only the stand-in knows (a card's fate).
-- "keys" holds what lists may filter on, as 'customer:cus_…'; "available_on" is set while a movement is pending.
create table if not exists standin.object (
  id text primary key,
  kind text not null,
  account text not null,
  created bigint not null,
  seq bigint generated always as identity,
  keys text[] not null default '{}',
  available_on bigint,
  data jsonb not null,
  hidden jsonb
);
create index if not exists object_newest on standin.object (account, kind, seq desc);
create index if not exists object_keys on standin.object using gin (keys);
create index if not exists object_pending on standin.object (available_on) where available_on is not null;

-- Pending and available money per account, kept in step with the balance transactions by the same statement.
create table if not exists standin.balance (
  account text primary key,
  pending bigint not null default 0,
  available bigint not null default 0
);

create table if not exists standin.idempotency (
  account text not null,
  key text not null,
  fingerprint text not null,
  created bigint not null,
  status int not null,
  body text not null,
  primary key (account, key)
);

create table if not exists standin.event (
  id text primary key,
  seq bigint generated always as identity,
  account text not null,
  type text not null,
  created bigint not null,
  object_id text,
  body text not null
);
create index if not exists event_newest on standin.event (account, seq desc);
create index if not exists event_object on standin.event (object_id);

-- "next_at" and "attempts" follow real time: the application's absence is real, whatever the virtual clock says.
create table if not exists standin.delivery (
  event_id text not null,
  endpoint text not null default 'we_1Standin',
  state text not null default 'pending',
  attempts int not null default 0,
  next_at timestamptz not null default now(),
  last_status int,
  last_error text
);
-- One event used to have one recipient.
alter table standin.delivery add column if not exists endpoint text not null default 'we_1Standin';
alter table standin.delivery drop constraint if exists delivery_pkey;
create unique index if not exists delivery_once on standin.delivery (event_id, endpoint);
create index if not exists delivery_pending on standin.delivery (next_at, event_id) where state = 'pending';

create table if not exists standin.timer (
  id bigint generated always as identity primary key,
  due bigint not null,
  kind text not null,
  account text not null,
  object_id text not null,
  locks text[] not null default '{}',
  data jsonb not null default '{}',
  error text
);
create index if not exists timer_due on standin.timer (due, id) where error is null;
create index if not exists timer_object on standin.timer (object_id);

-- What someone has set by the control API, such as chaos.
create table if not exists standin.setting (name text primary key, value jsonb not null);

create table if not exists standin.clock (
  the_one boolean primary key default true check (the_one),
  frozen_at bigint
);
insert into standin.clock (the_one) values (true) on conflict do nothing;
`;
