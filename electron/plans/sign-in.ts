// Which scan is it, and which meeting does the code on it name?
import { basename, resolve } from 'node:path';
import { meetingEndingIn } from '#db/plans/sign-in.ts';
import type { Reader } from '#db/schema.ts';
import { mediaTypeOf } from '#electron/files/media-type.ts';
import { readChosen } from '#electron/files/read-chosen.ts';
import type { JobContext } from '#electron/ledger/context.ts';
import type { OutputOf } from '#shared/contract.ts';
import { invalid } from '#shared/core/fault.ts';
import { isPicture } from '#shared/files/model.ts';
import { idEndOfCode } from '#shared/plans/sign-in-code.ts';

/** The bytes of a chosen scan, for the window to look for its code. Faults: invalid `attachment-unreadable`, `attachment-too-large`, `attachment-kind`. */
export const readScan = async (_job: JobContext, { file }: { readonly file: string }): Promise<OutputOf<'plans.readScan'>> => {
  const path = resolve(file);
  const name = basename(path);
  const bytes = await readChosen(path);
  const mediaType = mediaTypeOf(bytes, name);
  if (!mediaType || !(isPicture(mediaType) || mediaType === 'application/pdf')) throw invalid('attachment-kind', { file: name });
  return { mediaType, base64: bytes.toString('base64') };
};

/** The meeting, final or still a draft, that a code names. */
export const findSignIn = async (reader: Reader, { code }: { readonly code: string }): Promise<OutputOf<'plans.findSignIn'>> => {
  const end = idEndOfCode(code);
  return { found: end === null ? null : await meetingEndingIn(reader, end) };
};
