/**
 * Who can do what with the rows of each table; the letters are explained in probe.ts. An empty cell: the table is
 * forbidden. Written by hand from the rules of the house; the tests hold the database against it.
 */
const table = `
                      | member  | former  | staff    | elsewhere | astray  | service | core             | owner
accounts              | R:o     | R:o     | R:ot     | R:e       | R:-     | R:c     | R:c I:c U:c M:-  | R:- U:- D:- M:-
actions               | R:-     | R:-     | R:ot     | R:e       | R:-     | R:c     | R:c I:c          | R:- U:- D:- M:-
appeal_work           | R:-     | R:-     | R:c      | R:e       | R:-     |         | R:c I:c U:c M:-  | R:- U:- D:- M:-
appeals               | R:o     | R:o     | R:ot     | R:e       | R:-     | R:c     | R:c I:c U:c M:-  | R:- U:- D:- M:-
audit_details         | R:-     | R:-     | R:c      | R:e       | R:-     |         | R:c I:c D:-      | R:- U:- D:- M:-
audit_entries         | R:-     | R:-     | R:c      | R:e       | R:-     | R:c     | R:c I:c          | R:- U:- D:- M:-
audit_heads           | R:-     | R:-     | R:c      | R:e       | R:-     | R:c     | R:c I:c U:c M:-  | R:- U:- D:- M:-
communities           | R:c     | R:c     | R:c      | R:e       | R:c     | R:c     | R:ce I:c U:c M:- | R:- U:- D:- M:-
content_versions      | R:-     | R:-     | R:ot     | R:e       | R:-     |         | R:c I:c D:c      | R:- U:- D:- M:-
decision_reviews      | R:-     | R:-     | R:c      | R:e       | R:-     | R:c     | R:c I:c D:c      | R:- U:- D:- M:-
decisions             | R:-     | R:-     | R:ot     | R:e       | R:-     | R:c     | R:c I:c D:c      | R:- U:- D:- M:-
deliveries            | R:-     | R:-     | R:c      | R:e       | R:-     | R:c     | R:c I:c U:c M:-  | R:- U:- D:- M:-
desk_links            |         |         |          |           |         |         | R:c I:c U:c M:-  | R:- U:- D:- M:-
desk_sessions         |         |         |          |           |         |         | R:c I:c U:c M:-  | R:- U:- D:- M:-
effects               | R:-     | R:-     | R:c      | R:e       | R:-     | R:c     | R:c I:c U:c D:c M:- | R:- U:- D:- M:-
idempotency_keys      |         |         |          |           |         |         | R:c I:c          | R:- U:- D:- M:-
journal               | R:-     | R:-     | R:ot     | R:e       | R:-     | R:c     | R:c I:c D:c      | R:- U:- D:- M:-
member_notes          | R:-     | R:-     | R:ot     | R:e       | R:-     |         | R:c I:c          | R:- U:- D:- M:-
members               | R:o     | R:o     | R:ot     | R:e       | R:-     | R:c     | R:c I:c U:c M:-  | R:- U:- D:- M:-
migrations            |         |         |          |           |         |         | R:c              | R:c I:c U:c D:c M:c
notifications         | R:o U:o | R:o U:o | R:ot U:o | R:e U:~e  | R:- U:- | R:c     | R:c I:c U:c M:-  | R:- U:- D:- M:-
points_entries        | R:o     | R:o     | R:ot     | R:e       | R:-     | R:c     | R:c I:c          | R:- U:- D:- M:-
policy_drafts         | R:-     | R:-     | R:c      | R:e       | R:-     |         | R:c I:c U:c M:-  | R:- U:- D:- M:-
policy_files          | R:-     | R:-     | R:c      | R:e       | R:-     | R:c     | R:c I:c          | R:- U:- D:- M:-
policy_revision_files | R:-     | R:-     | R:c      | R:e       | R:-     | R:c     | R:c I:c          | R:- U:- D:- M:-
policy_revisions      | R:-     | R:-     | R:c      | R:e       | R:-     | R:c     | R:c I:c          | R:- U:- D:- M:-
policy_settings       | R:-     | R:-     | R:c      | R:e       | R:-     |         | R:c I:c D:c      | R:- U:- D:- M:-
policy_templates      | R:-     | R:-     | R:c      | R:e       | R:-     |         | R:c I:c D:c      | R:- U:- D:- M:-
policy_terms          | R:-     | R:-     | R:c      | R:e       | R:-     |         | R:c I:c D:c      | R:- U:- D:- M:-
report_filings        | R:o     | R:o     | R:ot     | R:e       | R:-     |         | R:c I:c          | R:- U:- D:- M:-
report_notes          | R:-     | R:-     | R:c      | R:e       | R:-     |         | R:c I:c          | R:- U:- D:- M:-
report_texts          | R:-     | R:-     | R:c      | R:e       | R:-     |         | R:c I:c          | R:- U:- D:- M:-
report_work           | R:-     | R:-     | R:c      | R:e       | R:-     |         | R:c I:c U:c M:-  | R:- U:- D:- M:-
reports               | R:~c    | R:~c    | R:c      | R:e       | R:-     | R:c     | R:c I:c U:c M:-  | R:- U:- D:- M:-
sanction_notes        | R:-     | R:-     | R:c      | R:e       | R:-     |         | R:c I:c          | R:- U:- D:- M:-
sanctions             | R:o     | R:o     | R:ot     | R:e       | R:-     | R:c     | R:c I:c U:c M:-  | R:- U:- D:- M:-
staff_grants          | R:-     | R:o     | R:o      | R:e       | R:-     |         | R:c I:c U:c M:-  | R:- U:- D:- M:-
watch_list            | R:-     | R:-     | R:ot     | R:e       | R:-     |         | R:c I:c U:c M:-  | R:- U:- D:- M:-
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
