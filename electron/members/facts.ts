// How does a saved form become dated facts, and what else writes them? Used by the form, single facts, groups and mass changes.

import {
  columnsToDerive,
  columnText,
  factById,
  factsOf,
  insertFact,
  type KeptFact,
  retireFact,
  reviseFact,
  writeChange,
  writeCorrection,
} from '#db/members/facts.ts';
import { groupNames, reviseMember } from '#db/members/store.ts';
import type { Reader, Writer } from '#db/schema.ts';
import { inBooks } from '#electron/ledger/books.ts';
import type { HandlersOf } from '#electron/ledger/context.ts';
import { requireMember } from '#electron/members/known.ts';
import { brokenRule, conflict, notFound } from '#shared/core/fault.ts';
import type { Id } from '#shared/core/id.ts';
import { columnFactKinds, columnOfKind, type FactChange, isColumnKind, type MemberFact, type MemberFactInput } from '#shared/members/fact-model.ts';
import { factFindings } from '#shared/members/fact-rules.ts';
import type { MemberFacts } from '#shared/members/facts.ts';
import type { MemberRow } from '#shared/members/model.ts';

/** Writes what a form changed in dated columns: each as a change from a day on where `changes` names it, else as a correction. */
export const writeDatedColumns = async (writer: Writer, known: MemberRow, facts: MemberFacts, changes: readonly FactChange[]): Promise<void> => {
  for (const kind of columnFactKinds) {
    const value = facts[columnOfKind[kind]] ?? '';
    if (value === columnText(known, kind)) continue;
    const change = changes.find((one) => one.kind === kind);
    if (!change) {
      await writeCorrection(writer, known.id, { kind, value });
      continue;
    }
    const errors = factFindings({ kind, fromOn: change.from, until: null }, writer.clock.today());
    if (errors.length > 0) throw brokenRule(errors);
    await writeChange(writer, known, { ...change, value });
  }
};

/** Brings the form's columns to what the dated facts say for today. */
export const deriveColumns = async (writer: Writer, memberId: Id): Promise<void> => {
  const changed = await columnsToDerive(writer, await requireMember(writer, memberId));
  if (changed) await reviseMember(writer, memberId, changed);
};

const requireFact = async (reader: Reader, id: Id): Promise<KeptFact> => {
  const fact = await factById(reader, id);
  if (!fact) throw notFound('fact-unknown');
  return fact;
};

const checked = async (writer: Writer, fact: MemberFactInput): Promise<void> => {
  const errors = factFindings(fact, writer.clock.today());
  if (errors.length > 0) throw brokenRule(errors);
  if (fact.kind === 'group' && fact.value && !(await groupNames(writer)).has(fact.value)) throw notFound('group-unknown');
  if (!fact.value && !isColumnKind(fact.kind)) throw conflict('fact-empty');
};

const shownFact = (fact: KeptFact, groups: ReadonlyMap<Id, string>): MemberFact => {
  const { memberId, ...kept } = fact;
  return { ...kept, shown: fact.kind === 'group' ? (groups.get(fact.value) ?? fact.value) : fact.value };
};

/** Dated facts of a member as shown, oldest first. */
export const shownFacts = async (reader: Reader, memberId: Id): Promise<MemberFact[]> => {
  const groups = await groupNames(reader);
  return (await factsOf(reader, memberId)).map((fact) => shownFact(fact, groups));
};

export const factHandlers: HandlersOf<'members.facts' | 'members.addFact' | 'members.reviseFact' | 'members.retireFact'> = {
  'members.facts': async (reader, { id, orgId }) => ({ facts: await shownFacts(await inBooks(reader, orgId), id) }),

  'members.addFact': async (writer, { memberId, fact }) => {
    await requireMember(writer, memberId);
    await checked(writer, fact);
    const id = await insertFact(writer, memberId, fact);
    if (isColumnKind(fact.kind)) await deriveColumns(writer, memberId);
    return { id };
  },

  'members.reviseFact': async (writer, { id, fact }) => {
    const known = await requireFact(writer, id);
    await checked(writer, { ...fact, kind: known.kind });
    await reviseFact(writer, id, { value: fact.value, fromOn: fact.fromOn, until: fact.until, note: fact.note });
    if (isColumnKind(known.kind)) await deriveColumns(writer, known.memberId);
    return { id };
  },

  'members.retireFact': async (writer, { id, reason }) => {
    const known = await requireFact(writer, id);
    await retireFact(writer, id, reason);
    if (isColumnKind(known.kind)) await deriveColumns(writer, known.memberId);
    return { id };
  },
};
