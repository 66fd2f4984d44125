-- What each category of members of a SCIC is to the law: it asks for three, and leaves public bodies half of the capital.
CREATE TYPE "MemberKind" AS ENUM ('beneficiary', 'employee', 'producer', 'public_body', 'volunteer', 'other');
CREATE TABLE "MemberCategory" (
  "cooperationId" UUID NOT NULL REFERENCES "Organisation" ("id") ON UPDATE CASCADE ON DELETE RESTRICT,
  "name" TEXT NOT NULL,
  "kind" "MemberKind" NOT NULL,
  PRIMARY KEY ("cooperationId", "name")
);
-- A line is replaced, never changed: its note then says of which category.
CREATE TRIGGER noted AFTER INSERT OR DELETE ON "MemberCategory"
  FOR EACH ROW EXECUTE FUNCTION note_change('cooperation', 'cooperationId', 'name,kind');
