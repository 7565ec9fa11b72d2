// Which component prints which sheet?
import { DuesLedgerSheet } from '#renderer/dues/dues-ledger.sheet.tsx';
import { MeetingRecordSheet } from '#renderer/meetings/meeting-record.sheet.tsx';
import { SignInSheet } from '#renderer/meetings/sign-in.sheet.tsx';
import { YearBookSheet } from '#renderer/meetings/year-book.sheet.tsx';
import { MemberFormSheet } from '#renderer/members/member-form.sheet.tsx';
import { RosterSheet } from '#renderer/members/roster.sheet.tsx';
import type { SheetModel } from '#shared/records/model.ts';

/** The sheet of a view model; a new sheet that is missing here does not compile. */
export const SheetPages = ({ model }: { readonly model: SheetModel }) => {
  switch (model.sheet) {
    case 'year-book':
      return <YearBookSheet model={model} />;
    case 'dues-ledger':
      return <DuesLedgerSheet model={model} />;
    case 'roster':
      return <RosterSheet model={model} />;
    case 'member-form':
      return <MemberFormSheet model={model} />;
    case 'meeting-record':
      return <MeetingRecordSheet model={model} />;
    case 'sign-in':
      return <SignInSheet model={model} />;
  }
};
