import { readFileSync } from 'node:fs';
import { variables } from './variables.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

export interface Problem {
  readonly variable: string;
  /** As it was given, in quotes; `null` where it is a secret or absent. */
  readonly value: string | null;
  /** What is wrong and what is allowed. */
  readonly message: string;
}

/** An empty value counts as none: compose files and shells write `NAME=` for "not set". */
export function isAbsent(value: string | undefined): value is undefined | '' {
  return value === undefined || value.trim() === '';
}

/** The value of a variable or of the file that `…_FILE` names, checked; `null` when it is absent or has a problem. */
export function readVariable(
  environment: Environment,
  name: (typeof variables)[number]['name'],
  problems: Problem[],
): string | null {
  const card = variables.find((variable) => variable.name === name);
  if (card === undefined) return null;
  const direct = environment[name];
  const path = environment[`${name}_FILE`];
  if (!isAbsent(direct) && !isAbsent(path)) {
    problems.push({
      variable: name,
      value: null,
      message: `set either ${name} or ${name}_FILE, not both`,
    });
    return null;
  }
  const given = isAbsent(path) ? direct : fromFile(`${name}_FILE`, { path, problems });
  if (given === null || isAbsent(given)) return null;
  const value = given.trim();
  const wrong = card.wrong(value);
  if (wrong === null) return value;
  problems.push({
    variable: isAbsent(path) ? name : `${name}_FILE`,
    value: card.secret ? null : `"${value.slice(0, 200)}"`,
    message: wrong,
  });
  return null;
}

function fromFile(
  variable: string,
  { path, problems }: { path: string; problems: Problem[] },
): string | null {
  try {
    const text = readFileSync(path, 'utf8');
    if (text.trim() !== '') return text;
    problems.push({ variable, value: `"${path}"`, message: 'the file is empty' });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    problems.push({ variable, value: `"${path}"`, message: `the file cannot be read: ${reason}` });
  }
  return null;
}
