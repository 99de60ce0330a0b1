import type { House } from '@fuero/community';
import type { ForumCaller } from '../caller-for.ts';
import type { Answering } from './answer.ts';

/** Everything about one request. */
export interface Context extends Answering {
  readonly house: House;
  readonly caller: ForumCaller;
  /** Of the address. */
  readonly params: URLSearchParams;
}
