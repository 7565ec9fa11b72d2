// What does the superior still wait for? Last year's books by 10 January, and the receipt of the newest package.
import type { Duty } from '#shared/compliance/contract.ts';
import type { ComplianceFacts } from '#shared/compliance/facts.ts';
import { dutyOn } from '#shared/compliance/period.ts';

/** The newest package without receipt; in January also the hand-over of last year's books. */
export const reportDuties = (facts: ComplianceFacts): Duty[] => [...yearBook(facts), ...waiting(facts)];

/** By 10 January (local, domain §6.1): done once the superior has received a package made in the new year, which holds the whole old one. */
const yearBook = ({ today, firstYear, reports }: ComplianceFacts): Duty[] => {
  const year = Number(today.slice(0, 4));
  if (today.slice(5, 7) !== '01' || firstYear >= year) return [];
  const isHandedOver = reports.some(({ isReceived, createdOn }) => isReceived && createdOn >= `${year}-01-01`);
  const dueOn = `${year}-01-10`;
  const open = today > dueOn ? 'overdue' : 'todo';
  return [
    dutyOn(today, {
      key: `report:${year - 1}`,
      kind: 'report',
      rule: '',
      state: isHandedOver ? 'done' : open,
      dueOn,
      values: { year: year - 1 },
      target: { page: 'handoff' },
    }),
  ];
};

const waiting = ({ today, reports }: ComplianceFacts): Duty[] => {
  const newest = reports.toSorted((a, b) => b.seq - a.seq)[0];
  if (!newest || newest.isReceived) return [];
  return [
    dutyOn(today, {
      key: `report:package:${newest.seq}`,
      kind: 'report',
      rule: 'receipt',
      state: 'todo',
      values: { seq: newest.seq, date: newest.createdOn },
      target: { page: 'handoff' },
    }),
  ];
};
