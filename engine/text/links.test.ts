import { expect, test } from 'vitest';
import { compileText } from './index.ts';
import { domains, foundWithSpans, linksOf } from './testing.ts';

const listed = domains(['evil.com', 'пример.рф', 'xn--espaa-rta.com', 'bücher.example'], ['docs.evil.com']);

/** One row: text, what is found of it. */
test.for([
  ['https://evil.com/x?y=1#z', 'https://evil.com/x?y=1#z'],
  ['mira evil.com ahora', 'evil.com'],
  ['a.b.evil.com', 'a.b.evil.com'],
  ['EVIL.Com', 'EVIL.Com'],
  ['HTTPS://EVIL.COM/', 'HTTPS://EVIL.COM/'],
  ['evil.com.', 'evil.com'],
  ['¿evil.com?', 'evil.com'],
  ['(evil.com)', 'evil.com'],
  ['**evil.com**', 'evil.com'],
  ['<https://evil.com>', 'https://evil.com'],
  ['"evil.com"', 'evil.com'],
  ['evil.com,otro', 'evil.com'],
  ['https://evil.com:8080/', 'https://evil.com:8080/'],
  ['evil.com:8080', 'evil.com'],
  ['https://evil.com./x', 'https://evil.com./x'],
  ['https://good.com@evil.com', 'https://good.com@evil.com'],
  ['https://good.com:pass@evil.com/x', 'https://good.com:pass@evil.com/x'],
  ['https://evil%2Ecom/', 'https://evil%2Ecom/'],
  ['https://%65vil.com/', 'https://%65vil.com/'],
  ['evil%2Ecom', 'evil%2Ecom'],
  ['https://%65%76%69%6c.com/', 'https://%65%76%69%6c.com/'],
  ['https://%D0%B5vil.com/', 'https://%D0%B5vil.com/'],
  ['https://espa%c3%b1a.com/', 'https://espa%c3%b1a.com/'],
  ['..evil.com..', 'evil.com'],
  ['-_evil.com_-', 'evil.com'],
  ['https://evil。com/', 'https://evil。com/'],
  ['evil．com', 'evil．com'],
  ['evil｡com', 'evil｡com'],
  ['ev\u200bil.c\u00adom', 'ev\u200bil.c\u00adom'],
  ['\u2060evil\u200d.com', 'evil\u200d.com'],
  ['ｅｖｉｌ.ｃｏｍ', 'ｅｖｉｌ.ｃｏｍ'],
  ['еvіl.com', 'еvіl.com'],
  ['https://еvіl.com/', 'https://еvіl.com/'],
  ['ενil.com', 'ενil.com'],
  ['xn--vil-qdd.com', 'xn--vil-qdd.com'],
  ['𝐞𝐯𝐢𝐥.com', '𝐞𝐯𝐢𝐥.com'],
  ['https:\\\\evil.com\\x', 'https:\\\\evil.com'],
  ['https:/evil.com', 'https:/evil.com'],
  ['//evil.com/x', 'evil.com/x'],
  ['correo: x@evil.com', 'evil.com'],
  ['https://t.example/?u=https://evil.com', 'https://evil.com'],
  ['пример.рф', 'пример.рф'],
  ['http://xn--e1afmkfd.xn--p1ai', 'http://xn--e1afmkfd.xn--p1ai'],
  ['españa.com', 'españa.com'],
  ['BÜCHER.example', 'BÜCHER.example'],
  ['see:evil.com', 'evil.com'],
  ['u=evil.com', 'evil.com'],
  ['💥evil.com💥', 'evil.com'],
  ['→evil.com←', 'evil.com'],
  ['https://evil.com💥', 'https://evil.com💥'],
  ['https://evil.com，ok', 'https://evil.com，ok'],
  ['ⓔⓥⓘⓛ.com', 'ⓔⓥⓘⓛ.com'],
  ['evil.com/?a', 'evil.com/?a'],
  ['https://docs.evil.com https://evil.com', 'https://evil.com'],
] as const)('a listed host is found in %s', ([text, expected]) => {
  const hits = foundWithSpans(listed, text);
  expect(hits.map((hit) => hit.text)).toEqual([expected]);
  expect(hits.map(({ start, end }) => text.slice(start, end))).toEqual([expected]);
});

test.for([
  'notevil.com',
  'evil.com.example.org',
  'https://notevil-evil.com',
  'https://evil.com-x.org',
  'https://evil.community',
  'https://good.com/evil.com',
  'https://good.com/?q-evil.com',
  'evil com',
  'evil. com',
  'evil..com',
  'https://ev%ffil.com/',
  'https://evil%2com/',
  'https://evil%.com/',
  '.com evil.',
  'evil,com',
  'docs.evil.com',
  'https://a.docs.evil.com/x',
  'https://good.com#@evil.com',
  'https://good.com/@evil.com',
])('no listed host in %s', (text) => {
  expect(foundWithSpans(listed, text)).toEqual([]);
});

/** One row: text, hosts that count as links. */
test.for([
  ['https://example.com y http://b.example/x', ['example.com', 'b.example']],
  ['example.com www.example.org', ['example.com', 'www.example.org']],
  ['http://localhost:3000/ http://127.0.0.1:8080 http://192.168.1.1/', []],
  ['[la demo](http://localhost:3000/) [otra](http://192.168.1.1/)', []],
  ['[example.com](http://127.0.0.1:8080)', ['127.0.0.1']],
  ['user.name req.app window.link', []],
  ['node.js, main.py, index.ts, README.md, build.rs, app.config.js', []],
  ['github.com/fuero bit.ly/abc t.me/x', ['github.com', 'bit.ly', 't.me']],
  ['docs.rs/serde y README.md/', ['docs.rs', 'readme.md']],
  ['console.log(a.b) e.g. i.e. 3.14 1.2.3 v1.0.0', []],
  ['hola.qué tal...bien', []],
  ['x@example.com', []],
  ['std::vector<int> a.size() foo.bar.baz', []],
  ['ftp://files.example/a', ['files.example']],
  ['https://münchen.example', ['xn--mnchen-3ya.example']],
  ['https://', []],
  ['://x http:// https://? https://:80', []],
  ['https://a..b/ http://-x-/ ', []],
] as const)('links of %s', ([text, hosts]) => {
  expect(linksOf(text).map(({ host }) => host)).toEqual(hosts);
});

test.for([
  ['[https://good.com](https://evil.com)', [['evil.com', true]]],
  ['[good.com](https://evil.com/x "title")', [['evil.com', true]]],
  ['[pulsa aquí](https://evil.com)', [['evil.com', false]]],
  [
    '[https://good.com/a](https://www.good.com/b)',
    [
      ['good.com', false],
      ['www.good.com', false],
    ],
  ],
  ['[x] (https://evil.com)', [['evil.com', false]]],
  ['[React.js](https://facebook.github.io/jsx)', [['facebook.github.io', false]]],
  ['[main.py](https://gist.example/x)', [['gist.example', false]]],
  [
    '[![CI](https://img.shields.io/x.svg)](https://ci.org/a)',
    [
      ['img.shields.io', false],
      ['ci.org', false],
    ],
  ],
  ['[good.com [1]](https://evil.com)', [['evil.com', true]]],
  ['[good.com \\]](https://evil.com)', [['evil.com', true]]],
  [
    '[good.com] x](https://evil.com)',
    [
      ['good.com', false],
      ['evil.com', false],
    ],
  ],
  [
    '[![good.com](https://a.example/x.png)](https://evil.com)',
    [
      ['a.example', true],
      ['evil.com', true],
    ],
  ],
  [
    '[a](https://a.example) [b.com](<https://c.example>)',
    [
      ['a.example', false],
      ['c.example', true],
    ],
  ],
] as const)('masks: %s', ([text, expected]) => {
  expect(linksOf(text).map(({ host, masked }) => [host, masked])).toEqual(expected);
});

test.for([
  ['https://good.com/a', '/a'],
  ['good.com/a', '/a'],
  ['good.com:443/a y más', '/a'],
  ['good.com./a', '/a'],
  ['https://ana:x@good.com:443/a', '/a'],
  ['https:\\\\good.com\\a', '\\a'],
  ['go\u200bod.com/\u200ba', '/\u200ba'],
  ['https://good.com?x=/a', null],
  ['good.com=1/a', null],
  ['https://good.com', null],
] as const)('the path of %j', ([text, path]) => {
  const [link] = linksOf(text);
  const found = link === undefined || link.path < 0 ? null : (text.slice(link.path).split(' ')[0] ?? '');

  expect(link?.host).toBe('good.com');
  expect(found).toBe(path);
});

test('entryFor says under which entry a link falls, exceptions apart', () => {
  const { matcher } = compileText([listed, domains(['good.com'])]);
  const scan = matcher.scan('https://a.evil.com https://docs.evil.com https://good.com https://еvil.com');
  expect(scan.links().map((link) => [scan.entryFor(link, 0), scan.entryFor(link, 1)])).toEqual([
    ['evil.com', null],
    [null, null],
    [null, 'good.com'],
    ['evil.com', null],
  ]);
});

test.for([
  ['http://evil.com', 'evil.com'],
  ['https://evil.com/path', 'evil.com'],
  ['*.evil.com', 'evil.com'],
  ['evil.com/path', 'evil.com'],
  ['evil com', 'one host'],
  ['evil..com', 'example.com'],
  ['.evil.com', 'example.com'],
  ['localhost', 'example.com'],
  ['', 'example.com'],
  ['evil.com:80', 'evil.com'],
  ['user@evil.com', 'evil.com'],
  ['ev!il.com', 'example.com'],
  ['evil_.com?', 'evil_.com'],
] as const)('%j is no domain', ([entry, advice]) => {
  const { problems } = compileText([domains([entry])]);
  expect(problems.map(({ code, index, of }) => [code, index, of])).toEqual([['bad-domain', 0, 'entries']]);
  expect(problems[0]?.hint).toContain(advice);
});

test('a hundred thousand domains answer from one map', () => {
  const { matcher } = compileText([domains(Array.from({ length: 100_000 }, (_, i) => `host${i}.example`))]);
  expect(matcher.scan('https://www.host99999.example').hits(0, { left: 0 })).toHaveLength(1);
  expect(matcher.scan('https://www.host100000.example').count).toBe(0);
});
