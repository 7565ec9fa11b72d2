// How do the branches stand, and what is odd about their persons? The board of the inbox.
import { settingsOf } from '#db/branch/store.ts';
import { refusedRowsOf, reportedPersons, setAsideOf } from '#db/handoff/board.ts';
import { attemptsOf, heldPackagesOf } from '#db/handoff/held.ts';
import { partnersOf, receivedPackagesOf } from '#db/handoff/store.ts';
import type { PackageAttemptRow, ReceivedPackageRow } from '#db/handoff/table.ts';
import type { Reader } from '#db/schema.ts';
import { setAsideLines } from '#electron/handoff/row-label.ts';
import type { OutputOf } from '#shared/contract.ts';
import { chinaDate } from '#shared/core/date.ts';
import type { Id } from '#shared/core/id.ts';
import { reportingDays, standingOf } from '#shared/handoff/board.ts';
import type { Attempt, BoardLine } from '#shared/handoff/model.ts';
import { findPersons } from '#shared/handoff/person-findings.ts';
import { quarantineCodes } from '#shared/handoff/quarantine.ts';
import { isTravellingTable } from '#shared/handoff/rows.ts';
import { maskedIdNumber } from '#shared/members/masks.ts';

const byOrganisation = <T extends { readonly orgId: Id | null }>(rows: readonly T[]): Map<Id, T[]> => {
  const groups = new Map<Id, T[]>();
  for (const row of rows) {
    if (row.orgId === null) continue;
    const group = groups.get(row.orgId);
    if (group) group.push(row);
    else groups.set(row.orgId, [row]);
  }
  return groups;
};

/** A refusal as the window shows it. */
export const shownAttempt = (row: PackageAttemptRow): Attempt => ({
  fileName: row.fileName,
  at: row.at,
  orgId: row.orgId,
  from: row.fromName,
  seq: row.seq,
  code: row.code,
  values: JSON.parse(row.details),
});

const problemsIn = (envelope: string): number => {
  const parsed: unknown = JSON.parse(envelope);
  return parsed && typeof parsed === 'object' && 'problems' in parsed && Array.isArray(parsed.problems) ? parsed.problems.length : 0;
};

const shownLast = (row: ReceivedPackageRow | undefined): BoardLine['last'] =>
  row
    ? {
        id: row.id,
        seq: row.seq,
        importedAt: row.importedAt,
        createdAt: row.createdAt,
        gap: row.gap,
        receiptWritten: row.receiptWrittenAt !== null,
      }
    : null;

/** By the id of a relay, the name of the committee that sent it, and of those through which it went on. */
export const relayNames = (received: readonly ReceivedPackageRow[]): ReadonlyMap<Id, string> => {
  const relays = new Map(received.filter(({ kind }) => kind === 'relay').map((row) => [row.id, row]));
  const nameOf = ({ fromName, viaId }: ReceivedPackageRow): string => {
    const outer = relays.get(viaId ?? '');
    return outer ? `${fromName}、${nameOf(outer)}` : fromName;
  };
  return new Map([...relays].map(([id, row]) => [id, nameOf(row)]));
};

/** Answers `handoff.board`. */
export const board = async (reader: Reader): Promise<OutputOf<'handoff.board'>> => {
  const { reportingDay } = await settingsOf(reader);
  const today = reader.clock.today();
  const received = await receivedPackagesOf(reader);
  const relays = relayNames(received);
  const taken = byOrganisation(received.filter(({ undoneAt }) => undoneAt === null));
  const held = byOrganisation((await heldPackagesOf(reader)).filter(({ decision }) => decision === null));
  const attempts = byOrganisation(await attemptsOf(reader));
  const partners = await partnersOf(reader);
  const names = new Map(partners.map(({ orgId, name }) => [orgId, name]));
  const branches = partners.filter(({ kind }) => kind === 'branch');
  return {
    due: reportingDays(today, reportingDay).due,
    lines: branches.map(({ orgId, code, name, fingerprint, viaOrgId }) => {
      const packages = taken.get(orgId) ?? [];
      const [last] = packages;
      const dates = packages.map(({ importedAt }) => chinaDate(importedAt));
      const [attempt] = (attempts.get(orgId) ?? []).filter(({ at }) => !last || at > last.importedAt);
      return {
        ...{ orgId, code, name, fingerprint },
        via: (last ? relays.get(last.viaId ?? '') : names.get(viaOrgId ?? '')) ?? null,
        last: shownLast(last),
        ...standingOf(dates, today, reportingDay),
        held: held.get(orgId)?.length ?? 0,
        setAside: last?.quarantined ?? 0,
        problems: last ? problemsIn(last.envelope) : 0,
        refused: attempt ? shownAttempt(attempt) : null,
      };
    }),
  };
};

/** Answers `handoff.findings`. */
export const findings = async (reader: Reader): Promise<OutputOf<'handoff.findings'>> => ({
  findings: findPersons(await reportedPersons(reader)).map(({ kind, people }) => ({
    kind,
    people: people.map(({ orgId, organisation, memberId, name, idNumber, seq, recordedAt }) => ({
      ...{ orgId, organisation, memberId, name, seq },
      enteredOn: chinaDate(recordedAt),
      idNumber: maskedIdNumber(idNumber),
    })),
  })),
});

/** Answers `handoff.setAside`. */
export const setAside = async (reader: Reader, { packageId }: { packageId: Id }): Promise<OutputOf<'handoff.setAside'>> => {
  const rows = await setAsideOf(reader, packageId);
  return {
    rows: await setAsideLines(
      reader,
      rows.map(({ tableName, rowId, rev, code, detail, content }) => ({ table: tableName, id: rowId, rev, code, detail, content, commitment: null })),
    ),
  };
};

/** Where a row of our own is mended; null where it has no page. */
const pageOf = (table: string, id: Id, row: Readonly<Record<string, unknown>> | undefined): string | null => {
  if (table === 'member') return `/members/${id}`;
  if (table === 'meeting') return `/meetings/${id}`;
  if (typeof row?.meetingId === 'string') return `/meetings/${row.meetingId}`;
  if (/^dues/.test(table)) return '/dues';
  if (typeof row?.memberId === 'string') return `/members/${row.memberId}`;
  return ['organisation', 'setting', 'partyGroup', 'committeeSeat'].includes(table) ? '/settings' : null;
};

/** Answers `handoff.refusedRows`. */
export const refusedRows = async (reader: Reader, { packageId }: { packageId: Id }): Promise<OutputOf<'handoff.refusedRows'>> => {
  const refused = await refusedRowsOf(reader, packageId);
  const known = await ownRows(reader, refused);
  const lines = await setAsideLines(
    reader,
    refused.map(({ tableName, rowId, code, detail }) => ({
      ...{ table: tableName, id: rowId, rev: 0, detail, commitment: null },
      // A reason that a later program gives is shown as the plainest.
      code: quarantineCodes.find((known) => known === code) ?? 'row-invalid',
      content: JSON.stringify(known.get(rowId) ?? {}),
    })),
  );
  return { rows: lines.map((line) => ({ ...line, page: pageOf(line.table, line.id, known.get(line.id)) })) };
};

/** The present content of own rows, by id. */
const ownRows = async (reader: Reader, wanted: readonly { readonly tableName: string; readonly rowId: Id }[]) => {
  const found = new Map<Id, Record<string, unknown>>();
  for (const table of new Set(wanted.map(({ tableName }) => tableName))) {
    if (!isTravellingTable(table)) continue;
    const ids = wanted.filter(({ tableName }) => tableName === table).map(({ rowId }) => rowId);
    const rows = await reader.db
      .selectFrom(table as 'member')
      .selectAll()
      .where('orgId', '=', reader.orgId)
      .where('id', 'in', ids)
      .execute();
    for (const row of rows) found.set(row.id, { ...row });
  }
  return found;
};
