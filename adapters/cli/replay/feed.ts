import { createWindows, subjectOf } from '@fuero/engine';
import type { Policy, Replay, ReplayRecord, WindowSpec, Windows } from '@fuero/engine';
import { stranger } from '../stranger.ts';
import { linesOf } from './lines.ts';
import { parseTogether } from './parse-together.ts';
import { readRecord, recordOf } from './read-record.ts';
import { Unreadable } from './shape.ts';

/** A line that could not be read. */
export interface BadLine {
  readonly line: number;
  readonly message: string;
}

export interface Feed {
  readonly replay: Pick<Replay, 'take'>;
  readonly source: AsyncIterable<Buffer>;
  /** How messages name the source. */
  readonly name: string;
  /** Milliseconds since the epoch: events from here on, and before there. */
  readonly since: number;
  readonly until: number;
  /** Fills in what a line records nothing about; `null`: then it is not replayable. */
  readonly asStrangers: ((record: ReplayRecord) => ReplayRecord) | null;
  readonly onBadLine: (bad: BadLine) => void;
  /** Told after each piece of the source how many lines were read. */
  readonly onProgress?: (lines: number) => void;
}

/** Hands a file of records to a replay, line after line. */
export async function feed(input: Feed): Promise<void> {
  const { replay, since, until, asStrangers, onBadLine, onProgress } = input;
  let number = 0;
  const take = (record: ReplayRecord) => {
    if (record.event.at < since || record.event.at >= until) return;
    replay.take(asStrangers === null ? record : asStrangers(record));
  };
  for await (const piece of linesOf(input.source, input.name)) {
    for (const { lines, values } of parseTogether(piece)) {
      for (const [i, line] of lines.entries()) {
        number += 1;
        if (line === '' || line === '\r') continue;
        try {
          take(values === null ? readRecord(line) : recordOf(values[i]));
        } catch (error) {
          if (!(error instanceof Unreadable)) throw error;
          onBadLine({ line: number, message: error.message });
        }
      }
    }
    onProgress?.(number);
  }
}

/** Reads lines of which nothing was recorded as `fuero eval` reads events: by members without a past, with windows over the file. */
export function strangers(policies: readonly Policy[]): (record: ReplayRecord) => ReplayRecord {
  const windows: Windows = createWindows(largest(policies.flatMap((policy) => policy.windows)));
  return (record) => {
    const { event } = record;
    if (record.judged !== null || Object.keys(record.facts).length > 0) return record;
    return {
      ...record,
      readings: windows.observe(event),
      facts: { ...stranger, roles: subjectOf(event).roles ?? [] },
      factsHold: 'outside',
    };
  };
}

/** Two policies may count the same window, one further than the other. */
function largest(specs: readonly WindowSpec[]): readonly WindowSpec[] {
  const byKey = new Map<string, WindowSpec>();
  for (const spec of specs) {
    if (spec.capacity > (byKey.get(spec.key)?.capacity ?? 0)) byKey.set(spec.key, spec);
  }
  return [...byKey.values()];
}
