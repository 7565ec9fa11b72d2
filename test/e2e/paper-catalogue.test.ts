// Is every sheet of the catalogue well made, filled from the hardest ledger and blank, internal and public, on one side and on both?
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createProcessPrinter } from '#electron/records/process-printer.ts';
import { meetingKinds } from '#shared/meetings/kinds.ts';
import { sheetIds } from '#shared/records/catalogue.ts';
import { declarationOf, isAboutOne } from '#shared/records/choice.ts';
import type { SheetChoice } from '#shared/records/contract.ts';
import { bodyOf, foreignFonts, type LintOptions, lint, splitBlocks } from '#test/e2e/paper/lint.ts';
import { readPages, tight } from '#test/e2e/paper/read-pages.ts';
import { uglyLedger } from '#test/e2e/paper/ugly-ledger.ts';
import { ensureBuilt } from '#test/support/build.ts';
import type { TestLedger } from '#test/support/ledger.ts';

const printer = createProcessPrinter();
let ledger: TestLedger;
beforeAll(async () => {
  expect(await ensureBuilt()).toBe(true);
  ledger = await uglyLedger(printer);
}, 120_000);
afterAll(async () => {
  await ledger.close();
  await printer.close();
});

type Version = Partial<SheetChoice> & Pick<SheetChoice, 'sheet'>;

/** Sheets of labels have neither margins nor page numbers; they are looked at below. */
const labelSheets = sheetIds.filter((sheet) => declarationOf(sheet).places !== undefined);

/** Every version that the catalogue offers of every other sheet. */
const versions: readonly Version[] = sheetIds.flatMap((sheet): Version[] => {
  if (labelSheets.includes(sheet)) return [];
  const { blank, blankKinds, audience, isBook } = declarationOf(sheet);
  const filled: Version[] = blank === 'only' ? [] : [{ sheet }, ...(isBook ? [{ sheet, isTwoSided: true }] : [])];
  const publicOnes: Version[] = audience === 'both' ? [{ sheet, isPublic: true }] : [];
  const kinds = Object.keys(blankKinds ?? { '': null });
  const blankOnes: Version[] = blank === 'never' ? [] : kinds.map((blankKind) => ({ sheet, isBlank: true, blankKind }));
  const blankPublic: Version[] = blank === 'never' || audience !== 'both' ? [] : [{ sheet, isBlank: true, isPublic: true }];
  return [...filled, ...publicOnes, ...blankOnes, ...blankPublic];
});

const optionsOf = ({ sheet, isTwoSided = false, isBlank = false }: Version): LintOptions => ({
  // An official document is printed on both sides without being asked.
  isTwoSided: isTwoSided || sheet === 'letter',
  isBlank,
  isOfficial: declarationOf(sheet).group === 'letters' && sheet !== 'handover-list',
  isBare: sheet === 'dues-card',
});

/** What was printed of each version: about the first, the middle and the last of what the sheet can be about, so that short and long ones come. */
const printed = new Map<Version, ReturnType<typeof printOnce>>();
const pagesOf = (version: Version): ReturnType<typeof printOnce> => {
  const known = printed.get(version) ?? printOnce(version);
  printed.set(version, known);
  return known;
};

const printOnce = async (version: Version) => {
  const { lines } = await ledger.must('records.subjects', { sheet: version.sheet, year: 2026, text: '' });
  const places = isAboutOne(version.sheet) && !version.isBlank ? [...new Set([0, Math.floor(lines.length / 2), lines.length - 1])] : [-1];
  const prints: Awaited<ReturnType<typeof readPages>>[] = [];
  for (const place of places) {
    const { pdf } = await ledger.must('records.preview', { year: 2026, ...version, id: lines[place]?.id ?? null });
    prints.push(await readPages(Buffer.from(pdf, 'base64')));
  }
  return prints;
};

describe.each(versions)('$sheet 公开 $isPublic 空白 $isBlank $blankKind 双面 $isTwoSided', (version) => {
  test('字在版心内，字体自带，页码连续，标题不落页末，没有空页，签名和盖章在一页', { timeout: 120_000 }, async () => {
    for (const { pages, headings } of await pagesOf(version)) {
      expect(lint({ pages, headings }, optionsOf(version))).toEqual([]);
      expect(splitBlocks(pages, [['主持人签名', '记录人签名']])).toEqual([]);
      if (isAboutOne(version.sheet)) expect(pages.filter(({ text }) => text.includes('（盖章）')).length).toBeLessThanOrEqual(1);
    }
  });
});

describe.each(labelSheets)('%s', (sheet) => {
  test('没有字压在标签的边上，离纸边 4 毫米，从选定的那一张开始', { timeout: 120_000 }, async () => {
    const mm = 72 / 25.4;
    const [print] = await pagesOf({ sheet, firstPlace: 5 });
    const pages = print?.pages ?? [];
    const lines = pages.flatMap((page) =>
      page.lines.map(({ text, left, right, bottom }) => ({
        text,
        left,
        right: page.width - right,
        base: page.height - bottom - 0.5 * mm,
        page: page.number,
      })),
    );
    const rowOf = (place: number): number => Math.floor(place / (37 * mm));
    // Letters stand some ten points above their line.
    const onEdges = lines.filter(({ left, right, base }) => left < 4 * mm || right < 4 * mm || rowOf(base - 10) !== rowOf(base));
    expect(onEdges.map(({ text }) => text)).toEqual([]);
    const first = lines.filter(({ page }) => page === 1).toSorted((a, b) => a.base - b.base)[0];
    expect([rowOf(first?.base ?? 0), Math.floor((first?.left ?? 0) / (70 * mm))]).toEqual([1, 1]);
    expect(foreignFonts(pages)).toEqual([]);
  });
});

test('政治生日贺卡：名字再长，抬头和日期也在框里，两张一样高', { timeout: 120_000 }, async () => {
  const mm = 72 / 25.4;
  const [print] = await pagesOf({ sheet: 'birthday-cards' });
  const pages = print?.pages ?? [];
  expect(pages.some(({ text }) => text.includes('阿布都热合曼'))).toBe(true);
  for (const { height, lines, number } of pages) {
    const body = lines.map(({ text, bottom }) => ({ text: tight(text), at: (height - bottom) / mm })).filter(({ at }) => at > 26 && at < 265);
    // The frames stand from 26 to 138 and from 148 to 260 mm; letters stand some millimetres above their line.
    const outside = body.filter(({ at }) => !(at > 26 + 14 && at < 138 - 6) && !(at > 148 + 14 && at < 260 - 6));
    expect([number, outside]).toEqual([number, []]);
  }
});

describe.each([false, true])('年度记录本的目录，双面 %s', (isTwoSided) => {
  const options = { isTwoSided, isOfficial: false };
  const version = versions.find((one) => one.sheet === 'year-book' && (one.isTwoSided ?? false) === isTwoSided);

  /** Lines of the contents: a record with its day and number, or a part without. */
  const read = async () => {
    const [print] = version ? await pagesOf(version) : [];
    const pages = print?.pages ?? [];
    const from = pages.findIndex(({ text }) => text.includes('目录'));
    const lines = pages.slice(from).flatMap((page) => bodyOf(page, options).map(({ text }) => tight(text)));
    const end = lines.findIndex((line) => line.startsWith('页数说明'));
    const entries = lines.slice(1, end + 1).map((line) => {
      const [, day, name = '', number, page] = /^(\d{4}年\d+月\d+日)?(.+?)(?:（第(\d+)次）)?(?:补录)?(\d+)$/.exec(line) ?? [];
      return { isPart: day === undefined, name, number, page: Number(page) };
    });
    return { pages, entries };
  };

  test('每一条的页码都对', { timeout: 120_000 }, async () => {
    const { pages, entries } = await read();
    expect(entries.filter(({ isPart }) => !isPart)).toHaveLength(40);
    const wrong = entries.filter(({ name, number, page }) => {
      const text = pages[page - 1]?.text ?? '';
      return !text.includes(name) || (number !== undefined && !text.includes(`第${number}次`));
    });
    expect(wrong).toEqual([]);
  });

  test('部分从单数页起，空白页只留在部分之前', { timeout: 120_000 }, async () => {
    const { pages, entries } = await read();
    const starts = entries.filter(({ isPart, name }) => isPart && name !== '页数说明').map(({ page }) => page);
    expect(starts).toHaveLength(meetingKinds.length);
    const blanks = pages.filter(({ text }) => text.includes('此页空白')).map(({ number }) => number);
    if (isTwoSided) expect(starts.filter((page) => page % 2 === 0)).toEqual([]);
    else expect(blanks).toEqual([]);
    expect(blanks.filter((page) => page !== 2 && !starts.includes(page + 1))).toEqual([]);
  });
});
