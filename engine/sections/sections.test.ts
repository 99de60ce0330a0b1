import { expect, test } from 'vitest';
import { features } from '../policy/policy.ts';
import { load } from '../testing/policies.ts';

const manifest = `fuero: 1
community:
  id: ejemplo
  name: Comunidad Ejemplo
  locale: es
  timezone: America/Bogota
  surfaces:
    discord: { guild: "100000000000000000" }
    forum: { origin: "https://foro.example.org", issuer: "https://foro.example.org" }
names:
  roles: { staff: "111111111111111111", veteran: "222222222222222222", guest: "1", trainee: "2", suspended-staff: "3" }
  channels:
    { staff-alerts: "333333333333333333", offers-review: "444444444444444444", ticket-logs: "4", offers: "5", offers-remote: "6", rep-requests: "7", tops: "8", general-logs: "9", message-logs: "10", voice-logs: "11", ban-logs: "12", points-log: "13" }
lists:
  thanks: { terms: [gracias] }
  thanks-in-advance: { terms: [gracias de antemano] }
`;

/** The sections of the language by example, as its definition writes them; only its dots are filled. */
const example = `points:
  values: { warning: 5, temporary-suspension: 10, permanent-suspension: 20 }
  defaultFor: { temporary-suspension: 7d }
  automatic: true                 # thresholds act; false = they only queue
  thresholds:
    - { at: 15, sanction: temporary-suspension, for: 7d }
    - { at: 30, sanction: ban }
  watchlist: { at: 10 }

autoroles:
  - id: veteran
    when: { member: { tenure: { atLeast: 180d } } }
    grant: veteran
  - id: event-guest
    when: { reaction: { on: "987654321098765432", emoji: "🎟️" } }
    grant: guest
    for: 7d

tickets:
  limit: { open: 1, per: member }
  categories:
    support: { title: Soporte técnico, staff: [staff], questions: [¿Qué ocurre?], name: "ticket-{number}" }
    reports: { title: Reportes, staff: [staff] }
  close: { idle: { warnAfter: 24h, closeAfter: 48h }, then: archive, transcript: { to: ticket-logs, formats: [html, json] } }

offers:
  active: 1
  fields: [ { id: title, max: 100, required: true }, { id: labels, kind: labels } ]
  review: { channel: offers-review }
  publish:
    - { when: { field: { labels: { has: remoto } } }, channel: offers-remote, template: offer }
    - { channel: offers, template: offer }
  expire: 60d

reputation:
  keywords: { lists: [thanks], ignore: [thanks-in-advance] }
  award: { default: 1, min: -5, max: 5 }
  requests: { channel: rep-requests, cooldown: 5m }

tops:
  window: { every: week, from: monday 00:00 }
  count: [messages, emojis, reactions, reputation, voice, contents]
  report: { channel: tops, top: 10, picture: true }
  privacy: { optOut: true, exclude: { channels: [], roles: [] } }

limits:
  - { action: sanction.ban, roles: [staff], quota: { uses: 5, per: 1d, by: moderator } }
  - { action: warn.*, roles: [trainee], allow: true }
  - { action: "*", roles: [suspended-staff], deny: true }

logs:
  default: general-logs
  routes: { content.deleted: message-logs, voice.*: voice-logs, sanction.*: ban-logs, reputation.*: points-log }

reports:
  reasons: { spam: { es: Publicidad, en: Spam }, acoso: { es: Acoso, en: Harassment } }
  priority:
    - { when: { report: { reporters: { atLeast: 5 } } }, is: critical }
    - { when: { report: { reason: acoso } }, is: high }
    - { is: medium }

appeals: { within: 20d, one-per-sanction: true, another-reviewer: true }

retention: { journal: 30d, messages: 7d, pictures: 7d, decisions: forever }

templates:
  scam-alert: { kind: alert, es: "Estafa de {member}: {rule.title} …", en: "Scam by {member}: {rule.title} …" }
  offer: { kind: offer, es: "{field.title}", en: "{field.title}" }
`;

test('the sections load as the definition of the language writes them', () => {
  const { policy, diagnostics } = load({ 'policy.yaml': manifest, 'sections.yaml': example });

  expect(diagnostics).toEqual([]);
  expect(policy?.sections.autoroles?.map(({ id }) => id)).toEqual(['veteran', 'event-guest']);
});

test('each section may stand in a file of its own', () => {
  const files = example
    .split(/\n\n(?=[a-z])/)
    .map((text, index): [string, string] => [`${index}.yaml`, `${text}\n`]);
  const { policy, diagnostics } = load({ 'policy.yaml': manifest, ...Object.fromEntries<string>(files) });
  const together = load({ 'policy.yaml': manifest, 'sections.yaml': example }).policy;

  expect(diagnostics).toEqual([]);
  expect(policy?.sections.tickets).toEqual(together?.sections.tickets);
  expect(policy?.sections.tops).toEqual(together?.sections.tops);
});

/** Feature → the section that it switches. `automod` and `sanctions` switch what rules do, and are tested there. */
const switched = {
  autoroles: 'autoroles',
  tickets: 'tickets',
  offers: 'offers',
  reputation: 'reputation',
  tops: 'tops',
  limits: 'limits',
  logs: 'logs',
  reports: 'reports',
  appeals: 'appeals',
} as const;

test.for(Object.entries(switched))(
  'the feature %s switches the section %s and no other',
  ([feature, section]) => {
    const off = `features: { ${feature}: false }\n`;
    const { policy } = load({ 'policy.yaml': manifest + off, 'sections.yaml': example });
    const empty = Object.entries(policy?.sections ?? {})
      .filter(([, value]) => value === null || (Array.isArray(value) && value.length === 0))
      .map(([key]) => key);

    expect(features).toContain(feature);
    expect(empty).toEqual([section]);
  },
);
