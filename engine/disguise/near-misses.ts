import type { LinkDisguise } from './links.ts';

/** Hosts and texts that resemble a listed host and lead elsewhere. A filter that fires here is wrong. */
export const nearMisses: readonly LinkDisguise[] = [
  { name: 'longer-name', apply: (host) => `https://not${host}/` },
  { name: 'joined-name', apply: (host) => `https://not${host.replaceAll('.', '-')}-${host}` },
  { name: 'hyphen-before', apply: (host) => `my-${host}` },
  { name: 'host-as-sub-domain', apply: (host) => `https://${host}.example.org/` },
  { name: 'longer-ending', apply: (host) => `https://${host}munity/` },
  { name: 'hyphen-behind', apply: (host) => `https://${host}-news.example.org` },
  { name: 'in-the-path', apply: (host) => `https://docs.example.org/${host}` },
  { name: 'in-the-path-with-at', apply: (host) => `https://docs.example.org/@${host}` },
  { name: 'in-the-fragment', apply: (host) => `https://docs.example.org/#@${host}` },
  { name: 'as-userinfo', apply: (host) => `https://${host}@docs.example.org/` },
  { name: 'userinfo-encoded', apply: (host) => `https://${host}%2F@docs.example.org/` },
  { name: 'blank-for-dot', apply: (host) => host.replaceAll('.', ' ') },
  { name: 'comma-for-dot', apply: (host) => host.replaceAll('.', ',') },
  { name: 'new-sentence', apply: (host) => host.replaceAll('.', '. ') },
  { name: 'without-dot', apply: (host) => host.replaceAll('.', '') },
  { name: 'letter-less', apply: (host) => `https://${host.slice(1)}/` },
  { name: 'letter-more', apply: (host) => `https://${host.charAt(0)}q${host.slice(1)}/` },
  { name: 'file-name', apply: (host) => `${host.replaceAll('.', '_')}.md` },
];
