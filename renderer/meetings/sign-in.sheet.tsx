// How is the sign-in sheet printed? 序号 姓名 党员身份 签到 备注, one line a person (F1).
import { numbered } from '#renderer/paper/numbered.ts';
import { BlankRows, type PaperColumn, PaperTable } from '#renderer/paper/paper-table.tsx';
import { QrCode } from '#renderer/paper/qr-code.tsx';
import { Sheet } from '#renderer/paper/sheet.tsx';
import { printedDate } from '#shared/core/date.ts';
import { fill } from '#shared/core/words.ts';
import { signInWords } from '#shared/plans/sign-in-words.ts';
import type { ModelOf } from '#shared/records/model.ts';
import { recordsWords as w } from '#shared/records/words.ts';
import './sign-in.css';

const columns: readonly PaperColumn[] = [
  { key: 'ordinal', label: w.ordinal.zh, width: 14 },
  { key: 'name', label: w.name.zh, width: 40 },
  { key: 'standing', label: w.standing.zh, width: 28 },
  { key: 'signature', label: w.signature.zh, width: 46 },
  { key: 'note', label: w.note.zh, width: null },
];

/** As many as fill one page. */
const blankRows = 19;

/** The list to be signed at the door. */
export const SignInSheet = ({ model: { frame, title, heldOn, startTime, place, people, code, qr } }: { readonly model: ModelOf<'sign-in'> }) => (
  <Sheet frame={frame} title={w.signInTitle.zh}>
    <h1 className="title">{w.signInTitle.zh}</h1>
    <div className="sign-in-head">
      <div>
        <p className="under-title">
          <span>{`${w.meetingName.zh}：${title}`}</span>
          <span>{fill(w.signInCount.zh, { total: people.length || '＿＿＿＿' })}</span>
        </p>
        <p className="under-title">
          <span>{`${w.time.zh}：${heldOn ? [printedDate(heldOn), startTime].join(' ') : w.blankDate.zh}`}</span>
          <span>{`${w.place.zh}：${place}`}</span>
        </p>
      </div>
      {code ? <SheetCode code={code} qr={qr} /> : null}
    </div>
    <PaperTable columns={columns} className="sign-in">
      {people.length === 0 ? <BlankRows columns={columns.length} count={blankRows} /> : null}
      <tbody>
        {numbered(people).map(({ ordinal, item: person }) => (
          <tr key={ordinal}>
            <td className="centre">{ordinal}</td>
            <td>{person.name}</td>
            <td className="centre">{person.standing}</td>
            <td />
            <td />
          </tr>
        ))}
      </tbody>
    </PaperTable>
  </Sheet>
);

/** By which the signed sheet finds its meeting when it is scanned back. */
const SheetCode = ({ code, qr }: { readonly code: string; readonly qr: string }) => (
  <div className="sign-in-code">
    <QrCode text={qr} millimetres={20} label={fill(signInWords.qrLabel.zh, { code })} />
    <span>{code}</span>
  </div>
);
