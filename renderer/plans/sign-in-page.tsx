// How do signed sheets come back to their meetings?
import { useState } from 'react';
import { Link } from 'wouter';
import { useWords } from '#renderer/core/i18n.ts';
import { kindText } from '#renderer/plans/entry-text.ts';
import { type ScanLine, type SignInMeeting, useScans } from '#renderer/plans/use-scans.ts';
import { Button } from '#renderer/ui/button.tsx';
import { FaultBox } from '#renderer/ui/findings.tsx';
import { EmptyState, PageHead, Tag } from '#renderer/ui/page-parts.tsx';
import { TextInput } from '#renderer/ui/text-input.tsx';
import { readSignInCode } from '#shared/plans/sign-in-code.ts';
import { signInWords } from '#shared/plans/sign-in-words.ts';
import './sign-in.css';

const looks = { reading: 'note', noCode: 'warn', unknownCode: 'error', attached: 'ok', failed: 'error' } as const;

/** The page `/meetings/sign-in`. */
export const SignInPage = () => {
  const t = useWords();
  const scans = useScans();
  const choose = (
    <Button look="primary" onClick={() => void scans.choose()}>
      {t(signInWords.choose)}
    </Button>
  );
  return (
    <>
      <PageHead title={t(signInWords.title)} sub={t(signInWords.sub)}>
        {scans.lines.length > 0 ? choose : null}
      </PageHead>
      <FaultBox fault={scans.fault} />
      <div className="card">
        {scans.lines.length === 0 ? (
          <EmptyState title={t(signInWords.empty)} actions={choose}>
            {t(signInWords.emptyHint)}
          </EmptyState>
        ) : (
          <ul className="scans" aria-label={t(signInWords.listLabel)} aria-live="polite">
            {scans.lines.map((line) => (
              <Scanned key={line.path} line={line} onCode={(code) => void scans.attachByCode(line.path, code)} />
            ))}
          </ul>
        )}
      </div>
    </>
  );
};

const Scanned = ({ line, onCode }: { readonly line: ScanLine; readonly onCode: (code: string) => void }) => {
  const t = useWords();
  const { state, meeting, code, fileName } = line;
  return (
    <li>
      <p className="row">
        <strong>{fileName}</strong>
        <Tag look={looks[state]}>{t(signInWords[state])}</Tag>
        {meeting ? <MeetingLink meeting={meeting} /> : null}
        {code ? <span className="mut">{t(signInWords.found, { code })}</span> : null}
      </p>
      <OtherDay line={line} />
      <FaultBox fault={line.fault} />
      {state === 'noCode' || state === 'unknownCode' ? <CodeByHand fileName={fileName} onCode={onCode} /> : null}
    </li>
  );
};

const MeetingLink = ({ meeting }: { readonly meeting: SignInMeeting }) => {
  const t = useWords();
  const isDraft = meeting.state === 'draft';
  return (
    <Link href={isDraft ? `/meetings/draft/${meeting.id}` : `/meetings/${meeting.id}`} className="link">
      {[meeting.heldOn, kindText(meeting.kind, t), isDraft ? t(signInWords.draft) : ''].filter(Boolean).join(' ')}
    </Link>
  );
};

/** A hint only: the camera's clock may be wrong. */
const OtherDay = ({ line: { takenAt, meeting } }: { readonly line: ScanLine }) => {
  const t = useWords();
  const taken = takenAt?.slice(0, 10);
  if (!taken || !meeting?.heldOn || taken === meeting.heldOn) return null;
  return <p className="mut">{t(signInWords.otherDay, { taken, heldOn: meeting.heldOn })}</p>;
};

const CodeByHand = ({ fileName, onCode }: { readonly fileName: string; readonly onCode: (code: string) => void }) => {
  const t = useWords();
  const [typed, setTyped] = useState('');
  const [isWrong, setIsWrong] = useState(false);
  const send = () => {
    const code = readSignInCode(typed);
    setIsWrong(code === null);
    if (code !== null) onCode(code);
  };
  return (
    <form
      className="scan-code"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <TextInput
        label={t(signInWords.typeCodeOf, { file: fileName })}
        placeholder={t(signInWords.typeCode)}
        value={typed}
        error={isWrong ? t(signInWords.wrongCode) : undefined}
        maxLength={30}
        onChange={setTyped}
      />
      <Button type="submit">{t(signInWords.attach)}</Button>
    </form>
  );
};
