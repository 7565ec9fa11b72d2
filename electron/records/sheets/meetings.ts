// What do the sheets of meetings show?
import { settingsOf } from '#db/branch/store.ts';
import { attachmentsOf } from '#db/files/store.ts';
import { paperRecordsOf } from '#db/meetings/paper-records.ts';
import { recordOf, recordsOfYear } from '#db/meetings/store.ts';
import type { Reader } from '#db/schema.ts';
import type { BuildersOf } from '#electron/records/builders.ts';
import { pageCodes } from '#electron/records/page-codes.ts';
import { signInModel } from '#electron/records/sign-in.ts';
import { notFound } from '#shared/core/fault.ts';
import type { Id } from '#shared/core/id.ts';
import { type MeetingRecord, meetingKinds } from '#shared/meetings/model.ts';
import { photosToPrint } from '#shared/records/photos.ts';
import type { meetingSheets } from '#shared/records/sheets/meetings.ts';

/** The bodies of the sheets of meetings. Fault: not-found `meeting-unknown`. */
export const meetingBuilders: BuildersOf<keyof typeof meetingSheets> = {
  'year-book': async (reader, { year }) => {
    const meetings = await recordsOfYear(reader, year);
    const ids = meetings.map(({ id }) => id);
    const { retainMeetingYears: retainYears } = await settingsOf(reader);
    return { meetings, historical: await paperRecordsOf(reader, year), retainYears, codes: await pageCodes(reader, 'meeting', ids) };
  },
  'meeting-record': async (reader, { id, isBlank, blankKind }) => ({
    meeting: isBlank ? null : await meetingNamed(reader, id),
    blankKind: meetingKinds.find((kind) => kind === blankKind) ?? 'memberMeeting',
    photos: id === null ? [] : photosToPrint(await attachmentsOf(reader, { ownerKind: 'meeting', ownerId: id })),
  }),
  'sign-in': (reader, { id, blankKind }) => signInModel(reader, id, blankKind),
};

const meetingNamed = async (reader: Reader, id: Id | null): Promise<MeetingRecord> => {
  const meeting = id && (await recordOf(reader, id));
  if (!meeting) throw notFound('meeting-unknown');
  return meeting;
};
