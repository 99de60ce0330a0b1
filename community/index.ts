export type * from './desk.ts';
export type * from './house.ts';
export type * from './message.ts';
export type * from './revisions.ts';
export { Refusal } from './refusal.ts';
export { openHouse } from './house/open-house.ts';
export { DatabaseUnfit, DirectoryLocked } from './database/unfit.ts';
