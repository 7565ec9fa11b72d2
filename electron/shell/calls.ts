// What happens to a call from the window? Known name, picked paths, then the ledger's worker or the desktop answers.
import { type ChosenPaths, makesContent, pathsOf, writtenBy } from '#electron/shell/chosen-paths.ts';
import { answerDesktopRequest, type Desktop, isDesktopRequest } from '#electron/shell/desktop-requests.ts';
import type { Memory } from '#electron/shell/memory.ts';
import { isCallName } from '#shared/contract.ts';
import { FaultError, invalid, type Reply } from '#shared/core/fault.ts';

/** What answering needs: the worker's dispatcher, the desktop, and what the session remembers. */
export interface Answering {
  readonly chosen: ChosenPaths;
  readonly memory: Memory;
  readonly desktop: Desktop;
  invoke(name: string, input: unknown): Promise<Reply<unknown>>;
  /** Called with the name of what failed for no expected reason; returns the number that the user is given. */
  report(name: string, error: unknown): string;
}

/** Answers one call of the window; never throws. Inputs are parsed by the dispatcher (or the desktop) with the contract's schema. */
export const answerCall = async (answering: Answering, name: unknown, input: unknown): Promise<Reply<unknown>> => {
  try {
    if (typeof name !== 'string' || !(isCallName(name) || isDesktopRequest(name))) throw invalid('call-unknown', { name: nameOf(name) });
    if (isDesktopRequest(name)) return { ok: true, value: await answerDesktopRequest(answering.desktop, name, input) };
    checkPaths(answering.chosen, name, input);
    const reply = await answering.invoke(name, input);
    if (reply.ok) remember(answering, name, reply.value);
    return reply;
  } catch (error) {
    if (error instanceof FaultError) return { ok: false, fault: error.fault };
    return { ok: false, fault: { kind: 'unexpected', code: 'unexpected', values: { ref: answering.report(String(name), error) } } };
  }
};

const nameOf = (name: unknown): string => (typeof name === 'string' ? name.slice(0, 60) : typeof name);

const checkPaths = (chosen: ChosenPaths, name: string, input: unknown): void => {
  if (pathsOf(name, input).some((path) => !chosen.mayUse(path))) throw invalid('path-not-chosen');
};

const remember = ({ chosen, memory }: Answering, name: string, value: unknown): void => {
  for (const file of writtenBy(name, value)) chosen.noteWritten(file, makesContent(name));
  const folder = opening.has(name) ? folderIn(value) : '';
  if (folder) memory.rememberLedger(folder);
};

/** Calls after which a ledger is open whose folder the next start looks at first. */
const opening: ReadonlySet<string> = new Set(['vault.create', 'vault.open', 'vault.recover', 'backup.restore', 'handover.receive']);

const folderIn = (value: unknown): string =>
  typeof value === 'object' && value !== null && 'folder' in value && typeof value.folder === 'string' ? value.folder : '';
