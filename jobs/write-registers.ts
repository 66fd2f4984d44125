import { inviteSlice, slicesToInvite } from '#app/features/shares/takeover-link.server.ts';
import { filesToRead, readTakeover } from '#app/features/shares/takeover-reading.server.ts';
import { slicesToWrite, writeSlice } from '#app/features/shares/takeover-writing.server.ts';
import type { Job } from './job.ts';

/**
 * The long work of taking registers over: reads long spreadsheets, writes the members that were agreed to, and letters to them, slice by slice.
 * Woken when somebody asks for any of it.
 */
export const writeRegisters: Job = {
  name: 'write-registers',
  quiet: true,
  run: async ({ today, each }) => {
    await each(await filesToRead(), readTakeover);
    await each(await slicesToWrite(), (id) => writeSlice(id, today));
    await each(await slicesToInvite(), inviteSlice);
  },
};
