import { attachments } from './attachments/attachments.ts';
import { author, member } from './author/author.ts';
import { content } from './content/content.ts';
import { duplicate } from './duplicate/duplicate.ts';
import type { LeafCard } from './leaf.ts';
import { links } from './links/links.ts';
import { mentions } from './mentions/mentions.ts';
import { rate } from './rate/rate.ts';
import { text } from './text/text.ts';

/** Every leaf of the language. A new one is one folder and one line here. */
export const leaves: readonly LeafCard[] = [
  text,
  links,
  mentions,
  author,
  member,
  content,
  attachments,
  rate,
  duplicate,
];

export const leafByKey: ReadonlyMap<string, LeafCard> = new Map(leaves.map((leaf) => [leaf.key, leaf]));
