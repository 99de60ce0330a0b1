import type { Piece } from '../../policy/assemble.ts';
import { asText, placeOf } from '../../policy/place.ts';
import type { YamlMap } from '../../policy/place.ts';
import { channelOf, roleOf, takeSection } from '../context.ts';
import type { SectionContext } from '../context.ts';
import { topKinds } from './schema.ts';
import type { TopKind, TopsPolicy } from './tops.ts';
import { readWindow } from './window.ts';
import type { TopsWindow } from './window.ts';

const expected: Record<TopsWindow['every'], string> = {
  day: 'an hour such as `00:00`',
  week: 'a weekday and an hour such as `monday 00:00`',
  month: 'a day and an hour such as `1 00:00`',
};

export function readTops(context: SectionContext): TopsPolicy | null {
  const pieces = takeSection(context, 'tops', ['window']);
  const window = pieces?.get('window');
  if (window === undefined) return null;
  const report = pieces?.get('report');
  return {
    window: readPeriod(window, context),
    count: (pieces?.get('count')?.value as readonly TopKind[] | undefined) ?? topKinds,
    report: report === undefined ? null : readReport(report, context),
    ...readPrivacy(pieces?.get('privacy'), context),
  };
}

function readPeriod({ file, value }: Piece, { report }: SectionContext): TopsWindow {
  const { every, from } = value as { readonly every: TopsWindow['every']; readonly from?: string };
  const window = readWindow(every, from);
  if (window !== null) return window;
  report.add(
    'bad-value',
    { file: file.path, place: placeOf(file, value as object, 'from') },
    { found: `\`${from ?? ''}\``, expected: expected[every], suggestion: null },
  );
  return { every: 'day', hour: 0, minute: 0 };
}

function readReport({ file, value }: Piece, context: SectionContext): TopsPolicy['report'] {
  const parent = value as YamlMap;
  return {
    channel: channelOf(asText(parent['channel']), { file, parent, key: 'channel' }, context),
    top: Number(parent['top'] ?? 10),
    picture: parent['picture'] === true,
  };
}

function readPrivacy(
  piece: Piece | undefined,
  context: SectionContext,
): Pick<TopsPolicy, 'optOut' | 'exclude'> {
  const value = (piece?.value ?? {}) as YamlMap;
  const exclude = (value['exclude'] ?? {}) as Readonly<Record<string, readonly string[] | undefined>>;
  const ids = (key: 'channels' | 'roles', resolve: typeof roleOf): readonly string[] => {
    const parent = exclude[key] ?? [];
    if (piece === undefined) return parent;
    return parent.map((name, index) => resolve(name, { file: piece.file, parent, key: index }, context));
  };
  return {
    optOut: value['optOut'] !== false,
    exclude: { channels: ids('channels', channelOf), roles: ids('roles', roleOf) },
  };
}
