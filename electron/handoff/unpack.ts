// What comes out of a package's bytes? Parsed values or the fault that refuses it: the work of the unpacking worker, and nothing of a ledger in it.
import { attempt, type ReportContents, readContents } from '#electron/handoff/contents.ts';
import { type KeptLaw, type OpenedPackage, openPackage, readObject } from '#electron/handoff/open-package.ts';
import type { Decision } from '#shared/core/fault.ts';
import { type Card, cardSchema, type Receipt, receiptSchema } from '#shared/handoff/envelope.ts';

/** What the worker is told: one package and the age identity (AGE-SECRET-KEY-1…; null: none) that opens it. No data key, no path. */
export interface UnpackRequest {
  readonly bytes: Uint8Array;
  readonly identity: string | null;
}

/** The payload by the kind that the envelope names. A fault of the payload is told when its turn comes: after sender and number (laws 7, 2). */
type Contents =
  | { readonly kind: 'card'; readonly contents: Decision<Card> }
  | { readonly kind: 'receipt'; readonly contents: Decision<Receipt> }
  | { readonly kind: 'report'; readonly contents: Decision<ReportContents> };

/** A package as the ledger's thread sees it: values only, none of its bytes. */
export type UnpackedPackage = Omit<OpenedPackage, 'files'> & Contents;

/** What the worker answers: the laws kept until the end or the fault, and the package or the fault. */
export interface UnpackAnswer {
  readonly kept: readonly KeptLaw[];
  readonly outcome: Decision<UnpackedPackage>;
}

/** Unseals, unpacks, checks and parses one package in memory. Faults are values; what is thrown is a defect. */
export const unpackPackage = async (bytes: Buffer, identity: string | null): Promise<UnpackAnswer> => {
  const kept: KeptLaw[] = [];
  const outcome = await attempt(async (): Promise<UnpackedPackage> => {
    const opened = await openPackage(bytes, identity, (...law) => kept.push(law));
    const { files: _, ...facts } = opened;
    return { ...facts, ...(await contentsOf(opened)) };
  });
  return { kept, outcome };
};

const contentsOf = async (opened: OpenedPackage): Promise<Contents> => {
  const { files, envelope } = opened;
  const { kind } = envelope;
  if (kind === 'card') return { kind, contents: await attempt(() => readObject(files, 'data/card.json', cardSchema)) };
  if (kind === 'receipt') return { kind, contents: await attempt(() => readObject(files, 'data/receipt.json', receiptSchema)) };
  return { kind, contents: await attempt(() => readContents(opened)) };
};
