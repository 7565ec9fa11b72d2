// Does the printed report of a package's check say which file, what was asked under each of the four words, the result, and who signs?
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { SheetPages } from '#renderer/paper/sheets.tsx';
import type { VerdictSheetModel } from '#shared/handoff/verdict-sheet.ts';

const passed = (law: string) => ({ law, isPassed: true, detail: '' });
const printed = (model: Omit<VerdictSheetModel, 'sheet' | 'file' | 'verifiedAt'>): string =>
  renderToStaticMarkup(
    createElement(SheetPages, {
      model: { sheet: 'verdict', file: 'FG-01-000002-report.ledgerpack', verifiedAt: '2027-01-11T01:00:00.000Z', ...model },
    }),
  )
    .replaceAll(/<style>.*?<\/style>/gs, '')
    .replaceAll(/<[^>]+>/g, ' ');

test('a sound package: whose it is, four words, and who signs', () => {
  const said = printed({
    checks: [passed('signature'), passed('checksums'), passed('contents'), passed('seal')],
    package: { kind: 'report', from: '石沟村党支部', code: 'FG-01', seq: 2, createdAt: '2027-01-10T01:00:00.000Z', fingerprint: '1111 2222' },
  });
  for (const words of [
    '文件：FG-01-000002-report.ledgerpack',
    '核验时间：2027-01-11 09:00',
    '石沟村党支部（FG-01），第 2 号',
    '签名指纹：1111 2222',
    ...['真实性：合格', '完整性：合格', '可用性：合格', '安全性：合格'],
    '结论：能核验的都合格。',
    '核验人',
  ])
    expect(said).toContain(words);
});

test('a cut package: the broken law is marked, the rest is said not to have been reached, and it is not to be taken', () => {
  const said = printed({ checks: [{ law: 'length', isPassed: false, detail: 'package-truncated 17/28' }], package: null });
  for (const words of ['× 文件没有被截短', '完整性：不合格', '真实性：没有核验到', '不要接收']) expect(said).toContain(words);
  expect(said).not.toContain('签名指纹');
});
