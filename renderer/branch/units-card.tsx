// In which units does the branch work?
import { useState } from 'react';
import { RetireUnitDialog, UnitDialog } from '#renderer/branch/unit-dialogs.tsx';
import { useWords } from '#renderer/core/i18n.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Actions, Card, EmptyState } from '#renderer/ui/page-parts.tsx';
import { unitPartyOrgLabels } from '#shared/branch/labels.ts';
import type { BranchUnit } from '#shared/branch/units.ts';
import { branchWords } from '#shared/branch/words.ts';
import { uiWords } from '#shared/core/ui-words.ts';

/** The units with nature, code and organisation. */
export const UnitsCard = ({ units }: { readonly units: readonly BranchUnit[] }) => {
  const t = useWords();
  const [editing, setEditing] = useState<BranchUnit | 'new' | null>(null);
  const [retiring, setRetiring] = useState<BranchUnit | null>(null);
  return (
    <Card title={t(branchWords.unitsSection)} aside={t(branchWords.unitsAside)}>
      {units.length === 0 ? (
        <EmptyState title={t(branchWords.unitsEmpty)}>{t(branchWords.unitsEmptyHint)}</EmptyState>
      ) : (
        <UnitTable units={units} onEdit={setEditing} onRetire={setRetiring} />
      )}
      <Actions>
        <Button onClick={() => setEditing('new')}>{t(branchWords.addUnit)}</Button>
      </Actions>
      {editing ? <UnitDialog unit={editing === 'new' ? null : editing} onClose={() => setEditing(null)} /> : null}
      {retiring ? <RetireUnitDialog unit={retiring} onClose={() => setRetiring(null)} /> : null}
    </Card>
  );
};

interface TableProps {
  readonly units: readonly BranchUnit[];
  readonly onEdit: (unit: BranchUnit) => void;
  readonly onRetire: (unit: BranchUnit) => void;
}

const UnitTable = ({ units, onEdit, onRetire }: TableProps) => {
  const t = useWords();
  return (
    <table className="plain-table" aria-label={t(branchWords.unitsSection)}>
      <thead>
        <tr>
          <th scope="col">{t(branchWords.unitName)}</th>
          <th scope="col">{t(branchWords.unitNature)}</th>
          <th scope="col">{t(branchWords.creditCode)}</th>
          <th scope="col">{t(branchWords.unitPartyOrg)}</th>
          <th scope="col">
            <span className="sr-only">{t(uiWords.edit)}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {units.map((unit) => (
          <tr key={unit.id}>
            <th scope="row">{unit.name}</th>
            <td>{unit.nature || '—'}</td>
            <td className="nowrap">{unit.creditCode || '—'}</td>
            <td>{unit.partyOrg ? t(unitPartyOrgLabels[unit.partyOrg]) : '—'}</td>
            <td className="num">
              <Button isSmall label={t(uiWords.pair, { first: t(uiWords.edit), second: unit.name })} onClick={() => onEdit(unit)}>
                {t(uiWords.edit)}
              </Button>{' '}
              <Button isSmall label={t(branchWords.retireUnitTitle, { name: unit.name })} onClick={() => onRetire(unit)}>
                {t(branchWords.retireUnit)}
              </Button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};
