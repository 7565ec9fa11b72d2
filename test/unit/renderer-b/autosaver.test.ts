// Is typing safe? Played on a clock that only the test moves.
import { describe, expect, test } from 'vitest';
import { createAutosaver, nextSaveAt, saveAfter } from '#renderer/core/autosaver.ts';

interface Timer {
  at: number;
  work: () => void;
}

const settle = async () => {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
};

/** A clock that stands still until it is moved; work that falls due on the way is done in its order. */
const stillClock = () => {
  let clock = 0;
  let timers: Timer[] = [];
  const later = (milliseconds: number, work: () => void) => {
    const timer = { at: clock + milliseconds, work };
    timers.push(timer);
    return () => {
      timers = timers.filter((other) => other !== timer);
    };
  };
  const moveTo = async (at: number) => {
    for (;;) {
      const due = timers.filter((timer) => timer.at <= at).sort((a, b) => a.at - b.at)[0];
      if (!due) break;
      timers = timers.filter((timer) => timer !== due);
      clock = due.at;
      due.work();
      await settle();
    }
    clock = at;
  };
  return { now: () => clock, later, moveTo };
};

const stage = () => {
  const { now, later, moveTo } = stillClock();
  const saved: { at: number; id: string | null; content: string }[] = [];
  let answer: (id: string | null, content: string) => Promise<{ id: string; savedAt: string }> = async (id) => ({
    id: id ?? 'd1',
    savedAt: `t${now()}`,
  });
  const save = (id: string | null, content: string) => {
    saved.push({ at: now(), id, content });
    return answer(id, content);
  };
  return {
    saver: createAutosaver<string>({ id: null, savedAt: null }, { now, later, save }),
    saved,
    moveTo,
    settle,
    setAnswer: (next: typeof answer) => {
      answer = next;
    },
  };
};

describe('autosave', () => {
  test('the next save is never later than 3 s after the last key nor 5 s after the first unsaved one', () => {
    expect(saveAfter.idle).toBeLessThanOrEqual(3_000);
    expect(saveAfter.longest).toBeLessThanOrEqual(5_000);
    expect(nextSaveAt(0, 0)).toBe(saveAfter.idle);
    expect(nextSaveAt(0, 3_900)).toBe(saveAfter.longest);
  });
  test('saves once after typing stops, and a new draft keeps the id that it was given', async () => {
    const { saver, saved, moveTo } = stage();
    saver.typed('a');
    await moveTo(500);
    saver.typed('ab');
    await moveTo(10_000);
    saver.typed('abc');
    await moveTo(20_000);
    expect(saved).toEqual([
      { at: 2_500, id: null, content: 'ab' },
      { at: 12_000, id: 'd1', content: 'abc' },
    ]);
    expect(saver.state()).toMatchObject({ phase: 'clean', id: 'd1', savedAt: 't12000' });
  });
  test('somebody who never pauses is saved at least every five seconds', async () => {
    const { saver, saved, moveTo } = stage();
    for (let at = 0; at <= 20_000; at += 250) {
      await moveTo(at);
      saver.typed(`text ${at}`);
    }
    const moments = [0, ...saved.map(({ at }) => at)];
    for (const [index, at] of moments.entries()) expect(at - (moments[index - 1] ?? 0)).toBeLessThanOrEqual(5_000);
    expect(saved.length).toBeGreaterThanOrEqual(4);
  });
  test('typing during a save is saved next, never two saves at once', async () => {
    const { saver, saved, moveTo, setAnswer, settle } = stage();
    const open: (() => void)[] = [];
    setAnswer((id) => new Promise((resolve) => open.push(() => resolve({ id: id ?? 'd1', savedAt: 's' }))));
    saver.typed('a');
    await moveTo(2_000);
    saver.typed('ab');
    await moveTo(4_500);
    expect(saved).toHaveLength(1);
    open[0]?.();
    await settle();
    expect(saved.map(({ content }) => content)).toEqual(['a', 'ab']);
    open[1]?.();
    await settle();
    expect(saver.state().phase).toBe('clean');
  });
  test('a failed save keeps the text, says so and tries again', async () => {
    const { saver, saved, moveTo, setAnswer } = stage();
    setAnswer(async () => Promise.reject(new Error('stick pulled')));
    saver.typed('a');
    await moveTo(2_000);
    expect(saver.state()).toMatchObject({ phase: 'failed' });
    setAnswer(async () => ({ id: 'd1', savedAt: 'later' }));
    await moveTo(10_000);
    expect(saved.map(({ content }) => content)).toEqual(['a', 'a']);
    expect(saver.state()).toMatchObject({ phase: 'clean', savedAt: 'later', error: null });
  });
  test('nothing is saved after the end, so a final record leaves no draft behind', async () => {
    const { saver, saved, moveTo } = stage();
    saver.typed('a');
    await saver.stop();
    saver.typed('b');
    await moveTo(60_000);
    expect(saved).toEqual([]);
    expect(await saver.flush()).toBe(false);
  });
  test('flush says whether everything is kept', async () => {
    const { saver, setAnswer } = stage();
    expect(await saver.flush()).toBe(true);
    saver.typed('a');
    expect(await saver.flush()).toBe(true);
    setAnswer(async () => Promise.reject(new Error('full')));
    saver.typed('b');
    expect(await saver.flush()).toBe(false);
  });
});
