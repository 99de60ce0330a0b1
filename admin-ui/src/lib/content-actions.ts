import type { ContentActionKind, ContentStanding } from '@fuero/community';
import type { ContentType } from '@fuero/engine';

/** Content as the forms that act on it have to know it. */
export interface ContentShown {
  readonly type: ContentType;
  readonly title: string | null;
  readonly text: string;
  readonly standing: ContentStanding;
  /** Id of whoever wrote it; `null`: nobody knows. */
  readonly author: string | null;
}

const onThread = [
  'move-thread',
  'close-thread',
  'open-thread',
  'feature-thread',
  'unfeature-thread',
] as const satisfies readonly ContentActionKind[];

/** In the order in which forms offer them. */
export const contentActionOrder: readonly ContentActionKind[] = [
  'delete-content',
  'restore-content',
  'edit-content',
  ...onThread,
];

/** What can be done to content: of removing and bringing back, the one that there is to do. */
export function contentActionsFor({
  type,
  standing,
}: Pick<ContentShown, 'type' | 'standing'>): readonly ContentActionKind[] {
  const first = standing === 'removed' ? 'restore-content' : 'delete-content';
  if (type === 'message') return [first];
  return type === 'thread' ? [first, 'edit-content', ...onThread] : [first, 'edit-content'];
}

/** What answers a report of it: nobody reports content so that it is brought back, or featured. */
export function resolvingActionsFor(type: ContentType): readonly ContentActionKind[] {
  return contentActionsFor({ type, standing: 'visible' }).filter((kind) => kind !== 'feature-thread');
}
