// R14 in its short form: is a sitting that is killed left without half a package?
import { test } from 'vitest';
import { drill } from '#test/fault/township-kill.ts';
import { expectGreen } from '#test/unit/fault/short-form.ts';

test('kill −9 during a sitting leaves whole packages only, and the sitting goes on to the same end', { timeout: 240_000 }, () =>
  expectGreen(drill, false),
);
