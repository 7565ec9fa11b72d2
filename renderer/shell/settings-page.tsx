// What may be set? The organisation, its committee and groups, local rules, the window; and what the ledger says about itself.

import { BackupsCard } from '#renderer/backup/backups-card.tsx';
import { HealthCard } from '#renderer/backup/health-card.tsx';
import { BranchChecksCard } from '#renderer/branch/branch-checks-card.tsx';
import { GroupsCard } from '#renderer/branch/groups-card.tsx';
import { HolidaysCard } from '#renderer/branch/holidays-card.tsx';
import { OrganisationCard } from '#renderer/branch/organisation-card.tsx';
import { SeatsCard } from '#renderer/branch/seats-card.tsx';
import { SettingsCard } from '#renderer/branch/settings-card.tsx';
import { UnitsCard } from '#renderer/branch/units-card.tsx';
import { useWords } from '#renderer/core/i18n.ts';
import { useCall } from '#renderer/core/query-client.ts';
import { HandoverCard } from '#renderer/handover/handover-card.tsx';
import { JournalCard } from '#renderer/journal/journal-card.tsx';
import { OwnFieldsCard } from '#renderer/members/own-fields-card.tsx';
import { SectionNav } from '#renderer/shell/section-nav.tsx';
import { FaultBox } from '#renderer/ui/findings.tsx';
import { Card, PageHead } from '#renderer/ui/page-parts.tsx';
import { ContrastSwitch, LanguageSwitch, TextSizeSwitch } from '#renderer/ui/speech-switches.tsx';
import { LedgerCard } from '#renderer/vault/ledger-card.tsx';
import { branchWords } from '#shared/branch/words.ts';

/** The page 设置; a committee's ledger has no seats, groups and dues rules. */
export const SettingsPage = () => {
  const t = useWords();
  const overview = useCall('branch.overview', {});
  if (overview.isError) return <FaultBox fault={overview.error.fault} />;
  if (!overview.data) return null;
  const { organisation, units, holidayYears, seats, groups, settings } = overview.data;
  const isBranch = organisation.kind === 'branch';
  return (
    <>
      <PageHead title={t(branchWords.title)} sub={t(branchWords.sub)} />
      <SectionNav />
      <div className="stack narrow">
        <OrganisationCard organisation={organisation} />
        {isBranch ? (
          <>
            <UnitsCard units={units} />
            <BranchChecksCard />
            <SeatsCard seats={seats} />
            <GroupsCard groups={groups} />
            <OwnFieldsCard />
            <SettingsCard settings={settings} />
            <HolidaysCard own={holidayYears} />
          </>
        ) : null}
        <Card title={t(branchWords.windowSection)}>
          <div className="row switches">
            <LanguageSwitch />
            <TextSizeSwitch />
            <ContrastSwitch />
          </div>
        </Card>
        <LedgerCard />
        <BackupsCard />
        {isBranch ? <HandoverCard /> : null}
        <HealthCard />
        <JournalCard />
      </div>
    </>
  );
};
