// How does the paper page come to be? It asks for its sheet, draws it, waits for fonts and two frames, and says that it is ready; a book is drawn again with its page numbers.
import '@fontsource/noto-serif-sc/400.css';
import '@fontsource/noto-serif-sc/700.css';
import '@fontsource/noto-sans-sc/700.css';
import '#renderer/paper/paper.css';
import '#renderer/paper/forms.css';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { blocksOf } from '#renderer/paper/blocks.ts';
import { loadFonts } from '#renderer/paper/load-fonts.ts';
import { Measuring } from '#renderer/paper/measuring.ts';
import { SheetPages } from '#renderer/paper/sheets.tsx';
import type { Blocks } from '#shared/records/blocks.ts';
import type { BookLayout } from '#shared/records/book.ts';
import { declarationOf } from '#shared/records/choice.ts';
import { isLoose, type LooseSheetModel } from '#shared/records/loose-sheet.ts';
import type { SheetModel } from '#shared/records/model.ts';

/** What may stand on the page. */
type PaperModel = SheetModel | LooseSheetModel;

declare global {
  interface Window {
    /** What the print window's preload gives, and nothing else. */
    readonly paper: {
      sheet(): Promise<{ model: PaperModel; want: 'pdf' | 'blocks' }>;
      ready(blocks: Blocks | null): Promise<BookLayout>;
      failed(what: string): Promise<unknown>;
    };
  }
}

const frame = (): Promise<number> => new Promise(requestAnimationFrame);

/** Whoever waits for the pages learns at once that none will come: the kind of error, never what stood on the sheet. */
const fail = (error: unknown): void => void window.paper.failed(error instanceof Error ? error.name : typeof error);
addEventListener('error', ({ error }) => fail(error));
addEventListener('unhandledrejection', ({ reason }) => fail(reason));

const root = createRoot(document.body, { onUncaughtError: fail });

/** Shows a model and waits until it stands. The first showing of a book is only measured: it bears no ink and nothing around its text. */
const show = async (model: PaperModel, isMeasured: boolean): Promise<void> => {
  document.documentElement.dataset.ready = isMeasured ? 'measured' : 'yes';
  flushSync(() =>
    root.render(
      <Measuring value={isMeasured}>
        <SheetPages model={model} />
      </Measuring>,
    ),
  );
  await loadFonts(document);
  // A photo that the engine cannot read leaves its frame empty; the sheet is printed all the same.
  await Promise.all([...document.images].map((image) => image.decode().catch(() => undefined)));
  await frame();
  await frame();
};

const asked = await window.paper.sheet();
let model = asked.model;
const isForWords = asked.want === 'blocks';
await show(model, !isForWords && !isLoose(model) && declarationOf(model.sheet).isBook && model.frame.layout === null);
// Each answer is the layout to be shown next; after the last showing none comes.
for (;;) {
  const layout = await window.paper.ready(isForWords ? blocksOf(document) : null);
  if (!isLoose(model)) model = { ...model, frame: { ...model.frame, layout } };
  await show(model, false);
}
