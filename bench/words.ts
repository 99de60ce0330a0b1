/** Everyday vocabulary of a Spanish- and English-speaking programming community, most frequent first. */
export const common: readonly string[] = (
  'de que la el en y a los se no un por con una para es lo como más pero sus le ya o este sí porque esta entre cuando ' +
  'muy sin sobre también me hasta hay donde quien desde todo nos durante todos uno les ni contra otros ese eso ante ellos ' +
  'the of and to in is you that it he was for on are as with his they at be this have from or one had by word but not what ' +
  'código función variable clase error servidor consulta datos tabla índice prueba rama cambio versión archivo carpeta línea ' +
  'function return const await promise thread queue cache build deploy branch merge commit review issue test module import ' +
  'gracias hola buenas alguien sabe puedo ayuda duda pregunta problema funciona ejemplo documentación proyecto curso trabajo ' +
  'thanks hello anyone knows help question problem works example docs project course job python rust java docker linux'
).split(' ');

const onsets = 'b c d f g h j l m n p r s t v br cr dr fl gr pl pr tr ch'.split(' ');
const vowels = 'a e i o u'.split(' ');
const codas = ['', '', '', 'n', 'r', 's', 'l'];

/** A word that nobody wrote before: two to four syllables out of numbered parts. */
export function coinWord(pick: (count: number) => number, syllables: number): string {
  let word = '';
  for (let i = 0; i < syllables; i++) {
    const onset = onsets[pick(onsets.length)] ?? '';
    const vowel = vowels[pick(vowels.length)] ?? '';
    const coda = codas[pick(codas.length)] ?? '';
    // A letter twice in a row would be read as a stretched one by some engines and not by others.
    word += word.endsWith(onset.charAt(0)) ? vowel : onset + vowel;
    word += coda;
  }
  return word.replace(/(.)\1+/g, '$1');
}
