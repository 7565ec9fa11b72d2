// How does an inventory read? Headed lines, the same in the window and on the sheet.

import { chinaDate } from '#shared/core/date.ts';
import { yuanText } from '#shared/core/money.ts';
import { uiWords } from '#shared/core/ui-words.ts';
import { fill, type Language, type Word } from '#shared/core/words.ts';
import type { Inventory } from '#shared/handover/model.ts';
import { handoverWords as w } from '#shared/handover/words.ts';

/** One part of an inventory: its title and its lines; `isOpen` marks what still waits to be done. */
export interface InventoryPart {
  readonly key: string;
  readonly title: string;
  readonly lines: readonly string[];
  readonly isOpen: boolean;
}

type Say = (word: Word, values?: Readonly<Record<string, string | number>>) => string;

const orNone = (lines: readonly string[], none: string): readonly string[] => (lines.length > 0 ? lines : [none]);

/** The parts of an inventory in the order of the list; records are a table and stand apart. */
export const inventoryParts = (inventory: Inventory, language: Language): InventoryPart[] => {
  const say: Say = (word, values) => fill(word[language], values);
  return [...peopleParts(inventory, say, language), ...workParts(inventory, say, language), ...keyParts(inventory, say)];
};

const peopleParts = ({ members, term, drafts }: Inventory, say: Say, language: Language): InventoryPart[] => [
  { key: 'members', title: say(w.members), lines: [say(w.membersValue, members)], isOpen: false },
  {
    key: 'term',
    title: say(w.term),
    lines: [
      term.end ? say(w.termEnd, { date: term.end }) : say(w.noTerm),
      ...orNone(
        term.seats.map(({ role, name, electedOn }) => say(w.seatLine, { role: role[language], name, date: electedOn })),
        say(w.noSeats),
      ),
    ],
    isOpen: term.end === null,
  },
  {
    key: 'drafts',
    title: say(w.drafts),
    lines: orNone(
      drafts.map(({ what, count, savedOn }) => say(w.draftLine, { what: what[language], count, date: savedOn })),
      say(w.noDrafts),
    ),
    isOpen: drafts.length > 0,
  },
];

/** A decision with whoever is to see to it and its date, as far as there are any. */
const taskText = ({ text, owner, dueOn, heldOn }: Inventory['tasks'][number], say: Say): string => {
  const details = [owner, dueOn && say(w.by, { date: dueOn })].filter(Boolean).join(say(uiWords.partMark));
  return details ? say(w.taskLine, { text, details, heldOn }) : say(w.taskPlain, { text, heldOn });
};

const workParts = ({ dues, arrears, tasks, duties, packages }: Inventory, say: Say, language: Language): InventoryPart[] => [
  {
    key: 'dues',
    title: say(w.dues),
    lines: [say(w.duesValue, { year: dues.year, paid: yuanText(dues.paidFen), held: yuanText(dues.heldFen), arrears: yuanText(dues.arrearsFen) })],
    isOpen: false,
  },
  {
    key: 'arrears',
    title: say(w.arrears),
    lines: orNone(
      arrears.map(({ name, months, fen }) => say(w.arrearsLine, { name, months, amount: yuanText(fen) })),
      say(w.noArrears),
    ),
    isOpen: arrears.length > 0,
  },
  {
    key: 'tasks',
    title: say(w.tasks),
    lines: orNone(
      tasks.map((task) => taskText(task, say)),
      say(w.noTasks),
    ),
    isOpen: tasks.length > 0,
  },
  {
    key: 'duties',
    title: say(w.duties),
    lines: orNone(
      duties.map(({ text, dueOn, isOverdue }) =>
        [text[language], isOverdue ? say(w.overdue) : dueOn && say(w.by, { date: dueOn })].filter(Boolean).join(' · '),
      ),
      say(w.noDuties),
    ),
    isOpen: duties.length > 0,
  },
  {
    key: 'packages',
    title: say(w.packages),
    lines: [
      [say(w.packagesSent, { sent: packages.sent }), ...(packages.taken > 0 ? [say(w.packagesTaken, { taken: packages.taken })] : [])].join(
        say(uiWords.partMark),
      ),
      ...orNone(
        packages.waiting.map(({ seq, to, createdOn }) => say(w.waitingLine, { seq, to, date: createdOn })),
        say(w.noWaiting),
      ),
    ],
    isOpen: packages.waiting.length > 0,
  },
];

const keyParts = ({ keys, journal }: Inventory, say: Say): InventoryPart[] => [
  {
    key: 'keys',
    title: say(w.keys),
    lines: [
      keys.lastBackupAt ? say(w.backupsValue, { count: keys.backups, at: chinaDate(keys.lastBackupAt) }) : say(w.noBackup),
      keys.lastCopyAt ? say(w.copyValue, { at: chinaDate(keys.lastCopyAt), place: keys.copyPlace }) : say(w.noCopy),
      say(w.fingerprint, { value: keys.fingerprint }),
      say(w.recovery),
    ],
    isOpen: keys.lastBackupAt === null || keys.lastCopyAt === null,
  },
  { key: 'journal', title: say(w.journal), lines: [say(w.journalValue, journal)], isOpen: false },
];
