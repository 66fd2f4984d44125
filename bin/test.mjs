import { ensureDependencies, runOnOurNode } from './install.mjs';

await ensureDependencies();
await runOnOurNode('test-all.ts', process.argv.slice(2));
