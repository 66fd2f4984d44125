-- Shares that pass from one member to another leave two lines in the register.
ALTER TYPE "ShareMovementKind" ADD VALUE 'transfer_out';
ALTER TYPE "ShareMovementKind" ADD VALUE 'transfer_in';
