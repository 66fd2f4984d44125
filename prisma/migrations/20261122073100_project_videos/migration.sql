-- A project may have a video, at a host that is asked for nothing before a reader wants it.
CREATE TABLE "ProjectVideo" (
    "projectId" UUID NOT NULL,
    "address" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "captions" TEXT NOT NULL,
    "posterId" UUID,

    CONSTRAINT "ProjectVideo_pkey" PRIMARY KEY ("projectId"),
    CONSTRAINT "ProjectVideo_captions_check" CHECK ("captions" IN ('yes', 'no_speech', 'no'))
);

CREATE INDEX "ProjectVideo_posterId_idx" ON "ProjectVideo"("posterId");

ALTER TABLE "ProjectVideo" ADD CONSTRAINT "ProjectVideo_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "ProjectVideo" ADD CONSTRAINT "ProjectVideo_posterId_fkey" FOREIGN KEY ("posterId") REFERENCES "Image"("id") ON DELETE SET NULL ON UPDATE CASCADE;
