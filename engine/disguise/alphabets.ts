import type { Disguise } from './disguise.ts';
import { exchange, keepsLetters } from './disguise.ts';

/** Letters that stand for others: `a` → what looks like it. */
type Letters = Readonly<Record<string, string>>;

const small = 'abcdefghijklmnopqrstuvwxyz';

/** Twenty-six letters in a row. `capitals`: the row holds capital shapes. */
function row(first: number, holes: Letters = {}): (plain: string) => readonly string[] {
  return (plain) => {
    const at = small.indexOf(plain);
    if (at < 0) return [];
    return [holes[plain] ?? String.fromCodePoint(first + at)];
  };
}

function among(letters: Letters): (plain: string) => readonly string[] {
  return (plain) => Array.from(letters[plain] ?? '');
}

/** Letters of Unicode's mathematical alphabets that older blocks already had. */
const scriptHoles = { e: 'ℯ', g: 'ℊ', o: 'ℴ' };

const rows: Readonly<Record<string, (plain: string) => readonly string[]>> = {
  'full-width': row(0xff41),
  'full-width-capitals': row(0xff21),
  'math-bold': row(0x1d41a),
  'math-italic': row(0x1d44e, { h: 'ℎ' }),
  'math-bold-italic': row(0x1d482),
  script: row(0x1d4b6, scriptHoles),
  'bold-script': row(0x1d4ea),
  fraktur: row(0x1d51e),
  'bold-fraktur': row(0x1d586),
  'double-struck': row(0x1d552),
  sans: row(0x1d5ba),
  'sans-bold': row(0x1d5ee),
  'sans-italic': row(0x1d622),
  monospace: row(0x1d68a),
  circled: row(0x24d0),
  'circled-black': row(0x1f150),
  squared: row(0x1f130),
  'squared-black': row(0x1f170),
  parenthesized: row(0x249c),
  'regional-indicators': row(0x1f1e6),
  'small-capitals': among({
    ...split('abcdefghijklmnoprtuvwyz', 'ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘʀᴛᴜᴠᴡʏᴢ'),
    s: 'ꜱ',
  }),
  superscript: among(split('abcdefghijklmnoprstuvwxyz', 'ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ')),
  subscript: among(split('aehijklmnoprstuvx', 'ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ')),
};

function split(plain: string, shapes: string): Letters {
  const all = Array.from(shapes);
  return Object.fromEntries(Array.from(plain, (letter, i) => [letter, all[i] ?? '']));
}

const cyrillic: Letters = {
  a: 'а', b: 'Ь', c: 'с', d: 'ԁ', e: 'е', g: 'ԍ', h: 'һн', i: 'і', j: 'ј', k: 'к', l: 'ӏ', m: 'м', o: 'о', p: 'р', q: 'ԛ', r: 'г',
  s: 'ѕ', t: 'т', v: 'ѵ', w: 'ԝ', x: 'х', y: 'у',
}; // prettier-ignore
const greek: Letters = {
  a: 'αΑ', b: 'Β', e: 'εΕ', h: 'Η', i: 'ιΙ', k: 'κΚ', m: 'Μ', n: 'ηΝ', o: 'οΟ', p: 'ρΡ', t: 'τΤ', u: 'υ', v: 'ν', x: 'χΧ',
  y: 'γΥ', z: 'Ζ', c: 'ϲ',
}; // prettier-ignore
const armenian: Letters = { g: 'ց', h: 'հ', n: 'ո', o: 'օ', q: 'զ', u: 'ս', s: 'Տ' };
const cherokee: Letters = {
  a: 'Ꭺ', b: 'Ᏼ', c: 'Ꮯ', d: 'Ꭰ', e: 'Ꭼ', g: 'Ꮐ', h: 'Ꮋ', i: 'Ꭵ', j: 'Ꭻ', k: 'Ꮶ', l: 'Ꮮ', m: 'Ꮇ', p: 'Ꮲ', r: 'Ꮢ', s: 'Ꮪ',
  t: 'Ꭲ', v: 'Ꮩ', w: 'Ꮃ', z: 'Ꮓ',
}; // prettier-ignore
/** Latin letters of phonetic and other alphabets. */
const phonetic: Letters = {
  a: 'ɑ', e: 'ҽ', g: 'ɡ', i: 'ıɩ', y: 'ʏɣ', w: 'ɯ', o: 'ᴏ', c: 'ᴄ', u: 'ᴜʋ', z: 'ᴢ', n: 'ɴ', r: 'ʀ', f: 'ꞙ', s: 'ꜱ',
}; // prettier-ignore

/** Letters that merely resemble others: UTS #39 does not confuse them, readers of `ƒяєє ηιтяσ` do not mind. */
const resembling: Letters = {
  a: 'λ', d: 'đ', e: 'эəɛ', h: 'ħ', j: 'յ', l: 'łլ', n: 'ип', o: 'øδ', p: 'þ', r: 'я', t: 'ŧ', u: 'цʊ', w: 'шω', y: 'ч',
}; // prettier-ignore
const money: Letters = {
  a: '₳', b: '฿', c: '₵¢', d: '₫', e: '€', f: '₣', g: '₲', k: '₭', l: '£', m: '₥', n: '₦', p: '₱', s: '$₴', t: '₮', w: '₩', y: '¥',
}; // prettier-ignore
const strokes: Letters = { i: 'Ӏ', l: 'Iӏ' };

/** Every accent that some Romance language writes over a letter and counts as the same letter. */
const accented: Letters = {
  a: 'áàâã', e: 'éèêë', i: 'íìîï', o: 'óòôõ', u: 'úùûü', y: 'ýÿ',
}; // prettier-ignore

function mixed(plain: string): readonly string[] {
  return [cyrillic, greek, armenian, cherokee].flatMap((letters) => Array.from(letters[plain] ?? ''));
}

function kind(
  name: string,
  settings: Omit<Parameters<typeof exchange>[2], 'share'> & { readonly share?: number },
): Disguise {
  return {
    name,
    needs: [],
    apply: (term, random) => exchange(term, random, { share: 0, ...settings }),
  };
}

/** Letters of other alphabets, whole rows of drawn ones, and accents. */
export const alphabetDisguises: readonly Disguise[] = [
  ...Object.entries(rows).map(([name, table]) => kind(name, { table, chance: 1, share: 0.5 })),
  kind('accents', { table: among(accented), chance: 0.7 }),
  kind('cyrillic', { table: among(cyrillic), chance: 0.7 }),
  kind('greek', { table: among(greek), chance: 0.7 }),
  kind('armenian', { table: among(armenian), chance: 0.8 }),
  kind('cherokee', { table: among(cherokee), chance: 0.8 }),
  kind('phonetic', { table: among(phonetic), chance: 0.7 }),
  kind('bare-strokes', { table: among(strokes), chance: 1 }),
  { ...kind('small-l', { table: among({ i: 'l' }), chance: 1 }), needs: ['leet'] },
  { ...kind('resembling', { table: among(resembling), chance: 0.6 }), needs: ['leet'] },
  {
    name: 'money',
    needs: ['leet'],
    apply: (term, random) =>
      keepsLetters(exchange(term, random, { table: among(money), chance: 0.5, share: 0 })),
  },
  kind('mixed-scripts', { table: mixed, chance: 0.6 }),
];
