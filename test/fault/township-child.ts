// A process of its own that takes the sticks of a township until it is ended: `node township-child.ts <folder> <passphrase> <place>…`; says each package.
import { writeSync } from 'node:fs';
import { systemClock } from '#electron/ledger/clock.ts';
import { createDispatcher } from '#electron/ledger/dispatch.ts';
import { appVersion } from '#shared/core/version.ts';
import { noPrinter } from '#test/support/ledger.ts';
import { must } from '#test/support/township/make.ts';

const [folder = '', passphrase = '', ...paths] = process.argv.slice(2);
const say = (line: string): void => void writeSync(1, `${line}\n`);

const dispatcher = createDispatcher({
  clock: systemClock,
  appVersion,
  printer: noPrinter,
  backups: 'off',
  onProgress: (_, done, total) => say(`progress ${done}/${total}`),
});
say('opening');
await must(dispatcher, 'vault.open', { folder, passphrase });
say('ready');
const { reports } = await must(dispatcher, 'handoff.import', { paths });
for (const { kind, outcome, code } of reports) say(`report ${kind} ${outcome} ${code}`);
await dispatcher.close();
say('done');
