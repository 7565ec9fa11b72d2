// What changes hands? Every part of the inventory, what is open marked by word.
import { useSpeech, useWords } from '#renderer/core/i18n.ts';
import { Card, Tag } from '#renderer/ui/page-parts.tsx';
import { inventoryParts } from '#shared/handover/lines.ts';
import type { Inventory } from '#shared/handover/model.ts';
import { handoverWords } from '#shared/handover/words.ts';

/** The inventory on the page. */
export const InventoryCard = ({ inventory }: { readonly inventory: Inventory }) => {
  const t = useWords();
  const { language } = useSpeech();
  return (
    <Card title={t(handoverWords.inventory)} aside={t(handoverWords.asOf, { date: inventory.asOf })}>
      <RecordTable records={inventory.records} />
      <dl className="inventory">
        {inventoryParts(inventory, language).map(({ key, title, lines, isOpen }) => (
          <div key={key}>
            <dt>
              {title} {isOpen ? <Tag look="warn">{t(handoverWords.waits)}</Tag> : null}
            </dt>
            <dd>
              <ul className="plain-lines">
                {lines.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            </dd>
          </div>
        ))}
      </dl>
    </Card>
  );
};

const RecordTable = ({ records }: { readonly records: Inventory['records'] }) => {
  const t = useWords();
  if (records.length === 0) return <p className="mut">{t(handoverWords.noRecords)}</p>;
  return (
    <table className="plain-table" aria-label={t(handoverWords.records)}>
      <thead>
        <tr>
          <th scope="col">{t(handoverWords.records)}</th>
          <th scope="col">{t(handoverWords.year)}</th>
          <th scope="col" className="num">
            {t(handoverWords.count)}
          </th>
          <th scope="col">{t(handoverWords.numbers)}</th>
          <th scope="col">{t(handoverWords.hash)}</th>
        </tr>
      </thead>
      <tbody>
        {records.map((record) => (
          <tr key={`${record.year}-${record.kind.zh}`}>
            <td>{t(record.kind)}</td>
            <td>{record.year}</td>
            <td className="num">{record.count}</td>
            <td>{t(handoverWords.numbersValue, { first: record.first, last: record.last })}</td>
            <td className="mut code">{record.hash}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};
