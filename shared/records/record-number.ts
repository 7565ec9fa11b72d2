// What is a meeting record called on paper? Its title and its number in the book.

import { fill } from '#shared/core/words.ts';
import { kindTable } from '#shared/meetings/kinds.ts';
import type { MeetingRecord } from '#shared/meetings/model.ts';

/** The number printed in the corner: year, letter of the kind (D 党员大会, Z 支委会; kinds/), 第×次 in three digits, e.g. 2026-D-004. */
export const recordNumber = (record: Pick<MeetingRecord, 'kind' | 'year' | 'number'>): string =>
  `${record.year}-${kindTable[record.kind].letter}-${String(record.number).padStart(3, '0')}`;

/** The heading of a record's first page, e.g. 支部党员大会记录（第 4 次）. */
export const recordTitle = (record: Pick<MeetingRecord, 'kind' | 'number'>): string =>
  fill(kindTable[record.kind].title.zh, { number: record.number });
