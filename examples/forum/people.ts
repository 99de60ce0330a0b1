/** Someone of the example community. There are no passwords: whoever opens the page picks who to be. */
export interface Person {
  /** The forum's own id, as Fuero gets to know it. */
  readonly id: string;
  readonly name: string;
  /** Roles of the forum; the policy of Fuero says which of them are staff. */
  readonly roles: readonly string[];
  readonly since: string;
}

export const people: readonly Person[] = [
  person('6f1c0000-0000-4000-8000-000000000001', 'ana', [], '2024-02-11T09:00:00Z'),
  person('6f1c0000-0000-4000-8000-000000000002', 'bruno', [], '2025-06-01T12:30:00Z'),
  person('6f1c0000-0000-4000-8000-000000000003', 'carla', [], '2026-01-20T18:00:00Z'),
  person('6f1c0000-0000-4000-8000-000000000004', 'marta', ['moderador'], '2023-04-02T08:00:00Z'),
  person('6f1c0000-0000-4000-8000-000000000005', 'simon', ['moderador-senior'], '2022-10-15T10:00:00Z'),
  person('6f1c0000-0000-4000-8000-000000000006', 'adela', ['administrador'], '2021-01-05T10:00:00Z'),
];

export function personOf(id: string): Person | null {
  return people.find((one) => one.id === id) ?? null;
}

function person(id: string, name: string, roles: readonly string[], since: string): Person {
  return { id, name, roles, since };
}
