// Who has talked with whom this year, and who has not? Every gap is a button that opens the form with the two.
import { useState } from 'react';
import { useLocation } from 'wouter';
import { useWords } from '#renderer/core/i18n.ts';
import { useCall } from '#renderer/core/query-client.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Checkbox } from '#renderer/ui/choices.tsx';
import { FaultBox } from '#renderer/ui/findings.tsx';
import { Card } from '#renderer/ui/page-parts.tsx';
import type { OutputOf } from '#shared/contract.ts';
import { pairKey } from '#shared/talks/rules.ts';
import { talkWords } from '#shared/talks/words.ts';

type Matrix = OutputOf<'talks.matrix'>;
type Person = Matrix['committee'][number];

/** The matrix of a year: one row a person, one column a member of the committee. */
export const MatrixCard = ({ year }: { readonly year: number }) => {
  const t = useWords();
  const [, navigate] = useLocation();
  const matrix = useCall('talks.matrix', { year });
  if (matrix.error) return <FaultBox fault={matrix.error.fault} />;
  if (!matrix.data) return null;
  const { committee, members, committeeGaps, memberGaps } = matrix.data;
  if (committee.length === 0) {
    return (
      <Card title={t(talkWords.matrix, { year })}>
        <p className="mut">{t(talkWords.matrixEmpty)}</p>
        <Button isSmall onClick={() => navigate('/settings')}>
          {t(talkWords.toSettings)}
        </Button>
      </Card>
    );
  }
  const pairs = (committee.length * (committee.length - 1)) / 2;
  const sum = t(talkWords.matrixSum, {
    pairs,
    pairsDone: pairs - committeeGaps.length,
    members: members.length,
    membersDone: members.length - memberGaps.length,
  });
  return (
    <Card title={t(talkWords.matrix, { year })} aside={sum}>
      <MatrixTable matrix={matrix.data} year={year} />
    </Card>
  );
};

const MatrixTable = ({ matrix, year }: { readonly matrix: Matrix; readonly year: number }) => {
  const t = useWords();
  const { committee, members, memberGaps, committeeGaps } = matrix;
  const [isShort, setIsShort] = useState(true);
  const open = new Set([
    ...memberGaps.map(({ memberId }) => memberId),
    ...committeeGaps.flatMap(({ talker, partner }) => [talker.memberId, partner.memberId]),
  ]);
  const rows = [...committee, ...members].filter(({ memberId }) => !isShort || open.has(memberId));
  return (
    <>
      <Checkbox label={t(talkWords.onlyMissing)} value={isShort} onChange={setIsShort} />
      {rows.length === 0 ? <p className="mut">{t(talkWords.missingNone)}</p> : null}
      {rows.length > 0 ? (
        // A scrolled field must be reachable by keyboard; its buttons are.
        <div className="table-scroll talk-matrix">
          <table className="plain-table" aria-label={t(talkWords.matrix, { year })}>
            <thead>
              <tr>
                <th scope="col">{t(talkWords.person)}</th>
                {committee.map(({ memberId, name }) => (
                  <th key={memberId} scope="col">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((person) => (
                <tr key={person.memberId}>
                  <th scope="row">{person.name}</th>
                  {committee.map((talker) => (
                    <td key={talker.memberId}>
                      <Pair matrix={matrix} talker={talker} partner={person} isOwed={isOwed(matrix, person, talker)} />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : null}
    </>
  );
};

/** A member owes a talk with anybody of the committee, a committee member with each. */
const isOwed = ({ committee, memberGaps, committeeGaps }: Matrix, person: Person, talker: Person): boolean => {
  if (!committee.some(({ memberId }) => memberId === person.memberId)) return memberGaps.some(({ memberId }) => memberId === person.memberId);
  const key = pairKey(person.memberId, talker.memberId);
  return committeeGaps.some((gap) => pairKey(gap.talker.memberId, gap.partner.memberId) === key);
};

interface PairProps {
  readonly matrix: Matrix;
  readonly talker: Person;
  readonly partner: Person;
  readonly isOwed: boolean;
}

const Pair = ({ matrix, talker, partner, isOwed: owed }: PairProps) => {
  const t = useWords();
  const [, navigate] = useLocation();
  if (talker.memberId === partner.memberId) return <span className="mut">{t(talkWords.sameOne)}</span>;
  const count = matrix.pairs[pairKey(talker.memberId, partner.memberId)] ?? 0;
  if (count > 0) return <span>✓ {t(talkWords.times, { count })}</span>;
  if (!owed) return <span className="mut">—</span>;
  return (
    <Button
      isSmall
      look="link"
      label={t(talkWords.talkNow, { talker: talker.name, partner: partner.name })}
      onClick={() => navigate(`/meetings/talks/new/${talker.memberId}/${partner.memberId}`)}
    >
      {t(talkWords.notYet)}
    </Button>
  );
};
