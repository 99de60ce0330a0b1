import { expect } from 'vitest';
import type { ContentEvent, PolicyFile, Rank } from '@fuero/engine';
import type { MemberActor } from '../../actor.ts';
import { Refusal } from '../../refusal.ts';
import type { ReportInput, Reports } from '../../reports.ts';
import { openTestHouse, policyFiles, post } from '../../testing/test-house.ts';
import type { TestHouse } from '../../testing/test-house.ts';
import type { Place } from '../../testing/place.ts';

const section = `reports:
  reasons: { spam: { es: Publicidad, en: Spam }, acoso: { es: Acoso, en: Harassment }, otro: { es: Otro, en: Other } }
  priority:
    - { when: { report: { reporters: { atLeast: 3 } } }, is: critical }
    - { when: { report: { reason: acoso } }, is: high }
    - { when: { author: { points: { atLeast: 14 } } }, is: high }
    - { is: low }
rules:
  - { id: muy-reportado, on: [report.filed], when: { report: { reporters: { atLeast: 2 } } }, then: [hold] }
`;

/** The policy of tests, with reasons, priorities, and a rule on reports. */
export const reportingPolicy: readonly PolicyFile[] = [
  ...policyFiles(),
  { path: 'reports.yaml', text: section },
];

export interface ReportingHouse extends TestHouse {
  readonly reports: Reports;
  /** A member, whom the forum speaks of the first time; with a rank where one is given. */
  someone(name: string, rank?: Rank): Promise<MemberActor>;
  /** A post on the forum, by `author` or somebody new. */
  posted(text: string, author?: string): Promise<ContentEvent>;
}

export async function openReportingHouse(
  place: Place,
  policy: readonly PolicyFile[] = reportingPolicy,
  poolMax = 4,
): Promise<ReportingHouse> {
  const it = await openTestHouse(place, { policy, poolMax });
  const known = new Map<string, Promise<MemberActor>>();

  async function meet(name: string, rank: Rank | undefined): Promise<MemberActor> {
    await it.judge(post('hola', { author: name }));
    const [found] = await it.rows<{ id: string }>(
      'select member_id as id from accounts where external_id = ?',
      [name],
    );
    const member = found?.id ?? expect.fail(`nobody is called ${name}`);
    if (rank !== undefined)
      await it.rows(
        `insert into staff_grants (community_id, member_id, rank, granted_by, granted_at)
           values ('prueba', ?, ?, 'test', now())`,
        [member, rank],
      );
    return { kind: 'member', community: 'prueba', member };
  }

  return Object.assign(Object.create(it) as TestHouse, {
    reports: it.house.moderation.reports,
    someone(name: string, rank?: Rank) {
      const met = known.get(name) ?? meet(name, rank);
      known.set(name, met);
      return met;
    },
    async posted(text: string, author?: string) {
      const event = post(text, author === undefined ? {} : { author });
      await it.judge(event);
      return event;
    },
  });
}

/** A report of content that the house knows. */
export function about({ surface, content }: ContentEvent, reason = 'spam'): ReportInput {
  return {
    content: { surface, type: content.type, id: content.id },
    reason,
    description: null,
    copy: null,
  };
}

/** What a call is refused with; fails the test when it is not. */
export async function refusalOf(call: Promise<unknown>): Promise<Pick<Refusal, 'code' | 'values'>> {
  try {
    await call;
  } catch (error) {
    if (error instanceof Refusal) return { code: error.code, values: error.values };
    throw error;
  }
  return expect.fail('nothing was refused');
}
