const smallestShout = 8;
const tower = /(?:[\u0300-\u036f]|[\u1ab0-\u1aff]|[\u1dc0-\u1dff]|[\u20d0-\u20f0]){3,}/g;
const common = new Set(['everyone', 'here', 'todos']);

/** The numbers that leaves read from a text, in the plainest way. Slow, and meant to be. */
export function measure(text: string) {
  return {
    length: [...text].length,
    uppercase: shareOfCapitals(text.split('')),
    emoji: text.match(/\p{RGI_Emoji}/gv)?.length ?? 0,
    repeated: Math.max(0, ...(text.match(/([\u0021-\uffff])\1*/g) ?? []).map((run) => run.length)),
    zalgo: (text.match(tower)?.length ?? 0) >= 3,
    mentions: mentionsIn(text),
  };
}

function shareOfCapitals(units: readonly string[]): number {
  const cased = units.filter((unit) => unit.toLowerCase() !== unit.toUpperCase());
  const capitals = cased.filter((unit) => unit !== unit.toLowerCase());
  return cased.length < smallestShout ? 0 : (capitals.length * 100) / cased.length;
}

function mentionsIn(text: string) {
  const users = new Set([...text.matchAll(/<@!?(\d{5,20})>/g)].map((match) => match[1]));
  const roles = new Set([...text.matchAll(/<@&(\d{5,20})>/g)].map((match) => match[1]));
  let everyone = false;
  // A name follows an @ that follows no letter, digit or part of an address.
  for (const [before, name] of namesAfterAt(text)) {
    if (/[\p{L}\p{N}._%+-]$/u.test(before)) continue;
    const word = /^[\p{L}\p{N}_]*/u.exec(name)?.[0].toLowerCase() ?? '';
    if (common.has(word)) everyone = true;
    const written = /^[\p{L}\p{N}_][\p{L}\p{N}_.-]{0,31}/u.exec(name)?.[0].toLowerCase();
    if (written !== undefined && !common.has(written)) users.add(written);
  }
  return { users: users.size, roles: roles.size, everyone };
}

function namesAfterAt(text: string): readonly (readonly [string, string])[] {
  const parts = text.split('@');
  return parts.slice(1).map((name, index) => [parts.slice(0, index + 1).join('@'), name]);
}

/** Codes of the invites in a text whose links stand alone. */
export function invitesIn(text: string): readonly string[] {
  return text.split(/[\s()[\]]+/).flatMap((word) => {
    const link = word.replace(/^https?:\/\//, '').replace(/^www\./, '');
    const [host = '', first = '', second = ''] = link.split('/');
    if (host === '.gg' || host === 'discord.gg') return first === '' ? [] : [first];
    if (host === 'discord.com') return first === 'invite' && second !== '' ? [second] : [];
    return host === 'dsc.gg' && first !== '' ? [`dsc.gg/${first.toLowerCase()}`] : [];
  });
}
