// Which words would give a branch away? Two hundred planted ones; each kind has a stem that stands nowhere else, so that a scan needs only the stems.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Region and birth date of every planted ID number. */
const idStem = '61082219870707';
const mobileStem = '1990747';
/** A surname that no dictionary, font table or page of ours holds together with this name. */
const nameStem = '龘璗';
/** What every planted sentence begins with. */
export const textStem = '靐霫漏字';
export const markedPassphrase = '靐霫漏字 不该落盘 2026';

const check = (seventeen: string): string => {
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, index) => total + weight * Number(seventeen[index]), 0);
  return '10X98765432'[sum % 11] ?? '';
};

const people = 50;

/** A roster of 50 people, four marks each: name, ID number, telephone, note. */
export const markedRoster = (): { readonly csv: string; readonly marks: number } => {
  const rows = Array.from({ length: people }, (_, index) => {
    const seventeen = `${idStem}${String(index).padStart(3, '0')}`;
    const name = `${nameStem}${String.fromCodePoint(0x4e00 + index)}`;
    const mobile = `${mobileStem}${String(index).padStart(4, '0')}`;
    return [
      name,
      '男',
      `${seventeen}${check(seventeen)}`,
      '汉族',
      '1987-07-07',
      '正式党员',
      mobile,
      '2010-07-01',
      '2011-07-01',
      `${textStem}${index}`,
    ];
  });
  const headings = ['姓名', '性别', '公民身份号码', '民族', '出生日期', '人员类别', '手机号码', '入党日期', '转正日期', '备注'];
  return { csv: `﻿${[headings, ...rows].map((row) => row.join(',')).join('\r\n')}\r\n`, marks: people * 4 };
};

/** The stems as they would lie on a disk: UTF-8, UTF-16 and as JSON escapes. */
const needles: readonly { readonly stem: string; readonly bytes: Buffer }[] = [idStem, mobileStem, nameStem, textStem].flatMap((stem) => [
  { stem, bytes: Buffer.from(stem, 'utf8') },
  { stem, bytes: Buffer.from(stem, 'utf16le') },
  { stem, bytes: Buffer.from(Array.from(stem, (char) => `\\u${char.charCodeAt(0).toString(16)}`).join('')) },
]);

/** The stems that bytes hold. */
export const stemsIn = (bytes: Buffer): readonly string[] => [
  ...new Set(needles.filter((needle) => bytes.includes(needle.bytes)).map(({ stem }) => stem)),
];

/** What of the marks lies readable below a folder: `path: stem`. Files that vanish or cannot be read meanwhile are passed over. */
export const leaksBelow = (folder: string): { readonly files: number; readonly leaks: readonly string[] } => {
  const leaks: string[] = [];
  let files = 0;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    try {
      if (statSync(path).size > 2 ** 30) continue;
      leaks.push(...stemsIn(readFileSync(path)).map((stem) => `${path}: ${stem}`));
      files += 1;
    } catch {
      // A browser's own file that went while we looked.
    }
  }
  return { files, leaks };
};
