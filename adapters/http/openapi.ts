import swagger from '@fastify/swagger';
import type { FastifyInstance } from 'fastify';

export interface OpenApiOptions {
  readonly version: string;
  readonly sessionCookie: string;
}

/** Collects every route's schema; served at `/api/openapi.json`. Register before the routes. */
export async function describeApi(app: FastifyInstance, options: OpenApiOptions): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Fuero',
        version: options.version,
        description: 'Moderation policy as code: a forum says what happened, the policy answers.',
        license: { name: 'MIT', identifier: 'MIT' },
      },
      tags: [
        { name: 'forum', description: 'Events in, verdicts out' },
        { name: 'records', description: 'What was judged, and why' },
        { name: 'rest', description: 'The forum’s tables and functions, as its own clients know them' },
        { name: 'operation', description: 'For monitors' },
      ],
      components: {
        securitySchemes: {
          serviceKey: { type: 'http', scheme: 'bearer', description: 'The key of the forum’s own server' },
          memberToken: {
            type: 'http',
            scheme: 'bearer',
            bearerFormat: 'JWT',
            description:
              'A forum member’s token: HS256 (FUERO_JWT_SECRET), RS256 or ES256 (FUERO_JWKS_URL), `iss` as the policy says, `sub` the member’s id in the forum. The rank is the one that Fuero knows of.',
          },
          deskSession: {
            type: 'apiKey',
            in: 'cookie',
            name: options.sessionCookie,
            description: 'Staff, signed in',
          },
        },
      },
    },
  });
  app.get('/api/openapi.json', { schema: { hide: true }, logLevel: 'warn' }, () => app.swagger());
}
