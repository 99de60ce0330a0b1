/**
 * Who can do what with the rows of each table; the letters are explained in probe.ts. An empty cell: the table is
 * forbidden. Written by hand from the rules of the house; the tests hold the database against it.
 */
const table = `
                      | member | former | staff | elsewhere | astray | service | core             | owner
accounts              | R:o    | R:o    | R:ot  | R:e       | R:-    | R:c     | R:c I:c U:c M:-  | R:- U:- D:- M:-
audit_details         | R:-    | R:-    | R:c   | R:e       | R:-    |         | R:c I:c          | R:- U:- D:- M:-
audit_entries         | R:-    | R:-    | R:c   | R:e       | R:-    | R:c     | R:c I:c          | R:- U:- D:- M:-
audit_heads           | R:-    | R:-    | R:c   | R:e       | R:-    | R:c     | R:c I:c U:c M:-  | R:- U:- D:- M:-
communities           | R:c    | R:c    | R:c   | R:e       | R:c    | R:c     | R:ce I:c U:c M:- | R:- U:- D:- M:-
decisions             | R:-    | R:-    | R:ot  | R:e       | R:-    | R:c     | R:c I:c          | R:- U:- D:- M:-
desk_links            |        |        |       |           |        |         | R:c I:c U:c M:-  | R:- U:- D:- M:-
desk_sessions         |        |        |       |           |        |         | R:c I:c U:c M:-  | R:- U:- D:- M:-
effects               | R:-    | R:-    | R:c   | R:e       | R:-    | R:c     | R:c I:c U:c M:-  | R:- U:- D:- M:-
journal               | R:-    | R:-    | R:ot  | R:e       | R:-    | R:c     | R:c I:c          | R:- U:- D:- M:-
members               | R:o    | R:o    | R:ot  | R:e       | R:-    | R:c     | R:c I:c U:c M:-  | R:- U:- D:- M:-
migrations            |        |        |       |           |        |         | R:c              | R:c I:c U:c D:c M:c
points_entries        | R:o    | R:o    | R:ot  | R:e       | R:-    | R:c     | R:c I:c          | R:- U:- D:- M:-
policy_drafts         | R:-    | R:-    | R:c   | R:e       | R:-    |         | R:c I:c U:c M:-  | R:- U:- D:- M:-
policy_files          | R:-    | R:-    | R:c   | R:e       | R:-    | R:c     | R:c I:c          | R:- U:- D:- M:-
policy_revision_files | R:-    | R:-    | R:c   | R:e       | R:-    | R:c     | R:c I:c          | R:- U:- D:- M:-
policy_revisions      | R:-    | R:-    | R:c   | R:e       | R:-    | R:c     | R:c I:c          | R:- U:- D:- M:-
sanctions             | R:o    | R:o    | R:ot  | R:e       | R:-    | R:c     | R:c I:c U:c M:-  | R:- U:- D:- M:-
staff_grants          | R:-    | R:o    | R:o   | R:e       | R:-    |         | R:c I:c U:c M:-  | R:- U:- D:- M:-
`;

const [head = [], ...lines] = table
  .trim()
  .split('\n')
  .map((line) => line.split('|').map((cell) => cell.trim()));

/** Table → caller → what they can do; `anon` and `nobody` have no column: every table is forbidden to them. */
export const expectedRights: Readonly<Record<string, Readonly<Record<string, string>>>> = Object.fromEntries(
  lines.map(([name = '', ...cells]) => [
    name,
    Object.fromEntries(
      cells.flatMap((cell, index) => (cell === '' ? [] : [[head[index + 1] ?? '', cell] as const])),
    ),
  ]),
);
