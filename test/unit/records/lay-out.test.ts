// Do the contents name the right pages, and do the parts of a two-sided book begin on a recto?
import { describe, expect, test } from 'vitest';
import { layOutBook, type Press, pageCountOf, readAnchors } from '#electron/records/lay-out.ts';
import { agrees, arranged, type BookLayout, type Measured, partAnchor, withoutBlanks } from '#shared/records/book.ts';
import { smallPdf } from '#test/unit/records/small-pdf.ts';

/** A book of two parts with two records each, as it is measured: cover, contents, records of 1, 3, 2 and 1 pages, end sheet. */
const [first, second] = [partAnchor('memberMeeting'), partAnchor('committeeMeeting')];
const raw: Measured = { pages: 10, pageOf: { [first]: 3, 'record-a': 3, 'record-b': 4, [second]: 7, 'record-c': 7, 'record-d': 9, 'end-sheet': 10 } };

describe('排页', () => {
  test('单面：页码照量得的', () => {
    expect(arranged(raw, false)).toEqual({ ...raw, blankBefore: [] });
  });
  test('双面：部分从单数页起，只在需要处留空白页，后面的页码随之后移', () => {
    const shifted = { ...raw, pageOf: { ...raw.pageOf, [second]: 8, 'record-c': 8, 'record-d': 10, 'end-sheet': 11 }, pages: 11 };
    const layout = arranged(shifted, true);
    expect(layout.blankBefore).toEqual([second]);
    expect(layout).toMatchObject({ pages: 12, pageOf: { [first]: 3, 'record-b': 4, [second]: 9, 'record-c': 9, 'record-d': 11, 'end-sheet': 12 } });
    expect(arranged(raw, true).blankBefore).toEqual([]);
  });
  test('两个部分都落在双数页时各留一页', () => {
    const both = arranged({ pages: 6, pageOf: { [first]: 2, 'record-a': 2, [second]: 3, 'end-sheet': 6 } }, true);
    expect(both).toEqual({ pages: 8, pageOf: { [first]: 3, 'record-a': 3, [second]: 5, 'end-sheet': 8 }, blankBefore: [first, second] });
  });
  test('去掉空白页就是量得的页码', () => {
    const shifted = { pages: 8, pageOf: { [first]: 2, 'record-a': 2, [second]: 5, 'record-c': 5, 'end-sheet': 8 } };
    const layout = arranged(shifted, true);
    expect(withoutBlanks(layout, layout)).toEqual(shifted);
  });
  test('页数、页码、条目有一处不同就不算一致', () => {
    const layout = arranged(raw, false);
    expect(agrees(layout, raw)).toBe(true);
    expect(agrees(layout, { ...raw, pages: 11 })).toBe(false);
    expect(agrees(layout, { ...raw, pageOf: { ...raw.pageOf, 'record-d': 8 } })).toBe(false);
    expect(agrees(layout, { ...raw, pageOf: { [first]: 3 } })).toBe(false);
  });
});

/** A press whose pages are made by a function; keeps what it was asked to print. */
const press = (pagesOf: (layout: BookLayout | null) => Measured) => {
  const printed: BookLayout[] = [];
  const pdf = (layout: BookLayout | null) => {
    const { pages, pageOf } = pagesOf(layout);
    return Promise.resolve(smallPdf(pages, pageOf));
  };
  const own: Press = {
    measure: () => pdf(null),
    print: (layout) => {
      printed.push(layout);
      return pdf(layout);
    },
  };
  return { printed, own };
};

describe('印书', () => {
  test('量一遍，印一遍', async () => {
    const { printed, own } = press(() => raw);
    expect((await readAnchors(await layOutBook(own, false))).pages).toBe(10);
    expect(printed).toEqual([{ ...raw, blankBefore: [] }]);
  });

  test('双面：空白页照排页印进去，读回来一致', async () => {
    const measured = { pages: 4, pageOf: { [first]: 2, 'end-sheet': 4 } };
    const { printed, own } = press((layout) => layout ?? measured);
    await layOutBook(own, true);
    expect(printed).toEqual([{ pages: 5, pageOf: { [first]: 3, 'end-sheet': 5 }, blankBefore: [first] }]);
  });

  test('印上页码后版面移动，再印一遍，印出的页码与版面相符', async () => {
    const grown = { pages: 11, pageOf: Object.fromEntries(Object.entries(raw.pageOf).map(([anchor, page]) => [anchor, page + 1])) };
    const { printed, own } = press((layout) => (layout ? grown : raw));
    await layOutBook(own, false);
    expect(printed.map(({ pages }) => pages)).toEqual([10, 11]);
    expect(printed.at(-1)?.pageOf).toEqual(grown.pageOf);
  });

  test('版面始终不定，不印出错误的目录', async () => {
    let turn = 0;
    const { own } = press(() => ({ ...raw, pages: 10 + turn++ }));
    await expect(layOutBook(own, false)).rejects.toThrow('paper-unsettled');
  });

  test('没有会议的年度也能印', async () => {
    const { own } = press(() => ({ pages: 3, pageOf: { 'end-sheet': 3 } }));
    expect(await readAnchors(await layOutBook(own, false))).toEqual({ pages: 3, pageOf: { 'end-sheet': 3 } });
  });

  test('读页码不动原来的字节', async () => {
    const pdf = smallPdf(2);
    expect(await readAnchors(pdf)).toEqual({ pages: 2, pageOf: {} });
    expect(await pageCountOf(pdf)).toBe(2);
    expect(Buffer.from(pdf).toString('latin1')).toMatch(/^%PDF-1\.7[\s\S]*%%EOF\n$/);
  });
});
