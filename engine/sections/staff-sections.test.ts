import { expect, test } from 'vitest';
import { load, manifest } from '../testing/policies.ts';

/** The sections as the design of the language writes them. */
const written = `names:
  roles: { staff: "111111111111111111", trainee: "211111111111111111", suspended-staff: "311111111111111111" }
  channels: { general-logs: "411111111111111111", message-logs: "511111111111111111", voice-logs: "611111111111111111", ban-logs: "711111111111111111", points-log: "811111111111111111" }
limits:                           # before any command, button, menu, modal, desk action or API call
  - { action: sanction.ban, roles: [staff], quota: { uses: 5, per: 1d, by: moderator } }
  - { action: warn.*, roles: [trainee], allow: true }
  - { action: "*", roles: [suspended-staff], deny: true }
logs:
  default: general-logs
  routes: { content.deleted: message-logs, voice.*: voice-logs, sanction.*: ban-logs, reputation.*: points-log }
reports:
  reasons: { spam: { es: Publicidad, en: Spam }, acoso: { es: Acoso, en: Harassment } }
  priority:                       # first that holds: low | medium | high | critical
    - { when: { report: { reporters: { atLeast: 5 } } }, is: critical }
    - { when: { report: { reason: acoso } }, is: high }
    - { is: medium }
appeals: { within: 20d, one-per-sanction: true, another-reviewer: true }
retention: { journal: 30d, messages: 7d, pictures: 7d, decisions: forever }
`;

test('limits, logs, reports, appeals and retention load as the design writes them, without a finding', () => {
  const { policy, diagnostics } = load({ 'policy.yaml': manifest, 'rules.yaml': written });

  expect(diagnostics).toEqual([]);
  expect(policy?.sections).toMatchObject({
    limits: [{ action: 'sanction.ban' }, { rule: 'allow' }, { rule: 'deny' }],
    logs: { default: '411111111111111111' },
    reports: { priority: [{ is: 'critical' }, { is: 'high' }, { is: 'medium', when: null }], needs: [] },
    appeals: { within: 1_728_000_000 },
    retention: { journal: 2_592_000_000, decisions: null },
  });
});
