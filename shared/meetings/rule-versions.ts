// Which version of the admission rules judges a vote? The one in force on the day of the meeting (domain §2.4, rules are dated data).
import type { IsoDate } from '#shared/core/date.ts';

/** What an edition of 《发展党员工作细则》 says about the vote of the branch meeting. */
export interface AdmissionVersion {
  readonly id: '2014' | '2026-05';
  /** First day in force. */
  readonly from: IsoDate;
  /** Whether anything but a secret ballot stops the record (DEV-10), or only asks for a reason. */
  readonly requiresSecretBallot: boolean;
  /** Whether written yes opinions of absent voters count with the yes votes: `passed = 2(Y + W_yes) > E` (domain §2.10). */
  readonly countsWrittenOpinions: boolean;
}

const edition2014: AdmissionVersion = { id: '2014', from: '1900-01-01', requiresSecretBallot: false, countsWrittenOpinions: true };

/** Secret ballot by §20. Whether written opinions still count is disputed; until the superior's reading is a setting they are kept and not counted. */
const edition2026: AdmissionVersion = { id: '2026-05', from: '2026-05-18', requiresSecretBallot: true, countsWrittenOpinions: false };

/** The edition in force on a day. */
export const admissionVersionOn = (date: IsoDate): AdmissionVersion => (date >= edition2026.from ? edition2026 : edition2014);
