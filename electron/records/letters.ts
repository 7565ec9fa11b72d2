// Who answers the calls about letters and notices?
import { organisationOf } from '#db/branch/store.ts';
import { draftOf } from '#db/meetings/drafts.ts';
import { memberNames } from '#db/members/store.ts';
import { keepLetter, letterOf, lettersOf, removeLetter } from '#db/records/letters.ts';
import type { Reader } from '#db/schema.ts';
import type { HandlersOf } from '#electron/ledger/context.ts';
import { printedDate } from '#shared/core/date.ts';
import { notFound } from '#shared/core/fault.ts';
import type { Id } from '#shared/core/id.ts';
import { fill } from '#shared/core/words.ts';
import { meetingKindLabels } from '#shared/meetings/labels.ts';
import type { MeetingContent } from '#shared/meetings/model.ts';
import { emptyLetter, type Letter, type LetterContent } from '#shared/records/letter.ts';
import { letterWords as w } from '#shared/records/letter-words.ts';
import type { lettersContract } from '#shared/records/letters-contract.ts';

/** One letter. Fault: not-found `letter-unknown`. */
export const letterNamed = async (reader: Reader, id: Id | null): Promise<Letter> => {
  const letter = id && (await letterOf(reader, id));
  if (!letter) throw notFound('letter-unknown');
  return letter;
};

/** The facts of a drafted meeting as a notice: its headings are fixed, what the draft does not say stays empty. */
const noticeOf = async (reader: Reader, content: MeetingContent): Promise<LetterContent> => {
  const { kind, heldOn, startTime, endTime, place, agenda, attendance, observers } = content;
  const names = await memberNames(
    reader,
    attendance.map(({ memberId }) => memberId),
  );
  const hours = [startTime, endTime].filter(Boolean).join('—');
  const lines = [
    fill(w.noticeTime.zh, { text: [printedDate(heldOn), hours].filter(Boolean).join(' ') }),
    fill(w.noticePlace.zh, { text: place }),
    w.noticeAgenda.zh,
    ...agenda.map(({ title }, index) => fill(w.noticeItem.zh, { ordinal: index + 1, title })),
    fill(w.noticePeople.zh, { text: attendance.map(({ memberId }) => names.get(memberId) ?? '').join(w.joiner.zh) }),
    ...(observers ? [fill(w.noticeObservers.zh, { text: observers })] : []),
  ];
  const { name } = await organisationOf(reader);
  return {
    ...emptyLetter(name, reader.clock.today()),
    title: fill(w.noticeTitle.zh, { kind: meetingKindLabels[kind].zh }),
    recipient: w.noticeTo.zh,
    body: lines.join('\n'),
  };
};

export const lettersHandlers: HandlersOf<keyof typeof lettersContract> = {
  'records.letters': async (reader) => (await lettersOf(reader)).map(({ id, content, savedAt }) => ({ id, title: content.title, savedAt })),

  'records.letter': (reader, { id }) => letterNamed(reader, id),

  'records.noticeOf': async (reader, { id }) => {
    const draft = await draftOf(reader, id);
    if (!draft) throw notFound('meeting-unknown');
    return noticeOf(reader, draft.content);
  },

  'records.saveLetter': async (writer, { id, content }) => {
    const kept = id === null ? writer.newId() : (await letterNamed(writer, id)).id;
    await keepLetter(writer, kept, content);
    return { id: kept, savedAt: writer.at };
  },

  'records.discardLetter': async (writer, { id }) => {
    if (!(await removeLetter(writer, id))) throw notFound('letter-unknown');
    return {};
  },
};
