import { customersToTell, tellCustomer } from '#app/features/people/customer-email.server.ts';
import type { Job } from './job.ts';

/** Tells Stripe, which writes to them too, the new address of those who changed theirs. */
export const tellCustomers: Job = {
  name: 'tell-customers',
  quiet: true,
  async run({ each }) {
    await each(await customersToTell(), (id) => tellCustomer(id), { atOnce: 4 });
  },
};
