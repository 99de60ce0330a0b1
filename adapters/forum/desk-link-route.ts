import type { DeskActor, House } from '@fuero/community';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { problemContent } from './events-route.ts';

export interface DeskLinkRoute {
  readonly house: House;
  /** Throws a `Problem` when the request carries no token of staff. */
  readonly staffFor: (request: FastifyRequest) => Promise<DeskActor>;
}

const Link = Type.Object(
  {
    path: Type.String({ description: 'Where the desk opens, at the address of this server.' }),
    expiresAt: Type.String({ format: 'date-time' }),
  },
  {
    additionalProperties: false,
    examples: [{ path: '/enter?link=4f1d', expiresAt: '2026-11-21T10:05:00.000Z' }],
  },
);

/** The way from the forum to the desk: staff whom the forum has let in need no other password. */
export function registerDeskLinkRoute(app: FastifyInstance, { house, staffFor }: DeskLinkRoute): void {
  app.post(
    '/api/forum/desk-link',
    {
      schema: {
        summary: 'A one-time link to the desk, for a member of the staff',
        description:
          'Good for five minutes or one use. It opens a session of the member whose token asks for it.',
        tags: ['forum'],
        security: [{ memberToken: [] }],
        response: {
          200: { description: 'The link', content: { 'application/json': { schema: Link } } },
          '4XX': { description: 'No link', content: problemContent('wrong-key') },
          '5XX': { description: 'No link now', content: problemContent('database-away') },
        },
      },
    },
    async (request) => {
      const { token, expiresAt } = await house.mintStaffLink(await staffFor(request));
      return { path: `/enter?link=${encodeURIComponent(token)}`, expiresAt };
    },
  );
}
