// How do the books pass to a new secretary? Inventory, names, signatures, record, new keys: one after the other.
import { useState } from 'react';
import { useLocation } from 'wouter';
import { useWords } from '#renderer/core/i18n.ts';
import { useCall } from '#renderer/core/query-client.ts';
import { useSession } from '#renderer/core/session.tsx';
import { InventoryCard } from '#renderer/handover/inventory-card.tsx';
import { NewKeysCard } from '#renderer/handover/new-keys-card.tsx';
import { PackCard, PackedCard, PackedList } from '#renderer/handover/pack-card.tsx';
import { PeopleForm } from '#renderer/handover/people-form.tsx';
import { SigningCard } from '#renderer/handover/signing-card.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { FaultBox } from '#renderer/ui/findings.tsx';
import { Card, PageHead } from '#renderer/ui/page-parts.tsx';
import type { OutputOf } from '#shared/contract.ts';
import { uiWords } from '#shared/core/ui-words.ts';
import { handoverWords } from '#shared/handover/words.ts';
import './handover-page.css';

/** The page 工作交接. */
export const HandoverPage = () => {
  const t = useWords();
  const overview = useCall('handover.overview', {});
  const [isRenaming, setIsRenaming] = useState(false);
  const [isRecorded, setIsRecorded] = useState(false);
  const [written, setWritten] = useState<OutputOf<'handover.pack'> | null>(null);
  const { status } = useSession();
  const showWritten = (packed: OutputOf<'handover.pack'>) => {
    setWritten(packed);
    // The button that had the focus has gone with its card.
    document.getElementById('content')?.focus();
  };
  if (overview.isError) return <FaultBox fault={overview.error.fault} />;
  if (!overview.data) return null;
  const { prepared, done, packStanding, packed } = overview.data;
  const [last] = done;
  const isPackable = last && !prepared && !status.handedOver && packStanding !== 'unrecorded';
  return (
    <>
      <PageHead title={t(handoverWords.title)} sub={t(handoverWords.sub)}>
        {prepared && !isRenaming ? <Button onClick={() => setIsRenaming(true)}>{t(handoverWords.again)}</Button> : null}
      </PageHead>
      <div className="stack narrow">
        {written && status.handedOver ? <PackedCard packed={written} /> : null}
        {isRecorded && last && !status.handedOver ? <NewKeysCard incoming={last.incoming} /> : null}
        {isPackable ? <PackCard incoming={last.incoming} isReady={packStanding === 'ready'} onWritten={showWritten} /> : null}
        {prepared && !isRenaming ? <SigningCard prepared={prepared} onRecorded={() => setIsRecorded(true)} /> : null}
        {(prepared && !isRenaming) || isRecorded || status.handedOver ? null : (
          <PeopleForm known={prepared?.people ?? null} onPrepared={() => setIsRenaming(false)} />
        )}
        {prepared && !isRenaming ? <InventoryCard inventory={prepared.inventory} /> : null}
        {(prepared && !isRenaming) || isRecorded ? null : <PresentInventory />}
        {done.length > 0 ? <PastCard done={done} /> : null}
        {packed.length > 0 ? <PackedList packed={packed} /> : null}
      </div>
    </>
  );
};

const PresentInventory = () => {
  const t = useWords();
  const inventory = useCall('handover.inventory', {});
  if (inventory.isError) return <FaultBox fault={inventory.error.fault} />;
  return inventory.data ? <InventoryCard inventory={inventory.data} /> : <p className="mut">{t(uiWords.loading)}</p>;
};

const PastCard = ({
  done,
}: {
  readonly done: readonly { readonly id: string; readonly handedOn: string; readonly outgoing: string; readonly incoming: string }[];
}) => {
  const t = useWords();
  const [, go] = useLocation();
  return (
    <Card title={t(handoverWords.past)}>
      <ul className="plain-lines">
        {done.map(({ id, handedOn, outgoing, incoming }) => (
          <li key={id} className="row">
            <span>{t(handoverWords.pastLine, { date: handedOn, outgoing, incoming })}</span>
            <Button isSmall onClick={() => go('/print', { state: { sheet: 'handover-list', id } })}>
              {t(handoverWords.print)}
            </Button>
          </li>
        ))}
      </ul>
    </Card>
  );
};
