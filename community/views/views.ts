import type { Actor } from '../actor.ts';
import { callerOf } from '../authority/act.ts';
import type { ModerationDeps } from '../authority/acting.ts';
import { sqlState } from '../database/database.ts';
import type { Transaction } from '../database/database.ts';
import { storable } from '../database/storable.ts';
import { QueryError } from '../views.ts';
import type { ViewAnswer, ViewQuery, ViewRow, Views } from '../views.ts';
import { rowsOf, totalOf } from './build-query.ts';
import type { Source, Sql } from './build-query.ts';
import { viewCards } from './cards.ts';
import type { StoredView } from './cards.ts';

/** The forum's face for reading. See `Views`. */
export function createViews({
  database,
  current,
  clock,
}: Pick<ModerationDeps, 'database' | 'current' | 'clock'>): Views {
  /** Points older than this count no more; empty: they count for ever. */
  function pointsSince(): string {
    const after = current()?.policy.points.decayAfter ?? null;
    return after === null ? '' : new Date(clock().getTime() - after).toISOString();
  }

  async function run(
    actor: Actor,
    sourceFor: (tx: Transaction) => Promise<Source>,
    query: ViewQuery,
  ): Promise<ViewAnswer> {
    try {
      return await database.readAs(callerOf(actor), async (tx) => {
        await tx.execute(
          `select set_config('fuero.points_since', ?, true), set_config('fuero.now', ?, true)`,
          [pointsSince(), clock().toISOString()],
        );
        const source = await sourceFor(tx);
        const [found] = await execute<{ body: string }>(tx, rowsOf(source, query));
        const rows = JSON.parse(found?.body ?? '[]') as readonly ViewRow[];
        if (query.count === null) return { rows, total: null };
        const [counted] = await execute<{ total: number }>(tx, totalOf(source, query));
        return { rows, total: counted?.total ?? 0 };
      });
    } catch (error) {
      throw queryErrorOf(error) ?? error;
    }
  }

  return {
    cards: viewCards,
    read(actor, name, query) {
      const card = viewCards.find((one) => one.name === name);
      if (card === undefined)
        throw new QueryError('42P01', `relation "${name.slice(0, 100)}" does not exist`);
      return run(actor, (tx) => viewSource(tx, actor, card), query);
    },
    readRows(actor, { columns, rows }, query) {
      const typed = columns.map(({ name, type }) => `"${name}" ${type}`).join(', ');
      const from = {
        text: `jsonb_to_recordset(?::jsonb) as v(${typed})`,
        values: [JSON.stringify(rows)],
      };
      return run(actor, () => Promise.resolve({ name: 'pgrst_call', from, columns, accounts: {} }), query);
    },
  };
}

/** A member without a rank is shown the rows of their own by an index. */
async function viewSource(tx: Transaction, actor: Actor, card: StoredView): Promise<Source> {
  const { name, columns, accounts, own } = card;
  const whole = { name, columns, accounts, from: { text: `${name} as v`, values: [] } };
  if (own === null || actor.kind !== 'member') return whole;
  const [caller] = await tx.execute<{ staff: boolean }[]>('select caller_is_staff() as staff');
  if (caller?.staff === true) return whole;
  return { ...whole, from: { text: `(select v.* from ${name} v where ${own}) as v`, values: [] } };
}

function execute<Row>(tx: Transaction, { text, values }: Sql): Promise<Row[]> {
  if (values.some((value) => typeof value === 'string' && !storable(value))) {
    throw new QueryError('22021', 'invalid byte sequence for encoding "UTF8": 0x00');
  }
  return tx.execute<Row[]>(text, [...values]);
}

/** Values that do not fit, operators that are not there, rights that are missing: the client's to know. All else is a bug. */
function queryErrorOf(error: unknown): QueryError | null {
  const code = sqlState(error);
  if (code === null || !/^(22...|42501|42804|42883|42846)$/.test(code)) return null;
  const cause = innermost(error);
  return new QueryError(
    code,
    cause.message,
    'hint' in cause && typeof cause.hint === 'string' ? cause.hint : null,
  );
}

/** What the driver said, without the statement that the ORM puts around it. */
function innermost(error: unknown): Error {
  if (!(error instanceof Error)) return new Error(String(error));
  return error.cause instanceof Error ? innermost(error.cause) : error;
}
