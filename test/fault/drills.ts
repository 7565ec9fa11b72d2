// Which drills are there? One line each; loaded only when run, so that a broken one stops no other.
import type { Drill } from '#test/fault/drill.ts';

const powerOf = (story: string) => async () => ({ drill: (await import('#test/fault/power-files.ts')).powerDrillOf(story) });
const ioOf = (story: string) => async () => ({ drill: (await import('#test/fault/io-faults.ts')).ioDrillOf(story) });

/** The drills by name, in the order of the scoreboard. */
export const drills: Readonly<Record<string, () => Promise<{ readonly drill: Drill }>>> = {
  kill: () => import('#test/fault/kill.ts'),
  'power-ledger': () => import('#test/fault/power-ledger.ts'),
  'power-keys': powerOf('keys'),
  'power-creation': powerOf('creation'),
  'power-attachment': powerOf('attachment'),
  'power-backup': powerOf('backup'),
  'power-restoring': powerOf('restoring'),
  'power-exporting': powerOf('exporting'),
  'power-importing': powerOf('importing'),
  'io-locking': ioOf('locking'),
  'io-keys': ioOf('keys'),
  'io-creation': ioOf('creation'),
  'io-attachment': ioOf('attachment'),
  'io-backup': ioOf('backup'),
  'io-restoring': ioOf('restoring'),
  'io-exporting': ioOf('exporting'),
  'io-importing': ioOf('importing'),
  'package-flips': () => import('#test/fault/package-flips.ts'),
  archives: () => import('#test/fault/archives.ts'),
  'package-fuzz': () => import('#test/fault/package-fuzz.ts'),
  'package-hostile': () => import('#test/fault/package-hostile.ts'),
  mutants: () => import('#test/fault/mutants.ts'),
  histories: () => import('#test/fault/histories.ts'),
  spreadsheets: () => import('#test/fault/spreadsheets.ts'),
  'crypto-vectors': () => import('#test/fault/crypto-vectors.ts'),
  township: () => import('#test/fault/township.ts'),
  'township-kill': () => import('#test/fault/township-kill.ts'),
  'electron-checklist': () => import('#test/fault/electron-checklist.ts'),
  ipc: () => import('#test/fault/ipc.ts'),
  injection: () => import('#test/fault/injection.ts'),
  leaks: () => import('#test/fault/leaks.ts'),
  'ledger-flips': () => import('#test/fault/ledger-flips.ts'),
  settings: () => import('#test/fault/settings.ts'),
  restores: () => import('#test/fault/restores.ts'),
  tamper: () => import('#test/fault/tamper.ts'),
  schema: () => import('#test/fault/schema.ts'),
  recovery: () => import('#test/fault/recovery.ts'),
  model: () => import('#test/fault/model.ts'),
  diagnosis: () => import('#test/fault/diagnosis.ts'),
  'mutants-storage': () => import('#test/fault/mutants-storage.ts'),
};
