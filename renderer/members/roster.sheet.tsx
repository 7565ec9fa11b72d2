// How is the roster printed? F5 on A4 landscape, internal or public.
import { BlankRows, PaperTable } from '#renderer/paper/paper-table.tsx';
import { Sheet } from '#renderer/paper/sheet.tsx';
import { SignatureRow } from '#renderer/paper/signature-row.tsx';
import { printedDate } from '#shared/core/date.ts';
import { fill } from '#shared/core/words.ts';
import type { ModelOf } from '#shared/records/model.ts';
import { internalColumns, publicColumns } from '#shared/records/roster-sheet.ts';
import { recordsWords as w } from '#shared/records/words.ts';

const classes = { text: '', word: 'centre', figures: 'centre unbroken' } as const;

/** The list of members on a day. */
export const RosterSheet = ({ model }: { readonly model: ModelOf<'roster'> }) => {
  const { frame, isPublic, asOf, members, monthlyDues, inHardship } = model;
  const title = isPublic ? w.rosterPublicTitle.zh : w.rosterTitle.zh;
  const columns = isPublic ? publicColumns : internalColumns(monthlyDues, inHardship);
  const full = members.filter(({ memberType }) => memberType === 'fullMember').length;
  return (
    <Sheet frame={frame} title={title} isLandscape corner={isPublic ? [] : [w.rosterInternal.zh]}>
      <h1 className="title">{title}</h1>
      <p className="under-title">
        <span>
          {frame.isBlank ? w.rosterCountByHand.zh : fill(w.rosterCount.zh, { total: members.length, full, probationary: members.length - full })}
        </span>
        <span>{fill(w.rosterAsOf.zh, { date: frame.isBlank ? w.blankDate.zh : printedDate(asOf) })}</span>
      </p>
      <PaperTable columns={[{ key: 'ordinal', label: w.ordinal.zh, width: isPublic ? 18 : 7 }, ...columns]} className={isPublic ? '' : 'wide dense'}>
        {frame.isBlank ? <BlankRows columns={columns.length + 1} count={12} /> : null}
        <tbody>
          {members.map((member, index) => (
            <tr key={member.id}>
              <td className="centre">{index + 1}</td>
              {columns.map(({ key, look, text }) => (
                <td className={classes[look]} key={key}>
                  {text(member)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </PaperTable>
      <SignatureRow signers={[w.secretary.zh, w.preparedBy.zh, w.tableDate.zh]} />
    </Sheet>
  );
};
