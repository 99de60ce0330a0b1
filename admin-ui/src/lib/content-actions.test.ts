import { contentActionKinds } from '@fuero/community';
import { expect, test } from 'vitest';
import { contentActionOrder, contentActionsFor, resolvingActionsFor } from './content-actions.ts';

test('every kind of action on content has a place in the forms', () => {
  expect([...contentActionOrder].sort()).toEqual([...contentActionKinds].sort());
});

test.for([
  ['post', 'visible', ['delete-content', 'edit-content']],
  ['comment', 'held', ['delete-content', 'edit-content']],
  ['post', 'removed', ['restore-content', 'edit-content']],
  ['message', 'visible', ['delete-content']],
  [
    'thread',
    'removed',
    [
      'restore-content',
      'edit-content',
      'move-thread',
      'close-thread',
      'open-thread',
      'feature-thread',
      'unfeature-thread',
    ],
  ],
] as const)('a %s that is %s is offered %j', ([type, standing, kinds]) => {
  expect(contentActionsFor({ type, standing })).toEqual(kinds);
});

test('a report of a thread is resolved by what may answer it', () => {
  expect(resolvingActionsFor('thread')).toEqual([
    'delete-content',
    'edit-content',
    'move-thread',
    'close-thread',
    'open-thread',
    'unfeature-thread',
  ]);
  expect(resolvingActionsFor('comment')).toEqual(['delete-content', 'edit-content']);
});
