import { expect, test } from 'vitest';
import type { DeskActor, LiveMessage } from '../desk.ts';
import { createLive } from './live.ts';

const message: LiveMessage = { kind: 'policy', revision: 1 };

function staffOf(community: string): DeskActor {
  return { kind: 'member', community, communityName: community, member: 'm', name: 'Ana', rank: 'admin' };
}

function fixture() {
  const lines: string[] = [];
  const live = createLive({ log: (level, line) => lines.push(`${level}: ${line}`) });
  const heard: string[] = [];
  const hear = (name: string) => () => {
    heard.push(name);
  };
  return { live, lines, heard, hear };
}

test('a message goes to the listeners of its community', () => {
  const { live, heard, hear } = fixture();
  live.subscribe(staffOf('a'), hear('a1'));
  live.subscribe(staffOf('a'), hear('a2'));
  live.subscribe(staffOf('b'), hear('b'));
  live.publish('a', message);
  live.publish('nobody', message);

  expect(heard).toEqual(['a1', 'a2']);
});

test('one function may listen twice, and each ending ends one', () => {
  const { live, heard, hear } = fixture();
  const listener = hear('x');
  const stop = live.subscribe(staffOf('a'), listener);
  live.subscribe(staffOf('a'), listener);
  live.publish('a', message);
  stop();
  stop();
  live.publish('a', message);

  expect(heard).toEqual(['x', 'x', 'x']);
});

test('a listener that throws is dropped and logged, and stops nobody', () => {
  const { live, lines, heard, hear } = fixture();
  live.subscribe(staffOf('a'), () => {
    heard.push('bad');
    throw new Error('broken');
  });
  live.subscribe(staffOf('a'), hear('good'));
  live.publish('a', message);
  live.publish('a', message);

  expect(heard).toEqual(['bad', 'good', 'good']);
  expect(lines).toEqual(['error: a live listener failed and was dropped']);
});

test('who starts listening inside a listener hears the next message', () => {
  const { live, heard, hear } = fixture();
  const stop = live.subscribe(staffOf('a'), () => {
    stop();
    live.subscribe(staffOf('a'), hear('late'));
  });
  live.publish('a', message);
  expect(heard).toEqual([]);
  live.publish('a', message);
  expect(heard).toEqual(['late']);
});
