import { countOf, isTrue, textOf } from '../source.ts';
import type { Pair } from '../source.ts';
import { negated } from '../part.ts';
import type { Part } from '../part.ts';
import { absent, readAuthor } from './author.ts';
import { readStandard } from './standards.ts';
import type { Reader, RuleReading } from './rule.ts';

/** What is to be done with something else is no condition. */
const actionKey = /^(?:set_|overwrite_flair$|action$|action_reason$|report_reason$)/i;

/** A key, or a group of them key by key, that is not carried; some have a reason of their own. */
function lost(reason: string, reasons: Readonly<Record<string, string>> = {}): Reader {
  return (pair, { notes }) => {
    if (pair.value.kind !== 'map') return notes.lost(pair, reason);
    for (const inner of pair.value.pairs) {
      if (actionKey.test(inner.key)) notes.unsupported(inner, 'a rule acts on what its event is about');
      else notes.lost(inner, reasons[inner.key.toLowerCase()] ?? reason);
    }
  };
}

const types: Readonly<Record<string, string | undefined>> = {
  'text submission': 'threads with and without links are alike',
  'link submission': 'a thread with a link in it is taken',
  'crosspost submission': 'nothing is crossposted here: every thread is taken',
  'poll submission': 'there are no polls: every thread is taken',
  'gallery submission': 'a thread with two pictures or more is taken',
};

const comments = ['post', 'comment', 'message'];

const gallery: Part = {
  condition: { attachments: { count: { atLeast: 2 } } },
  sample: { given: { content: { attachments: [{ type: 'image/png' }, { type: 'image/png' }] } } },
};

function readGallery(pair: Pair, { notes, parts }: RuleReading): void {
  notes.approximated(pair, 'two pictures or more are taken for a gallery');
  parts.push(isTrue(pair.value) ? gallery : negated({ ...gallery, sample: null }));
}

function readType(pair: Pair, { notes, parts }: RuleReading): void {
  const type = (textOf(pair.value) ?? 'any').toLowerCase();
  notes.exact(pair);
  if (type === 'any') return;
  const isComment = type === 'comment';
  parts.push({
    condition: { content: { type: isComment ? comments : ['thread'] } },
    sample: { given: { content: { type: isComment ? 'comment' : 'thread' } } },
  });
  const difference = types[type];
  if (type === 'link submission')
    parts.push({
      condition: { links: { count: { atLeast: 1 } } },
      sample: { text: ['https://example.org/'] },
    });
  if (type === 'gallery submission') parts.push(gallery);
  if (type === 'text submission' || type === 'crosspost submission' || type === 'poll submission')
    notes.weakened(pair, difference ?? '');
  else if (difference !== undefined) notes.approximated(pair, difference);
  else if (type !== 'comment' && type !== 'submission')
    notes.weakened(pair, 'this importer does not know the type: every thread is taken');
}

function readReports(pair: Pair, reading: RuleReading): void {
  const least = countOf(pair.value);
  if (least === null) return reading.notes.lost(pair, 'this is not a number of reports');
  reading.notes.exact(pair);
  reading.on = ['report.filed'];
  reading.parts.push({
    condition: { report: { reporters: { atLeast: least } } },
    sample: { event: 'report.filed', given: { report: { reporters: least } } },
  });
}

function readLength(word: 'moreThan' | 'lessThan'): Reader {
  return (pair, { notes, parts, kind }) => {
    const length = countOf(pair.value, 0);
    if (length === null) return notes.lost(pair, 'this is not a number of characters');
    notes.approximated(
      pair,
      `spaces and signs at the ends count here${kind === 'comment' ? '' : ', and so does the title'}`,
    );
    parts.push({
      condition: { text: { length: { [word]: length } } },
      sample:
        word === 'moreThan' ? { text: ['bla '.repeat(Math.min(Math.ceil((length + 1) / 4), 2000))] } : {},
    });
  };
}

function readEdited(pair: Pair, reading: RuleReading): void {
  if (reading.isAboutReports)
    return reading.notes.lost(pair, 'a report does not say whether what it is about was edited');
  reading.notes.exact(pair);
  reading.on = [isTrue(pair.value) ? 'content.edited' : 'content.created'];
  if (isTrue(pair.value))
    reading.parts.push({
      condition: { event: { kind: ['content.edited'] } },
      sample: { event: 'content.edited' },
    });
}

function readTopLevel(pair: Pair, { notes, parts }: RuleReading): void {
  notes.approximated(pair, 'an answer to a thread is a `post`, an answer to that a `comment`');
  const type = isTrue(pair.value) ? 'post' : 'comment';
  parts.push({ condition: { content: { type: [type] } }, sample: { given: { content: { type } } } });
}

function readQuotes(pair: Pair, { notes }: RuleReading): void {
  if (isTrue(pair.value)) notes.weakened(pair, 'what is quoted is read too');
  else notes.exact(pair);
}

const ofCommunity = {
  name: 'a policy is of one community',
  is_nsfw: 'a community is not marked as for adults',
  event_label: 'there are no temporary events',
};
const noCrossposts = 'nothing is crossposted here';

/** Top-level checks other than searches. */
export const checks: Readonly<Record<string, Reader>> = {
  type: readType,
  author: readAuthor,
  '~author': lost('no leaf reads names'),
  standard: readStandard,
  reports: readReports,
  body_longer_than: readLength('moreThan'),
  body_shorter_than: readLength('lessThan'),
  is_edited: readEdited,
  is_top_level: readTopLevel,
  ignore_blockquotes: readQuotes,
  is_original_content: absent('nothing is marked as original content'),
  is_poll: absent('there are no polls'),
  is_gallery: readGallery,
  discussion_type: lost('threads have no type of discussion'),
  is_meta_discussion: absent('no thread is about another'),
  past_archive_date: lost('no leaf reads the age of a thread'),
  crosspost_author: lost(noCrossposts),
  subreddit: lost('no leaf reads the community', ofCommunity),
  crosspost_subreddit: lost(noCrossposts),
  parent_submission: lost('no leaf reads the thread that a comment is in'),
};
