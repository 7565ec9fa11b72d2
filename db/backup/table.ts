// Which rows does the keeper leave? They stay on this computer.
import type { Instant } from '#shared/core/date.ts';

/** A backup that was brought to another place and read back there. */
interface BackupCopyRow {
  copiedAt: Instant;
  place: string;
  headSeq: number;
}

/** A health check; `problems`: JSON list of its parts with what did not match; in checks before head anchors were looked at a list of texts. */
export interface HealthCheckRow {
  checkedAt: Instant;
  isSound: number;
  journalEntries: number;
  rows: number;
  problems: string;
}

/** The keeper's tables. */
export interface BackupTables {
  backupCopy: BackupCopyRow;
  healthCheck: HealthCheckRow;
}
