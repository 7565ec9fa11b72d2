// R21: is every malformed call refused by name?
import { test } from 'vitest';
import { drill } from '#test/fault/ipc.ts';
import { expectGreen } from '#test/unit/fault/short-form.ts';

test('ten thousand malformed calls: all refused by name, none unhandled, none accepted', () => expectGreen(drill, false));
