// Where are the rosters that secretaries really have?
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Path of a roster in test/fixtures. */
export const rosterPath = (name: string): string => join(import.meta.dirname, '..', 'fixtures', 'rosters', name);

/** Bytes of a roster in test/fixtures. */
export const rosterFixture = (name: string): Buffer => readFileSync(rosterPath(name));
