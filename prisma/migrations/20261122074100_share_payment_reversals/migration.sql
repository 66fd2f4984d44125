-- A payment to a leaver that was written down by mistake: its lines stay, and a line of its own takes it back.
ALTER TYPE "ShareMovementKind" ADD VALUE 'reimbursement_reversed';
