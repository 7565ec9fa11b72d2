// Do the drills that need the window hold in their short form: no readable word left on the disk (R18), no text that becomes code (R22)?
import { test } from 'vitest';
import { drill as injection } from '#test/fault/injection.ts';
import { drill as leaks } from '#test/fault/leaks.ts';
import { expectGreen } from '#test/unit/fault/short-form.ts';

test('a session in the window leaves no readable word on the disk, not even after a kill', () => expectGreen(leaks, false));
test('attacks in every text stay text, on every page and on paper', () => expectGreen(injection, false));
