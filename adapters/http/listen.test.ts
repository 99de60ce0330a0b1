import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { listen } from './listen.ts';

const open: Server[] = [];

function server(): Server {
  const made = createServer();
  open.push(made);
  return made;
}

afterEach(() => {
  for (const one of open.splice(0)) one.close();
});

test('a taken port gives way to the next free one', async () => {
  const first = await listen(server(), { host: '127.0.0.1', port: 0 });
  const second = await listen(server(), { host: '127.0.0.1', port: first });
  const third = await listen(server(), { host: '127.0.0.1', port: first });

  expect(second).toBeGreaterThan(first);
  expect(third).toBeGreaterThan(second);
});

test('port 0 lets the system choose', async () => {
  const one = server();
  const port = await listen(one, { host: '127.0.0.1', port: 0 });

  expect((one.address() as AddressInfo).port).toBe(port);
});

test('an address that is not ours is an error, not another port', async () => {
  await expect(listen(server(), { host: '192.0.2.1', port: 0 })).rejects.toMatchObject({
    code: 'EADDRNOTAVAIL',
  });
});
