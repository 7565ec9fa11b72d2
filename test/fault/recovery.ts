// R17: does every recovery code open its ledger and set a new passphrase, and does none open it that was replaced or mistyped?
import { join } from 'node:path';
import type { Chance } from '#test/fault/chance.ts';
import { type Drill, verdictOf } from '#test/fault/drill.ts';
import { type Desk, makeBranch, openBranch } from '#test/fault/workload.ts';
import { testPassphrase } from '#test/support/ledger.ts';

/** The code with one digit wrong, as it is mistyped. */
const mistyped = (code: string, chance: Chance): string => {
  const places = [...code].flatMap((sign, place) => (/\d/.test(sign) ? [place] : []));
  const place = chance.pick(places);
  return `${code.slice(0, place)}${(Number(code[place]) + 1 + chance.below(9)) % 10}${code.slice(place + 1)}`;
};

/** What a try with a code comes to: the state after it, or the fault's code. */
const tryWith = async (desk: Desk, folder: string, { code, passphrase }: { code: string; passphrase: string }): Promise<string> => {
  const reply = await desk.dispatcher.invoke('vault.recover', { folder, recoveryCode: code, passphrase });
  return reply.ok ? reply.value.state : reply.fault.code;
};

export const drill: Drill = {
  name: 'recovery',
  rows: ['R17'],
  goal: '100/100 recovery codes open',
  run: async (run) => {
    const folder = join(run.home, 'ledger');
    const times = run.isLong ? 100 : 5;
    let code = await makeBranch(folder);
    let passphrase: string = testPassphrase;
    let opened = 0;
    const problems: string[] = [];
    for (let time = 1; time <= times; time += 1) {
      const desk = await openBranch(folder, 'off', passphrase);
      const replaced = code;
      code = (await desk.must('vault.renewRecovery', { passphrase })).recoveryCode;
      await desk.must('vault.lock', {});
      const next = `第${time}次恢复以后的口令 十个字`;
      for (const wrong of [replaced, mistyped(code, run.chance)]) {
        const said = await tryWith(desk, folder, { code: wrong, passphrase: next });
        if (said !== 'wrong-recovery-code') problems.push(`code ${time}: a wrong one said ${said}`);
      }
      // Typed on a Chinese keyboard, without the dashes: full-width digits are the same code.
      const typed = code.replaceAll('-', ' ').replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
      const said = await tryWith(desk, folder, { code: time % 2 === 0 ? typed : code, passphrase: next });
      if (said === 'open') opened += 1;
      else problems.push(`code ${time}: ${said}`);
      await desk.must('vault.lock', {});
      passphrase = next;
    }
    return verdictOf(`${opened}/${times} recovery codes opened, replaced and mistyped ones refused`, problems, opened === times);
  },
};
