import { createExampleDesk } from './example-desk.ts';
import { serveDesk } from './serve.ts';

/** `node admin-ui/testing/look.ts [port] [count]`: the pages with made-up data, something new every four seconds. */
const [port = '0', count = '120'] = process.argv.slice(2);
const { desk, happen } = createExampleDesk({ count: Number(count), now: Date.now() });
const { origin } = await serveDesk(desk, { port: Number(port) });
process.stderr.write(`${origin}/enter?link=good-link\n`);
setInterval(happen, 4_000);
