import { Refusal, longestSuspension } from '@fuero/community';
import type { ActionRequest, ActionRow, ContentAction, ContentActionKind } from '@fuero/community';
import { actionKinds, contentActionWords, contentTypes, performedKinds } from '../words.ts';
import { asStaff, repeatable, wordIn } from './call.ts';
import type { AccountOf, Call } from './call.ts';

const day = 86_400_000;

/** What an action needs beside its kind. Keys that a kind does not know are for another kind, and are left alone. */
export type ActionDetails = Readonly<Record<string, unknown>>;

/** An action of the contract as the use cases know it. Throws `refusal.unknown-word`, `refusal.bad-details`. */
export function actionIn(word: string, details: ActionDetails): ActionRequest {
  const kind = wordIn(performedKinds, 'accion', word);
  switch (kind) {
    case 'warning':
    case 'temporary-suspension':
    case 'permanent-suspension':
    case 'ban': {
      const days = numberIn(details, 'dias_duracion');
      const notify = details['notificar'] !== false;
      return { kind, for: lengthOf(kind, days), points: numberIn(details, 'puntos'), notify };
    }
    case 'unban':
      return { kind };
    default:
      return onContentIn(kind, details);
  }
}

function onContentIn(kind: ContentActionKind, details: ActionDetails): ContentAction {
  if (kind === 'edit-content') {
    const title = textIn(details, 'titulo');
    const text = textIn(details, 'texto');
    if (title === null && text === null) throw new Refusal('refusal.bad-details', { name: 'texto' });
    return { kind, title, text };
  }
  if (kind === 'move-thread') {
    const to = textIn(details, 'destino');
    if (to === null) throw new Refusal('refusal.bad-details', { name: 'destino' });
    return { kind, to };
  }
  return { kind };
}

interface ActingOnContent {
  readonly tipo_accion: string;
  readonly tipo_contenido: string;
  readonly contenido_id: string;
  readonly razon: string;
  readonly detalles: ActionDetails;
}

/** What staff do to content without a report of it. Returns the id of its line in the records of actions. */
export async function actOnContent(
  call: Call,
  { tipo_accion, tipo_contenido, contenido_id, razon: reason, detalles }: ActingOnContent,
  key: string | null,
): Promise<string> {
  const action = onContentIn(wordIn(contentActionWords, 'tipo_accion', tipo_accion), detalles);
  const content = {
    surface: 'forum',
    type: wordIn(contentTypes, 'tipo_contenido', tipo_contenido),
    id: contenido_id,
  } as const;
  const input = { content, action, reason };
  const { id } = await call.house.moderation.actions.onContent(asStaff(call), input, repeatable(key));
  return id;
}

/** Days → milliseconds. Clients send days with every kind; only a temporary suspension has an end. Throws `refusal.bad-length`. */
export function lengthOf(kind: string, days: number | null): number | null {
  if (days === null) return null;
  if (days <= 0 && (days < 0 || kind === 'temporary-suspension')) throw new Refusal('refusal.bad-length');
  if (days > longestSuspension) throw new Refusal('refusal.bad-length');
  return kind === 'temporary-suspension' ? days * day : null;
}

function textIn(details: ActionDetails, name: string): string | null {
  const value = details[name] ?? null;
  if (value === null || typeof value === 'string') return value;
  throw new Refusal('refusal.bad-details', { name });
}

function numberIn(details: ActionDetails, name: string): number | null {
  const value = details[name] ?? null;
  if (value === null || (typeof value === 'number' && Number.isSafeInteger(value))) return value;
  throw new Refusal('refusal.bad-details', { name });
}

/** What was done, as staff read it; a member reads it without who did it. */
export type ShownAction = Omit<ActionRow, 'actor' | 'actorName' | 'details'> &
  Partial<Pick<ActionRow, 'actor' | 'actorName' | 'details'>>;

export function showAction(row: ShownAction, accountOf: AccountOf) {
  const { contentType: type } = row;
  return {
    id: row.id,
    tipo_accion: actionKinds.toForum(row.kind),
    tipo_contenido: type === null ? 'usuario' : type === 'message' ? type : contentTypes.toForum(type),
    contenido_id: row.contentId,
    usuario_afectado_id: accountOf(row.member?.id),
    moderador_id: accountOf(row.actor),
    moderador_nombre: row.actorName ?? null,
    razon: row.reason,
    detalles: row.details ?? null,
    reporte_id: row.report,
    sancion_id: row.sanction,
    created_at: row.at.toISOString(),
  };
}
