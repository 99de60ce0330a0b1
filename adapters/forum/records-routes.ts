import type {} from '@fastify/swagger';
import { say } from '@fuero/catalogue';
import type {
  DecisionDetail,
  DecisionFilter,
  DecisionRow,
  EventFilter,
  EventRow,
  House,
  Page,
} from '@fuero/community';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Static } from 'typebox';
import { problemContent } from './events-route.ts';
import { problem } from './problem.ts';
import { refused } from './refused.ts';
import { decisionExample, eventExample } from './records-examples.ts';
import {
  DecisionQuery,
  DecisionRecord,
  EventQuery,
  EventRecord,
  FullDecision,
  pageOf,
} from './records-schema.ts';

/** The records of one community, read as the forum's server or as a member of staff. */
export interface Reader {
  decision(id: string): Promise<DecisionDetail | null>;
  decisions(filter: DecisionFilter): Promise<Page<DecisionRow>>;
  events(filter: EventFilter): Promise<Page<EventRow>>;
}

export interface RecordsRoutes {
  readonly house: House;
  /** Throws a `Problem` when the request carries neither the service key, nor a token or desk session of staff. */
  readonly readerFor: (request: FastifyRequest) => Promise<Reader>;
}

const common = {
  tags: ['records'],
  security: [{ serviceKey: [] }, { memberToken: [] }, { deskSession: [] }],
};

function answers(description: string, schema: object) {
  return {
    200: { description, content: { 'application/json': { schema } } },
    '4XX': { description: 'Nothing to show', content: problemContent('invalid-query') },
    '5XX': { description: 'The records cannot be read now', content: problemContent('database-away') },
  };
}

export function registerRecordsRoutes(app: FastifyInstance, { house, readerFor }: RecordsRoutes): void {
  const readers = new WeakMap<FastifyRequest, Reader>();
  // Before the parameters are looked at: who may not read learns nothing about them.
  const onRequest = async (request: FastifyRequest): Promise<void> => {
    readers.set(request, await readerFor(request));
  };
  const readerOf = (request: FastifyRequest): Reader => {
    const reader = readers.get(request);
    if (reader === undefined) throw problem('wrong-key', []);
    return reader;
  };

  app.get<{ Querystring: Static<typeof DecisionQuery> }>(
    '/api/decisions',
    {
      onRequest,
      schema: {
        ...common,
        summary: 'Decisions, newest first',
        querystring: DecisionQuery,
        response: answers('One page', pageOf(DecisionRecord, decisionExample)),
      },
    },
    async (request) => {
      const { decision, ...rest } = request.query;
      const filter = decision === undefined ? rest : { ...rest, outcome: decision };
      return readerOf(request).decisions(filter).catch(refused);
    },
  );

  app.get<{ Params: { id: string } }>(
    '/api/decisions/:id',
    {
      onRequest,
      schema: {
        ...common,
        summary: 'One decision with its trace, effects and sources',
        params: { type: 'object', properties: { id: { type: 'string', examples: ['dec_1'] } } },
        response: answers('The full record', FullDecision),
      },
    },
    async (request) => {
      const found = await readerOf(request).decision(request.params.id).catch(refused);
      if (found === null) throw problem('no-such-decision', [{ id: request.params.id.slice(0, 200) }]);
      const locale = house.community()?.locale ?? 'es';
      return { ...found, message: found.message === null ? null : say(locale, found.message) };
    },
  );

  app.get<{ Querystring: Static<typeof EventQuery> }>(
    '/api/events',
    {
      onRequest,
      schema: {
        ...common,
        summary: 'Journalled events, newest first',
        querystring: EventQuery,
        response: answers('One page', pageOf(EventRecord, eventExample)),
      },
    },
    async (request) => {
      const { decision, ...rest } = request.query;
      const filter = decision === undefined ? rest : { ...rest, outcome: decision };
      return readerOf(request).events(filter).catch(refused);
    },
  );
}
