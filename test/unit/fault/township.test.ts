// R13 in its short form: do bad sticks stop nobody else?
import { test } from 'vitest';
import { drill } from '#test/fault/township.ts';
import { expectGreen } from '#test/unit/fault/short-form.ts';

test(
  'bad packages are refused by name, leave nothing behind, and are taken when they come whole; taking again changes nothing',
  {
    timeout: 240_000,
  },
  () => expectGreen(drill, false),
);
