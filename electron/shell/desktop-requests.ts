// What does the desktop answer itself? Dialogs, showing a file, and what the window needs to know at its start.
import { basename, dirname, extname, join } from 'node:path';
import type { OpenDialogOptions, SaveDialogOptions } from 'electron';
import type { ChosenPaths } from '#electron/shell/chosen-paths.ts';
import { idleSchema, type Memory, speechSchema } from '#electron/shell/memory.ts';
import { shellWords } from '#electron/shell/words.ts';
import type { DesktopRequests } from '#shared/contract.ts';
import { chinaDate, type Instant } from '#shared/core/date.ts';
import { invalid } from '#shared/core/fault.ts';
import type { Word } from '#shared/core/words.ts';
import { z } from '#shared/core/zod.ts';
import { verdictSheetSchema } from '#shared/handoff/verdict-sheet.ts';
import type { LooseSheetModel } from '#shared/records/loose-sheet.ts';
import { recoverySheetSchema } from '#shared/vault/recovery-sheet.ts';

type RequestName = keyof DesktopRequests;
type Choice = DesktopRequests['desktop.choose']['input'];

const purposes = [
  'openRoster',
  'openPackages',
  'folder',
  'savePdf',
  'ledgerFolder',
  'backupFolder',
  'recoveryFile',
  'saveReport',
  'openAttachments',
  'saveAttachment',
  'saveXlsx',
  'saveCsv',
  'saveDocx',
] as const satisfies readonly Choice['purpose'][];

/** The schema of each request's input; as strict as the ledger's own calls. */
const desktopSchemas = {
  'desktop.choose': z.strictObject({ purpose: z.enum(purposes), suggestedName: z.string().max(200) }),
  'desktop.showFile': z.strictObject({ file: z.string().min(1).max(4000) }),
  'desktop.openFile': z.strictObject({ file: z.string().min(1).max(4000) }),
  'desktop.rememberSpeech': speechSchema,
  'desktop.rememberIdle': idleSchema,
  'desktop.printRecovery': recoverySheetSchema.omit({ sheet: true, madeOn: true }),
  'desktop.printVerdict': verdictSheetSchema.omit({ sheet: true, verifiedAt: true }),
  'desktop.copiedNumber': z.strictObject({ text: z.string().min(1).max(100_000) }),
  'desktop.start': z.strictObject({}),
} as const satisfies { [N in RequestName]: z.ZodType<DesktopRequests[N]['input']> };

/** Tells whether a text names a request to the desktop. */
export const isDesktopRequest = (name: string): name is RequestName => Object.hasOwn(desktopSchemas, name);

/** What the requests need of the system; the main process gives Electron's dialogs, a test its own. */
export interface Desktop {
  readonly chosen: ChosenPaths;
  readonly memory: Memory;
  readonly defaultFolder: string;
  readonly runtime: string;
  /** The package that the program was started with; empty once it was told. */
  takeFileToOpen(): string;
  now(): Instant;
  /** Puts a sheet that belongs to no book onto paper through the system's dialog; false: the person left it. */
  toPaper(model: LooseSheetModel): Promise<boolean>;
  open(options: OpenDialogOptions): Promise<string[]>;
  save(options: SaveDialogOptions): Promise<string>;
  showInFolder(file: string): void;
  openWithViewer(file: string): Promise<void>;
  /** Clears a copied ID number from the clipboard after a minute. */
  copiedNumber(text: string): void;
}

/** Answers one request. Throws FaultError: `invalid-input`, `path-not-chosen`, `file-unreadable`. */
export const answerDesktopRequest = async (desktop: Desktop, name: RequestName, input: unknown): Promise<unknown> => {
  const parsed = desktopSchemas[name].safeParse(input);
  if (!parsed.success) throw invalid('invalid-input', { call: name });
  if (name === 'desktop.choose') return choose(desktop, desktopSchemas[name].parse(input));
  if (name === 'desktop.start') return start(desktop);
  if (name === 'desktop.rememberSpeech') {
    desktop.memory.rememberSpeech(desktopSchemas[name].parse(input));
    return null;
  }
  if (name === 'desktop.rememberIdle') {
    desktop.memory.rememberIdleMinutes(desktopSchemas[name].parse(input).minutes);
    return null;
  }
  if (name === 'desktop.copiedNumber') {
    desktop.copiedNumber(desktopSchemas[name].parse(input).text);
    return null;
  }
  if (name === 'desktop.printRecovery') {
    const madeOn = chinaDate(desktop.now());
    return { isPrinted: await desktop.toPaper({ sheet: 'recovery', madeOn, ...desktopSchemas[name].parse(input) }) };
  }
  if (name === 'desktop.printVerdict') {
    const verdict = desktopSchemas[name].parse(input);
    const file = basename(verdict.file.replaceAll('\\', '/'));
    return { isPrinted: await desktop.toPaper({ sheet: 'verdict', verifiedAt: desktop.now(), ...verdict, file }) };
  }
  return show(desktop, name, desktopSchemas[name].parse(input).file);
};

const start = ({ memory, defaultFolder, runtime, takeFileToOpen }: Desktop): DesktopRequests['desktop.start']['output'] => ({
  lastFolder: memory.lastLedger(),
  defaultFolder,
  fileToOpen: takeFileToOpen(),
  runtime,
  speech: memory.speech(),
  idleMinutes: memory.idleMinutes(),
});

const show = async (desktop: Desktop, name: 'desktop.showFile' | 'desktop.openFile', file: string): Promise<null> => {
  if (!desktop.chosen.mayShow(file)) throw invalid('path-not-chosen');
  if (name === 'desktop.showFile') {
    desktop.showInFolder(file);
    return null;
  }
  // Only pages that this program made are handed to another program (reliability rows 67, 103): what others wrote may hold scripts.
  if (extname(file).toLowerCase() !== '.pdf' || !desktop.chosen.mayOpen(file)) throw invalid('path-not-chosen');
  await desktop.openWithViewer(file);
  return null;
};

const choose = async (desktop: Desktop, choice: Choice): Promise<{ paths: string[] } | null> => {
  const isSaving = choice.purpose === 'recoveryFile' || choice.purpose === 'saveAttachment' || Object.hasOwn(endings, choice.purpose);
  const folder = desktop.memory.folderFor(choice.purpose);
  const title = shellWords[choice.purpose].zh;
  const paths = isSaving
    ? [await desktop.save({ title, defaultPath: join(folder, fileNameFrom(choice)), filters: filtersFor(choice.purpose) })]
    : await desktop.open({
        title,
        filters: filtersFor(choice.purpose),
        properties: propertiesFor(choice.purpose),
        ...(folder && { defaultPath: folder }),
      });
  const picked = paths.filter((path) => path !== '');
  if (picked.length === 0) return null;
  for (const path of picked) desktop.chosen.choose(path);
  desktop.memory.rememberFolder(choice.purpose, isFolderPurpose(choice.purpose) ? (picked[0] ?? '') : dirname(picked[0] ?? ''));
  return { paths: picked };
};

const isFolderPurpose = (purpose: Choice['purpose']): boolean => purpose === 'folder' || purpose === 'ledgerFolder' || purpose === 'backupFolder';

/** A name only: no folders, no characters that Windows forbids, and the ending that belongs to the purpose. */
const fileNameFrom = ({ purpose, suggestedName }: Choice): string => {
  const ending = endingFor(purpose, suggestedName);
  const name = basename(suggestedName.replaceAll('\\', '/'), ending)
    .replace(/[<>:"/|?*\p{Cc}\p{Cf}]/gu, '')
    .replace(/[. ]+$/, '');
  return `${name || '支部台账'}${ending}`;
};

const endingFor = (purpose: Choice['purpose'], suggestedName: string): string => {
  if (purpose === 'saveAttachment') return /\.[a-z]{3,4}$/.exec(suggestedName)?.[0] ?? '';
  return endings[purpose] ?? '.txt';
};

const endings: Readonly<Partial<Record<Choice['purpose'], string>>> = {
  savePdf: '.pdf',
  saveXlsx: '.xlsx',
  saveCsv: '.csv',
  saveDocx: '.docx',
  saveReport: '.txt',
};

const filter = (name: Word, ...extensions: string[]) => ({ name: name.zh, extensions });

const attachmentEndings = ['jpg', 'jpeg', 'png', 'webp', 'pdf', 'docx', 'xlsx', 'doc', 'xls', 'wps', 'et', 'txt'];

const filtersFor = (purpose: Choice['purpose']) => {
  if (purpose === 'openRoster') return [filter(shellWords.workbook, 'xlsx', 'csv', 'txt')];
  if (purpose === 'openPackages') return [filter(shellWords.packages, 'ledgerpack')];
  if (purpose === 'openAttachments') return [filter(shellWords.attachments, ...attachmentEndings)];
  if (purpose === 'savePdf') return [filter(shellWords.pdf, 'pdf')];
  if (purpose === 'saveXlsx') return [filter(shellWords.workbookOnly, 'xlsx')];
  if (purpose === 'saveCsv') return [filter(shellWords.csv, 'csv')];
  if (purpose === 'saveDocx') return [filter(shellWords.word, 'docx')];
  return purpose === 'recoveryFile' || purpose === 'saveReport' ? [filter(shellWords.textFile, 'txt')] : [];
};

const propertiesFor = (purpose: Choice['purpose']): NonNullable<OpenDialogOptions['properties']> => {
  if (isFolderPurpose(purpose)) return ['openDirectory', 'createDirectory'];
  return purpose === 'openPackages' || purpose === 'openAttachments' ? ['openFile', 'multiSelections'] : ['openFile'];
};
