// Which page does an address show?
import { lazy, Suspense } from 'react';
import { Redirect, Route, Switch, useLocation } from 'wouter';
import { useWords } from '#renderer/core/i18n.ts';
import { useSession } from '#renderer/core/session.tsx';
import { ArrearsPage } from '#renderer/dues/arrears-page.tsx';
import { BasesPage } from '#renderer/dues/bases-page.tsx';
import { MoneyPage } from '#renderer/dues/money-page.tsx';
import { DuesPage } from '#renderer/dues/page.tsx';
import { ReceiptsPage } from '#renderer/dues/receipts-page.tsx';
import { KeptFilters } from '#renderer/filters/kept-filter.tsx';
import { BooksPage } from '#renderer/handoff/books-page.tsx';
import { BranchBooks } from '#renderer/handoff/branch-books.tsx';
import { BranchMembersPage } from '#renderer/handoff/branch-members-page.tsx';
import { InboxPage } from '#renderer/handoff/inbox-page.tsx';
import { MemberSheetPage } from '#renderer/handoff/member-sheet-page.tsx';
import { HandoffPage } from '#renderer/handoff/page.tsx';
import { RemarksPage } from '#renderer/handoff/remarks-page.tsx';
import { SuperiorRemarks } from '#renderer/handoff/superior-remarks.tsx';
import { HandoverPage } from '#renderer/handover/page.tsx';
import { DiaryPage } from '#renderer/journal/page.tsx';
import { MeetingDraftPage } from '#renderer/meetings/draft-page.tsx';
import { MeetingPage } from '#renderer/meetings/meeting-page.tsx';
import { MeetingsPage } from '#renderer/meetings/page.tsx';
import { PaperRecordPage } from '#renderer/meetings/paper-record-page.tsx';
import { ListViewProvider } from '#renderer/members/list-state.tsx';
import { MemberPage } from '#renderer/members/member-page.tsx';
import { MembersPage } from '#renderer/members/page.tsx';
import { RosterImportPage } from '#renderer/members/roster-import-page.tsx';
import { YearPage } from '#renderer/members/year-page.tsx';
import { PhrasesPage } from '#renderer/phrases/page.tsx';
import { AttendancePage } from '#renderer/plans/attendance-page.tsx';
import { CalendarPage } from '#renderer/plans/calendar-page.tsx';
import { PlansPage } from '#renderer/plans/page.tsx';
import { PersonLifePage } from '#renderer/plans/person-life-page.tsx';
import { SignInPage } from '#renderer/plans/sign-in-page.tsx';
import { TasksPage } from '#renderer/plans/tasks-page.tsx';
import { LetterPage } from '#renderer/records/letter-page.tsx';
import { LettersPage } from '#renderer/records/letters-page.tsx';
import { PrintPage } from '#renderer/records/page.tsx';
import { LifeNav } from '#renderer/shell/life-nav.tsx';
import { SettingsPage } from '#renderer/shell/settings-page.tsx';
import { TalkDraftPage } from '#renderer/talks/draft-page.tsx';
import { TalksPage } from '#renderer/talks/page.tsx';
import { TalkPage } from '#renderer/talks/talk-page.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { EmptyState } from '#renderer/ui/page-parts.tsx';
import { WorkbenchPage } from '#renderer/workbench/page.tsx';
import { uiWords } from '#shared/core/ui-words.ts';

// The engine that draws charts is large: it is fetched when a chart is first shown.
const ChartsPage = lazy(async () => ({ default: (await import('#renderer/plans/charts-page.tsx')).ChartsPage }));

interface PagesProps {
  /** How many packages were handed over by a double click: the page that looks at them begins anew with each. */
  readonly handedOver: number;
}

/** The page of the address in view; a committee has its inbox where a branch has its workbench. */
export const Pages = ({ handedOver }: PagesProps) => {
  const { status } = useSession();
  return status.organisationKind === 'committee' ? (
    <CommitteePages handedOver={handedOver} />
  ) : (
    <>
      <LifeNav />
      <KeptFilters>
        <ListViewProvider>
          <BranchPages handedOver={handedOver} />
        </ListViewProvider>
      </KeptFilters>
    </>
  );
};

const BranchPages = ({ handedOver }: PagesProps) => (
  <Switch>
    <Route path="/" component={WorkbenchPage} />
    <Route path="/members" component={MembersPage} />
    <Route path="/members/import" component={RosterImportPage} />
    <Route path="/members/year" component={YearPage} />
    <Route path="/members/new">
      <MemberPage key="new" id={null} />
    </Route>
    <Route path="/members/:id">{({ id }) => <MemberPage key={id} id={id} />}</Route>
    <Route path="/meetings">
      <MeetingsPage />
    </Route>
    <Route path="/meetings/copied/:id">{({ id }) => <MeetingsPage copied={id} />}</Route>
    <Route path="/meetings/new/:kind" component={MeetingDraftPage} />
    <Route path="/meetings/copy" component={PaperRecordPage} />
    <Route path="/meetings/draft/:id" component={MeetingDraftPage} />
    <Route path="/meetings/plans" component={PlansPage} />
    <Route path="/meetings/tasks/:id?">{({ id }) => <TasksPage asked={id ?? null} />}</Route>
    <Route path="/meetings/sign-in" component={SignInPage} />
    <Route path="/meetings/charts">
      <Suspense fallback={null}>
        <ChartsPage />
      </Suspense>
    </Route>
    <Route path="/meetings/phrases" component={PhrasesPage} />
    <Route path="/meetings/calendar" component={CalendarPage} />
    <Route path="/meetings/attendance" component={AttendancePage} />
    <Route path="/meetings/attendance/:id">{({ id }) => <PersonLifePage id={id} />}</Route>
    <Route path="/meetings/talks" component={TalksPage} />
    <Route path="/meetings/talks/new" component={TalkDraftPage} />
    <Route path="/meetings/talks/new/:talker/:partner" component={TalkDraftPage} />
    <Route path="/meetings/talks/draft/:id" component={TalkDraftPage} />
    <Route path="/meetings/talks/:id" component={TalkPage} />
    <Route path="/meetings/:id">{({ id }) => <MeetingPage remarks={<SuperiorRemarks key={id} about={id} />} />}</Route>
    <Route path="/dues" component={DuesPage} />
    <Route path="/dues/arrears" component={ArrearsPage} />
    <Route path="/dues/bases" component={BasesPage} />
    <Route path="/dues/receipts" component={ReceiptsPage} />
    <Route path="/dues/money" component={MoneyPage} />
    <Route path="/print" component={PrintPage} />
    <Route path="/print/letters" component={LettersPage} />
    <Route path="/print/letters/new" component={LetterPage} />
    <Route path="/print/letters/new/:meeting" component={LetterPage} />
    <Route path="/print/letters/:id" component={LetterPage} />
    <Route path="/handoff/remarks/:id">{({ id }) => <HandoffPage key={`${handedOver} ${id}`} asked={id} />}</Route>
    <Route path="/handoff">
      <HandoffPage key={handedOver} asked={null} />
    </Route>
    <Route path="/journal" component={DiaryPage} />
    <Route path="/handover" component={HandoverPage} />
    <Route path="/settings" component={SettingsPage} />
    <Route component={NotFoundPage} />
  </Switch>
);

const CommitteePages = ({ handedOver }: PagesProps) => (
  <Switch>
    <Route path="/">
      <Redirect to="/inbox" replace />
    </Route>
    <Route path="/inbox">
      <InboxPage key={handedOver} />
    </Route>
    <Route path="/inbox/remarks/:orgId">{({ orgId }) => <RemarksPage key={orgId} orgId={orgId} />}</Route>
    <Route path="/inbox/books/:orgId/member/:memberId/form">
      {({ orgId, memberId }) => (
        <BranchBooks orgId={orgId}>
          <MemberSheetPage key={memberId} orgId={orgId} memberId={memberId} />
        </BranchBooks>
      )}
    </Route>
    <Route path="/inbox/books/:orgId/member/:memberId">
      {({ orgId, memberId }) => (
        <BranchBooks orgId={orgId}>
          <MemberPage key={memberId} id={memberId} />
        </BranchBooks>
      )}
    </Route>
    <Route path="/inbox/books/:orgId/members">
      {({ orgId }) => (
        <BranchBooks orgId={orgId}>
          <BranchMembersPage key={orgId} orgId={orgId} />
        </BranchBooks>
      )}
    </Route>
    <Route path="/inbox/books/:orgId">{({ orgId }) => <BooksPage key={orgId} orgId={orgId} />}</Route>
    <Route path="/print" component={PrintPage} />
    <Route path="/journal" component={DiaryPage} />
    <Route path="/settings" component={SettingsPage} />
    <Route component={NotFoundPage} />
  </Switch>
);

const NotFoundPage = () => {
  const t = useWords();
  const [, go] = useLocation();
  return <EmptyState title={t(uiWords.notFound)} actions={<Button onClick={() => go('/')}>{t(uiWords.toWorkbench)}</Button>} />;
};
