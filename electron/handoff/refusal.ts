// How is the outcome of one package told, whether it was taken, is to wait, or is refused?
import { basename } from 'node:path';
import type { FoundPackage } from '#electron/handoff/find.ts';
import type { UnpackedPackage } from '#electron/handoff/unpack.ts';
import { FaultError, invalid } from '#shared/core/fault.ts';
import { holdReason } from '#shared/handoff/holding.ts';
import type { PackageReport } from '#shared/handoff/model.ts';

/** A refusal of a package whose envelope could be read: the report then says from whom it came. */
export class Refusal extends Error {
  readonly fault: FaultError;
  readonly opened: UnpackedPackage;
  constructor(fault: FaultError, opened: UnpackedPackage) {
    super(fault.message);
    this.name = 'Refusal';
    this.fault = fault;
    this.opened = opened;
  }
}

/** Notes at a fault which package it is about. */
export const withEnvelope = (error: unknown, opened: UnpackedPackage): unknown => (error instanceof FaultError ? new Refusal(error, opened) : error);

/** The ledger itself cannot go on (full disk, damage), or a person stopped the job: that is not about one package. */
const isOurTrouble = (error: unknown): boolean =>
  error instanceof FaultError
    ? error.fault.code === 'cancelled'
    : error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE');

/** No known way leads here; whatever a crafted package does to a library stays with that package. */
const unreadable = invalid('package-not-one', { detail: 'unreadable' }).fault;

const nothing = { tables: [], notes: [], quarantined: 0, setAside: [] };

/** The report of a package that was not taken; our own troubles are thrown on. `wouldHold` where a person may decide. */
export const refusedReport = (found: Pick<FoundPackage, 'path'>, error: unknown): PackageReport => {
  const reason = error instanceof Refusal ? error.fault : error;
  if (isOurTrouble(reason)) throw reason;
  const fault = reason instanceof FaultError ? reason.fault : unreadable;
  const opened = error instanceof Refusal ? error.opened : null;
  const isHeld = holdReason(fault.code, opened?.envelope.kind ?? null) !== null;
  return {
    ...reportOf(found, opened),
    ...nothing,
    outcome: isHeld ? 'wouldHold' : 'refused',
    code: fault.code,
    values: { file: basename(found.path), ...fault.values },
  };
};

/** What a report says of the package itself. */
export const reportOf = (
  found: Pick<FoundPackage, 'path'>,
  opened: UnpackedPackage | null,
): Omit<PackageReport, 'outcome' | 'tables' | 'notes' | 'quarantined' | 'setAside'> => ({
  file: found.path,
  code: '',
  values: {},
  kind: opened?.envelope.kind ?? null,
  from: opened?.envelope.from.name ?? '',
  seq: opened?.envelope.seq ?? null,
  createdAt: opened?.envelope.createdAt ?? null,
});
