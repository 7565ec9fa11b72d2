// Whose ledger is open, and which year is in view?
import { useQueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { useCall } from '#renderer/core/query-client.ts';
import { tablesWith } from '#shared/branch/holiday-years.ts';
import type { Organisation } from '#shared/branch/model.ts';
import { defaultSettings, type Settings } from '#shared/branch/settings.ts';
import { chinaDate, type IsoDate } from '#shared/core/date.ts';
import type { HolidayTable } from '#shared/core/holidays/tables.ts';
import type { VaultStatus } from '#shared/vault/contract.ts';

/** What every page may ask about the open ledger. */
export interface Session {
  readonly status: VaultStatus;
  /** Null only while it is being read. */
  readonly organisation: Organisation | null;
  readonly settings: Settings;
  /** The holidays that apply: the branch's own years before the program's. */
  readonly holidays: readonly HolidayTable[];
  /** The year whose books are in view. */
  readonly year: number;
  readonly setYear: (year: number) => void;
  /** Today by the ledger's clock, in China. */
  readonly today: IsoDate;
}

const SessionContext = createContext<Session | null>(null);

/** Gives the pages below the open ledger's facts; drops every cached view once the ledger is locked. */
export const SessionProvider = ({ status, children }: { readonly status: VaultStatus; readonly children: ReactNode }) => {
  const overview = useCall('branch.overview', {});
  const duties = useCall('compliance.duties', {});
  const today = duties.data?.today ?? chinaDate(new Date().toISOString());
  const [chosenYear, setYear] = useState<number | null>(null);
  const year = chosenYear ?? Number(today.slice(0, 4));
  const organisation = overview.data?.organisation ?? null;
  const settings = overview.data?.settings ?? defaultSettings;
  const own = overview.data?.holidayYears;
  const holidays = useMemo(() => tablesWith(own ?? []), [own]);
  const session = useMemo(
    () => ({ status, organisation, settings, holidays, year, setYear, today }),
    [status, organisation, settings, holidays, year, today],
  );
  return <SessionContext value={session}>{children}</SessionContext>;
};

/** The open ledger's facts. Only inside SessionProvider, which the shell puts around every page. */
export const useSession = (): Session => {
  const session = useContext(SessionContext);
  if (!session) throw new Error('useSession is used outside of an open ledger');
  return session;
};

/** Forgets every view when the main process says that the ledger was locked, and asks again what is open. */
export const useLockListener = (): void => {
  const client = useQueryClient();
  useEffect(() => window.ledger.on('locked', () => void client.resetQueries()), [client]);
};
