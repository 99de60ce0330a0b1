import { placeOf } from '../../policy/place.ts';
import type { Template } from '../../policy/policy.ts';
import type { Report } from '../../policy/report.ts';
import { suggest } from '../../policy/suggest.ts';
import type { Assembly } from '../../policy/assemble.ts';
import type { NamedAt } from '../manifest/aliases.ts';
import type { TemplateKind } from './kinds.ts';

interface Around {
  readonly assembly: Assembly;
  readonly report: Report;
  readonly templates: Readonly<Record<string, Template>>;
}

/** Reports a template that is not defined, or that is meant for something else. */
export function checkTemplate(
  name: string,
  kinds: readonly TemplateKind[],
  { file, parent, key, rule }: NamedAt,
  { assembly, report, templates }: Around,
): void {
  const at = { file: file.path, place: placeOf(file, parent, key), rule: rule ?? null };
  const template = templates[name];
  if (template === undefined) {
    if (assembly.isBroken('templates', name)) return;
    const known = Object.keys(templates).filter((id) => kinds.includes(templates[id]?.kind ?? 'other'));
    report.add('unknown-name', at, () => ({
      what: 'template',
      name,
      known,
      suggestion: suggest(name, known),
    }));
  } else if (!kinds.includes(template.kind)) {
    report.add('template-kind', at, { template: name, kind: template.kind, expected: kinds });
  }
}
