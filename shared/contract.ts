// Which calls are there? This file is the index of the application: every button, script and test goes through one of these.
import { backupContract } from '#shared/backup/contract.ts';
import { branchContract } from '#shared/branch/contract.ts';
import { complianceContract } from '#shared/compliance/contract.ts';
import type { Reply } from '#shared/core/fault.ts';
import type { Language } from '#shared/core/words.ts';
import type { z } from '#shared/core/zod.ts';
import { duesContract } from '#shared/dues/contract.ts';
import { filesContract } from '#shared/files/contract.ts';
import { filtersContract } from '#shared/filters/contract.ts';
import { handoffContract } from '#shared/handoff/contract.ts';
import { repliesContract } from '#shared/handoff/replies-contract.ts';
import type { VerdictSheetModel } from '#shared/handoff/verdict-sheet.ts';
import { handoverContract } from '#shared/handover/contract.ts';
import { journalContract } from '#shared/journal/contract.ts';
import { meetingsContract } from '#shared/meetings/contract.ts';
import { membersContract } from '#shared/members/contract.ts';
import { phrasesContract } from '#shared/phrases/contract.ts';
import { plansContract } from '#shared/plans/contract.ts';
import { recordsContract } from '#shared/records/contract.ts';
import { lettersContract } from '#shared/records/letters-contract.ts';
import { searchContract } from '#shared/search/contract.ts';
import { talksContract } from '#shared/talks/contract.ts';
import { vaultContract } from '#shared/vault/contract.ts';
import type { IdleMinutes } from '#shared/vault/idle.ts';

export const contract = {
  ...vaultContract,
  ...backupContract,
  ...branchContract,
  ...membersContract,
  ...filesContract,
  ...meetingsContract,
  ...talksContract,
  ...plansContract,
  ...phrasesContract,
  ...duesContract,
  ...complianceContract,
  ...searchContract,
  ...recordsContract,
  ...lettersContract,
  ...handoffContract,
  ...repliesContract,
  ...journalContract,
  ...filtersContract,
  ...handoverContract,
} as const;

export type Contract = typeof contract;
/** The name of a call, e.g. `dues.recordPayments`. */
export type CallName = keyof Contract;
/** What a caller may send (before defaults and cleaning). */
export type InputOf<N extends CallName> = z.input<Contract[N]['input']>;
/** What a handler receives (parsed and cleaned). */
export type ParsedOf<N extends CallName> = z.output<Contract[N]['input']>;
/** What a call answers with. */
export type OutputOf<N extends CallName> = z.output<Contract[N]['output']>;

/** Tells whether a text names a call; own keys only, so that `__proto__` does not. */
export const isCallName = (name: string): name is CallName => Object.hasOwn(contract, name);

/** Messages that the main process sends on its own. */
export interface LedgerEvents {
  /** The ledger was locked; the window forgets what it shows. */
  locked: Record<string, never>;
  /** A package was double-clicked or handed over by a second start; the window asks before anything happens. */
  'file-to-open': { path: string };
  /** Nobody is there: the ledger locks in so many seconds (0: now, keep what is typed); null: somebody is there again. */
  'locks-soon': { secondsLeft: number | null };
  /** An automatic backup was made, or failed. */
  'backed-up': Record<string, never>;
  /** A job's progress. */
  'job-progress': { call: CallName; done: number; total: number; label: string };
}

/** How the window speaks: kept on this computer from one start to the next. */
export interface SpeechChoice {
  readonly language: Language;
  readonly textSize: 'normal' | 'large' | 'larger';
  readonly contrast: 'normal' | 'high';
}

/** Requests to the desktop, answered by the main process itself, never by the ledger. */
export interface DesktopRequests {
  /** Opens the system's dialog; the path chosen may from then on be used as an input of a call. Null: cancelled. */
  'desktop.choose': {
    input: {
      purpose:
        | 'openRoster'
        | 'openPackages'
        | 'folder'
        | 'savePdf'
        | 'ledgerFolder'
        | 'backupFolder'
        | 'recoveryFile'
        | 'saveReport'
        | 'openAttachments'
        | 'saveAttachment'
        | 'saveXlsx'
        | 'saveCsv'
        | 'saveDocx';
      suggestedName: string;
    };
    output: { paths: string[] } | null;
  };
  /** Shows an exported file in its folder. */
  'desktop.showFile': { input: { file: string }; output: null };
  /** Prints or opens a saved PDF with the system's viewer. */
  'desktop.openFile': { input: { file: string }; output: null };
  /** Keeps language and text size for the next start. */
  'desktop.rememberSpeech': { input: SpeechChoice; output: null };
  /** Keeps after how many idle minutes this computer locks the ledger; holds at once. */
  'desktop.rememberIdle': { input: { minutes: IdleMinutes }; output: null };
  /** Prints the recovery sheet with the system's dialog, past the ledger: no file, no journal. `isPrinted` false: the person left the dialog. */
  'desktop.printRecovery': { input: { organisation: string; recoveryCode: string }; output: { isPrinted: boolean } };
  /** Prints the report of a package's check with the system's dialog, past every ledger. `isPrinted` false: the person left the dialog. */
  'desktop.printVerdict': { input: Omit<VerdictSheetModel, 'sheet' | 'verifiedAt'>; output: { isPrinted: boolean } };
  /** A text with an ID number in it was copied: it is cleared from the clipboard after a minute, or when the program ends. */
  'desktop.copiedNumber': { input: { text: string }; output: null };
  /** What starts with the window: the last ledger's folder, a package to open, the runtime's name. */
  'desktop.start': {
    input: Record<string, never>;
    output: { lastFolder: string; defaultFolder: string; fileToOpen: string; runtime: string; speech: SpeechChoice; idleMinutes: IdleMinutes };
  };
}

/** What the preload gives the window, and nothing else. */
export interface Bridge {
  invoke<N extends CallName>(name: N, input: InputOf<N>): Promise<Reply<OutputOf<N>>>;
  invoke<N extends keyof DesktopRequests>(name: N, input: DesktopRequests[N]['input']): Promise<Reply<DesktopRequests[N]['output']>>;
  on<E extends keyof LedgerEvents>(event: E, listener: (message: LedgerEvents[E]) => void): () => void;
}
