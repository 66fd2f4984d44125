-- A member of a cooperation who has no account votes by the link of one letter, or hands a paper ballot over. The address is the one of the register.
CREATE TABLE "VoterLink" (
    "voteId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    CONSTRAINT "VoterLink_pkey" PRIMARY KEY ("voteId", "personId"),
    CONSTRAINT "VoterLink_voteId_personId_fkey" FOREIGN KEY ("voteId", "personId") REFERENCES "Voter"("voteId", "personId") ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE UNIQUE INDEX "VoterLink_hash_key" ON "VoterLink"("hash");

-- Who wrote down that a paper was handed over for whom; never what it said.
CREATE TABLE "PaperBallot" (
    "voteId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "recordedById" UUID NOT NULL,
    "recordedOn" DATE NOT NULL,
    CONSTRAINT "PaperBallot_pkey" PRIMARY KEY ("voteId", "personId"),
    CONSTRAINT "PaperBallot_voteId_personId_fkey" FOREIGN KEY ("voteId", "personId") REFERENCES "Voter"("voteId", "personId") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE FUNCTION paper_ballot_keep() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'VOTE_KEPT: % of a paper ballot is refused', TG_OP;
END $$;
CREATE TRIGGER paper_ballot_keep BEFORE UPDATE OR DELETE ON "PaperBallot" FOR EACH ROW EXECUTE FUNCTION paper_ballot_keep();
