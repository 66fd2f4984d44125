import type * as z from 'zod';
import type { Day } from '#app/money/day.ts';
import { approvePayoutBatch } from './approval.server.ts';
import { recordExecution } from './execution.server.ts';
import { writePayoutFile } from './file.server.ts';
import { takeTransferBack } from './payee-reversal.server.ts';
import type { BatchStepSchema } from './payout.schema.ts';
import { withdrawPayoutBatch } from './withdrawal.server.ts';

/** Does with a batch what an operator's form asks. */
export async function takeBatchStep(
  step: z.output<typeof BatchStepSchema> & { batchId: string; personId: string; today: Day },
): Promise<void> {
  switch (step.intent) {
    case 'approve':
      await approvePayoutBatch(step);
      return;
    case 'write':
      await writePayoutFile(step);
      return;
    case 'execute':
      await recordExecution(step);
      return;
    case 'take-back':
      await takeTransferBack(step);
      return;
    case 'withdraw':
      await withdrawPayoutBatch(step);
  }
}
