import type { Evidence } from '../../decision.ts';
import { always, compare, no, yes } from '../../evaluate/predicate.ts';
import type { Predicate, Wake } from '../../evaluate/predicate.ts';
import type { Moment } from '../../evaluate/moment.ts';
import { contentKinds } from '../../event.ts';
import { Count, Name, True, comparing, comparisons, keys } from '../../sections/shapes.ts';
import type { Link } from '../../text/contract.ts';
import type { LeafCard, LeafContext } from '../leaf.ts';
import { asText, isMap } from '../../policy/place.ts';
import type { YamlValue } from '../../policy/place.ts';

const linkCount = {
  name: 'links.count',
  read: (m: Moment) =>
    m
      .scan()
      .links()
      .filter((link) => link.followed).length,
  show: String,
  fact: null,
};

/** One link must satisfy every key; `count` compares the number of links that satisfy the other keys. */
function linkTest(value: Readonly<Record<string, YamlValue>>, context: LeafContext): Predicate {
  const inList = typeof value['in'] === 'string' ? context.list(['in'], value['in'], 'domains') : null;
  const notIn =
    typeof value['notIn'] === 'string' ? context.list(['notIn'], value['notIn'], 'domains') : null;
  const masked = value['masked'] === true;
  const counts = comparisonsOf(value['count']);

  function fits(moment: Moment, link: Link): boolean {
    if (inList === null && !link.followed) return false;
    if (masked && !link.masked) return false;
    if (inList !== null && moment.scan().entryFor(link, inList) === null) return false;
    return notIn === null || moment.scan().entryFor(link, notIn) === null;
  }
  const fitting = (moment: Moment) =>
    moment
      .scan()
      .links()
      .filter((link) => fits(moment, link));

  return {
    says: `links ${says(value)}`,
    lowered: { fact: 'links', operator: 'hasLinks', value },
    wake: wake(inList, counts),
    facts: [],
    holds(moment) {
      const found = fitting(moment).length;
      return counts.every((c) => compare(found, c.comparison, c.value) === yes) ? yes : no;
    },
    found(moment) {
      const hosts = fitting(moment).map((link) => link.host);
      if (value['count'] !== undefined) return String(hosts.length);
      return hosts.length === 0 ? null : hosts.join(', ');
    },
    evidence: (moment) =>
      fitting(moment)
        .slice(0, 16)
        .map((link): Evidence => ({
          span: link.span,
          text: moment.text.slice(link.span.start, link.span.end),
          list: inList === null ? null : context.listName(inList),
          entry: inList === null ? null : moment.scan().entryFor(link, inList),
        })),
  };
}

interface Counted {
  readonly comparison: (typeof comparisons)[number];
  readonly value: number;
}

/** Without `count`, one such link is enough. */
function comparisonsOf(value: YamlValue | undefined): readonly Counted[] {
  if (value === undefined) return [{ comparison: 'atLeast', value: 1 }];
  return Object.entries(value as Record<string, YamlValue>).map(([word, n]) => ({
    comparison: word as Counted['comparison'],
    value: Number(n),
  }));
}

function wake(inList: number | null, counts: readonly Counted[]): Wake {
  const least = counts.find((c) => compare(0, c.comparison, c.value) === no && c.comparison !== 'lessThan');
  if (least === undefined) return always;
  if (inList !== null) return { kind: 'list', list: inList };
  return { kind: 'quantity', quantity: linkCount, comparison: 'atLeast', value: 1 };
}

function says(value: Readonly<Record<string, YamlValue>>): string {
  const words = ([key, part]: readonly [string, YamlValue]): string =>
    isMap(part) ? `${key} ${Object.entries(part).map(words).join(' ')}` : `${key} ${asText(part)}`;
  return Object.entries(value).map(words).join(', ');
}

export const links: LeafCard = {
  key: 'links',
  description: 'Links in the text. Several keys must hold for the same link.',
  reads: contentKinds,
  schema: {
    ...keys({
      in: { ...Name, description: 'A list of domains; their sub-domains count too.' },
      notIn: { ...Name, description: 'A list of domains that this link is not in.' },
      count: comparing(Count, 'Number of links that satisfy the other keys.'),
      masked: { ...True, description: 'The visible text of a markdown link names another host.' },
    }),
    minProperties: 1,
  },
  predicates: (value, context) => [linkTest(value, context)],
};
