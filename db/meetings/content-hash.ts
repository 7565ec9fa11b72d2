// What is the check code of a record, so that anybody can compute it again from the record itself?
import { createHash } from 'node:crypto';
import { type Canonical, canonicalJson, withoutNulls } from '#shared/core/canonical.ts';
import type { MeetingRecord } from '#shared/meetings/model.ts';

/** The part of a record that is fixed when it is finalised: everything but its id, its addenda (they come later) and the code itself. */
export type HashedRecord = Omit<MeetingRecord, 'id' | 'addenda' | 'contentHash'>;

/**
 * The content hash, 64 lower-case hex digits: SHA-256 over the UTF-8 bytes of the canonical JSON (RFC 8785) of the record as
 * `meetings.get` gives it, with the names and the figures kept at finalising, without the members `id`, `addenda` and
 * `contentHash`, and without members whose value is null at any depth (so that a later optional column changes no old code).
 * Lists keep their order: attendance in roster order, the rest as typed. The journal commits to the ids of host and recorder.
 */
export const contentHashOf = (record: HashedRecord): string => {
  const { id, addenda, contentHash, ...hashed } = { id: null, addenda: null, contentHash: null, ...record };
  return createHash('sha256')
    .update(canonicalJson(strip(hashed)))
    .digest('hex');
};

const strip = (value: Canonical): Canonical => {
  if (isList(value)) return value.map(strip);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(withoutNulls(value)).map(([key, member]) => [key, strip(member)]));
};

const isList = (value: Canonical): value is readonly Canonical[] => Array.isArray(value);
