// Do lists sort as people expect, and do keys stay inside them?
import { expect, test } from 'vitest';
import { nextSort, stepRow } from '#renderer/ui/table-moves.ts';
import { compareCells } from '#shared/core/order.ts';

test('姓名按拼音排，空白在最后', () => {
  expect(['张芳', null, '安宁', '', '刘志强'].toSorted(compareCells)).toEqual(['安宁', '刘志强', '张芳', null, '']);
});

test('数按大小排，不按字面', () => expect([10, 9, null, 100].toSorted(compareCells)).toEqual([9, 10, 100, null]));

test.each([
  ['ArrowDown', 0, 3, 1],
  ['ArrowDown', 2, 3, 2],
  ['ArrowUp', 0, 3, 0],
  ['PageDown', 0, 100, 12],
  ['PageUp', 5, 100, 0],
  ['Home', 50, 100, 0],
  ['End', 0, 100, 99],
  ['Enter', 1, 3, null],
  ['constructor', 1, 3, null],
])('%s 从第%i行（共%i行）到 %s', (key, index, count, next) => expect(stepRow(key, index, count)).toBe(next));

test('点列头：先升序，再降序，第三下回到名册的次序；换一列从升序开始', () => {
  const up = nextSort(null, 'age');
  const down = nextSort(up, 'age');
  expect([up, down, nextSort(down, 'age')]).toEqual([{ column: 'age', isDescending: false }, { column: 'age', isDescending: true }, null]);
  expect(nextSort(down, 'name')).toEqual({ column: 'name', isDescending: false });
});
