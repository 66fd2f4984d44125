-- Who changed what of a project, a cooperation or a person, when, and what it was before: written by the tables themselves, so that no command can
-- forget it. The transaction says who is at work (terreau.actor) and what time it is there (terreau.at); without, it is the platform's own work.
CREATE TABLE "ChangeNote" (
    "id" BIGSERIAL NOT NULL,
    "kind" TEXT NOT NULL,
    "subjectId" UUID NOT NULL,
    "about" TEXT NOT NULL,
    "actor" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "before" JSONB NOT NULL,
    "after" JSONB NOT NULL,
    CONSTRAINT "ChangeNote_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "ChangeNote_kind_subjectId_at_idx" ON "ChangeNote"("kind", "subjectId", "at");
CREATE INDEX "ChangeNote_at_idx" ON "ChangeNote"("at");

-- Arguments: the kind of subject, the column that names it (or campaign: the project of a campaign), the columns that count.
CREATE FUNCTION note_change() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  was CONSTANT jsonb := CASE WHEN TG_OP = 'INSERT' THEN '{}'::jsonb ELSE to_jsonb(OLD) END;
  became CONSTANT jsonb := CASE WHEN TG_OP = 'DELETE' THEN '{}'::jsonb ELSE to_jsonb(NEW) END;
  whole CONSTANT jsonb := CASE WHEN TG_OP = 'DELETE' THEN was ELSE became END;
  old_values jsonb;
  new_values jsonb;
  subject uuid;
BEGIN
  SELECT jsonb_object_agg(name, note_value(name, was->>name)), jsonb_object_agg(name, note_value(name, became->>name))
    INTO old_values, new_values
    FROM unnest(string_to_array(TG_ARGV[2], ',')) name WHERE (was->>name) IS DISTINCT FROM (became->>name);
  IF old_values IS NULL THEN RETURN NULL; END IF;
  subject := CASE WHEN TG_ARGV[1] = 'campaign'
    THEN (SELECT c."projectId" FROM "Campaign" c WHERE c.id = (whole->>'campaignId')::uuid)
    ELSE (whole->>TG_ARGV[1])::uuid END;
  IF subject IS NULL THEN RETURN NULL; END IF;
  INSERT INTO "ChangeNote" ("kind", "subjectId", "about", "actor", "at", "before", "after")
  VALUES (TG_ARGV[0], subject, TG_TABLE_NAME, coalesce(nullif(current_setting('terreau.actor', true), ''), 'platform'),
    coalesce(nullif(current_setting('terreau.at', true), '')::timestamptz, clock_timestamp()), old_values, new_values);
  RETURN NULL;
END $$;

-- Of an account number, its end is enough to know which it was.
CREATE FUNCTION note_value(name text, value text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE WHEN name = 'iban' AND value IS NOT NULL THEN '…' || right(value, 4) ELSE value END
$$;

CREATE TRIGGER noted AFTER UPDATE OF "title", "summary", "communeCode", "status" ON "Project"
  FOR EACH ROW EXECUTE FUNCTION note_change('project', 'id', 'title,summary,communeCode,status');
CREATE TRIGGER noted AFTER UPDATE OF "minimum", "optimum", "closesOn", "mode", "status" ON "Campaign"
  FOR EACH ROW EXECUTE FUNCTION note_change('project', 'projectId', 'minimum,optimum,closesOn,mode,status');
CREATE TRIGGER noted AFTER UPDATE ON "LoanOffer" FOR EACH ROW EXECUTE FUNCTION note_change('project', 'campaign',
  'annualRate,count,frequency,amortisation,principalGrace,interestGrace,commercial,minimumPledge,revenueShare,revenueFloor,revenueCap');
CREATE TRIGGER noted AFTER UPDATE ON "ShareOffer"
  FOR EACH ROW EXECUTE FUNCTION note_change('project', 'campaign', 'nominal,shares,categories');
CREATE TRIGGER noted AFTER UPDATE OF "name", "presentation", "contactEmail", "website", "legalForm", "siren", "siret", "rna", "communeCode",
  "hostId", "stripeAccountId" ON "Organisation" FOR EACH ROW EXECUTE FUNCTION note_change('cooperation', 'id',
  'name,presentation,contactEmail,website,legalForm,siren,siret,rna,communeCode,hostId,stripeAccountId');
CREATE TRIGGER noted AFTER UPDATE OF "duty" ON "Membership"
  FOR EACH ROW EXECUTE FUNCTION note_change('cooperation', 'organisationId', 'duty');
CREATE TRIGGER noted AFTER INSERT OR UPDATE OR DELETE ON "ApprovalRule"
  FOR EACH ROW EXECUTE FUNCTION note_change('cooperation', 'cooperationId', 'fromAmount,approvals');
CREATE TRIGGER noted AFTER INSERT OR UPDATE ON "ShareRules"
  FOR EACH ROW EXECUTE FUNCTION note_change('cooperation', 'cooperationId', 'minimumCapital,deferralMonths');
CREATE TRIGGER noted AFTER UPDATE OF "email", "firstName", "lastName", "kind", "communeCode", "taxResident", "iban", "ibanHolder", "suspendedAt"
  ON "Person" FOR EACH ROW EXECUTE FUNCTION note_change('person', 'id',
  'email,firstName,lastName,kind,communeCode,taxResident,iban,ibanHolder,suspendedAt');

-- A note is never rewritten; it goes with the account that it is about.
CREATE FUNCTION change_note_kept() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'HISTORY_KEPT: a note of a change is never rewritten';
END $$;
CREATE TRIGGER change_note_kept BEFORE UPDATE ON "ChangeNote" FOR EACH STATEMENT EXECUTE FUNCTION change_note_kept();
