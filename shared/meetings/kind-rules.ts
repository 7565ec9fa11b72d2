// Are the parts there that this kind of meeting needs, and none that it does not have? (MTG-00…, MTG-L1, MTG-L2)
import { isIsoDate } from '#shared/core/date.ts';
import type { Finding } from '#shared/core/fault.ts';
import { findingOf } from '#shared/meetings/finding.ts';
import { factsOf, type KindFact, type KindList, kindTable, listsOf, type MeetingKind } from '#shared/meetings/kinds.ts';
import { factOf, type LineInput, type MeetingContent } from '#shared/meetings/model.ts';
import { partLabel } from '#shared/meetings/part-labels.ts';

/** What the declaration of the kind asks of a record's parts. */
export const checkKind = (content: MeetingContent): Finding[] => [
  ...(kindTable[content.kind].expects === 'group' && content.groupId === null ? [findingOf('MTG-00o', 'ERROR', 'groupId')] : []),
  ...missingParts(content),
  ...factsOf(content.kind).flatMap((fact) => unreadable(content, fact)),
  ...listsOf(content.kind).flatMap((list) => incompleteLines(content.lines, list)),
  ...foreign(content),
];

/** Tells whether something stands in a part, by its name. */
const isFilled = (content: MeetingContent, name: string): boolean => {
  if (name === 'agenda') return content.agenda.length > 0;
  if (name === 'study') return content.study !== '';
  const fact = factsOf(content.kind).find((one) => one.name === name);
  return fact ? factOf(content, fact.name) !== '' : content.lines.some(({ list }) => list === name);
};

const missingParts = (content: MeetingContent): Finding[] =>
  kindTable[content.kind].required.flatMap((names) => {
    if (names.some((name) => isFilled(content, name))) return [];
    if (names[0] === 'agenda') return [findingOf('MTG-00e', 'ERROR', 'agenda')];
    const parts = names.map((name) => partLabel(content.kind, name).zh).join(' / ');
    return [findingOf('MTG-00l', 'ERROR', fieldOf(content, names[0] ?? ''), { parts })];
  });

const fieldOf = ({ kind }: MeetingContent, name: string): string => {
  if (factsOf(kind).some((fact) => fact.name === name)) return `facts.${name}`;
  return listsOf(kind).some((list) => list.name === name) ? `lines.${name}` : name;
};

const unreadable = (content: MeetingContent, { name, look, label, choices }: KindFact): Finding[] => {
  const value = factOf(content, name);
  if (value === '' || isReadable(value, look, choices)) return [];
  return [findingOf('MTG-00n', 'ERROR', `facts.${name}`, { part: label.zh })];
};

const isReadable = (value: string, look: KindFact['look'], choices: KindFact['choices']): boolean => {
  if (look === 'date') return isIsoDate(value);
  if (look === 'figure') return /^\d{1,5}(\.\d)?$/.test(value);
  if (look === 'yesNo') return value === 'yes' || value === 'no';
  return look !== 'ticks' || value.split(',').every((tick) => Object.hasOwn(choices ?? {}, tick));
};

/** What is wrong with the lines of one list: each must hold what the list needs. */
const incompleteLines = (lines: readonly LineInput[], list: KindList): Finding[] =>
  lines
    .filter((line) => line.list === list.name)
    .flatMap((line, index) => {
      const lacking = list.needs.filter((column) => !line[column]);
      const columns = lacking.map((column) => list.columns[column]?.zh ?? column).join('、');
      return lacking.length > 0
        ? [findingOf('MTG-00m', 'ERROR', `lines.${list.name}.${index}.${lacking[0]}`, { list: list.label.zh, n: index + 1, columns })]
        : [];
    });

const foreign = ({ kind, votes, facts, lines, groupId }: MeetingContent): Finding[] => {
  const own = new Set<string>([...factsOf(kind), ...listsOf(kind)].map(({ name }) => name));
  const names = [...Object.keys(facts), ...lines.map(({ list }) => list)].filter((name) => !own.has(name));
  const parts = [...new Set([...names, ...(groupId !== null && kindTable[kind].expects !== 'group' ? ['groupId'] : [])])];
  const values = { kind: kindTable[kind].name.zh };
  return [
    ...(votes.length > 0 && kindTable[kind].votes === null ? [findingOf('MTG-L1', 'ERROR', 'votes', values)] : []),
    ...(parts.length > 0 ? [findingOf('MTG-L2', 'ERROR', 'facts', { ...values, parts: parts.join('、') })] : []),
  ];
};

/** What a finalised record does not take with a supplement: lists that are not filled in later, and lines that lack something. */
export const checkLaterLines = (kind: MeetingKind, lines: readonly LineInput[]): Finding[] => {
  const later = listsOf(kind).filter(({ isAfter }) => isAfter);
  const foreign = [...new Set(lines.map(({ list }) => list))].filter((name) => !later.some((list) => list.name === name));
  return [
    ...(foreign.length > 0 ? [findingOf('MTG-L2', 'ERROR', 'lines', { kind: kindTable[kind].name.zh, parts: foreign.join('、') })] : []),
    ...later.flatMap((list) => incompleteLines(lines, list)),
  ];
};
