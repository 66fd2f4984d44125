import { ensureDependencies, runOnOurNode } from './install.mjs';

await ensureDependencies();
await runOnOurNode('up.ts', process.argv.slice(2));
