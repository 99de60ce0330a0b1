/** Endings under which a bare name counts as a link. Any two-letter ending counts as well, except the file endings below. */
const common = new Set(
  (
    'com net org info biz edu gov mil int name pro app dev xyz top site online shop store club live link click website space fun icu ' +
    'vip win bid loan work world today life news blog tech cloud host press agency email digital network zone center support games ' +
    'game casino bet poker art wiki page web chat social video stream money cash finance market trade exchange crypto gift gifts free ' +
    'download bot academy school company global group team guru expert rocks ninja lol wtf cat gal eus barcelona madrid lat'
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
    common.has(ending) || ending.startsWith('xn--') || (countries.test(ending) && !fileEndings.has(ending))
  );
}

/** Endings that are both: a link only with `www.` or a path. */
export function isFileEnding(ending: string): boolean {
  return fileEndings.has(ending) && countries.test(ending);
}
