import type { error as es } from '../es/error.ts';

export const error = {
  'error.unexpected':
    'Something failed on our side. Try again; if it stays that way, look at the server’s log.',
  'error.not-found': 'There is nothing at that address.',
  'error.signed-out': 'Your session has ended. Sign in again to go on.',
  'error.rank': 'For this you need the rank {rank}.',
  'refusal.not-staff': 'This is for the moderation team only.',
  'refusal.bad-cursor': 'That page can no longer be opened. Go back to the first one.',
  'refusal.no-policy': 'No policy is in force yet.',
  'refusal.other-community': 'That key belongs to another community.',
  'refusal.rank': 'This needs the rank {rank} or a higher one.',
  'refusal.no-note': 'Say in a note why: it is kept with the revision.',
  'refusal.no-such-revision': 'There is no revision {revision}.',
  'refusal.folder-changed':
    'The policy folder holds changes that are not in force. Publish them or put the folder back first.',
  'problem.wrong-key': 'The service key is missing or wrong: Authorization: Bearer KEY.',
  'problem.sign-in':
    'This is read by the moderation team and the forum’s server: sign in first (Authorization: Bearer …).',
  'problem.tokens-not-accepted':
    'Members’ tokens are not accepted here: the server lacks FUERO_JWT_SECRET or FUERO_JWKS_URL, or the policy lacks community.surfaces.forum.',
  'problem.token-malformed': 'The token is not a JWT that can be read.',
  'problem.token-algorithm': 'The token is not signed in a way that is accepted here: {allowed}.',
  'problem.token-signature': 'The signature of the token is not right.',
  'problem.token-unknown-key':
    'The token is signed with a key that FUERO_JWKS_URL does not publish, or does not say with which (kid).',
  'problem.token-issuer': 'The token is not of this community: iss has to be {issuer}.',
  'problem.token-expired': 'The token has expired. Sign in again.',
  'problem.token-not-yet': 'The token is not valid yet (nbf).',
  'problem.token-no-subject': 'The token does not say whose it is: sub is missing.',
  'problem.not-staff':
    'This is for the moderation team only: this account holds no rank here, or the forum has not spoken of it yet.',
  'problem.too-many-wrong-keys':
    'Too many wrong keys from this address. Wait {seconds, plural, one {# second} other {# seconds}}.',
  'problem.not-from-here': 'This can be read from the machine itself or with the service key only.',
  'problem.no-such-address': 'There is nothing at {path}.',
  'problem.no-such-decision': 'There is no decision with the id {id}.',
  'problem.method-not-allowed': '{method} does not work here; allowed: {allowed}.',
  'problem.body-too-large': 'The body is too large: {megabytes} MB at most.',
  'problem.unsupported-media-type': 'The body has to be JSON: Content-Type: application/json.',
  'problem.not-json': 'The body is not valid JSON.',
  'problem.bad-request': 'The request cannot be understood.',
  'problem.invalid-event': 'The event is not valid: {path}: {reason}.',
  'problem.too-many-events': 'There are {count} events in the request; {limit} at most.',
  'problem.invalid-query': 'The parameters are not valid: {path}: {reason}.',
  'problem.refused': 'The request was refused.',
  'problem.database-away':
    'The database does not answer: nothing was recorded. Send the request again later.',
  'problem.keys-away': 'The forum’s keys cannot be had now, so the token cannot be checked. Try again later.',
  'problem.no-policy': 'No policy is in force yet. The server’s log says what stands in its way.',
  'problem.unexpected':
    'Something failed on our side. The server’s log has the details under number {request}.',
} as const satisfies Record<keyof typeof es, string>;
