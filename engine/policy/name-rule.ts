import type { Diagnostic } from './diagnostic.ts';
import { asText, isList, isMap } from './place.ts';
import type { YamlFile } from './place.ts';

/** The finding with the id of the rule that it stands in, where it names none and stands in one. */
export function nameRule(finding: Diagnostic, file: YamlFile): Diagnostic {
  const rules = file.root['rules'];
  if (finding.rule !== null || !isList(rules)) return finding;
  const around = rules.find((rule) => {
    const places = isMap(rule) ? file.places.get(rule) : undefined;
    return places !== undefined && places.line <= finding.line && finding.line <= places.endLine;
  });
  const id = isMap(around) ? asText(around['id']) : '';
  return id === '' ? finding : { ...finding, rule: id };
}
