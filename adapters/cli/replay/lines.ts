import { CommandFailed } from '../exit.ts';

/** Bytes of one line at most: no event is near it, and a file without line ends must not fill the memory. */
const lineLimit = 16 * 2 ** 20;
const newline = 0x0a;

/** Lines of a stream, as many at a time as it hands over. Memory holds one piece of the stream and the line that it broke. */
export async function* linesOf(
  source: AsyncIterable<Buffer>,
  name: string,
): AsyncGenerator<readonly string[]> {
  let rest: Buffer = Buffer.alloc(0);
  for await (const piece of source) {
    const buffer = rest.length === 0 ? piece : Buffer.concat([rest, piece]);
    const lines: string[] = [];
    let start = 0;
    for (let end = buffer.indexOf(newline); end !== -1; end = buffer.indexOf(newline, start)) {
      lines.push(buffer.toString('utf8', start, end));
      start = end + 1;
    }
    rest = buffer.subarray(start);
    if (rest.length > lineLimit) throw new CommandFailed(`${name} has a line of more than 16 MB`);
    if (lines.length > 0) yield lines;
  }
  if (rest.length > 0) yield [rest.toString('utf8')];
}
