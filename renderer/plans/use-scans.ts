// How does a signed sheet find its meeting? Read, code, meeting, attach: one scan after another; what fails is said and the others go on.
import { useState } from 'react';
import { call, desktop } from '#renderer/core/call.ts';
import { faultOf } from '#renderer/core/fault-text.ts';
import { useCommand } from '#renderer/core/query-client.ts';
import { codesOn } from '#renderer/plans/read-code.ts';
import type { OutputOf } from '#shared/contract.ts';
import type { Fault } from '#shared/core/fault.ts';
import { readSignInCode } from '#shared/plans/sign-in-code.ts';

/** The meeting that a code names. */
export type SignInMeeting = NonNullable<OutputOf<'plans.findSignIn'>['found']>;

/** One scan and how far it is. */
export interface ScanLine {
  readonly path: string;
  readonly fileName: string;
  readonly state: 'reading' | 'noCode' | 'unknownCode' | 'attached' | 'failed';
  readonly code: string;
  readonly meeting: SignInMeeting | null;
  /** When the camera took it, if it says so. */
  readonly takenAt: string | null;
  readonly fault: Fault | null;
}

/** The scans of this page, and how to choose more or name a code by hand. */
export interface Scans {
  readonly lines: readonly ScanLine[];
  readonly fault: Fault | null;
  readonly choose: () => Promise<void>;
  readonly attachByCode: (path: string, code: string) => Promise<void>;
}

const newLine = (path: string): ScanLine => ({
  path,
  fileName: path.split(/[\\/]/).at(-1) ?? path,
  state: 'reading',
  code: '',
  meeting: null,
  takenAt: null,
  fault: null,
});

/** Holds the scans while the page is open. */
export const useScans = (): Scans => {
  const [lines, setLines] = useState<readonly ScanLine[]>([]);
  const [fault, setFault] = useState<Fault | null>(null);
  const add = useCommand('files.add');
  const change = (path: string, next: Partial<ScanLine>) => setLines((all) => all.map((line) => (line.path === path ? { ...line, ...next } : line)));

  const attachByCode = async (path: string, code: string) => {
    const { found } = await call('plans.findSignIn', { code });
    if (!found) return change(path, { state: 'unknownCode', code });
    const file = await add.mutateAsync({ file: path, ownerKind: 'meeting', ownerId: found.id, kind: 'signIn' });
    change(path, { state: 'attached', code, meeting: found, takenAt: file.takenAt, fault: null });
  };
  const take = async (path: string) => {
    try {
      const codes = await codesOn(await call('plans.readScan', { file: path }));
      const code = codes.map(readSignInCode).find((one) => one !== null);
      if (code) await attachByCode(path, code);
      else change(path, { state: 'noCode' });
    } catch (error) {
      change(path, { state: 'failed', fault: faultOf(error) });
    }
  };
  return {
    lines,
    fault,
    choose: async () => {
      setFault(null);
      try {
        const chosen = await desktop('desktop.choose', { purpose: 'openAttachments', suggestedName: '' });
        const paths = (chosen?.paths ?? []).filter((path) => !lines.some((line) => line.path === path));
        setLines((all) => [...all, ...paths.map(newLine)]);
        for (const path of paths) await take(path);
      } catch (error) {
        setFault(faultOf(error));
      }
    },
    attachByCode: (path, code) => attachByCode(path, code).catch((error: unknown) => change(path, { state: 'failed', fault: faultOf(error) })),
  };
};
