import type { SupabaseClient } from '@supabase/supabase-js';
import { element, fieldsOf, find } from './elements.ts';
import { locale, say } from './words.ts';

/** A row of `foro_notificaciones_moderacion`, as far as this page reads it. */
interface Notice {
  readonly id: string;
  readonly titulo: string;
  readonly mensaje: string;
  readonly sancion_id: string | null;
  readonly apelacion_id: string | null;
  readonly leida: boolean;
  readonly created_at: string;
}

/** A row of `obtener_sanciones_activas_usuario`, as far as this page reads it. */
interface Sanction {
  readonly id: string;
}

/** One of the person's own appeals, as far as this page reads it. */
interface Appeal {
  readonly state: 'open' | 'upheld' | 'overturned';
  readonly sanction: { readonly id: string };
}

interface Standing {
  readonly sancionado: boolean;
  readonly fin_sancion: string | null;
}

export interface Me {
  readonly id: string;
  readonly token: string;
  readonly supabase: SupabaseClient;
}

let seen = '';

/** Shows what Fuero has told this person, and whether they may post. */
export async function showNotices(me: Me, tell: (text: string) => void): Promise<void> {
  const [notices, standing, sanctions, appeals] = await Promise.all([
    me.supabase
      .from('foro_notificaciones_moderacion')
      .select('id, titulo, mensaje, sancion_id, apelacion_id, leida, created_at')
      .order('created_at', { ascending: false })
      .limit(10),
    me.supabase.rpc('verificar_sancion_usuario', { p_usuario_id: me.id }),
    me.supabase.rpc('obtener_sanciones_activas_usuario', { p_usuario_id: me.id }),
    appealsOf(me),
  ]);
  if (notices.error !== null) return tell(notices.error.message);
  if (sanctions.error !== null) return tell(sanctions.error.message);
  if (typeof appeals === 'string') return tell(appeals);
  const rows = notices.data as Notice[];
  const inForce = (sanctions.data as Sanction[]).map(({ id }) => id);
  showStanding(standing.data as Standing | null);
  const text = `${me.id} ${JSON.stringify([rows, inForce, appeals])}`;
  if (text === seen) return;
  seen = text;
  find('#notices', HTMLElement).hidden = rows.length === 0;
  find('#notices ol', HTMLElement).replaceChildren(
    ...rows.map((row) => shown(row, { me, inForce, appeals, tell })),
  );
}

/** What the person has appealed already; text: why nobody can say. */
async function appealsOf({ token }: Me): Promise<readonly Appeal[] | string> {
  const response = await fetch('/api/forum/appeals', { headers: { authorization: `Bearer ${token}` } });
  const { appeals, detail } = (await response.json()) as { appeals?: readonly Appeal[]; detail?: string };
  return appeals ?? detail ?? response.statusText;
}

function showStanding(standing: Standing | null): void {
  const place = find('#standing', HTMLElement);
  place.hidden = standing?.sancionado !== true;
  const end = standing?.fin_sancion ?? null;
  place.textContent =
    end === null ? say('noEnd') : say('until', { until: new Date(end).toLocaleString(locale) });
}

interface Showing {
  readonly me: Me;
  /** Ids of the person's sanctions. */
  readonly inForce: readonly string[];
  readonly appeals: readonly Appeal[];
  readonly tell: (text: string) => void;
}

const afterwards = { open: 'appealed', upheld: 'appealUpheld', overturned: 'appealOverturned' } as const;

function shown(row: Notice, { me, inForce, appeals, tell }: Showing): HTMLElement {
  const item = element(
    'li',
    { class: row.leida ? 'read' : '' },
    element('strong', {}, row.titulo),
    element('p', { class: 'text' }, row.mensaje),
    element('p', { class: 'about' }, new Date(row.created_at).toLocaleString(locale)),
  );
  if (!row.leida)
    item.append(element('button', { type: 'button', click: () => markRead(row, me, tell) }, say('markRead')));
  if (row.sancion_id === null || row.apelacion_id !== null) return item;
  const made = appeals.find(({ sanction }) => sanction.id === row.sancion_id);
  if (made !== undefined) item.append(element('p', { class: 'about' }, say(afterwards[made.state])));
  else if (inForce.includes(row.sancion_id)) item.append(appealForm(row.sancion_id, me, tell));
  return item;
}

async function markRead(row: Notice, me: Me, tell: (text: string) => void): Promise<void> {
  const { error } = await me.supabase
    .from('foro_notificaciones_moderacion')
    .update({ leida: true })
    .eq('id', row.id);
  if (error !== null) return tell(error.message);
  await showNotices(me, tell);
}

function appealForm(sanction: string, me: Me, tell: (text: string) => void): HTMLElement {
  const refusal = element('p', { role: 'alert' });
  const send = async (event: Event): Promise<void> => {
    event.preventDefault();
    const { text } = fieldsOf(event.target as HTMLFormElement);
    const response = await fetch('/api/forum/appeals', {
      method: 'POST',
      headers: { authorization: `Bearer ${me.token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ sanction, text }),
    });
    const { detail } = (await response.json()) as { detail?: string };
    if (response.ok) await showNotices(me, tell);
    else refusal.textContent = detail ?? response.statusText;
  };
  return element(
    'details',
    {},
    element('summary', {}, say('appeal')),
    element(
      'form',
      { submit: send },
      element(
        'label',
        {},
        say('appealText'),
        element('textarea', { name: 'text', required: true, rows: '3' }),
      ),
      refusal,
      element('button', {}, say('sendAppeal')),
    ),
  );
}
