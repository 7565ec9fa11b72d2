// Does every sheet of the catalogue say what it is, and is only what it offers printed?
import { describe, expect, test } from 'vitest';
import { sheetIds } from '#shared/records/catalogue.ts';
import { completed, declarationOf, isAboutOne, isOffered, plainChoice } from '#shared/records/choice.ts';
import type { SheetChoice } from '#shared/records/contract.ts';
import { sheetGroups, sheetSubjectLabels } from '#shared/records/sheet.ts';

const choice = (changes: Partial<SheetChoice> & Pick<SheetChoice, 'sheet'>): SheetChoice => ({
  ...plainChoice(changes.sheet, 2026),
  ...changes,
});
const id = '01912d3c-1f2a-7b3c-8d4e-5f6a7b8c9d0e';

describe.each(sheetIds)('%s', (sheet) => {
  const declaration = declarationOf(sheet);
  test('名称、组别、表号、对象都写明，名称不与别的表重复', () => {
    expect(declaration.label.zh).toMatch(/\p{Script=Han}/u);
    expect(declaration.label.en).not.toMatch(/\p{Script=Han}/u);
    expect(sheetGroups).toContain(declaration.group);
    expect(declaration.form).toMatch(/^(F\d+( F\d+)*)?$/);
    expect(sheetSubjectLabels[declaration.about].zh).not.toBe('');
    expect(sheetIds.filter((other) => declarationOf(other).label.zh === declaration.label.zh)).toEqual([sheet]);
  });
  test('目录里没有的版式不打印', () => {
    expect(isOffered(choice({ sheet, isBlank: true }))).toBe(declaration.blank !== 'never');
    expect(isOffered(choice({ sheet, isPublic: true }))).toBe(declaration.audience !== 'internal');
    expect(isOffered(choice({ sheet, isTwoSided: true }))).toBe(declaration.isBook);
    expect(isOffered(choice({ sheet, blankKind: '__proto__' }))).toBe(false);
  });
  test('没有指定对象：能空白的印空白表，不能的要先选', () => {
    const { isBlank } = completed(choice({ sheet }));
    expect(isBlank).toBe(declaration.blank === 'only' || (declaration.blank === 'also' && isAboutOne(sheet)));
  });
  test('空白表不带对象，也不带别的表的种类', () => {
    const { blank, blankKinds = {} } = declaration;
    if (blank === 'never') return;
    const blankOne = completed(choice({ sheet, id, isBlank: true }));
    expect(blankOne.id).toBeNull();
    expect(blankOne.blankKind).toBe(Object.keys(blankKinds)[0] ?? '');
    expect(isOffered(blankOne)).toBe(true);
  });
});
