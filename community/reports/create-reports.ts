import type { ModerationDeps } from '../authority/acting.ts';
import { readAsStaff } from '../authority/read-as-staff.ts';
import { readVersions } from '../contents/read-versions.ts';
import type { Reports } from '../reports.ts';
import { closeMany } from './close-many.ts';
import { dismissReport, resolveReport } from './close-report.ts';
import { fileReport } from './file-report.ts';
import { getReport } from './get-report.ts';
import { listReports } from './list-reports.ts';
import { noteReport } from './note-report.ts';
import { readReportsAs } from './reader.ts';
import { reopenReport } from './reopen-report.ts';
import { assignReport, claimReport, releaseReport } from './take-report.ts';

/** See `Reports`. */
export function createReports(deps: ModerationDeps): Reports {
  return {
    file: (actor, input, options) => fileReport(deps, actor, input, options),
    list: (actor, filter) => readReportsAs(deps, actor, (tx, reader) => listReports(tx, reader, filter)),
    get: (actor, id) => readReportsAs(deps, actor, (tx, reader) => getReport(tx, reader, id)),
    claim: (actor, id) => claimReport(deps, actor, id),
    release: (actor, id) => releaseReport(deps, actor, id),
    assign: (actor, id, to) => assignReport(deps, actor, id, to),
    resolve: (actor, id, input, options) => resolveReport(deps, actor, id, { ...input, ...options }),
    dismiss: (actor, id, input, options) => dismissReport(deps, actor, id, { ...input, ...options }),
    reopen: (actor, id, reason) => reopenReport(deps, actor, id, reason),
    bulk: (actor, input, options) => closeMany(deps, actor, input, options),
    addNote: (actor, id, text) => noteReport(deps, actor, id, text),
    versions: (actor, { surface, id }) =>
      readAsStaff(deps, actor, (tx) => readVersions(tx, { community: actor.community, surface, id })),
  };
}
