import type { Placeholders } from '../placeholders.ts';
import { cli as cliEn } from './en/cli.ts';
import { desk as deskEn } from './en/desk.ts';
import { deskAppeals as deskAppealsEn } from './en/desk-appeals.ts';
import { deskQueues as deskQueuesEn } from './en/desk-queues.ts';
import { deskStatistics as deskStatisticsEn } from './en/desk-statistics.ts';
import { error as errorEn } from './en/error.ts';
import { forum as forumEn } from './en/forum.ts';
import { cli as cliEs } from './es/cli.ts';
import { desk as deskEs } from './es/desk.ts';
import { deskAppeals as deskAppealsEs } from './es/desk-appeals.ts';
import { deskQueues as deskQueuesEs } from './es/desk-queues.ts';
import { deskStatistics as deskStatisticsEs } from './es/desk-statistics.ts';
import { error as errorEs } from './es/error.ts';
import { forum as forumEs } from './es/forum.ts';

/** Languages, the default first. Each is complete. */
export const locales = ['es', 'en'] as const;
export type Locale = (typeof locales)[number];

const es = {
  ...cliEs,
  ...deskEs,
  ...deskAppealsEs,
  ...deskQueuesEs,
  ...deskStatisticsEs,
  ...errorEs,
  ...forumEs,
};
const en = {
  ...cliEn,
  ...deskEn,
  ...deskAppealsEn,
  ...deskQueuesEn,
  ...deskStatisticsEn,
  ...errorEn,
  ...forumEn,
};

/** Every message of the program, by language and code. */
export const catalogue: Readonly<Record<Locale, Readonly<Record<Code, string>>>> = { es, en };

export type Code = keyof typeof es;
/** What has to be filled in: the placeholders of the Spanish message, which the English one shares. */
export type ValuesOf<C extends Code> = Placeholders<(typeof es)[C]>;

/** The codes that need no values. */
export type PlainCode = { [C in Code]: keyof ValuesOf<C> extends never ? C : never }[Code];

type Disagreeing = {
  [C in Code]: [keyof Placeholders<(typeof es)[C]>] extends [keyof Placeholders<(typeof en)[C]>]
    ? [keyof Placeholders<(typeof en)[C]>] extends [keyof Placeholders<(typeof es)[C]>]
      ? never
      : C
    : C;
}[Code];

/** Does not compile when a message has other placeholders in English than in Spanish; the error names the code. @public */
export const agreed: [Disagreeing] extends [never] ? true : Disagreeing = true;
