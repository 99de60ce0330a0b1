import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SignJWT, exportJWK, exportSPKI, generateKeyPair } from 'jose';
import type { JWK, JWTPayload } from 'jose';

export const jwtSecret = 'the secret that this forum signs with';
export const issuer = 'https://foro.example.org';

export interface SigningKey {
  readonly alg: 'RS256' | 'ES256';
  readonly kid: string;
  readonly jwk: JWK;
  /** The public half as PEM. */
  readonly pem: string;
  sign(claims: JWTPayload, kid?: string): Promise<string>;
}

export async function makeKey(alg: SigningKey['alg'], kid: string): Promise<SigningKey> {
  const { publicKey, privateKey } = await generateKeyPair(alg);
  return {
    alg,
    kid,
    jwk: { ...(await exportJWK(publicKey)), kid, alg, use: 'sig' },
    pem: await exportSPKI(publicKey),
    sign: (claims, named = kid) =>
      new SignJWT(claims).setProtectedHeader({ alg, kid: named }).sign(privateKey),
  };
}

/** A token signed with a shared secret. */
export function signShared(claims: JWTPayload, secret: string = jwtSecret): Promise<string> {
  const key = new TextEncoder().encode(secret);
  return new SignJWT(claims).setProtectedHeader({ alg: 'HS256' }).sign(key);
}

/** A token that nobody signed. */
export function unsigned(claims: JWTPayload): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  return `${part({ alg: 'none', typ: 'JWT' })}.${part(claims)}.`;
}

/** Seconds since the epoch, some seconds from now. */
export function inSeconds(seconds: number): number {
  return Math.floor(Date.now() / 1000) + seconds;
}

export interface KeyServer {
  readonly url: string;
  /** How often it was asked. */
  readonly asked: () => number;
  /** What it answers from now on; `null`: an error. */
  publish(keys: readonly SigningKey[] | null): void;
  close(): Promise<void>;
}

/** A forum's key set on loopback. */
export async function startKeyServer(): Promise<KeyServer> {
  let published: readonly SigningKey[] | null = [];
  let asked = 0;
  const server = createServer((_, response) => {
    asked += 1;
    if (published === null) response.writeHead(500).end();
    else response.end(JSON.stringify({ keys: published.map(({ jwk }) => jwk) }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/keys`,
    asked: () => asked,
    publish: (keys) => {
      published = keys;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
