import { generate } from './prepare.ts';
import { main } from './sentence.ts';

/** npm run generate: writes the Prisma client, when the schema changed since it was last written. */
main(async () => {
  await generate();
});
