// Who answers the calls of the phrase library?
import { insertPhrase, ownPhrases, revisePhrase } from '#db/phrases/store.ts';
import type { HandlersOf } from '#electron/ledger/context.ts';
import { notFound } from '#shared/core/fault.ts';
import type { phrasesContract } from '#shared/phrases/contract.ts';

export const phrasesHandlers: HandlersOf<keyof typeof phrasesContract> = {
  'phrases.list': async (reader) => ({ phrases: await ownPhrases(reader) }),
  'phrases.save': async (writer, { id, phrase }) => {
    if (id === null) return { id: await insertPhrase(writer, phrase) };
    if (!(await revisePhrase(writer, id, phrase))) throw notFound('phrase-unknown');
    return { id };
  },
  'phrases.retire': async (writer, { id }) => {
    if (!(await revisePhrase(writer, id, { retiredAt: writer.at }))) throw notFound('phrase-unknown');
    return { id };
  },
};
