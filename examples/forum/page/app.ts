import { element, fieldsOf, find } from './elements.ts';
import { showNotices } from './notices.ts';
import type { Me } from './notices.ts';
import { locale, reasons, say } from './words.ts';
import type { Word } from './words.ts';

/** The library as its own build for browsers gives it: unchanged. */
declare const supabase: typeof import('@supabase/supabase-js');

interface Person {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly string[];
  readonly token: string;
}

interface Content {
  readonly id: string;
  readonly type: 'thread' | 'post' | 'comment';
  readonly parent: string | null;
  readonly author: { readonly id: string; readonly name: string };
  readonly at: string;
  readonly title: string | null;
  readonly text: string;
  readonly state: 'published' | 'held';
  readonly isClosed: boolean;
  readonly isFeatured: boolean;
}

const contentWords = { thread: 'hilo', post: 'post', comment: 'comentario' } as const;

let me: (Me & Pick<Person, 'name'>) | null = null;

function tell(text: string): void {
  const place = find('#said', HTMLElement);
  place.textContent = text;
  place.hidden = text === '';
}

/** Every window remembers for itself who it is: two of them can be two people. */
function enter({ id, name, token, roles }: Person, anonKey: string): void {
  sessionStorage.setItem('who', id);
  const client = supabase.createClient(location.origin, anonKey, {
    accessToken: () => Promise.resolve(token),
  });
  me = { id, name, token, supabase: client };
  find('#desk', HTMLElement).hidden = roles.length === 0;
  tell('');
  void refresh();
}

let seen = '';

function isWriting(): boolean {
  const field = document.activeElement;
  return field instanceof HTMLTextAreaElement && field.value !== '' && field.closest('details') !== null;
}

/** Draws again only what has changed, and never under the hands of somebody who is writing. */
async function refresh(): Promise<void> {
  if (me === null || isWriting()) return;
  const response = await fetch('/api/contents', { headers: { authorization: `Bearer ${me.token}` } });
  const text = `${me.id} ${await response.text()}`;
  if (text !== seen) showThreads(JSON.parse(text.slice(me.id.length)) as Content[]);
  seen = text;
  await showNotices(me, tell);
}

function showThreads(contents: readonly Content[]): void {
  const threads = contents.filter(({ type }) => type === 'thread').reverse();
  const order = [...threads.filter((one) => one.isFeatured), ...threads.filter((one) => !one.isFeatured)];
  find('#threads', HTMLElement).replaceChildren(
    ...(order.length === 0 ? [element('p', { class: 'about' }, say('nothing'))] : []),
    ...order.map((thread) =>
      element('article', { class: 'thread' }, shown(thread, contents, thread.isClosed)),
    ),
  );
}

function shown(content: Content, all: readonly Content[], isClosed: boolean): HTMLElement {
  const { id, type, author, at, title, text, state } = content;
  const marks = [
    ...(content.isFeatured ? [say('featured')] : []),
    ...(content.isClosed ? [say('closed')] : []),
    ...(state === 'held' ? [say('held')] : []),
  ];
  const about = [author.name, new Date(at).toLocaleString(locale), ...marks].join(' · ');
  const made = element(
    'div',
    { class: 'content', 'data-content': id },
    ...(title === null ? [] : [element('h3', {}, title)]),
    element('p', { class: 'text' }, text),
    element('p', { class: state === 'held' ? 'about held' : 'about' }, about),
  );
  if (author.id !== me?.id && state === 'published')
    made.append(
      element('button', { class: 'quiet', type: 'button', click: () => report(content) }, say('report')),
    );
  if (type !== 'comment' && !isClosed) made.append(answerForm(id));
  const answers = all.filter(({ parent }) => parent === id).map((one) => shown(one, all, isClosed));
  if (answers.length > 0) made.append(element('div', { class: 'answers' }, ...answers));
  return made;
}

function answerForm(parent: string): HTMLElement {
  return element(
    'details',
    {},
    element('summary', {}, say('answer')),
    element(
      'form',
      { submit: (event) => publish(event, parent) },
      element('label', {}, say('text'), element('textarea', { name: 'text', required: true, rows: '2' })),
      element('button', {}, say('publish')),
    ),
  );
}

async function publish(event: Event, parent: string | null): Promise<void> {
  event.preventDefault();
  if (me === null) return;
  const form = event.target as HTMLFormElement;
  const response = await fetch('/api/contents', {
    method: 'POST',
    headers: { authorization: `Bearer ${me.token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ ...fieldsOf(form), parent }),
  });
  const { message, decision } = (await response.json()) as { message: string | null; decision?: string };
  tell(message ?? (decision === 'hold' ? say('waiting') : ''));
  if (response.ok) form.reset();
  await refresh();
}

function report(content: Content): void {
  const dialog = find('#report', HTMLDialogElement);
  const form = find('#report form', HTMLFormElement);
  form.reset();
  dialog.returnValue = '';
  dialog.onclose = async () => {
    if (dialog.returnValue !== 'send' || me === null) return;
    const { reason, description } = fieldsOf(form);
    const { error } = await me.supabase.rpc('crear_reporte_foro', {
      p_tipo_contenido: contentWords[content.type],
      p_contenido_id: content.id,
      p_razon: reason,
      p_descripcion: description === '' ? null : description,
    });
    tell(error === null ? say('reported') : error.message);
  };
  dialog.showModal();
}

/** Staff come to the desk through the forum: Fuero gives whoever the forum has let in a link of their own. */
async function openDesk(fuero: string): Promise<void> {
  if (me === null) return;
  // Opened at once: a browser lets a page do it as long as the press of the button is fresh.
  const tab = window.open('about:blank', '_blank');
  const response = await fetch('/api/forum/desk-link', {
    method: 'POST',
    headers: { authorization: `Bearer ${me.token}` },
  });
  const { path, detail } = (await response.json()) as { path?: string; detail?: string };
  if (path !== undefined && tab !== null) tab.location.href = fuero + path;
  else {
    tab?.close();
    tell(detail ?? response.statusText);
  }
}

async function begin(): Promise<void> {
  document.documentElement.lang = locale;
  document.title = say('title');
  for (const place of document.querySelectorAll<HTMLElement>('[data-say]'))
    place.textContent = say(place.dataset['say'] as Word);
  find('#report select', HTMLElement).append(
    ...reasons.map((reason) => element('option', { value: reason }, say(reason))),
  );
  const response = await fetch('/api/people');
  const { people, anonKey, fuero } = (await response.json()) as {
    people: Person[];
    anonKey: string;
    fuero: string;
  };
  const who = find('#who', HTMLSelectElement);
  who.append(
    ...people.map(({ id, name, roles }) => element('option', { value: id }, [name, ...roles].join(' · '))),
  );
  const chosen = people.find(({ id }) => id === sessionStorage.getItem('who')) ?? people[0];
  if (chosen === undefined) return;
  who.value = chosen.id;
  who.addEventListener('change', () => {
    const person = people.find(({ id }) => id === who.value);
    if (person !== undefined) enter(person, anonKey);
  });
  find('#write', HTMLFormElement).addEventListener('submit', (event) => void publish(event, null));
  find('#desk', HTMLElement).addEventListener('click', () => void openDesk(fuero));
  enter(chosen, anonKey);
  new EventSource('/api/changes').onmessage = () => void refresh();
  // Notices come from Fuero, and nobody tells this page of them.
  setInterval(() => void refresh(), 5_000);
}

void begin();
