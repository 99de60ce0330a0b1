import { decodePunycode } from './punycode.ts';

/** Endings under which a bare name counts as a link. Any two-letter ending counts as well, except the file endings below. */
const common = new Set(
  (
    'com net org info biz edu gov mil int pro dev xyz top site online shop store club website space fun icu vip win bid loan ' +
    'world today life news blog tech cloud press agency digital center support games casino bet poker wiki web social ' +
    'money cash finance trade exchange crypto gift gifts download academy school company global guru expert rocks ninja ' +
    'lol wtf cat gal eus barcelona madrid lat'
  ).split(' '),
);

/** Endings that are property names as well (`user.name`, `req.app`): a link only with `www.` or a path. */
const propertyNames = new Set(
  (
    'name app live link click work host email network zone game art page chat video stream market free bot group team ' +
    'is to at me id in it do no so my us be by or as'
  ).split(' '),
);

/** Country endings that programmers write as file endings: `setup.py`, `README.md`, `build.rs`. */
const fileEndings = new Set(
  'py md sh rs pl cc so ps pm mk py ml js ts cs hs vb db rb go kt hx fs sc as tf ex gz xz bz in ac am la po mo do id cf'.split(
    ' ',
  ),
);
const countries = /^[a-z]{2}$/;

/** Would people read `name.ending`, written without a scheme, as a link? `node.js` and `main.py` are files. */
export function isPlausibleEnding(ending: string): boolean {
  return (
    common.has(ending) ||
    isForeign(ending) ||
    (countries.test(ending) && !fileEndings.has(ending) && !propertyNames.has(ending))
  );
}

/** Endings in other scripts exist (`рф`, `中国`). In accented Latin letters people use none, but they write `hola.qué tal`. */
function isForeign(ending: string): boolean {
  const shown = ending.startsWith('xn--') ? decodePunycode(ending.slice(4)) : null;
  return shown !== null && !/\p{Script=Latin}/u.test(shown);
}

/** Endings that mean a link only with `www.` or a path. */
export function isDoubtfulEnding(ending: string): boolean {
  return propertyNames.has(ending) || (fileEndings.has(ending) && countries.test(ending));
}
