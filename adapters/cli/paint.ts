import { styleText } from 'node:util';

type Style = Parameters<typeof styleText>[0];

/** Colours when the stream is a terminal and nobody objects (`NO_COLOR`, `TERM=dumb`); `FORCE_COLOR` insists. */
export function painterFor(stream: NodeJS.WriteStream): (style: Style, text: string) => string {
  const { NO_COLOR, FORCE_COLOR, TERM } = process.env;
  const coloured =
    FORCE_COLOR !== undefined && FORCE_COLOR !== '0' ? true : stream.isTTY && !NO_COLOR && TERM !== 'dumb';
  return (style, text) => (coloured ? styleText(style, text, { validateStream: false }) : text);
}
