// R12: does a superior answer every package of a random history as a small model says, and hold exactly the rows that it says?
import { type Drill, type DrillRun, figure, verdictOf } from '#test/fault/drill.ts';
import { freshGround } from '#test/fault/packages/ground.ts';
import { playHistories } from '#test/fault/packages/history-player.ts';

const run = async ({ chance, home, isLong, say }: DrillRun): Promise<ReturnType<typeof verdictOf>> => {
  const wanted = isLong ? 500 : 12;
  const ground = await freshGround(home, 'fresh');
  try {
    const { histories, steps, answers, problem } = await playHistories(ground, home, {
      runs: wanted,
      seed: chance.below(2 ** 31),
      isPatient: isLong,
    });
    say(JSON.stringify(answers));
    const seen = `${figure(histories)} histories of ${figure(steps)} steps, ${Object.keys(answers).length} kinds of answers, ${problem ? 'one' : 'none'} other than the model says`;
    return verdictOf(seen, problem ? [problem] : [], histories === wanted || problem !== null);
  } finally {
    await ground.close();
  }
};

export const drill: Drill = { name: 'histories', rows: ['R12'], goal: '500 random package histories answered as a small model says', run };
