/** Something that a person has to mend: the sentence says what, the hint says how. */
export class Stop extends Error {
  constructor(message, hint = null) {
    super(message);
    this.name = 'Stop';
    this.hint = hint;
  }
}

/** Progress and messages go to standard error: standard output belongs to results. */
export function say(text) {
  process.stderr.write(`fuero: ${text}\n`);
}
