// Which stories are disturbed, by name?
import { attachment } from '#test/fault/scenarios/attachment.ts';
import { backup } from '#test/fault/scenarios/backup.ts';
import { creation } from '#test/fault/scenarios/creation.ts';
import { handing, receivingLedger } from '#test/fault/scenarios/handing.ts';
import { keys } from '#test/fault/scenarios/keys.ts';
import { checkpointing, locking, working } from '#test/fault/scenarios/ledger.ts';
import { migrationFrom } from '#test/fault/scenarios/migration.ts';
import { restoring } from '#test/fault/scenarios/restoring.ts';
import type { Scenario } from '#test/fault/scenarios/scenario.ts';
import { exporting, importing } from '#test/fault/scenarios/stick.ts';

const scenarios: readonly Scenario[] = [
  working,
  locking,
  checkpointing,
  keys,
  creation,
  attachment,
  backup,
  restoring,
  exporting,
  importing,
  handing,
  receivingLedger,
];

/** The scenario of a name; throws for one that is not there. */
export const scenarioNamed = (name: string): Scenario => {
  const version = /^migration-(\d+)$/.exec(name)?.[1];
  if (version !== undefined) return migrationFrom(Number(version));
  const found = scenarios.find((one) => one.name === name);
  if (!found) throw new Error(`no scenario ${name}`);
  return found;
};
