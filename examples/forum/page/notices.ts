import type { SupabaseClient } from '@supabase/supabase-js';
import { element, fieldsOf, find } from './elements.ts';
import { locale, say } from './words.ts';

/** A row of `foro_notificaciones_moderacion`, as far as this page reads it. */
interface Notice {
  readonly id: string;
  readonly titulo: string;
  readonly mensaje: string;
  readonly sancion_id: string | null;
  readonly leida: boolean;
  readonly created_at: string;
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
  const [notices, standing] = await Promise.all([
    me.supabase
      .from('foro_notificaciones_moderacion')
      .select('id, titulo, mensaje, sancion_id, leida, created_at')
      .order('created_at', { ascending: false })
      .limit(10),
    me.supabase.rpc('verificar_sancion_usuario', { p_usuario_id: me.id }),
  ]);
  if (notices.error !== null) return tell(notices.error.message);
  const rows = notices.data as Notice[];
  showStanding(standing.data as Standing | null);
  const text = `${me.id} ${JSON.stringify(rows)}`;
  if (text === seen) return;
  seen = text;
  find('#notices', HTMLElement).hidden = rows.length === 0;
  find('#notices ol', HTMLElement).replaceChildren(...rows.map((row) => shown(row, me, tell)));
}

function showStanding(standing: Standing | null): void {
  const place = find('#standing', HTMLElement);
  place.hidden = standing?.sancionado !== true;
  const end = standing?.fin_sancion ?? null;
  place.textContent =
    end === null ? say('noEnd') : say('until', { until: new Date(end).toLocaleString(locale) });
}

function shown(row: Notice, me: Me, tell: (text: string) => void): HTMLElement {
  const item = element(
    'li',
    { class: row.leida ? 'read' : '' },
    element('strong', {}, row.titulo),
    element('p', { class: 'text' }, row.mensaje),
    element('p', { class: 'about' }, new Date(row.created_at).toLocaleString(locale)),
  );
  if (!row.leida)
    item.append(element('button', { type: 'button', click: () => markRead(row, me, tell) }, say('markRead')));
  if (row.sancion_id !== null) item.append(appealForm(row.sancion_id, me, tell));
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

function appealForm(sanction: string, { token }: Me, tell: (text: string) => void): HTMLElement {
  const send = async (event: Event): Promise<void> => {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const { text } = fieldsOf(form);
    const response = await fetch('/api/forum/appeals', {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ sanction, text }),
    });
    const { detail } = (await response.json()) as { detail?: string };
    if (response.ok) form.reset();
    tell(response.ok ? say('appealed') : (detail ?? response.statusText));
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
      element('button', {}, say('sendAppeal')),
    ),
  );
}
