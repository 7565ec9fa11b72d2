// Which files belong to what? Rows only; the bytes are the business of electron/files.
import { insertRow, type OwnColumns, retireRow } from '#db/rows.ts';
import type { Reader, Writer } from '#db/schema.ts';
import type { Id } from '#shared/core/id.ts';
import type { Attachment, FileKind, FileOwnerKind } from '#shared/files/model.ts';

const shown = ['id', 'ownerKind', 'ownerId', 'kind', 'fileName', 'mediaType', 'bytes', 'takenAt', 'shelfNumber', 'note', 'recordedAt'] as const;

/** The files of one owner, oldest first; retired ones are left out. */
export const attachmentsOf = (reader: Reader, owner: { ownerKind: FileOwnerKind; ownerId: Id }): Promise<Attachment[]> =>
  reader.db
    .selectFrom('attachment')
    .select(shown)
    .where('orgId', '=', reader.orgId)
    .where('ownerKind', '=', owner.ownerKind)
    .where('ownerId', '=', owner.ownerId)
    .where('retiredAt', 'is', null)
    .orderBy('recordedAt')
    .orderBy('id')
    .execute();

/** One file with its digest, retired ones too; null when there is none with this id. */
export const attachmentById = async (reader: Reader, id: Id): Promise<(Attachment & { sha256: string; retiredAt: string | null }) | null> =>
  (await reader.db
    .selectFrom('attachment')
    .select([...shown, 'sha256', 'retiredAt'])
    .where('orgId', '=', reader.orgId)
    .where('id', '=', id)
    .executeTakeFirst()) ?? null;

/** Every own file with its digest, retired ones too: their bytes are kept. */
export const allAttachments = (reader: Reader): Promise<{ id: Id; fileName: string; sha256: string }[]> =>
  reader.db.selectFrom('attachment').select(['id', 'fileName', 'sha256']).where('orgId', '=', reader.orgId).orderBy('id').execute();

/** Own files that are not taken out, oldest first. */
export const ownFiles = (reader: Reader): Promise<{ id: Id; sha256: string; bytes: number; kind: FileKind; fileName: string }[]> =>
  reader.db
    .selectFrom('attachment')
    .select(['id', 'sha256', 'bytes', 'kind', 'fileName'])
    .where('orgId', '=', reader.orgId)
    .where('retiredAt', 'is', null)
    .orderBy('recordedAt')
    .orderBy('id')
    .execute();

/** The digests that an organisation's rows name (null: every organisation's), sorted, each once. */
export const fileDigestsOf = async (reader: Reader, orgId: Id | null): Promise<string[]> => {
  const all = reader.db.selectFrom('attachment').select('sha256').distinct().orderBy('sha256');
  const rows = await (orgId === null ? all : all.where('orgId', '=', orgId)).execute();
  return rows.map(({ sha256 }) => sha256);
};

/** Notes a file whose bytes are already kept. */
export const insertAttachment = async (writer: Writer, columns: OwnColumns<'attachment'>): Promise<Attachment> => {
  const { orgId, rev, retiredAt, retireReason, sha256, ...attachment } = await insertRow(writer, 'attachment', columns);
  return attachment;
};

/** Takes a file out of its owner's list; false when there is none with this id. */
export const retireAttachment = async (writer: Writer, id: Id, reason: string): Promise<boolean> =>
  (await retireRow(writer, 'attachment', id, reason)) !== null;

/** Tells whether the owner is there. Of owners whose kind has no table here nothing is asked: their own pages offer the files. */
export const hasOwner = async (reader: Reader, owner: { ownerKind: FileOwnerKind; ownerId: Id }): Promise<boolean> => {
  if (owner.ownerKind === 'organisation') return owner.ownerId === reader.orgId;
  if (owner.ownerKind !== 'member' && owner.ownerKind !== 'meeting') return true;
  const own = await reader.db
    .selectFrom(owner.ownerKind as 'member')
    .select('id')
    .where('orgId', '=', reader.orgId)
    .where('id', '=', owner.ownerId)
    .executeTakeFirst();
  if (own || owner.ownerKind === 'member') return own !== undefined;
  // A meeting's draft and its record share one id.
  return (await reader.db.selectFrom('draft').select('id').where('id', '=', owner.ownerId).executeTakeFirst()) !== undefined;
};
