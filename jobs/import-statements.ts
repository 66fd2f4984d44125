import { filesToRead, readBankFile } from '#app/features/bank/import.server.ts';
import { slicesToWrite, writeSlice } from '#app/features/bank/import-writing.server.ts';
import type { Job } from './job.ts';

/** Reads long files of the bank, and takes those that were agreed to into the books, slice by slice. Woken when somebody asks for either. */
export const importStatements: Job = {
  name: 'import-statements',
  quiet: true,
  run: async ({ today, each }) => {
    await each(await filesToRead(), readBankFile);
    await each(await slicesToWrite(), (id) => writeSlice(id, today));
  },
};
