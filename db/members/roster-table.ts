// Which local table do rosters have?
import type { Instant } from '#shared/core/date.ts';

/** A remembered mapping. `fields`: JSON, fact by column number; `reading`: JSON of a RosterReading. */
interface RosterMappingRow {
  signature: string;
  fields: string;
  reading: string;
  usedAt: Instant;
}

/** Tables of rosters that never travel. */
export interface RosterTables {
  rosterMapping: RosterMappingRow;
}
