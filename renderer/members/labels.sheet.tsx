// How are labels printed? Three beside and eight below each other, edge to edge on A4, from the place that is still free.
import { numbered } from '#renderer/paper/numbered.ts';
import type { ModelOf } from '#shared/records/model.ts';
import { labelsOnPage } from '#shared/records/sheets/member-files.ts';

/** No margins and nothing around: a page of labels is cut beforehand. */
const wholePage = '@page { size: A4 portrait; margin: 0 }';

/** Signs on a label, and in its first line, beyond which its letters become smaller. */
const most = { onLabel: 55, inFirstLine: 25, inName: 8 } as const;

const isLong = (lines: readonly string[], isName: boolean): boolean =>
  lines.join('').length > most.onLabel || (lines[0]?.length ?? 0) > (isName ? most.inName : most.inFirstLine);

/** Pages of labels; the first label stands on the place given, counted from the top left. */
export const LabelsSheet = ({ model }: { readonly model: ModelOf<'box-labels' | 'address-labels'> }) => {
  const { labels, firstPlace, frame, sheet } = model;
  const places = [...Array.from({ length: firstPlace - 1 }, (): string[] => []), ...labels];
  const pages = Array.from({ length: Math.max(1, Math.ceil(places.length / labelsOnPage)) }, (_, page) =>
    places.slice(page * labelsOnPage, (page + 1) * labelsOnPage),
  );
  return (
    <main>
      <title>{`${frame.organisation.name} ${frame.year}`}</title>
      <style>{wholePage}</style>
      {numbered(pages).map(({ ordinal, item: page }) => (
        <div className={sheet === 'box-labels' ? 'sticker-page sticker-page-box' : 'sticker-page'} key={ordinal}>
          {numbered(page).map(({ ordinal: place, item: lines }) => (
            <div className={isLong(lines, sheet === 'box-labels') ? 'sticker sticker-long' : 'sticker'} key={place}>
              {numbered(lines.filter(Boolean)).map(({ ordinal: line, item }) => (
                <span key={line}>{item}</span>
              ))}
            </div>
          ))}
        </div>
      ))}
    </main>
  );
};
