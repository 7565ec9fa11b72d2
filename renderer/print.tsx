// How does the paper page come to be? It asks for its sheet, draws it, waits for fonts and two frames, and says that it is ready.
import '@fontsource/noto-serif-sc/400.css';
import '@fontsource/noto-serif-sc/700.css';
import '@fontsource/noto-sans-sc/700.css';
import '#renderer/paper/paper.css';
import '#renderer/paper/forms.css';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { loadFonts } from '#renderer/paper/load-fonts.ts';
import { SheetPages } from '#renderer/paper/sheets.tsx';
import type { SheetModel } from '#shared/records/model.ts';

declare global {
  interface Window {
    /** What the print window's preload gives, and nothing else. */
    readonly paper: { sheet(): Promise<SheetModel>; ready(): void };
  }
}

const frame = (): Promise<number> => new Promise(requestAnimationFrame);

const show = async (): Promise<void> => {
  const model = await window.paper.sheet();
  const root = createRoot(document.body);
  flushSync(() => root.render(<SheetPages model={model} />));
  await loadFonts(document);
  await frame();
  await frame();
  document.documentElement.dataset.ready = 'yes';
  window.paper.ready();
};

await show();
