-- Votes: of a cooperation's members, or of whoever a decision is put to. Who may vote is written once, when the vote opens.
CREATE TABLE "Vote" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "subjectId" UUID NOT NULL,
    "question" TEXT NOT NULL,
    "details" TEXT NOT NULL DEFAULT '',
    "choices" TEXT[],
    "secret" BOOLEAN NOT NULL,
    "quorum" DECIMAL(7,6) NOT NULL CHECK ("quorum" BETWEEN 0 AND 1),
    "majority" DECIMAL(7,6) NOT NULL DEFAULT 0.5 CHECK ("majority" >= 0.5 AND "majority" < 1),
    "frozen" BOOLEAN NOT NULL DEFAULT false,
    "openedById" UUID,
    "openedOn" DATE NOT NULL,
    "closesOn" DATE NOT NULL,
    "closedOn" DATE,
    CONSTRAINT "Vote_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "Vote_has_choices" CHECK (cardinality("choices") BETWEEN 2 AND 10),
    CONSTRAINT "Vote_lasts" CHECK ("closesOn" >= "openedOn" AND ("closedOn" IS NULL OR "closedOn" > "closesOn"))
);
CREATE INDEX "Vote_kind_subjectId_idx" ON "Vote"("kind", "subjectId");
CREATE INDEX "Vote_closedOn_closesOn_idx" ON "Vote"("closedOn", "closesOn");

CREATE TABLE "VoteCollege" (
    "voteId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "weight" DECIMAL(7,6) NOT NULL CHECK ("weight" > 0 AND "weight" <= 1),
    CONSTRAINT "VoteCollege_pkey" PRIMARY KEY ("voteId", "name"),
    CONSTRAINT "VoteCollege_voteId_fkey" FOREIGN KEY ("voteId") REFERENCES "Vote"("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- One person, one voice: the key says it.
CREATE TABLE "Voter" (
    "voteId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "college" TEXT NOT NULL,
    "votedOn" DATE,
    CONSTRAINT "Voter_pkey" PRIMARY KEY ("voteId", "personId"),
    CONSTRAINT "Voter_voteId_fkey" FOREIGN KEY ("voteId") REFERENCES "Vote"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Voter_voteId_college_fkey" FOREIGN KEY ("voteId", "college") REFERENCES "VoteCollege"("voteId", "name") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Voter_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX "Voter_personId_idx" ON "Voter"("personId");

-- What was answered. In a secret vote nothing here leads to a person: no name, no instant, an id drawn at random.
CREATE TABLE "Ballot" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "voteId" UUID NOT NULL,
    "college" TEXT NOT NULL,
    "choice" INTEGER,
    "personId" UUID,
    CONSTRAINT "Ballot_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "Ballot_voteId_fkey" FOREIGN KEY ("voteId") REFERENCES "Vote"("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX "Ballot_voteId_college_choice_idx" ON "Ballot"("voteId", "college", "choice");
CREATE UNIQUE INDEX "Ballot_voteId_personId_key" ON "Ballot"("voteId", "personId");

-- Once open, a vote only ends.
CREATE FUNCTION vote_keep() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND (NOT OLD."frozen" OR (OLD."closedOn" IS NULL
      AND (to_jsonb(NEW) - 'closedOn') = (to_jsonb(OLD) - 'closedOn'))) THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'VOTE_KEPT: % of a vote that is open or over is refused', TG_OP;
END $$;
CREATE TRIGGER vote_keep BEFORE UPDATE OR DELETE ON "Vote" FOR EACH ROW EXECUTE FUNCTION vote_keep();

-- The list of voters is what it was on the first day; each is marked once.
CREATE FUNCTION voter_keep() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND OLD."votedOn" IS NULL AND NEW."votedOn" IS NOT NULL
      AND (to_jsonb(NEW) - 'votedOn') = (to_jsonb(OLD) - 'votedOn') THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'VOTE_KEPT: % of a list of voters is refused', TG_OP;
END $$;
CREATE TRIGGER voter_keep BEFORE UPDATE OR DELETE ON "Voter" FOR EACH ROW EXECUTE FUNCTION voter_keep();

CREATE FUNCTION voters_frozen() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM "Vote" v JOIN added a ON a."voteId" = v."id" WHERE v."frozen") THEN
    RAISE EXCEPTION 'VOTE_KEPT: the voters of an open vote are written already';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER voters_frozen AFTER INSERT ON "Voter" REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION voters_frozen();
CREATE TRIGGER colleges_frozen AFTER INSERT ON "VoteCollege" REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION voters_frozen();

-- A ballot goes in while the vote is open, and never comes out.
CREATE FUNCTION ballot_keep() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE of_vote "Vote";
BEGIN
  IF TG_OP <> 'INSERT' THEN RAISE EXCEPTION 'VOTE_KEPT: % of a ballot is refused', TG_OP; END IF;
  SELECT * INTO of_vote FROM "Vote" WHERE "id" = NEW."voteId";
  IF NOT of_vote."frozen" OR of_vote."closedOn" IS NOT NULL THEN
    RAISE EXCEPTION 'VOTE_KEPT: this vote is not open';
  END IF;
  IF NEW."choice" < 0 OR NEW."choice" >= cardinality(of_vote."choices") THEN
    RAISE EXCEPTION 'VOTE_KEPT: there is no such choice';
  END IF;
  IF of_vote."secret" <> (NEW."personId" IS NULL) THEN
    RAISE EXCEPTION 'VOTE_KEPT: a ballot bears a name when the vote is not secret, and only then';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER ballot_keep BEFORE INSERT OR UPDATE OR DELETE ON "Ballot" FOR EACH ROW EXECUTE FUNCTION ballot_keep();
