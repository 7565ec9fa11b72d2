// How does an older ledger reach today's shape? Numbered, frozen, additive steps, one transaction each.
import type { RawDatabase } from '#db/open.ts';

/** One step. Frozen once released: a later change is a later number. */
export interface Migration {
  readonly number: number;
  readonly name: string;
  readonly statements: readonly string[];
}

/** Thrown when the file was written by a newer program; nothing has been touched. */
export class NewerLedger extends Error {
  readonly found: number;
  readonly known: number;
  constructor(found: number, known: number) {
    super(`ledger version ${found}, known ${known}`);
    this.name = 'NewerLedger';
    this.found = found;
    this.known = known;
  }
}

/** The version of an open ledger: the number of its last migration. */
export const versionOf = (raw: RawDatabase): number => Number(raw.pragma('user_version', { simple: true }));

/**
 * Runs the pending migrations in order, each in a transaction that also counts the version up.
 * Throws NewerLedger before any write when the file is from the future.
 */
export const migrate = (raw: RawDatabase, migrations: readonly Migration[]): void => {
  const known = migrations.length;
  const found = versionOf(raw);
  if (found > known) throw new NewerLedger(found, known);
  for (const migration of migrations.slice(found)) {
    const step = raw.transaction(() => {
      for (const statement of migration.statements) raw.exec(statement);
      raw.pragma(`user_version = ${migration.number}`);
    });
    step.immediate();
  }
};
