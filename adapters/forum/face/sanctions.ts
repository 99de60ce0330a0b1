import { Refusal } from '@fuero/community';
import type { SanctionDetail, Verification } from '@fuero/community';
import { Type } from 'typebox';
import { sanctionKinds } from '../words.ts';
import { lengthOf, showAction } from './actions.ts';
import type { ShownAction } from './actions.ts';
import { accountsOf, asStaff, knownMember, memberBehind, repeatable, wordIn } from './call.ts';
import type { AccountOf, Call } from './call.ts';

export interface Imposing {
  readonly usuario_id: string;
  readonly tipo_sancion: string;
  readonly razon: string;
  readonly dias_duracion: number | null;
  readonly puntos: number | null;
  readonly notificar: boolean;
}

export async function imposeSanction(
  call: Call,
  { usuario_id, tipo_sancion, razon, dias_duracion, puntos, notificar }: Imposing,
  key: string | null,
): Promise<string> {
  const kind = wordIn(sanctionKinds, 'tipo_sancion', tipo_sancion);
  const length = lengthOf(kind, dias_duracion);
  const actor = asStaff(call);
  onlyStaff(call);
  const member = await knownMember(call, usuario_id);
  const input = { member, kind, reason: razon, for: length, points: puntos, notify: notificar };
  const { id } = await call.house.moderation.sanctions.impose(actor, input, repeatable(key));
  return id;
}

export interface Notice {
  readonly usuario_id: string;
  readonly mensaje: string;
  /** Id of a template of the policy; `null`: the words stand alone. */
  readonly plantilla: string | null;
}

/** What staff write to a member. Returns the id of its line in the records of actions. */
export async function notifyMember(
  call: Call,
  { usuario_id, mensaje: words, plantilla: template }: Notice,
  key: string | null,
): Promise<string> {
  const actor = asStaff(call);
  onlyStaff(call);
  const member = await knownMember(call, usuario_id);
  const { members } = call.house.moderation;
  return (await members.notify(actor, { member, words, template }, repeatable(key))).id;
}

/** What staff write to each other about a sanction. */
export async function noteSanction(
  call: Call,
  { sanction, texto }: { readonly sanction: string; readonly texto: string },
  key: string | null,
) {
  const { sanctions } = call.house.moderation;
  const note = await sanctions.addNote(asStaff(call), sanction, texto, repeatable(key));
  const accountOf = await accountsOf(call, [note.author.id]);
  return {
    id: note.id,
    texto: note.text,
    autor_id: accountOf(note.author.id),
    autor_nombre: note.author.name,
    created_at: note.at.toISOString(),
  };
}

/** Before a member is looked up: who may not act on anybody does not learn who is known here. */
function onlyStaff({ caller }: Call): void {
  if (caller.actor.kind !== 'member' || caller.rank === null) throw new Refusal('refusal.not-staff');
}

/** Whether the caller asks about themselves, or may ask about anybody. Throws `refusal.not-staff`. */
function mayAsk({ caller }: Call, account: string): void {
  const { actor, rank } = caller;
  if (actor.kind === 'service' || rank !== null || caller.account === account) return;
  throw new Refusal('refusal.not-staff');
}

export async function activeSanctions(call: Call, account: string) {
  mayAsk(call, account);
  const member = await memberBehind(call, account);
  if (member === null) return [];
  const rows = await call.house.moderation.sanctions.active(call.caller.actor, member);
  const accountOf = await accountsOf(
    call,
    rows.map(({ actor }) => actor),
  );
  return rows.map((row) => showSanction(row, { account, accountOf }));
}

function showSanction(
  row: SanctionDetail,
  { account, accountOf }: { readonly account: string; readonly accountOf: AccountOf },
) {
  return {
    id: row.id,
    usuario_id: account,
    tipo_sancion: sanctionKinds.toForum(row.kind),
    razon: row.reason,
    puntos_acumulados: row.points,
    inicio: row.startsAt.toISOString(),
    fin: row.endsAt?.toISOString() ?? null,
    activa: row.active,
    moderador_id: accountOf(row.actor),
    moderador_nombre: row.actorName,
  };
}

export async function verifyMember(call: Call, account: string) {
  mayAsk(call, account);
  const member = await memberBehind(call, account);
  return showVerification(
    member === null ? unknown : await call.house.moderation.sanctions.verify(call.caller.actor, member),
  );
}

export const ShownVerification = Type.Object(
  {
    sancionado: Type.Boolean(),
    tipo_sancion: Type.Union([Type.Enum([...sanctionKinds.all]), Type.Null()]),
    fin_sancion: Type.Union([Type.String({ format: 'date-time' }), Type.Null()]),
    puntos_totales: Type.Integer(),
  },
  {
    additionalProperties: false,
    examples: [{ sancionado: false, tipo_sancion: null, fin_sancion: null, puntos_totales: 0 }],
  },
);

const unknown: Verification = { sanctioned: false, kind: null, endsAt: null, points: 0 };

function showVerification({ sanctioned, kind, endsAt, points }: Verification) {
  return {
    sancionado: sanctioned,
    tipo_sancion: kind === null ? null : sanctionKinds.toForum(kind),
    fin_sancion: endsAt?.toISOString() ?? null,
    puntos_totales: points,
  };
}

/** What was done about a member, newest first. */
export async function historyOf(call: Call, account: string) {
  mayAsk(call, account);
  const rows = await actionsOf(call, account);
  const accountOf = await accountsOf(
    call,
    rows.flatMap((row) => [row.actor, row.member?.id]),
  );
  return rows.map((row) => showAction(row, accountOf));
}

async function actionsOf(call: Call, account: string): Promise<readonly ShownAction[]> {
  const { caller, house } = call;
  if (caller.actor.kind !== 'member') throw new Refusal('refusal.not-staff');
  if (caller.rank === null)
    return caller.isKnown ? (await house.moderation.members.own(caller.actor)).actions : [];
  const member = await memberBehind(call, account);
  return member === null ? [] : ((await house.moderation.members.get(caller.actor, member))?.actions ?? []);
}
