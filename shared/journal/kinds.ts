// Which kind of act is a command, and to which part of the ledger does it belong? For the filters of the diary.

/** Kinds of acts in the order of the filter. */
export const actKinds = ['record', 'final', 'retire', 'import', 'undo', 'output', 'handoff', 'keys'] as const;
export type ActKind = (typeof actKinds)[number];

/** Parts of the ledger in the order of the filter. */
export const actParts = ['members', 'meetings', 'dues', 'branch', 'output', 'handoff', 'vault'] as const;
export type ActPart = (typeof actParts)[number];

const kinds: readonly (readonly [ActKind, RegExp])[] = [
  ['undo', /^journal\.undo$/],
  ['handoff', /^handoff\./],
  ['keys', /^(vault|backup)\./],
  ['output', /^records\.|export|print|reveal|copyOut/i],
  ['import', /import/i],
  ['final', /finalise|addAddendum|closeMonth|close$|^handover\./],
  ['retire', /\.(retire|end|discard|cancel|remove|reverse|unassign)/],
];

/** The kind of a command; what is nothing special records something. */
export const kindOf = (command: string): ActKind => kinds.find(([, pattern]) => pattern.test(command))?.[0] ?? 'record';

const parts: readonly (readonly [ActPart, RegExp])[] = [
  ['members', /^(members|files)\./],
  ['meetings', /^(meetings|plans|talks|phrases)\./],
  ['dues', /^dues\./],
  ['branch', /^branch\./],
  ['output', /^records\./],
  ['handoff', /^handoff\./],
];

/** The part of the ledger to which a command belongs; an undo belongs to the part of what it took back. */
export const partOf = (command: string): ActPart => parts.find(([, pattern]) => pattern.test(command))?.[0] ?? 'vault';
