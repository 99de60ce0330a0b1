/**
 * Letters with a mark that an alphabet counts as letters of their own, so that `accents` leaves them alone. Not here, because a mark
 * over them is an accent in Spanish, Portuguese, French, Italian or Catalan: á à â ã é è ê ë í ì î ï ó ò ô õ ú ù û ü ÿ ç. Letters
 * that Unicode does not take apart are here only so that they are not read as look-alikes.
 */
const small = [
  'ñ', // Spanish, Galician, Basque, Filipino
  'åäö', // Swedish, Finnish, Norwegian, Danish, German, Estonian
  'čďěňřšťůž', // Czech, Slovak, Slovene, Croatian, Serbian, Baltic languages
  'ąćęńśźż', // Polish
  'ėįų', // Lithuanian
  'ģķļņ', // Latvian
  'őű', // Hungarian
  'ğş', // Turkish, Azeri
  'ășțţ', // Romanian
  'ơư', // Vietnamese
  'йўїѓќ', // Russian, Belarusian, Ukrainian, Macedonian
  'øæœłđðþħŧŋ', // Danish, Norwegian, French, Polish, Vietnamese, Icelandic, Maltese, Sami
].join('');

export const ownLetters: ReadonlySet<string> = new Set(Array.from(small + small.toUpperCase()));
