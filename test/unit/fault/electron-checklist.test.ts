// R20: does every item of Electron's checklist hold?
import { test } from 'vitest';
import { drill } from '#test/fault/electron-checklist.ts';
import { expectGreen } from '#test/unit/fault/short-form.ts';

test('the program keeps Electron’s security checklist', () => expectGreen(drill, false));
