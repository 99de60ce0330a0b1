import { exchangeFor, upperSome } from './link-letters.ts';
import type { Random } from './random.ts';

/** One way of writing a link to a listed host that programs and readers still follow. */
export interface LinkDisguise {
  readonly name: string;
  /** `null`: the host has nothing that this kind could change. */
  apply(host: string, random: Random): string | null;
}

const trusted = ['discord.com', 'github.com', 'google.com', 'www.paypal.com'];
const paths = ['', '/', '/gift', '/claim?id=42', '/a/b#top'];

type Write = (host: string, random: Random) => string | null;

/** Whole addresses around the host as it is. */
const addresses: Readonly<Record<string, Write>> = {
  plain: (host, random) => `https://${host}${random.pick(paths)}`,
  'without-scheme': (host, random) => `${host}${random.pick(paths)}`,
  'without-slashes': (host, random) => `//${host}${random.pick(paths)}`,
  www: (host) => `www.${host}`,
  'sub-domain': (host, random) => `https://${random.pick(['login', 'a1', 'cdn-3'])}.${host}/`,
  'deep-sub-domain': (host) => `https://discord.com.account.verify.${host}/`,
  port: (host, random) => `https://${host}:${random.between(81, 9999)}/`,
  'port-without-scheme': (host) => `${host}:8080`,
  userinfo: (host, random) => `https://${random.pick(trusted)}@${host}/`,
  'userinfo-with-password': (host, random) => `https://${random.pick(trusted)}:443@${host}/gift`,
  'userinfo-encoded': (host, random) => `https://${random.pick(trusted)}%2Fgift@${host}/`,
  'trailing-dot': (host) => `https://${host}./gift`,
  'one-slash': (host) => `https:/${host}/gift`,
  'three-slashes': (host) => `https:///${host}/gift`,
  backslashes: (host) => `https:\\\\${host}\\gift`,
  'other-scheme': (host, random) => `${random.pick(['ftp', 'http', 'HTTP', 'hXXps', 'hxxp'])}://${host}/x`,
  'redirected-to': (host, random) => `https://${random.pick(trusted)}/url?q=https://${host}/`,
  'angle-brackets': (host) => `<https://${host}>`,
  masked: (host) => `[haz clic aquí](https://${host}/gift)`,
  'masked-as-another': (host, random) => `[https://${random.pick(trusted)}/](https://${host}/gift)`,
  'masked-with-title': (host) => `[premio](<https://${host}/gift> "de verdad")`,
  'behind-a-picture': (host) => `[![premio](https://i.example.org/a.png)](https://${host})`,
  spoiler: (host) => `||https://${host}/||`,
  bold: (host) => `**${host}**`,
  code: (host) => `\`${host}\``,
  quoted: (host, random) => random.pick([`"${host}"`, `«${host}»`, `(${host})`, `“https://${host}”`]),
  'end-of-sentence': (host, random) => `${host}${random.pick(['.', '!', '?', '...', ','])}`,
  'after-a-sign': (host, random) => `${random.pick(['link:', 'web=', '->', '🔥', '•'])}${host}`,
};

/** The host itself written otherwise, with a scheme or without. */
const spellings: Readonly<Record<string, Write>> = {
  capitals: (host) => host.toUpperCase(),
  'mixed-case': upperSome,
  'percent-letters': (host, random) =>
    host
      .replace(/[a-z]/g, (letter) => (random.chance(0.4) ? percent(letter) : letter))
      .replace(/^[a-z]/, percent),
  'percent-dots': (host) => host.replaceAll('.', '%2e'),
  'ideographic-stop': (host) => host.replaceAll('.', '。'),
  'wide-stop': (host) => host.replaceAll('.', '．'),
  'half-wide-stop': (host) => host.replaceAll('.', '｡'),
  'zero-width': (host, random) => inside(host, random, ['\u200b', '\u200c', '\u2060', '\ufeff']),
  'soft-hyphen': (host, random) => inside(host, random, ['\u00ad']),
  'variation-selectors': (host, random) => inside(host, random, ['\ufe0e', '\ufe0f']),
  'direction-marks': (host, random) => inside(host, random, ['\u200e', '\u202d', '\u202c']),
  'full-width': (host) => exchangeFor(host, 0xff41),
  'math-bold': (host) => exchangeFor(host, 0x1d41a),
  'math-monospace': (host) => exchangeFor(host, 0x1d68a),
  circled: (host) => exchangeFor(host, 0x24d0),
  cyrillic: (host) => lookalike(host),
  punycode: (host) => punycode(lookalike(host)),
};

function percent(letter: string): string {
  return `%${letter.charCodeAt(0).toString(16)}`;
}

function inside(host: string, random: Random, signs: readonly string[]): string {
  const at = random.between(1, host.length - 1);
  return `${host.slice(0, at)}${random.pick(signs)}${host.slice(at).replace('.', () => `${random.pick(signs)}.`)}`;
}

const alike: Readonly<Record<string, string>> = {
  a: 'а',
  c: 'с',
  e: 'е',
  i: 'і',
  o: 'о',
  p: 'р',
  s: 'ѕ',
  x: 'х',
  y: 'у',
};

/** Letters of the name before its ending in Cyrillic: the ending has to be a real one. */
function lookalike(host: string): string | null {
  const dot = host.lastIndexOf('.');
  const name = host.slice(0, dot).replace(/[aceiopsxy]/g, (letter) => alike[letter] ?? letter);
  return name === host.slice(0, dot) ? null : name + host.slice(dot);
}

function punycode(host: string | null): string | null {
  return host === null ? null : (URL.parse(`http://${host}/`)?.hostname ?? null);
}

function spelled(name: string, write: Write): LinkDisguise {
  return {
    name,
    apply(host, random) {
      const written = write(host, random);
      return written === null || random.chance(0.5) ? written : `https://${written}${random.pick(paths)}`;
    },
  };
}

/** Two at once: an address around a host that is spelled otherwise. */
const pairs: readonly (readonly [string, string])[] = [
  ['userinfo', 'percent-letters'],
  ['sub-domain', 'capitals'],
  ['deep-sub-domain', 'cyrillic'],
  ['masked', 'ideographic-stop'],
  ['masked-as-another', 'punycode'],
  ['port', 'zero-width'],
  ['trailing-dot', 'full-width'],
];

/** Every way to write a link to a listed host. */
export const linkDisguises: readonly LinkDisguise[] = [
  ...Object.entries(addresses).map(([name, apply]) => ({ name, apply })),
  ...Object.entries(spellings).map(([name, write]) => spelled(name, write)),
  ...pairs.map(([address, spelling]): LinkDisguise => ({
    name: `${address}+${spelling}`,
    apply(host, random) {
      const written = spellings[spelling]?.(host, random) ?? null;
      return written === null ? null : (addresses[address]?.(written, random) ?? null);
    },
  })),
];
