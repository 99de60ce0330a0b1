import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createRequire, stripTypeScriptTypes } from 'node:module';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import type { Content, ContentType, Forum } from './forum.ts';
import { isSigned } from './fuero.ts';
import type { Fuero } from './fuero.ts';
import { people, personOf } from './people.ts';
import { readToken, tokenFor } from './token.ts';

interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
}

interface Parts {
  readonly forum: Forum;
  readonly fuero: Fuero;
  readonly settings: {
    readonly fuero: string;
    readonly anonKey: string;
    readonly secret: string;
    readonly webhookSecret: string;
    readonly issuer: string;
  };
}

type Route = (exchange: Exchange, parts: Parts) => Promise<void> | void;

const routes: Readonly<Record<string, Route>> = {
  'GET /': page('index.html', 'text/html'),
  'GET /style.css': page('style.css', 'text/css'),
  'GET /app.js': script('app.ts'),
  'GET /words.js': script('words.ts'),
  'GET /notices.js': script('notices.ts'),
  'GET /elements.js': script('elements.ts'),
  'GET /supabase.js': page(
    createRequire(import.meta.url).resolve('@supabase/supabase-js/dist/umd/supabase.js'),
    'text/javascript',
  ),
  'GET /api/people': ({ response }, { settings }) =>
    json(response, 200, {
      anonKey: settings.anonKey,
      fuero: settings.fuero,
      people: people.map((one) => ({ ...one, token: tokenFor(one, settings) })),
    }),
  'GET /api/contents': ({ request, response }, { forum, settings }) =>
    json(response, 200, forum.seenBy(readToken(bearerOf(request), settings))),
  'POST /api/contents': publish,
  'GET /api/changes': changes,
  'POST /webhooks/fuero': webhook,
};

/** What the page asks of Fuero goes to Fuero, so that a browser needs one address only. */
const fuerosOwn = /^\/(rest\/v1|api\/forum\/(appeals|notifications|desk-link))(\/|\?|$)/;

export async function answer(exchange: Exchange, parts: Parts): Promise<void> {
  const { request, response } = exchange;
  const url = request.url ?? '/';
  if (fuerosOwn.test(url)) return forward(exchange, parts.settings.fuero + url);
  const route = routes[`${request.method ?? ''} ${url.split('?', 1)[0] ?? ''}`];
  if (route === undefined)
    return json(response, 404, { message: 'Aquí no hay nada. · There is nothing here.' });
  await route(exchange, parts);
}

/** Asks Fuero first, and publishes what may be published. */
async function publish({ request, response }: Exchange, { forum, fuero, settings }: Parts): Promise<void> {
  const author = personOf(readToken(bearerOf(request), settings) ?? '');
  if (author === null) return json(response, 401, { message: 'Entra primero. · Sign in first.' });
  const words = readWords(await bodyOf(request), forum);
  if (words === null)
    return json(response, 400, { message: 'Aquí no se puede escribir eso. · That cannot be written here.' });
  const content = forum.draft(author, words);
  const { decision, message, sanction } = await fuero.judge(author, content);
  content.state = ({ publish: 'published', hold: 'held', block: 'removed' } as const)[decision];
  forum.add(content);
  json(response, decision === 'block' ? 403 : 201, { decision, message, sanction, id: content.id });
}

const parentTypes: Readonly<Record<ContentType, ContentType | null>> = {
  thread: null,
  post: 'thread',
  comment: 'post',
};

function readWords(body: string, forum: Forum): Pick<Content, 'type' | 'parent' | 'title' | 'text'> | null {
  const { parent = null, title = null, text = '' } = JSON.parse(body) as Partial<Content>;
  const above = parent === null ? null : forum.find(parent);
  const type = (Object.keys(parentTypes) as ContentType[]).find(
    (one) => parentTypes[one] === (above?.type ?? null),
  );
  if (
    type === undefined ||
    text.trim() === '' ||
    above?.isClosed === true ||
    (parent !== null && above === null)
  )
    return null;
  return { type, parent, title: type === 'thread' ? title : null, text };
}

/** Does what staff decided later, once it is sure that Fuero says so. */
async function webhook({ request, response }: Exchange, { forum, settings }: Parts): Promise<void> {
  const body = await bodyOf(request);
  const { 'fuero-timestamp': timestamp = '', 'fuero-signature': signature = '' } = request.headers;
  const secret = settings.webhookSecret;
  if (!isSigned(body, { timestamp: String(timestamp), signature: String(signature), secret }))
    return json(response, 401, { message: 'not signed by Fuero' });
  const { kind = '', payload = {} } = JSON.parse(body) as { kind?: string; payload?: object };
  json(response, 200, { done: forum.obey(kind, payload) });
}

function changes({ request, response }: Exchange, { forum }: Parts): void {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-cache' });
  response.write('data: hello\n\n');
  const end = forum.watch(() => response.write('data: changed\n\n'));
  request.once('close', end);
}

async function forward({ request, response }: Exchange, address: string): Promise<void> {
  const {
    host: _,
    connection: __,
    'content-length': ___,
    ...headers
  } = request.headers as Record<string, string>;
  const sent = await bodyOf(request);
  const body = sent === '' ? null : sent;
  const answered = await fetch(address, { method: request.method ?? 'GET', headers, body });
  const kept = [...answered.headers].filter(
    ([name]) => !/^(content-encoding|content-length|connection|transfer-encoding)$/.test(name),
  );
  response.writeHead(answered.status, Object.fromEntries(kept));
  if (answered.body === null) return void response.end();
  const stream = Readable.fromWeb(answered.body as ReadableStream);
  response.once('close', () => stream.destroy());
  stream.pipe(response);
}

function page(name: string, type: string): Route {
  return async ({ response }) => {
    const text = await readFile(
      new URL(name.startsWith('/') ? `file://${name}` : `page/${name}`, import.meta.url),
    );
    response.writeHead(200, { 'content-type': `${type}; charset=utf-8` }).end(text);
  };
}

/** TypeScript as the browser reads it: its types are taken out, nothing is bundled. */
function script(name: string): Route {
  return async ({ response }) => {
    const source = await readFile(new URL(`page/${name}`, import.meta.url), 'utf8');
    const code = stripTypeScriptTypes(source).replaceAll(/(from '\.\/\w+)\.ts'/g, "$1.js'");
    response.writeHead(200, { 'content-type': 'text/javascript; charset=utf-8' }).end(code);
  };
}

function bearerOf({ headers }: IncomingMessage): string {
  return /^Bearer (\S+)$/.exec(headers.authorization ?? '')?.[1] ?? '';
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

function json(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' }).end(JSON.stringify(body));
}
