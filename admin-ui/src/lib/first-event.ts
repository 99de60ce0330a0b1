/** The `curl` that makes an empty desk move: one event through the forum's door, as the forum would send it. */
export function firstEventCommand({ origin, text }: { origin: string; text: string }): string {
  const event = {
    id: 'hola-1',
    kind: 'content.created',
    author: { id: 'ana', name: 'ana', createdAt: null, joinedAt: null, roles: [] },
    content: { id: 'post-1', type: 'post', title: null, text, parent: null, url: null, attachments: [] },
  };
  return [
    `curl ${origin}/api/forum/events \\`,
    '  -H "Authorization: Bearer $FUERO_SERVICE_KEY" \\',
    "  -H 'Content-Type: application/json' \\",
    `  -d '${JSON.stringify(event).replaceAll("'", String.raw`'\''`)}'`,
  ].join('\n');
}
