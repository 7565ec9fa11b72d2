// Do the pure rules of hand-over hold at their edges: numbers, lines, names, versions, references?
import { describe, expect, test } from 'vitest';
import { columnsOf, datapackageOf } from '#electron/handoff/datapackage.ts';
import { csvCell, escapeHtml, headingOf, readableReport } from '#electron/handoff/readable.ts';
import { type CanonicalObject, eachLine } from '#shared/handoff/lines.ts';
import { codeInName, packageFileName } from '#shared/handoff/names.ts';
import { references } from '#shared/handoff/references.ts';
import { judgeSequence, type PackageNumber } from '#shared/handoff/sequence.ts';
import { travellingTableNames } from '#shared/travelling.ts';
import { openTestLedger } from '#test/support/ledger.ts';
import { behindItsBack } from '#test/unit/handoff/support.ts';

const numbered = (seq: number, content = 'a'): PackageNumber => ({ id: `id-${seq}`, seq, manifestSha256: `${content}${seq}` });
const previousOf = (seq: number) => ({ id: `id-${seq}`, manifestSha256: `a${seq}` });

describe('sequence', () => {
  test.each<[string, number[], number, { id: string; manifestSha256: string } | null, string]>([
    ['the first', [], 1, null, 'next'],
    ['the first at number 3, two withdrawn', [], 3, null, 'next'],
    ['the first for us, with a predecessor elsewhere', [], 5, previousOf(4), 'next missing 1–4'],
    ['number 1000 at once', [], 1_000, null, 'next'],
    ['number 1001 at once', [], 1_001, null, 'package-jump'],
    ['the next', [1, 2], 3, previousOf(2), 'next'],
    ['one withdrawn between', [1, 2], 4, previousOf(2), 'next'],
    ['one missing', [1, 2], 4, previousOf(3), 'next missing 3'],
    ['three missing', [1, 2], 6, previousOf(5), 'next missing 3–5'],
    ['1000 ahead', [2], 1_002, previousOf(1_001), 'next missing 3–1001'],
    ['1001 ahead', [2], 1_003, previousOf(1_002), 'package-jump'],
    ['the same again', [1, 2], 2, previousOf(1), 'known'],
    ['an older one again', [1, 2], 1, null, 'known'],
    ['an older one never seen', [1, 3], 2, previousOf(1), 'package-replay'],
    ['a next one that knows another predecessor', [1, 2], 3, previousOf(9), 'package-fork'],
    ['a next one that knows none', [1, 2], 3, null, 'package-fork'],
    ['a next one whose predecessor has other content', [1, 2], 3, { id: 'id-2', manifestSha256: 'b2' }, 'package-fork'],
  ])('%s', (_, known, seq, previous, expected) => {
    const decision = judgeSequence(
      known.map((number) => numbered(number)),
      { ...numbered(seq), from: '甲', previous },
    );
    const shown = decision.ok
      ? [decision.value.state, decision.value.state === 'next' && decision.value.missing ? `missing ${decision.value.missing}` : ''].join(' ').trim()
      : decision.fault.code;
    expect(shown).toBe(expected);
  });
  test('the same number or id with other content is a fork', () => {
    const known = [numbered(1), numbered(2)];
    const fork = (arriving: PackageNumber) => judgeSequence(known, { ...arriving, from: '甲', previous: null });
    expect(fork(numbered(2, 'b'))).toMatchObject({ fault: { code: 'package-fork', values: { seq: 2 } } });
    expect(fork({ ...numbered(1), id: 'other' })).toMatchObject({ fault: { code: 'package-fork', values: { seq: 1 } } });
    expect(fork({ ...numbered(7), id: 'id-2' })).toMatchObject({ fault: { code: 'package-fork' } });
  });
});

describe('lines', () => {
  const readLines = (text: string, limits: { length: number; count: number }) => {
    const objects: CanonicalObject[] = [];
    const bad = eachLine(text, limits, (object) => {
      objects.push(object);
      return null;
    });
    return bad ? { ok: false, ...bad } : { ok: true, objects };
  };
  test.each([
    ['', []],
    ['{}\n', [{}]],
    ['{"a":1,"b":[true,null,"x\\n"]}\n{"a":2}\n', [{ a: 1, b: [true, null, 'x\n'] }, { a: 2 }]],
  ])('%j is read', (text, objects) => {
    expect(readLines(text, { length: 100, count: 10 })).toEqual({ ok: true, objects });
  });
  test.each([
    ['{"b":1,"a":1}\n', 'json'],
    ['{"a":1}\r\n', 'json'],
    ['\ufeff{"a":1}\n', 'json'],
    ['\n', 'json'],
    ['[]\n', 'json'],
    ['null\n', 'json'],
    ['{"a":-0}\n', 'json'],
    ['{"a":1.0}\n', 'json'],
    ['{"a":9007199254740993}\n', 'json'],
    ['{"a":"\\ud800"}\n', 'json'],
    ['{"a":"\\u0041"}\n', 'json'],
    [`{"a":${'['.repeat(8)}${']'.repeat(8)}}\n`, 'json'],
    ['{"a":1}', 'line-end'],
    [`{"a":"${'x'.repeat(100)}"}\n`, 'line-length'],
    ['{}\n'.repeat(11), 'line-count'],
  ])('%j is refused (%s)', (text, detail) => {
    expect(readLines(text, { length: 100, count: 10 })).toMatchObject({ ok: false, detail });
  });
  test('brackets inside texts are not depth', () => {
    expect(readLines(`{"a":"${'['.repeat(50)}\\""}\n`, { length: 100, count: 1 })).toMatchObject({ ok: true });
  });
});

test('the references that a package must hold are the ledger’s foreign keys', async () => {
  const ledger = await openTestLedger();
  try {
    const keys = await behindItsBack(ledger, (raw) =>
      Object.fromEntries(
        travellingTableNames.flatMap((table) => {
          const list = raw.pragma(`foreign_key_list("${table}")`) as { from: string; table: string }[];
          return list.length > 0 ? [[table, Object.fromEntries(list.map((key) => [key.from, key.table]))]] : [];
        }),
      ),
    );
    expect(references).toEqual(keys);
  } finally {
    await ledger.close();
  }
});

test('a package’s file name says whose, which number, what and when', () => {
  expect(codeInName('FG-LY-01-000012-report-20260305.ledgerpack')).toBe('FG-LY-01');
  expect(codeInName('支部的包.ledgerpack')).toBeNull();
  expect(packageFileName({ code: 'FG-LY-01', seq: 12, kind: 'report', date: '2026-03-05' })).toBe('FG-LY-01-000012-report-20260305.ledgerpack');
});

describe('the readable copy', () => {
  test.each<[string, string]>([
    ['张三', '"张三"'],
    ['a "b"', '"a ""b"""'],
    ['=1+1', '"\'=1+1"'],
    ['+86', '"\'+86"'],
    ['-x', '"\'-x"'],
    ['@x', '"\'@x"'],
    ['\tx', '"\'\tx"'],
    ['\n=1', '"\'\n=1"'],
    ['＝1', '"\'＝1"'],
    ['612722198802290019', '"\'612722198802290019"'],
    ['61272219880229001X', '"\'61272219880229001X"'],
    ['2026', '"2026"'],
  ])('a spreadsheet cell of %j', (value, cell) => expect(csvCell(value)).toBe(cell));
  test('text is text in a browser', () => {
    expect(escapeHtml(`<img src=x onerror="alert('1')">&`)).toBe('&#60;img src=x onerror=&#34;alert(&#39;1&#39;)&#34;&#62;&#38;');
  });
  test('members stand by name, codes by label, money in yuan, flags as words; what only programs need is left out', () => {
    const member = { id: 'm1', orgId: 'o', rev: 1, name: '张三', sex: 'female', isMobile: 0 };
    const payment = { id: 'p1', orgId: 'o', rev: 1, memberId: 'm1', amountFen: -123456, month: '2026-03', reversesId: 'p1' };
    const files = readableReport(
      [],
      [
        { table: 'member', columns: ['id', 'name', 'sex', 'isMobile', 'mobile'], rows: [member] },
        { table: 'duesPayment', columns: ['orgId', 'memberId', 'amountFen', 'reversesId', 'actionId'], rows: [payment] },
        { table: 'speech', columns: ['id'], rows: [] },
      ],
    );
    expect([...files.keys()]).toEqual(['data/readable/member.csv', 'data/readable/duesPayment.csv', 'data/readable/index.html']);
    expect(String(files.get('data/readable/member.csv'))).toBe('\ufeff"姓名","性别","是否流动党员","手机号码"\r\n"张三","女","否",""\r\n');
    expect(String(files.get('data/readable/duesPayment.csv'))).toBe(
      '\ufeff"党员","金额（元）","冲正哪一笔"\r\n"张三",-1234.56,"2026-03 -1234.56"\r\n',
    );
  });
  test('every column has a Chinese heading', () => {
    const bare = travellingTableNames.flatMap((table) => columnsOf(table).filter((column) => headingOf(table, column) === column));
    expect([...new Set(bare)]).toEqual(['id', 'orgId', 'actionId']);
  });
});

test('the data package describes whole numbers, texts and what must be there', () => {
  const { resources } = datapackageOf('x', 'y') as {
    resources: { name: string; schema: { fields: { name: string; type: string; constraints: object }[] } }[];
  };
  const field = (table: string, name: string) =>
    resources.find((resource) => resource.name === table)?.schema.fields.find((one) => one.name === name);
  expect(field('meeting', 'year')).toEqual({ name: 'year', type: 'integer', constraints: { required: true } });
  expect(field('member', 'isMobile')).toEqual({ name: 'isMobile', type: 'integer', constraints: { required: true } });
  expect(field('member', 'sex')).toEqual({ name: 'sex', type: 'string', constraints: { required: false } });
  expect(field('duesStanding', 'baseFen')).toEqual({ name: 'baseFen', type: 'integer', constraints: { required: false } });
});
