import { euros, percent } from '#app/i18n/format.ts';
import { t } from '#app/i18n/t.ts';
import type { Tx } from '#app/infra/db.server.ts';
import { Refusal } from '#app/infra/refusal.ts';
import type { Day } from '#app/money/day.ts';
import { isPositive, money, type Money, subtract } from '#app/money/money.ts';
import { heldOn } from './register.server.ts';
import { publicRoom } from './scic.ts';
import { scicLaw } from './scic.queries.server.ts';

/** What somebody would hold more in a category, in euros; below zero for who hands shares on. */
type Coming = { personId: string; category: string; amount: Money };

/**
 * Refuses what would bring the public bodies of a SCIC above the part of its capital that the law leaves them, and says how much is left. Says
 * nothing to other legal forms, nor where no category is stated to be one of public bodies. `pending`: what others have subscribed, whom the board has
 * not admitted yet. The caller holds the lock of the register.
 */
export async function refuseTooPublic(
  tx: Tx,
  cooperationId: string,
  coming: readonly Coming[],
  { today, field, pending = [] }: { today: Day; field: string; pending?: readonly Coming[] },
): Promise<void> {
  const lines = [coming, pending].flatMap((list, place) =>
    list.map(({ amount, ...line }) => ({ ...line, amount: amount.toFixed(2), asked: place === 0 })),
  );
  const [row] = await tx.$queryRaw<[{ capital: string; public: string; added: string; handed: boolean }]>`
    with bodies as (
      select c.name from "MemberCategory" c join "Organisation" o on o.id = c."cooperationId"
      where o.id = ${cooperationId}::uuid and o."legalForm" = 'scic' and c.kind = 'public_body'),
    coming as (
      select * from jsonb_to_recordset(${JSON.stringify(lines)}::jsonb) as c("personId" uuid, category text, amount numeric, asked boolean)),
    after as (
      select coalesce(h.capital, 0) + coalesce(c.amount, 0) as amount, coalesce(c.category, h.category) as category
      from (${heldOn(cooperationId, today)}) h
      full join (select "personId", max(category) as category, sum(amount) as amount from coming group by 1) c
        on c."personId" = h."personId")
    select coalesce(sum(amount), 0)::numeric(14, 2)::text as capital,
      coalesce(sum(amount) filter (where category in (select name from bodies)), 0)::numeric(14, 2)::text as public,
      (select coalesce(sum(amount), 0)::numeric(14, 2)::text from coming where asked and category in (select name from bodies)) as added,
      exists (select 1 from coming where amount < 0) as handed
    from after`;
  const added = money(row.added);
  if (!isPositive(added)) return;
  const [capital, ofPublic] = [money(row.capital), money(row.public)];
  const { publicShare } = await scicLaw(today, tx);
  if (!ofPublic.greaterThan(capital.times(publicShare))) return;
  const before = {
    capital: row.handed ? capital : subtract(capital, added),
    ofPublic: subtract(ofPublic, added),
  };
  throw new Refusal(
    'too_public',
    t(
      'La loi laisse aux collectivités publiques {most} du capital d’une SCIC, toutes ensemble : il leur reste {left}. Rien n’est enregistré.',
      { most: percent(publicShare), left: euros(publicRoom(before, publicShare, row.handed)) },
    ),
    field,
  );
}
