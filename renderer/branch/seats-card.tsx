// Who sits in the committee?
import { useState } from 'react';
import { EndSeatDialog, FillSeatDialog } from '#renderer/branch/seat-dialogs.tsx';
import { useWords } from '#renderer/core/i18n.ts';
import { useCall } from '#renderer/core/query-client.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Checkbox } from '#renderer/ui/choices.tsx';
import { Actions, Card, EmptyState, Tag } from '#renderer/ui/page-parts.tsx';
import { seatRoleLabels } from '#shared/branch/labels.ts';
import { type Seat, seatRoles } from '#shared/branch/model.ts';
import { branchWords } from '#shared/branch/words.ts';

/** Seats in their order, those in office first. */
export const sortedSeats = (seats: readonly Seat[]): Seat[] =>
  seats.toSorted(
    (a, b) =>
      Number(a.endedOn !== null) - Number(b.endedOn !== null) ||
      seatRoles.indexOf(a.role) - seatRoles.indexOf(b.role) ||
      a.electedOn.localeCompare(b.electedOn),
  );

/** The committee with its terms. */
export const SeatsCard = ({ seats }: { readonly seats: readonly Seat[] }) => {
  const t = useWords();
  const members = useCall('members.names', { asOf: null });
  const [isFilling, setIsFilling] = useState(false);
  const [ending, setEnding] = useState<Seat | null>(null);
  const [showsEnded, setShowsEnded] = useState(false);
  const shown = sortedSeats(seats).filter((seat) => showsEnded || seat.endedOn === null);
  const people = members.data?.people ?? [];
  const hasNobody = members.isSuccess && people.length === 0;
  return (
    <Card title={t(branchWords.seatsSection)}>
      {shown.length === 0 ? (
        <EmptyState title={t(branchWords.seatsEmpty)}>{t(hasNobody ? branchWords.seatsNeedMembers : branchWords.seatsEmptyHint)}</EmptyState>
      ) : (
        <SeatTable seats={shown} onEnd={setEnding} />
      )}
      <Actions>
        <Button isDisabled={people.length === 0} onClick={() => setIsFilling(true)}>
          {t(branchWords.fillSeat)}
        </Button>
        {seats.some((seat) => seat.endedOn !== null) ? (
          <Checkbox label={t(branchWords.showEnded)} value={showsEnded} onChange={setShowsEnded} />
        ) : null}
      </Actions>
      {isFilling ? <FillSeatDialog people={people} onClose={() => setIsFilling(false)} /> : null}
      {ending ? <EndSeatDialog seat={ending} onClose={() => setEnding(null)} /> : null}
    </Card>
  );
};

const SeatTable = ({ seats, onEnd }: { readonly seats: readonly Seat[]; readonly onEnd: (seat: Seat) => void }) => {
  const t = useWords();
  return (
    <table className="plain-table" aria-label={t(branchWords.seatsSection)}>
      <thead>
        <tr>
          <th scope="col">{t(branchWords.role)}</th>
          <th scope="col">{t(branchWords.holder)}</th>
          <th scope="col">{t(branchWords.electedOn)}</th>
          <th scope="col">{t(branchWords.approvedOn)}</th>
          <th scope="col">{t(branchWords.endedOn)}</th>
          <th scope="col">
            <span className="sr-only">{t(branchWords.endSeat)}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {seats.map((seat) => (
          <tr key={seat.id}>
            <td>{t(seatRoleLabels[seat.role])}</td>
            <td>{seat.memberName}</td>
            <td className="nowrap">{seat.electedOn}</td>
            <td className="nowrap">{seat.approvedOn ?? '—'}</td>
            <td className="nowrap">{seat.endedOn ?? <Tag look="ok">{t(branchWords.inOffice)}</Tag>}</td>
            <td className="num">
              {seat.endedOn === null ? (
                <Button
                  isSmall
                  label={t(branchWords.endSeatOf, { name: seat.memberName, role: t(seatRoleLabels[seat.role]) })}
                  onClick={() => onEnd(seat)}
                >
                  {t(branchWords.endSeat)}
                </Button>
              ) : null}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};
