// What comes out of a package's bytes? Parsed values or the fault that refuses it: the work of the unpacking worker, and nothing of a ledger in it.
import { attempt, type ReportContents, readContents } from '#electron/handoff/contents.ts';
import { type KeptLaw, largeName, type OpenedPackage, openPackage, type PackageInput, readObject } from '#electron/handoff/open-package.ts';
import { type Decision, invalid } from '#shared/core/fault.ts';
import { type Card, cardSchema, type Receipt, type RelayList, receiptSchema, relaySchema } from '#shared/handoff/envelope.ts';
import { type ReplyContents, replySchema } from '#shared/handoff/replies.ts';
import { type WholeLedger, wholeLedgerProblem, wholeLedgerSchema } from '#shared/handoff/whole-ledger.ts';

/** A package in memory, or where a large one lies and the folder in which it may be staged. */
export type RequestedPackage = Uint8Array | { readonly path: string; readonly staging: string };

/** What the worker is told: a package and the age identity (AGE-SECRET-KEY-1…; null: none) that opens it, never a data key; or which file of that package is wanted. */
export type UnpackRequest = { readonly input: RequestedPackage; readonly identity: string | null } | { readonly wanted: string };

/** The payload by the kind that the envelope names. A fault of the payload is told when its turn comes: after sender and number (laws 7, 2). */
type Contents =
  | { readonly kind: 'card'; readonly contents: Decision<Card> }
  | { readonly kind: 'receipt'; readonly contents: Decision<Receipt> }
  | { readonly kind: 'reply'; readonly contents: Decision<ReplyContents> }
  | { readonly kind: 'report'; readonly contents: Decision<ReportContents> }
  | { readonly kind: 'relay'; readonly contents: Decision<RelayList> }
  | { readonly kind: 'handover'; readonly contents: Decision<WholeLedger> };

/** A package as the ledger's thread sees it: values only, none of its bytes. `attachments`: what lies below data/files/ (of a relay: data/inner/), by hash. */
export type UnpackedPackage = Omit<OpenedPackage, 'files' | 'large' | 'close'> & {
  readonly attachments: readonly { readonly sha256: string; readonly bytes: number }[];
} & Contents;

/** What the worker answers: the laws kept until the end or the fault, and the package or the fault. */
export interface UnpackAnswer {
  readonly kept: readonly KeptLaw[];
  readonly outcome: Decision<UnpackedPackage>;
}

/** Opens packages one after another; the last one stays open, so that its files can be had. */
export interface Unpacking {
  /** Unseals, unpacks, checks and parses one package. Faults are values; what is thrown is a defect. */
  open(input: RequestedPackage, identity: string | null): Promise<UnpackAnswer>;
  /** A file of the package that is open, by its hash. */
  file(sha256: string): Promise<Decision<Buffer>>;
  close(): Promise<void>;
}

const inputOf = (input: RequestedPackage): PackageInput =>
  input instanceof Uint8Array ? Buffer.from(input.buffer, input.byteOffset, input.byteLength) : input;

/** Begins with no package open. */
export const createUnpacking = (): Unpacking => {
  let current: OpenedPackage | null = null;
  const close = async (): Promise<void> => {
    const last = current;
    current = null;
    await last?.close();
  };
  return {
    open: async (input, identity) => {
      await close();
      const kept: KeptLaw[] = [];
      const outcome = await attempt(async (): Promise<UnpackedPackage> => {
        const opened = await openPackage(inputOf(input), identity, (...law) => kept.push(law));
        current = opened;
        const { files: _, close: __, large, ...facts } = opened;
        const attachments = [...large.values()].map(({ sha256, bytes }) => ({ sha256, bytes }));
        return { ...facts, attachments, ...(await contentsOf(opened)) };
      });
      return { kept, outcome };
    },
    file: (sha256) =>
      attempt(async () => {
        const file = current?.large.get(largeName(current.envelope.kind, sha256));
        if (!file) throw invalid('package-tampered', { detail: `data/files/${sha256}` });
        return file.read();
      }),
    close,
  };
};

/** What a relay says it carries, which must be what it carries. */
const relayListOf = ({ files, large }: OpenedPackage): RelayList => {
  const list = readObject(files, 'data/relay.json', relaySchema);
  const named = new Set(list.packages.map(({ sha256 }) => largeName('relay', sha256)));
  const isExact = named.size === list.packages.length && named.size === large.size && [...named].every((name) => large.has(name));
  if (!isExact) throw invalid('package-tampered', { detail: 'data/relay.json' });
  return list;
};

/** What a handover says it carries, which must be what it carries. */
const wholeLedgerOf = ({ files, large }: OpenedPackage): WholeLedger => {
  const list = readObject(files, 'data/ledger.json', wholeLedgerSchema);
  const problem = wholeLedgerProblem(list, new Map([...large.values()].map(({ sha256, bytes }) => [sha256, bytes])));
  if (problem !== null) throw invalid('package-tampered', { detail: problem });
  return list;
};

const contentsOf = async (opened: OpenedPackage): Promise<Contents> => {
  const { files, envelope } = opened;
  const { kind } = envelope;
  if (kind === 'card') return { kind, contents: await attempt(() => readObject(files, 'data/card.json', cardSchema)) };
  if (kind === 'receipt') return { kind, contents: await attempt(() => readObject(files, 'data/receipt.json', receiptSchema)) };
  if (kind === 'relay') return { kind, contents: await attempt(() => relayListOf(opened)) };
  if (kind === 'handover') return { kind, contents: await attempt(() => wholeLedgerOf(opened)) };
  if (kind === 'reply') return { kind, contents: await attempt(() => readObject(files, 'data/reply.json', replySchema)) };
  return { kind, contents: await attempt(() => readContents(opened)) };
};
