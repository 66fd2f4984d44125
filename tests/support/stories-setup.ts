import { scratchServer } from '../../bin/scratch.ts';

/** Before the first story: one PostgreSQL for all of them, with its template ready. After the last: it stops. */
export default async function setUp(): Promise<() => Promise<void>> {
  const server = await scratchServer();
  return () => server.stop();
}
