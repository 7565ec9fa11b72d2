// How is the form of the organisation's basic facts printed? The ten items of F6's organisation side, blank or filled.
import { FormSignatures } from '#renderer/paper/form-signatures.tsx';
import { FormPair, FormTable, FormWhole, formItem } from '#renderer/paper/form-table.tsx';
import { Sheet, Tick } from '#renderer/paper/sheet.tsx';
import { branchCategoryLabels, branchCategoryOf, unitPartyOrgLabels, unitSituationLabels } from '#shared/branch/labels.ts';
import { unitSituations } from '#shared/branch/model.ts';
import { type BranchUnit, unitPartyOrgs } from '#shared/branch/units.ts';
import { branchWords as b } from '#shared/branch/words.ts';
import type { ModelOf, SheetFrame } from '#shared/records/model.ts';
import { recordsWords as w } from '#shared/records/words.ts';

/** The organisation's form, or an empty one to be filled in by hand. */
export const UnitFormSheet = ({ model: { frame, units, contactName, contactPhone } }: { readonly model: ModelOf<'unit-form'> }) => (
  <Sheet frame={frame} title={w.unitFormTitle.zh}>
    <h1 className="title">{w.unitFormTitle.zh}</h1>
    <FormTable>
      <FormWhole {...formItem(1, w.unitFormName.zh, units ? frame.organisation.name : '')} />
      <FormPair
        left={formItem(2, w.unitFormSecretary.zh, said(frame, frame.secretaryName))}
        right={formItem(3, b.contactName.zh, said(frame, contactName))}
      />
      <FormPair
        left={formItem(4, w.unitFormPhone.zh, said(frame, contactPhone))}
        right={formItem(5, w.unitFormCategory.zh, <Categories frame={frame} />)}
      />
      <FormWhole {...formItem(6, b.unitSituation.zh, <Situations frame={frame} />)} />
    </FormTable>
    <UnitTable units={units} />
    <FormSignatures signers={[w.collectorOfFacts.zh, w.secretarySigns.zh, w.branchSeal.zh, w.committeeSeal.zh]} />
    <p className="small">{w.unitFormNote.zh}</p>
  </Sheet>
);

/** What is known, — where nothing is (no blanks, domain §3 F6), and a true blank on an empty form. */
const said = (frame: SheetFrame, text: string | null): string => (frame.isBlank ? '' : text || w.unknown.zh);

const categories = ['branch', 'joint', 'temporary'] as const;

const Categories = ({ frame }: { readonly frame: SheetFrame }) =>
  categories.map((one) => (
    <Tick isOn={!frame.isBlank && branchCategoryOf(frame.organisation.branchType) === one} key={one} label={branchCategoryLabels[one].zh} />
  ));

const Situations = ({ frame }: { readonly frame: SheetFrame }) =>
  unitSituations.map((one) => (
    <Tick isOn={!frame.isBlank && frame.organisation.unitSituation === one} key={one} label={unitSituationLabels[one].zh} />
  ));

/** Lines of an empty form: a joint branch covers five units at most (ORG-07). */
const emptyLines = [1, 2, 3, 4, 5] as const;

const UnitTable = ({ units }: { readonly units: readonly BranchUnit[] | null }) => (
  <table className="form units">
    <thead>
      <tr>
        <th scope="col">{`7 ${b.unitName.zh}`}</th>
        <th scope="col">{`8 ${b.unitNature.zh}`}</th>
        <th scope="col" className="code">{`9 ${b.creditCode.zh}`}</th>
        <th scope="col">{`10 ${b.unitPartyOrg.zh}`}</th>
      </tr>
    </thead>
    <tbody>
      {units === null ? emptyLines.map((line) => <UnitLine key={line} unit={null} />) : null}
      {units?.map((unit) => (
        <UnitLine key={unit.id} unit={unit} />
      ))}
      {units?.length === 0 ? (
        <tr>
          <td colSpan={4}>{w.unknown.zh}</td>
        </tr>
      ) : null}
    </tbody>
  </table>
);

const UnitLine = ({ unit }: { readonly unit: BranchUnit | null }) => (
  <tr>
    <td>{unit?.name ?? ''}</td>
    <td>{unit ? unit.nature || w.unknown.zh : ''}</td>
    <td className="code">{unit ? unit.creditCode || w.unknown.zh : ''}</td>
    <td>
      {unitPartyOrgs.map((one) => (
        <div key={one}>
          <Tick isOn={unit?.partyOrg === one} label={unitPartyOrgLabels[one].zh} />
        </div>
      ))}
    </td>
  </tr>
);
