// Which tricks concern rows that are said to stay at home? The journal alone bears such a list out; where it does not, the whole package stays out.
import { commit, type Draft, isLiteral, type Loose, type LooseObject, looseJson, revOf, rowOf } from '#test/fault/packages/forger.ts';
import { inEnvelope, type Planted, packageTrick, type Stage, type Trick } from '#test/fault/packages/trick.ts';

const wrong = 'withheld-wrong';
const tampered = 'package-tampered';
const file = 'data/withheld.ndjson';

/** The list as a forger writes it, in the order given. */
const say = (draft: Draft, lines: readonly Loose[]): void => {
  draft.files.set(file, Buffer.from(lines.map((line) => `${looseJson(line)}\n`).join('')));
};

const freshId = ({ chance }: Stage): string =>
  `01999999-0000-7000-8000-${chance
    .below(2 ** 31)
    .toString(16)
    .padStart(12, '0')}`;

const firstId = (draft: Draft, table: string): string => String((draft.tables.get(table)?.[0] as LooseObject | undefined)?.id);

const aTalk = (stage: Stage, rev = 1): LooseObject => {
  const talker = firstId(stage.draft, 'member');
  return {
    ...{ id: freshId(stage), orgId: stage.kept.orgId, rev, recordedAt: '2026-03-05T02:00:00.000Z', year: 2026, number: 1, heldOn: '2026-03-04' },
    ...{ place: '办公室', category: 'daily', talkerId: talker, talkerName: '王磊', secondName: '', partnerId: talker, partnerName: '李秀兰' },
    ...{ points: '家里有困难', opinion: '', followUp: '', finalisedAt: '2026-03-05T02:00:00.000Z', finalisedBy: '王磊' },
  };
};

/** Takes a row out of the snapshot, with its salt; the entries that commit to it stay. */
const takeOut = (draft: Draft, table: string, id: string): void => {
  draft.tables.set(
    table,
    (draft.tables.get(table) ?? []).filter((row) => isLiteral(row) || row.id !== id),
  );
  draft.salts = draft.salts.filter((line) => line.table !== table || line.rowId !== id);
};

/** A talk that the journal commits to and that does not travel; its id and version. */
const atHome = (stage: Stage, versions = 1): { id: string; rev: number } => {
  const talk = aTalk(stage);
  for (let rev = 1; rev <= versions; rev += 1) commit(stage.draft, 'talk', { ...talk, rev });
  takeOut(stage.draft, 'talk', String(talk.id));
  return { id: String(talk.id), rev: versions };
};

/** A row that the superior holds goes from the snapshot, and the list says that it merely stays. */
const hidden = (table: string): Trick =>
  packageTrick(`a deletion hidden: a row of ${table} said to stay at home`, 'withheld-table', ({ draft, chance }) => {
    const row = chance.pick((draft.tables.get(table) ?? []) as LooseObject[]);
    const id = String(row.id);
    takeOut(draft, table, id);
    say(draft, [{ table, id, rev: revOf(draft, table, id) }]);
  });

/** Tricks with the list of rows that stay at home. */
export const withheldTricks: readonly Trick[] = [
  packageTrick('a row both at home and in the package', wrong, (stage) => {
    const talk = aTalk(stage);
    commit(stage.draft, 'talk', talk);
    say(stage.draft, [{ table: 'talk', id: talk.id ?? '', rev: 1 }]);
  }),
  packageTrick('a row at home that no entry names', wrong, (stage) => say(stage.draft, [{ table: 'talk', id: freshId(stage), rev: 1 }])),
  packageTrick('a row at home, and a row that is simply missing', 'row-missing', (stage) => {
    const [{ id, rev }] = [atHome(stage), atHome(stage)];
    say(stage.draft, [{ table: 'talk', id, rev }]);
  }),
  hidden('member'),
  hidden('meeting'),
  hidden('duesPayment'),
  packageTrick('a table that nobody has, said to stay at home', 'withheld-table', (stage) =>
    say(stage.draft, [{ table: stage.chance.pick(['secret', 'meta', 'partner', 'constructor', 'toString', 'Talk']), id: freshId(stage), rev: 1 }]),
  ),
  packageTrick('another’s row, said to stay at home', wrong, (stage) => say(stage.draft, [{ table: 'talk', id: stage.kept.otherMember, rev: 1 }])),
  packageTrick('another’s member, said to stay at home', 'withheld-table', (stage) =>
    say(stage.draft, [{ table: 'member', id: stage.kept.otherMember, rev: 1 }]),
  ),
  packageTrick('a row at home in a version that is to come', wrong, (stage) => {
    const { id, rev } = atHome(stage);
    say(stage.draft, [{ table: 'talk', id, rev: rev + 1 + stage.chance.below(1_000) }]);
  }),
  packageTrick('a row at home in a version that is gone by', wrong, (stage) => {
    const { id } = atHome(stage, 3);
    say(stage.draft, [{ table: 'talk', id, rev: 1 + stage.chance.below(2) }]);
  }),
  packageTrick('a row at home twice', tampered, (stage) => {
    const { id, rev } = atHome(stage);
    say(stage.draft, [
      { table: 'talk', id, rev },
      { table: 'talk', id, rev },
    ]);
  }),
  packageTrick('a row at home in two versions', tampered, (stage) => {
    const { id, rev } = atHome(stage, 2);
    say(stage.draft, [
      { table: 'talk', id, rev: rev - 1 },
      { table: 'talk', id, rev },
    ]);
  }),
  packageTrick('rows at home out of order', tampered, (stage) => {
    const ids = [atHome(stage), atHome(stage)].map(({ id }) => id).sort((a, b) => (a < b ? 1 : -1));
    say(
      stage.draft,
      ids.map((id) => ({ table: 'talk', id, rev: 1 })),
    );
  }),
  packageTrick('a line of the list that is none', tampered, (stage) => {
    const { id, rev } = atHome(stage);
    say(stage.draft, [
      stage.chance.pick<Loose>([
        { table: 'talk', id, rev: 0 },
        { table: 'talk', id, rev: 1.5 },
        { table: 'talk', id, rev: '1' },
        { table: 'talk', id },
        { table: 'talk', id, rev, why: 'x' },
        { table: '__proto__', id, rev },
        { table: 'talk', id: id.toUpperCase().replace('0', 'A'), rev },
        [],
        'talk',
      ]),
    ]);
  }),
  packageTrick('a list that is no text', tampered, (stage) => {
    atHome(stage);
    stage.draft.files.set(file, Buffer.from([0xff, 0xfe, 0x0a]));
  }),
  packageTrick('nothing listed, and a row that stays all the same', 'row-missing', (stage) => {
    atHome(stage);
    inEnvelope({ withheld: { talk: 1 } })(stage);
  }),
  {
    name: 'what points at a row that stays at home',
    kind: 'row',
    codes: [],
    play: (stage): readonly Planted[] => {
      const { id, rev } = atHome(stage);
      const addendum = {
        ...{ id: freshId(stage), orgId: stage.kept.orgId, rev: 1, recordedAt: '2026-03-05T02:00:00.000Z', talkId: id, ordinal: 1 },
        ...{ text: '后续', reason: '补', madeOn: '2026-03-05', madeBy: '王磊' },
      };
      commit(stage.draft, 'talkAddendum', addendum);
      say(stage.draft, [{ table: 'talk', id, rev }]);
      return [{ table: 'talkAddendum', id: addendum.id, rev: 1 }];
    },
  },
];

/** Nothing is wrong with these: a reader that refuses every list does not pass. */
export const honestWithheldTricks: readonly Trick[] = [
  {
    name: 'a talk that stays at home',
    kind: 'honest',
    codes: [],
    play: (stage) => {
      const { id, rev } = atHome(stage, 1 + stage.chance.below(3));
      say(stage.draft, [{ table: 'talk', id, rev }]);
      return [];
    },
  },
  {
    name: 'a talk that travels',
    kind: 'honest',
    codes: [],
    play: (stage) => {
      const talk = aTalk(stage);
      commit(stage.draft, 'talk', talk);
      return [{ table: 'talk', id: String(rowOf(stage.draft, 'talk', String(talk.id)).id), rev: 1 }];
    },
  },
];
