-- Members that a cooperation had before it came here.
ALTER TYPE "ShareMovementKind" ADD VALUE 'taken_over';
