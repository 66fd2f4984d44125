-- What the pledges of a campaign sum to, so that a page or a new pledge reads a few rows where it read every pledge. The pledges keep these sums
-- themselves, in their own transaction. A sum may stand in several rows: who finds one that another transaction is writing takes the next, or
-- makes a new one, so that pledges to one campaign never wait for each other here. Nor do they look at the campaign's row: no foreign keys.
CREATE TABLE "CampaignTotal" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "campaignId" UUID NOT NULL,
    "what" TEXT NOT NULL,
    "amount" DECIMAL(16,2) NOT NULL,
    "number" INTEGER NOT NULL,
    CONSTRAINT "CampaignTotal_pkey" PRIMARY KEY ("id")
) WITH (fillfactor = 50);
CREATE INDEX "CampaignTotal_campaignId_what_idx" ON "CampaignTotal"("campaignId", "what");

-- Each of those behind a campaign, once however often they pledged: a person by their id, a guest by a digest of the address.
CREATE TABLE "CampaignBacker" (
    "campaignId" UUID NOT NULL,
    "who" UUID NOT NULL,
    "pledges" INTEGER NOT NULL,
    "paid" INTEGER NOT NULL,
    CONSTRAINT "CampaignBacker_pkey" PRIMARY KEY ("campaignId", "who")
);

-- What one pledge adds to the sums of its campaign, or takes from them (-1).
CREATE TYPE "PledgeMove" AS (campaign uuid, who uuid, status "PledgeStatus", amount numeric, number integer);

CREATE FUNCTION pledge_move(p "Pledge", number integer) RETURNS "PledgeMove" LANGUAGE sql IMMUTABLE AS $$
  SELECT p."campaignId", coalesce(p."personId", md5(p.email)::uuid), p.status, number * p.amount, number
$$;

CREATE FUNCTION campaign_total_add(campaign uuid, whose text, more numeric, others integer) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "CampaignTotal" SET amount = amount + more, number = number + others WHERE id =
    (SELECT id FROM "CampaignTotal" WHERE "campaignId" = campaign AND what = whose LIMIT 1 FOR NO KEY UPDATE SKIP LOCKED);
  IF NOT FOUND THEN
    INSERT INTO "CampaignTotal" ("campaignId", what, amount, number) VALUES (campaign, whose, more, others);
  END IF;
END $$;

-- Backers: whose pledge stands, or was given back with a campaign that failed. Payers: whose money came and was kept.
CREATE FUNCTION campaign_totals_move(moves "PledgeMove"[]) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  people record;
BEGIN
  PERFORM campaign_total_add(campaign, status::text, sum(amount), sum(number)::int) FROM unnest(moves)
    GROUP BY campaign, status HAVING sum(amount) <> 0 OR sum(number) <> 0;
  FOR people IN WITH change AS (
    SELECT campaign, who,
      coalesce(sum(number) FILTER (WHERE status IN ('reserved', 'charging', 'declined', 'collected', 'released', 'cancelled', 'refunded')), 0)::int AS pledges,
      coalesce(sum(number) FILTER (WHERE status IN ('collected', 'released')), 0)::int AS paid
    FROM unnest(moves) GROUP BY campaign, who
  ), kept AS (
    INSERT INTO "CampaignBacker" AS b ("campaignId", who, pledges, paid)
      SELECT campaign, who, pledges, paid FROM change WHERE pledges <> 0 OR paid <> 0 ORDER BY campaign, who
      ON CONFLICT ("campaignId", who) DO UPDATE SET pledges = b.pledges + excluded.pledges, paid = b.paid + excluded.paid
      RETURNING "campaignId" AS campaign, who, pledges, paid
  )
  SELECT k.campaign, sum((k.pledges > 0)::int - (k.pledges > c.pledges)::int)::int AS backers, sum((k.paid > 0)::int - (k.paid > c.paid)::int)::int AS payers
    FROM kept k JOIN change c USING (campaign, who) GROUP BY k.campaign
  LOOP
    IF people.backers <> 0 THEN PERFORM campaign_total_add(people.campaign, 'backers', 0, people.backers); END IF;
    IF people.payers <> 0 THEN PERFORM campaign_total_add(people.campaign, 'payers', 0, people.payers); END IF;
  END LOOP;
  DELETE FROM "CampaignBacker" b USING unnest(moves) m
    WHERE m.number < 0 AND b."campaignId" = m.campaign AND b.who = m.who AND b.pledges = 0 AND b.paid = 0;
END $$;

CREATE FUNCTION campaign_totals_follow() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    PERFORM campaign_totals_move(array(SELECT pledge_move(p, 1) FROM became p));
  ELSIF TG_OP = 'DELETE' THEN
    PERFORM campaign_totals_move(array(SELECT pledge_move(p, -1) FROM was p));
  ELSE
    PERFORM campaign_totals_move(array(
      SELECT pledge_move(p, 1) FROM became p UNION ALL SELECT pledge_move(p, -1) FROM was p));
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER pledges_summed_new AFTER INSERT ON "Pledge" REFERENCING NEW TABLE AS became
  FOR EACH STATEMENT EXECUTE FUNCTION campaign_totals_follow();
CREATE TRIGGER pledges_summed AFTER UPDATE ON "Pledge" REFERENCING OLD TABLE AS was NEW TABLE AS became
  FOR EACH STATEMENT EXECUTE FUNCTION campaign_totals_follow();
CREATE TRIGGER pledges_summed_gone AFTER DELETE ON "Pledge" REFERENCING OLD TABLE AS was
  FOR EACH STATEMENT EXECUTE FUNCTION campaign_totals_follow();

-- Those of before. Creating the triggers has locked the pledges, so that none is forgotten or counted twice.
SELECT campaign_totals_move(array(SELECT pledge_move(p, 1) FROM "Pledge" p));

-- Who accepted to be named, the latest first.
CREATE INDEX "Pledge_named" ON "Pledge"("campaignId", "rank") INCLUDE ("status") WHERE "showName";
