// With whom has the committee still to talk this year? TALK-01, TALK-02 (ZB §19).
import type { Duty } from '#shared/compliance/contract.ts';
import type { ComplianceFacts, TalkYear } from '#shared/compliance/facts.ts';
import { dutyOn, namesText } from '#shared/compliance/period.ts';

/** One line for the members and, from 1 December on, one for the pairs of the committee; in January what last year left open. */
export const talkDuties = (facts: ComplianceFacts): Duty[] => facts.talkYears.flatMap((year) => [...members(facts, year), ...committee(facts, year)]);

const isOver = ({ today }: ComplianceFacts, { year }: TalkYear): boolean => today > `${year}-12-31`;

const members = (facts: ComplianceFacts, state: TalkYear): Duty[] => {
  const { year, memberGaps, nextTalker } = state;
  const [first] = memberGaps;
  if (!first || !nextTalker) return [];
  return [
    dutyOn(facts.today, {
      key: `talk:${year}:members`,
      kind: 'talk',
      rule: 'TALK-02',
      state: isOver(facts, state) ? 'overdue' : 'todo',
      dueOn: `${year}-12-31`,
      values: { year, count: memberGaps.length, names: namesText(memberGaps.map(({ name }) => name)) },
      target: { page: 'talks', id: first.memberId, otherId: nextTalker.memberId },
    }),
  ];
};

const committee = (facts: ComplianceFacts, state: TalkYear): Duty[] => {
  const { year, committeeGaps } = state;
  const [first] = committeeGaps;
  if (!first || facts.today < `${year}-12-01`) return [];
  return [
    dutyOn(facts.today, {
      key: `talk:${year}:committee`,
      kind: 'talk',
      rule: 'TALK-01',
      state: isOver(facts, state) ? 'overdue' : 'todo',
      dueOn: `${year}-12-31`,
      values: {
        year,
        count: committeeGaps.length,
        names: namesText(committeeGaps.map(({ talker, partner }) => `${talker.name}—${partner.name}`)),
      },
      target: { page: 'talks', id: first.partner.memberId, otherId: first.talker.memberId },
    }),
  ];
};
