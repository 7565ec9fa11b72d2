// How are the parts that a finding names said in another language? A finding is kept with their Chinese labels; each label knows its twin.
import type { FaultValues } from '#shared/core/fault.ts';
import type { Word } from '#shared/core/words.ts';
import { kindTable, listsOf, meetingKinds } from '#shared/meetings/kinds.ts';
import { everyPartLabel } from '#shared/meetings/part-labels.ts';

/** The values of a finding that hold labels, one or several. */
const labelled = ['kind', 'part', 'parts', 'list', 'columns'] as const;

const columnLabels = meetingKinds.flatMap(listsOf).flatMap(({ columns }) => Object.values(columns));
const twins: ReadonlyMap<string, Word> = new Map(
  [...meetingKinds.map((kind) => kindTable[kind].name), ...everyPartLabel, ...columnLabels].map((label) => [label.zh, label]),
);

/** The values as they are to be read; what is no label of ours stays as it is. */
export const readableFindingValues = (values: FaultValues, say: (label: Word) => string): FaultValues => {
  const readable = Object.entries(values).map(([key, value]) => {
    if (typeof value !== 'string' || !labelled.some((name) => name === key)) return [key, value] as const;
    const marks = value.split(/( \/ |、)/);
    return [key, marks.map((part) => saidOf(part, say)).join('')] as const;
  });
  return Object.fromEntries(readable);
};

const comma: Word = { zh: '、', en: ', ' };

const saidOf = (part: string, say: (label: Word) => string): string => {
  if (part === comma.zh) return say(comma);
  const twin = twins.get(part);
  return twin ? say(twin) : part;
};
