import type { Evidence } from '../../decision.ts';
import type { Predicate } from '../../evaluate/predicate.ts';
import type { Moment } from '../../evaluate/moment.ts';
import { textKinds } from '../../event.ts';
import { Count, Name, True, comparing, keys } from '../../sections/shapes.ts';
import type { Link, TextScan } from '../../text/contract.ts';
import { mostHits } from '../../text/hits.ts';
import { answerCounts, readCounts, shownNames, wakeByCounts } from '../counted.ts';
import { saysKeys } from '../leaf.ts';
import type { LeafCard, LeafContext } from '../leaf.ts';
import type { YamlValue } from '../../policy/place.ts';
import { isShortener } from './shorteners.ts';

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
  const shortened = value['shortened'] === true;
  const counts = readCounts(value['count']);

  function fits(scan: TextScan, link: Link): boolean {
    if (inList === null && !link.followed) return false;
    if (masked && !link.masked) return false;
    if (shortened && !isShortener(link.host)) return false;
    return notIn === null || scan.entryFor(link, notIn) === null;
  }
  const readFitting = (moment: Moment) => {
    const scan = moment.scan();
    const links = inList === null ? scan.links() : scan.linksUnder(inList);
    return links.filter((link) => fits(scan, link));
  };
  const fitting = (moment: Moment) => moment.once(readFitting);

  return {
    says: `links ${saysKeys(value)}`,
    lowered: { fact: 'links', operator: 'hasLinks', value },
    wake: wakeByCounts(
      counts,
      inList === null
        ? { kind: 'quantity', quantity: linkCount, comparison: 'atLeast', value: 1 }
        : { kind: 'list', list: inList },
    ),
    facts: [],
    holds: (moment) => answerCounts(counts, fitting(moment).length),
    found(moment) {
      const hosts = fitting(moment).map((link) => link.host);
      return value['count'] === undefined ? shownNames(hosts) : String(hosts.length);
    },
    evidence(moment) {
      const scan = moment.scan();
      return fitting(moment)
        .slice(0, mostHits)
        .map((link): Evidence => ({
          span: link.span,
          text: moment.text.slice(link.span.start, link.span.end),
          list: inList === null ? null : context.listName(inList),
          entry: inList === null ? null : scan.entryFor(link, inList),
        }));
    },
  };
}

export const links: LeafCard = {
  key: 'links',
  description: 'Links in the text. Several keys must hold for the same link.',
  reads: textKinds,
  schema: {
    ...keys({
      in: { ...Name, description: 'A list of domains; their sub-domains count too.' },
      notIn: { ...Name, description: 'A list of domains that this link is not in.' },
      count: comparing(Count, 'Number of links that satisfy the other keys.'),
      shortened: { ...True, description: 'The host hands out shortened links.' },
      masked: { ...True, description: 'The visible text of a markdown link names another host.' },
    }),
    minProperties: 1,
  },
  predicates: (value, context) => [linkTest(value, context)],
};
