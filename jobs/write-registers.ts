import { inviteSlice, slicesToInvite } from '#app/features/shares/takeover-link.server.ts';
import { slicesToWrite, writeSlice } from '#app/features/shares/takeover-writing.server.ts';
import type { Job } from './job.ts';

/** Writes the members whom cooperations bring with them into their registers, and letters to them, slice by slice. Woken when somebody decides so. */
export const writeRegisters: Job = {
  name: 'write-registers',
  quiet: true,
  run: async ({ today, each }) => {
    await each(await slicesToWrite(), (id) => writeSlice(id, today));
    await each(await slicesToInvite(), inviteSlice);
  },
};
