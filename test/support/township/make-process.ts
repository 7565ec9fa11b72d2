// Which process makes a share of the sticks? This one: `node make-process.ts <home> <card> <first> <end> <step>`.
import { makeStick } from '#test/support/township/make.ts';

const [home = '', card = '', first = '0', end = '0', step = '1'] = process.argv.slice(2);
for (let at = Number(first); at < Number(end); at += Number(step)) await makeStick(home, card, at);
