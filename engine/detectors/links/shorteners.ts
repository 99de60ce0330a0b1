/**
 * Hosts under which a service shortens any link for anybody, so that a reader cannot see where it leads. A selection of our
 * own, no copied list: widely used services, each with the host that it hands its links out under. Hosts that lead to one
 * site only (youtu.be, amzn.to) are left out. A community adds others with a list of domains and `links: { in: … }`.
 */
const shorteners: ReadonlySet<string> = new Set([
  'adf.ly', // AdFly
  'bit.ly', // Bitly
  'bitly.com', // Bitly
  'j.mp', // Bitly
  'bl.ink', // BL.INK
  'buff.ly', // Buffer
  'clck.ru', // Yandex
  'cutt.ly', // Cuttly
  'da.gd', // da.gd
  'dub.sh', // Dub
  'goo.gl', // Google: closed to new links
  'is.gd', // is.gd
  'v.gd', // is.gd
  'n9.cl', // N9
  'ouo.io', // ouo.io
  'ow.ly', // Hootsuite
  'rb.gy', // Rebrandly
  'rebrand.ly', // Rebrandly
  's.id', // s.id
  'short.gy', // Short.io
  'shorte.st', // Shorte.st
  'shorturl.at', // ShortURL
  't.co', // X
  't.ly', // T.LY
  'tiny.cc', // Tiny.cc
  'tiny.one', // TinyURL
  'tinyurl.com', // TinyURL
  'u.to', // uCoz
  'urlz.fr', // urlz
  'x.gd', // X.gd
]);

/** Whether a host, or one that it is a sub-domain of, hands out shortened links. */
export function isShortener(host: string): boolean {
  for (let at = 0; at >= 0;) {
    if (shorteners.has(host.slice(at))) return true;
    const dot = host.indexOf('.', at);
    at = dot < 0 ? -1 : dot + 1;
  }
  return false;
}
