import { Readable } from 'node:stream';
import type {} from '@fastify/swagger';
import { exportColumns, exportKinds } from '@fuero/community';
import type { DeskActor, ExportKind, ExportRow, House } from '@fuero/community';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import type { Static } from 'typebox';
import { problemContent } from '../events-route.ts';
import { problem } from '../problem.ts';
import { refused } from '../refused.ts';
import { separators } from './csv.ts';
import { exportFormats, formats } from './formats.ts';

export interface ExportsRoute {
  readonly house: House;
  /** Throws a `Problem` when the request carries neither a token nor a desk session of staff. */
  readonly staffFor: (request: FastifyRequest) => Promise<DeskActor>;
}

const closed = { additionalProperties: false } as const;
const bound = { minLength: 1, maxLength: 40, description: 'A day of the community’s time zone, or a time.' };
const Query = Type.Object(
  {
    from: Type.Optional(Type.String({ ...bound, examples: ['2026-11-01'] })),
    until: Type.Optional(Type.String({ ...bound, examples: ['2026-11-30'] })),
    bom: Type.Optional(
      Type.Boolean({ default: false, description: 'CSV: a byte order mark, for spreadsheets.' }),
    ),
    separator: Type.Optional(
      Type.Enum(Object.keys(separators) as (keyof typeof separators)[], {
        default: 'comma',
        description: 'CSV: what stands between cells.',
      }),
    ),
  },
  closed,
);
const Params = Type.Object(
  {
    kind: Type.Enum([...exportKinds], { examples: ['reports'] }),
    format: Type.Enum([...exportFormats], { examples: ['csv'] }),
  },
  closed,
);

const example = { figure: 'actions', of: 'warning', value: 12 };
const schema = {
  summary: 'Reports, actions, sanctions or figures as a file',
  description:
    'Rows of a range, oldest first: the last 30 days when no bound is given. The file comes as it is read; a connection that ends early means that it is not whole. In CSV a text that a spreadsheet would take for a formula has a single quote before it.',
  tags: ['records'],
  security: [{ memberToken: [] }, { deskSession: [] }],
  params: Params,
  querystring: Query,
  response: {
    200: {
      description: 'The file',
      content: {
        'text/csv': { schema: { type: 'string', examples: ['figure,of,value\r\nactions,warning,12\r\n'] } },
        'application/json': { schema: { type: 'array', items: { type: 'object' }, examples: [[example]] } },
        'application/x-ndjson': { schema: { type: 'string', examples: [`${JSON.stringify(example)}\n`] } },
      },
    },
    '4XX': { description: 'Nothing is given out', content: problemContent('invalid-query') },
    '5XX': { description: 'The rows cannot be read now', content: problemContent('database-away') },
  },
};

/** `GET /api/forum/exports/reports.csv` and its like, for staff of the rank that `data.export` asks for. */
export function registerExportsRoute(app: FastifyInstance, { house, staffFor }: ExportsRoute): void {
  const callers = new WeakMap<FastifyRequest, DeskActor>();
  app.get<{ Params: Static<typeof Params>; Querystring: Static<typeof Query> }>(
    '/api/forum/exports/:kind.:format',
    {
      schema,
      // To ask whether a file is there would leave a line in the audit trail.
      exposeHeadRoute: false,
      onRequest: async (request) => {
        callers.set(request, await staffFor(request));
      },
    },
    async (request, reply) => {
      const actor = callers.get(request);
      if (actor === undefined) throw problem('sign-in', []);
      const { kind, format } = request.params;
      const { from = null, until = null, bom = false, separator = 'comma' } = request.query;
      const pages = await begun(house.moderation.exports.rows(actor, kind, { from, until }));
      const { mediaType, write } = formats[format];
      void reply
        .type(mediaType)
        .header('cache-control', 'private, no-store')
        .header('content-disposition', `attachment; filename="${fileName(kind, { from, until })}.${format}"`);
      return reply.send(Readable.from(write(pages, { columns: exportColumns[kind], separator, bom })));
    },
  );
}

/** Reads the first page before the answer begins: a refusal is then an answer of its own. */
async function begun(
  pages: AsyncIterable<readonly ExportRow[]>,
): Promise<AsyncIterable<readonly ExportRow[]>> {
  const iterator = pages[Symbol.asyncIterator]();
  const first = await iterator.next().catch(refused);
  return (async function* () {
    try {
      for (let page = first; page.done !== true; page = await iterator.next()) yield page.value;
    } finally {
      await iterator.return?.();
    }
  })();
}

function fileName(
  kind: ExportKind,
  range: { readonly from: string | null; readonly until: string | null },
): string {
  const days = [range.from, range.until].map((bound) => /^\d{4}-\d\d-\d\d/.exec(bound ?? '')?.[0] ?? null);
  return [kind, ...days.filter((day) => day !== null)].join('-');
}
