import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createForum } from './forum.ts';
import { connectFuero } from './fuero.ts';
import { people } from './people.ts';
import { answer } from './routes.ts';

/** What the forum has to be told; `fuero demo` sets all of it. */
function setting(name: string, usual?: string): string {
  const value = process.env[name] ?? usual;
  if (value !== undefined) return value;
  process.stderr.write(`forum: ${name} is missing; examples/forum/README.md says what it is\n`);
  process.exit(2);
}

const settings = {
  fuero: setting('FUERO_URL', 'http://127.0.0.1:7420'),
  anonKey: setting('FUERO_ANON_KEY'),
  secret: setting('FUERO_JWT_SECRET'),
  webhookSecret: setting('FUERO_WEBHOOK_SECRET'),
  issuer: setting('FORUM_ISSUER', 'https://foro.example.org'),
};
const fuero = connectFuero({ url: settings.fuero, serviceKey: setting('FUERO_SERVICE_KEY') });
const forum = createForum();

const server = createServer((request, response) => {
  answer({ request, response }, { forum, fuero, settings }).catch((error: unknown) => {
    process.stderr.write(`forum: ${error instanceof Error ? error.message : String(error)}\n`);
    if (!response.headersSent) response.writeHead(502, { 'content-type': 'application/json' });
    response.end(
      '{"message":"Fuero no responde; no se publicó nada. · Fuero does not answer; nothing was published."}',
    );
  });
});
server.listen(Number(setting('FORUM_PORT', '7440')), '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo;
  process.stdout.write(`http://127.0.0.1:${port}\n`);
  fuero.introduce(people).catch((error: unknown) => {
    process.stderr.write(`forum: ${error instanceof Error ? error.message : String(error)}\n`);
  });
});
process.on('SIGTERM', () => process.exit(0));
process.on('disconnect', () => process.exit(0));
