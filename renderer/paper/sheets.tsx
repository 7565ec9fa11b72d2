// Which component prints which sheet?
import type { ComponentType } from 'react';
import { HealthCheckSheet } from '#renderer/backup/health-check.sheet.tsx';
import { UnitFormSheet } from '#renderer/branch/unit-form.sheet.tsx';
import { DuesCardSheet } from '#renderer/dues/dues-card.sheet.tsx';
import { CashBookSheet, ClosingSheet, ReductionSheet } from '#renderer/dues/dues-forms.sheet.tsx';
import { DuesLedgerSheet } from '#renderer/dues/dues-ledger.sheet.tsx';
import { DuesNoticeSheet, DuesSummarySheet } from '#renderer/dues/dues-summary.sheet.tsx';
import { DuesReceiptSheet } from '#renderer/dues/receipt.sheet.tsx';
import { ReminderSheet } from '#renderer/dues/reminder.sheet.tsx';
import { ReportRemindersSheet } from '#renderer/handoff/report-reminders.sheet.tsx';
import { SuperiorRepliesSheet } from '#renderer/handoff/superior-replies.sheet.tsx';
import { VerdictSheet } from '#renderer/handoff/verdict.sheet.tsx';
import { HandoverListSheet } from '#renderer/handover/handover-list.sheet.tsx';
import { DiarySheet } from '#renderer/journal/diary.sheet.tsx';
import { MeetingRecordSheet } from '#renderer/meetings/meeting-record.sheet.tsx';
import { SignInSheet } from '#renderer/meetings/sign-in.sheet.tsx';
import { YearBookSheet } from '#renderer/meetings/year-book.sheet.tsx';
import { BirthdayCardsSheet, PoliticalBirthdaysSheet } from '#renderer/members/birthdays.sheet.tsx';
import { LabelsSheet } from '#renderer/members/labels.sheet.tsx';
import { MemberFileSheet } from '#renderer/members/member-file.sheet.tsx';
import { MemberFormSheet } from '#renderer/members/member-form.sheet.tsx';
import { OwnTableSheet } from '#renderer/members/own-table.sheet.tsx';
import { RosterSheet } from '#renderer/members/roster.sheet.tsx';
import { AttendanceMatrixSheet } from '#renderer/plans/attendance-matrix.sheet.tsx';
import { ChartsSheet } from '#renderer/plans/charts.sheet.tsx';
import { PlanFilingSheet } from '#renderer/plans/plan-filing.sheet.tsx';
import { PlanReportSheet } from '#renderer/plans/plan-report.sheet.tsx';
import { LetterSheet } from '#renderer/records/letter.sheet.tsx';
import { TalkRecordSheet } from '#renderer/talks/talk-record.sheet.tsx';
import { RecoverySheet } from '#renderer/vault/recovery.sheet.tsx';
import type { SheetId } from '#shared/records/catalogue.ts';
import type { LooseSheetModel } from '#shared/records/loose-sheet.ts';
import type { ModelOf, SheetModel } from '#shared/records/model.ts';

/** The component of each sheet; a sheet of the catalogue that is missing here does not compile. */
const components: { readonly [S in SheetId]: ComponentType<{ readonly model: ModelOf<S> }> } = {
  'year-book': YearBookSheet,
  'dues-ledger': DuesLedgerSheet,
  'dues-summary': DuesSummarySheet,
  'dues-notice': DuesNoticeSheet,
  'dues-receipt': DuesReceiptSheet,
  'dues-card': DuesCardSheet,
  'dues-letter': ReminderSheet,
  'dues-reduction': ReductionSheet,
  'dues-closing': ClosingSheet,
  'dues-account': CashBookSheet,
  roster: RosterSheet,
  'member-form': MemberFormSheet,
  'unit-form': UnitFormSheet,
  'own-table': OwnTableSheet,
  'member-file': MemberFileSheet,
  'political-birthdays': PoliticalBirthdaysSheet,
  'birthday-cards': BirthdayCardsSheet,
  'box-labels': LabelsSheet,
  'address-labels': LabelsSheet,
  'meeting-record': MeetingRecordSheet,
  'sign-in': SignInSheet,
  'plan-filing': PlanFilingSheet,
  'plan-report': PlanReportSheet,
  'attendance-matrix': AttendanceMatrixSheet,
  charts: ChartsSheet,
  'talk-record': TalkRecordSheet,
  letter: LetterSheet,
  'handover-list': HandoverListSheet,
  diary: DiarySheet,
  'health-check': HealthCheckSheet,
  'report-reminders': ReportRemindersSheet,
  'superior-replies': SuperiorRepliesSheet,
};

/** The pages of a view model. The sheets of no book stand apart: no list names them, so that they are printed from nowhere else. */
export const SheetPages = ({ model }: { readonly model: SheetModel | LooseSheetModel }) => {
  if (model.sheet === 'recovery') return <RecoverySheet model={model} />;
  if (model.sheet === 'verdict') return <VerdictSheet model={model} />;
  // The name that chose the component is the one that the model carries, so the two fit.
  const Pages = components[model.sheet] as ComponentType<{ readonly model: SheetModel }>;
  return <Pages model={model} />;
};
