// Do the contents name the right pages?
import { expect, test } from 'vitest';
import type { Printer } from '#electron/ledger/context.ts';
import { layOut } from '#electron/records/contents.ts';
import type { SheetModel } from '#shared/records/model.ts';
import { recordTitle } from '#shared/records/record-number.ts';
import { aFrame, aRecord, aYear } from '#test/unit/records/sheet-models.ts';
import { smallPdf } from '#test/unit/records/small-pdf.ts';

const book = (): Extract<SheetModel, { sheet: 'year-book' }> => ({
  sheet: 'year-book',
  frame: aFrame,
  meetings: aYear(),
  contents: null,
  pages: null,
});

/** Lays a book out on paper of its own: cover, contents, two pages a record, end sheet; keeps what it was given. */
const paper = (placeOf: (index: number, model: SheetModel) => number, pages: (model: SheetModel) => number) => {
  const given: SheetModel[] = [];
  const printer: Printer = {
    pdf: (model) => {
      given.push(model);
      const titles = model.sheet === 'year-book' ? model.meetings.map(recordTitle) : [];
      const headings = titles.map((title, index) => [title, placeOf(index, model)] as const);
      return Promise.resolve(smallPdf(pages(model), [['目录', 2], ...headings]));
    },
  };
  return { given, printer };
};

test('第二遍印上第一遍量得的页码，两遍一致即止', async () => {
  const { given, printer } = paper(
    (index) => 3 + index * 2,
    () => 36,
  );
  const passes: number[] = [];
  const { pages } = await layOut(printer, book(), (pass) => passes.push(pass));
  expect(pages).toBe(36);
  expect(passes).toEqual([1, 2]);
  expect(given.at(-1)).toMatchObject({ contents: aYear().map((_, index) => 3 + index * 2), pages: 36 });
});

test('印上页码后版面移动，再排一遍，印出的页码与版面相符', async () => {
  const shift = (model: SheetModel) => (model.sheet === 'year-book' && model.contents ? 1 : 0);
  const { given, printer } = paper(
    (index, model) => 3 + index * 2 + shift(model),
    (model) => 36 + shift(model),
  );
  const { pages } = await layOut(printer, book(), () => undefined);
  expect(pages).toBe(37);
  expect(given).toHaveLength(3);
  expect(given.at(-1)).toMatchObject({ contents: aYear().map((_, index) => 4 + index * 2), pages: 37 });
});

test('版面始终不定，不印出错误的目录', async () => {
  let turn = 0;
  const { printer } = paper(
    (index) => 3 + index * 2,
    () => 40 + turn++,
  );
  await expect(layOut(printer, book(), () => undefined)).rejects.toThrow('settle');
});

test('书签里缺一份记录，不印出错误的目录', async () => {
  const printer: Printer = { pdf: () => Promise.resolve(smallPdf(9, [[recordTitle(aRecord('memberMeeting', 1, '2026-03-20')), 3]])) };
  await expect(layOut(printer, book(), () => undefined)).rejects.toThrow('1 of 16');
});

test('没有会议的年度也能排出', async () => {
  const printer: Printer = { pdf: () => Promise.resolve(smallPdf(3, [])) };
  expect((await layOut(printer, { ...book(), meetings: [] }, () => undefined)).pages).toBe(3);
});

test('其他表只排一遍，并数出页数', async () => {
  const { given, printer } = paper(
    () => 1,
    () => 2,
  );
  const { pages, pdf } = await layOut(printer, { sheet: 'member-form', frame: aFrame, member: null }, () => undefined);
  expect(pages).toBe(2);
  expect(given).toHaveLength(1);
  // Reading the pages must leave the bytes to the caller.
  expect(Buffer.from(pdf).toString('latin1')).toMatch(/^%PDF-1\.7[\s\S]*%%EOF\n$/);
});
