import type { IncomingMessage, ServerResponse } from 'node:http';

/** SvelteKit's handler, there after `npm run build -w admin-ui`. Reads the `desk` that its host put on the request. */
export declare function handler(request: IncomingMessage, response: ServerResponse, next: () => void): void;
