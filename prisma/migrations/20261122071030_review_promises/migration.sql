-- The day promised for an answer, as the promise was when a project was handed in; and letters between its members and the team.
ALTER TABLE "Project" ADD COLUMN "answerDueOn" DATE;
CREATE INDEX "Project_status_answerDueOn_idx" ON "Project"("status", "answerDueOn");
ALTER TYPE "ReviewStep" ADD VALUE 'team_wrote';
ALTER TYPE "ReviewStep" ADD VALUE 'members_wrote';
