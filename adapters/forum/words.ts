import { contentActionKinds } from '@fuero/community';
import type { ActionKind, ActionRequest, ContentActionKind, ReportState } from '@fuero/community';
import type { ContentType, Priority, SanctionKind } from '@fuero/engine';

/** The words of the forum's contract for ours, one way and back: the one place in TypeScript where they stand. */
interface Words<Core extends string> {
  /** Every word of the contract, in its order. */
  readonly all: readonly string[];
  toForum(core: Core): string;
  /** `null`: the contract has no such word. */
  toCore(word: string): Core | null;
}

function words<Core extends string>(forum: Readonly<Record<Core, string>>): Words<Core> {
  const core = new Map(Object.entries<string>(forum).map(([ours, theirs]) => [theirs, ours as Core]));
  return {
    all: Object.values<string>(forum),
    toForum: (ours) => forum[ours],
    toCore: (word) => core.get(word) ?? null,
  };
}

export const contentTypes = words<Exclude<ContentType, 'message'>>({
  thread: 'hilo',
  post: 'post',
  comment: 'comentario',
});

export const reportStates = words<ReportState>({
  open: 'pendiente',
  'in-review': 'en_revision',
  resolved: 'resuelto',
  dismissed: 'desestimado',
});

export const prioritiesInForum = words<Priority>({
  low: 'baja',
  medium: 'media',
  high: 'alta',
  critical: 'critica',
});

const sanctions = {
  warning: 'advertencia',
  'temporary-suspension': 'suspension_temporal',
  'permanent-suspension': 'suspension_permanente',
  ban: 'baneo',
} as const satisfies Record<SanctionKind, string>;

export const sanctionKinds = words<SanctionKind>(sanctions);

const performed = {
  'delete-content': 'eliminar_contenido',
  ...sanctions,
  unban: 'desbaneo',
  'edit-content': 'editar_contenido',
  'move-thread': 'mover_hilo',
  'close-thread': 'cerrar_hilo',
  'open-thread': 'abrir_hilo',
  'feature-thread': 'destacar_hilo',
  'unfeature-thread': 'quitar_destacado',
  'restore-content': 'restaurar_contenido',
} as const satisfies Record<ActionRequest['kind'], string>;

/** What is done to content or a member. */
export const performedKinds = words<ActionRequest['kind']>(performed);

/** What is done to content. */
export const contentActionWords = words<ContentActionKind>(
  Object.fromEntries(contentActionKinds.map((kind) => [kind, performed[kind]])) as Record<
    ContentActionKind,
    string
  >,
);

/** What the records of actions hold: beside what is done, notices to members, sanctions that were lifted and reports that were closed with words alone. */
export const actionKinds = words<ActionKind>({
  ...performed,
  'lift-sanction': 'levantar_sancion',
  notice: 'aviso',
  'resolve-report': 'resolver_reporte',
  'dismiss-report': 'desestimar_reporte',
});

/** What the two ways of closing a report are called. */
export const closings = words<'resolve' | 'dismiss'>({ resolve: 'resolver', dismiss: 'desestimar' });
