import { pino } from 'pino';
import type { Logger } from 'pino';
import { hiding } from '../config/secrets.ts';
import type { LogLevel } from '../config/variables.ts';
import { humanLine } from './human-line.ts';

export interface LogSink {
  readonly isTTY?: boolean;
  write(line: string): unknown;
}

export interface LogOptions {
  readonly level: LogLevel;
  /** Replaced by `[redacted]` wherever they turn up in a line. */
  readonly secrets: readonly string[];
  readonly sink: LogSink;
}

/** One line a message: JSON, or short text when a person is looking. Secrets never reach the sink. */
export function createLogger({ level, secrets, sink }: LogOptions): Logger {
  const hide = hiding(secrets);
  const write = (line: string): void => {
    const shown = hide(line);
    sink.write(sink.isTTY === true ? humanLine(shown) : shown);
  };
  const options = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
  };
  return pino(options, { write });
}
