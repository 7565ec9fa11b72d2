// Who is this ledger towards others? Its organisation, keys, purpose and device: what every package of it says.
import { organisationOf } from '#db/branch/store.ts';
import { purposeOf, secretsOf } from '#db/handoff/store.ts';
import type { Reader } from '#db/schema.ts';
import type { JobContext } from '#electron/ledger/context.ts';
import type { Organisation } from '#shared/branch/model.ts';
import type { Id } from '#shared/core/id.ts';

/** An open ledger as sender and receiver. Held for one call, never longer. */
export interface Self {
  readonly orgId: Id;
  readonly organisation: Organisation;
  readonly purpose: 'real' | 'demo';
  readonly device: string;
  readonly actor: string;
  readonly appVersion: string;
  readonly signing: { readonly privateKey: string; readonly publicKey: string };
  readonly identity: string;
  readonly recipient: string;
  readonly spareRecipient: string;
}

/** Reads what this ledger is. */
export const selfOf = async (reader: Reader, job: JobContext): Promise<Self> => {
  const secrets = await secretsOf(reader.db);
  const actor = await reader.db.selectFrom('meta').select('value').where('key', '=', 'actor').executeTakeFirstOrThrow();
  return {
    orgId: reader.orgId,
    organisation: await organisationOf(reader),
    purpose: await purposeOf(reader.db),
    device: job.ledger().device,
    actor: actor.value,
    appVersion: job.appVersion,
    signing: { privateKey: secrets['signing.private'], publicKey: secrets['signing.public'] },
    identity: secrets['age.identity'],
    recipient: secrets['age.recipient'],
    spareRecipient: secrets['age.spare.recipient'],
  };
};
