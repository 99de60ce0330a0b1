import { actionNames } from '../../actions/catalogue.ts';
import type { ActionName } from '../../actions/catalogue.ts';
import { globsOf, matches, specificity } from '../../actions/glob.ts';
import { eventKinds } from '../../event.ts';
import type { EventKind } from '../../event.ts';
import { asText, placeOfKey } from '../../policy/place.ts';
import type { YamlMap } from '../../policy/place.ts';
import { suggest } from '../../policy/suggest.ts';
import { channelOf, takeSection } from '../context.ts';
import type { SectionContext } from '../context.ts';

/** Channels are ids. */
export interface LogsPolicy {
  /** `null`: what no route names is not logged in a channel. */
  readonly default: string | null;
  /** The one that says most first. */
  readonly routes: readonly { readonly of: string; readonly channel: string }[];
}

const names: readonly string[] = [...eventKinds, ...actionNames];

export function readLogs(context: SectionContext): LogsPolicy | null {
  const pieces = takeSection(context, 'logs');
  if (pieces === null) return null;
  const fallback = pieces.get('default');
  const routes = pieces.get('routes');
  return {
    default: fallback === undefined ? null : channelOf(asText(fallback.value), fallback, context),
    routes:
      routes === undefined
        ? []
        : Object.entries(routes.value as YamlMap)
            .map(([of, channel]) => {
              const parent = routes.value as YamlMap;
              if (!names.some((name) => matches(of, name))) {
                const at = { file: routes.file.path, place: placeOfKey(routes.file, parent, of) };
                context.report.add('unknown-log', at, { name: of, suggestion: suggest(of, globsOf(names)) });
              }
              return {
                of,
                channel: channelOf(asText(channel), { file: routes.file, parent, key: of }, context),
              };
            })
            .sort((a, b) => specificity(b.of) - specificity(a.of)),
  };
}

/** Id of the channel that an event or an action is logged in; `null`: in none. */
export function routeOf(logs: LogsPolicy | null, name: EventKind | ActionName): string | null {
  if (logs === null) return null;
  return logs.routes.find((route) => matches(route.of, name))?.channel ?? logs.default;
}
