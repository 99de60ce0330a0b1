import { DurationOrForever, keys } from '../shapes.ts';

/** What is kept, and what it holds. */
export const dataClasses = {
  journal: 'Events with their readings, which replay reads.',
  messages: 'Copies of what was said, beside decisions and closed reports.',
  pictures: 'Where pictures stand and what was read in them, beside decisions.',
  decisions: 'Decisions with their reasons.',
} as const;

export type DataClass = keyof typeof dataClasses;

export const Retention = keys(
  Object.fromEntries(
    Object.entries(dataClasses).map(([name, description]) => [name, { ...DurationOrForever, description }]),
  ),
);
