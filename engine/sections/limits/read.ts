import { actions, isAction, personalActions } from '../../actions/catalogue.ts';
import { globsOf, matches } from '../../actions/glob.ts';
import type { Piece } from '../../policy/assemble.ts';
import { asText, placeOf, placeOfSelf } from '../../policy/place.ts';
import type { YamlMap } from '../../policy/place.ts';
import { suggest } from '../../policy/suggest.ts';
import { parseDuration } from '../../policy/units.ts';
import { roleOf } from '../context.ts';
import type { SectionContext } from '../context.ts';
import type { Limit } from './limit.ts';

export function readLimits(context: SectionContext): readonly Limit[] {
  return context.assembly.items.limits.map((piece) => readLimit(piece, context));
}

function readLimit(piece: Piece<YamlMap>, context: SectionContext): Limit {
  const { value, file } = piece;
  const action = asText(value['action']);
  const roles = (value['roles'] ?? []) as readonly string[];
  const quota = value['quota'] as { uses: number; per: string; by?: 'moderator' | 'everyone' } | undefined;
  const limit: Limit = {
    action,
    roles: roles.map((role, key) => roleOf(role, { file, parent: roles, key }, context)),
    members: (value['members'] ?? []) as readonly string[],
    quota:
      quota === undefined
        ? null
        : { uses: quota.uses, per: parseDuration(quota.per), by: quota.by ?? 'moderator' },
    rule: value['deny'] === true ? 'deny' : value['allow'] === true ? 'allow' : null,
    file: file.path,
    line: placeOfSelf(file, value).line,
  };
  check(limit, piece, context);
  return limit;
}

function check(limit: Limit, { file, value }: Piece<YamlMap>, { report }: SectionContext): void {
  const { action } = limit;
  const at = { file: file.path, place: placeOfSelf(file, value) };
  const met = personalActions.filter((name) => matches(action, name));
  if (met.length === 0) {
    const place = placeOf(file, value, 'action');
    const suggestion = suggest(action, globsOf(personalActions));
    report.add('unknown-action', { file: file.path, place }, { action, suggestion });
  }
  const said = ['allow', 'deny', 'quota'].filter((key) => value[key] !== undefined);
  if (said.length === 0 || (said.includes('deny') && said.length > 1)) {
    report.add('limit-says', at, { found: said });
  }
  const everybody = limit.roles.length === 0 && limit.members.length === 0;
  const ranked = met.some((name) => isAction(name) && actions[name].rank !== null);
  if (limit.rule === 'allow' && everybody && ranked) report.add('limit-for-everybody', at, { action });
}
