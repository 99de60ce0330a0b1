import { attachments } from './attachments/attachments.ts';
import { author, member } from './author/author.ts';
import { channel } from './channel/channel.ts';
import { content } from './content/content.ts';
import { duplicate } from './duplicate/duplicate.ts';
import { event } from './event/event.ts';
import { image } from './image/image.ts';
import { invites } from './invites/invites.ts';
import { joins } from './joins/joins.ts';
import type { LeafCard } from './leaf.ts';
import { links } from './links/links.ts';
import { mentions } from './mentions/mentions.ts';
import { rate } from './rate/rate.ts';
import { reaction } from './reaction/reaction.ts';
import { report } from './report/report.ts';
import { text } from './text/text.ts';

/** Every leaf of the language. A new one is one folder and one line here. */
export const leaves: readonly LeafCard[] = [
  text,
  links,
  invites,
  mentions,
  author,
  member,
  content,
  attachments,
  image,
  rate,
  duplicate,
  joins,
  channel,
  event,
  report,
  reaction,
];

export const leafByKey: ReadonlyMap<string, LeafCard> = new Map(leaves.map((leaf) => [leaf.key, leaf]));
