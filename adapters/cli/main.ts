import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';

// What was compiled once is read back the next time, which halves the start. Where nothing can be written, nothing is kept. The rest is
// imported after it, or it would be compiled before.
enableCompileCache(fileURLToPath(new URL('../../node_modules/.cache/node', import.meta.url)));
const { main } = await import('./command-line.ts');
await main(process.argv.slice(2));
