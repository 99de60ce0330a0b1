/** Pages of the desk about what a line of the audit trail names. */
const pages: Readonly<Record<string, string>> = {
  decision: '/decisions',
  report: '/reports',
  member: '/members',
  appeal: '/appeals',
};

/** Where the subject of a line is shown; `null`: nowhere. */
export function subjectPath(subject: string): string | null {
  const [kind = '', id = ''] = subject.split(/:(.*)/s);
  const page = Object.hasOwn(pages, kind) ? pages[kind] : undefined;
  return page === undefined || id === '' ? null : `${page}/${encodeURIComponent(id)}`;
}
