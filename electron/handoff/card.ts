// How does an organisation introduce itself? An unsealed package without personal data, signed by the very key that it introduces.
import { type BuiltPackage, buildPackage, jsonFile } from '#electron/handoff/build.ts';
import { factsPage } from '#electron/handoff/readable.ts';
import type { Self } from '#electron/handoff/self.ts';
import { fingerprintOf } from '#electron/ledger/fingerprint.ts';
import { readableWords } from '#shared/handoff/readable-words.ts';

/** Builds the card of this ledger's organisation. */
export const buildCard = (self: Self, facts: { id: string; seq: number; createdAt: string }): BuiltPackage => {
  const payload = new Map([
    ['data/card.json', jsonFile({ kind: self.organisation.kind, recipient: self.recipient, spareRecipient: self.spareRecipient })],
    [
      'data/readable/card.html',
      factsPage(readableWords.cardTitle, [
        [readableWords.from, `${self.organisation.name}（${self.organisation.code}）`],
        [readableWords.fingerprint, fingerprintOf(self.signing.publicKey)],
        [readableWords.createdAt, facts.createdAt],
      ]),
    ],
  ]);
  return buildPackage(self, { ...facts, kind: 'card', to: null }, payload, { recipients: [] });
};
