// Which lines does a record's table show? Absent and excluded people with reasons, remarks, tasks, and who signs.
import { printedDate } from '#shared/core/date.ts';
import { fill } from '#shared/core/words.ts';
import { kindTable } from '#shared/meetings/kinds.ts';
import { exclusionLabels } from '#shared/meetings/labels.ts';
import type { DecisionInput, MeetingRecord } from '#shared/meetings/model.ts';
import { recordsWords as w } from '#shared/records/words.ts';

const joined = (parts: readonly string[]): string => parts.join(w.joiner.zh) || w.none.zh;

/** 缺席人员及原因; 无 when everybody came. */
export const absentText = ({ attendance }: Pick<MeetingRecord, 'attendance'>): string =>
  joined(
    attendance
      .filter(({ status }) => status === 'absent')
      .map(({ name, reason }) => fill(w.withReason.zh, { name, reason: reason || w.noReason.zh })),
  );

/** 参加人员: the names of those who came, in the order of the list (F3). */
export const presentText = ({ attendance }: Pick<MeetingRecord, 'attendance'>): string =>
  joined(attendance.filter(({ status }) => status === 'present').map(({ name }) => name));

/** 不计入应到会人员及依据: the case of §2.2 and the superior's consent (MTG-21). */
export const excludedText = ({ attendance }: Pick<MeetingRecord, 'attendance'>): string =>
  joined(
    attendance
      .filter(({ status }) => status === 'excluded')
      .map(({ name, reason, exclusion, consent }) => {
        const grounds = [exclusion ? exclusionLabels[exclusion].zh : '', reason, consent || w.noConsent.zh].filter(Boolean);
        return fill(w.withReason.zh, { name, reason: grounds.join('，') });
      }),
  );

/** Reasons given for going on after a warning; that of a late entry (MTG-15) stands in its own row. */
export const remarkText = ({ acknowledgements }: Pick<MeetingRecord, 'acknowledgements'>): string =>
  acknowledgements
    .filter(({ rule, reason }) => rule !== 'MTG-15' && reason)
    .map(({ reason }) => reason)
    .join(w.semicolon.zh);

/** 落实事项: decisions with somebody responsible or a date, by their number among the decisions printed above. */
export const taskLines = ({ decisions }: { readonly decisions: readonly Pick<DecisionInput, 'owner' | 'dueOn'>[] }): string[] =>
  decisions
    .map(({ owner, dueOn }, index) => ({ owner, dueOn, number: index + 1 }))
    .filter(({ owner, dueOn }) => owner || dueOn)
    .map(({ owner, dueOn, number }) => fill(w.task.zh, { number, owner: owner || w.unknown.zh, due: printedDate(dueOn) || w.unknown.zh }));

/**
 * Who signs a record (F1, F2, F3, F17): host and recorder; at a member meeting also the authors of written opinions, at other kinds
 * those whom the kind names (到会委员, 讲课人). `long` get a line of their own.
 */
export const signersOf = (record: Pick<MeetingRecord, 'kind' | 'votes'>): { signers: string[]; long: string[] } => {
  const isWritten = record.votes.some(({ writtenYes, writtenOther }) => writtenYes + writtenOther > 0);
  const { coSigners } = kindTable[record.kind];
  return { signers: [w.hostSigns.zh, w.recorderSigns.zh], long: [...(coSigners ? [coSigners.zh] : []), ...(isWritten ? [w.writtenSigns.zh] : [])] };
};
