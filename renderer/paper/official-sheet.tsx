// What surrounds an official document? Its own margins and nothing but the page number, 单页居右、双页居左 (GB/T 9704 5.2, 7.5).
import type { ReactNode } from 'react';
import '#renderer/paper/official.css';
import type { SheetFrame } from '#shared/records/model.ts';

const number = `content: "— " counter(page) " —"; font: 14pt/1 var(--body); vertical-align: top; padding-top: 7mm`;

/** 天头 37, 订口 28, type area 156 × 225 mm. */
const rules = `@page { size: A4 portrait; margin: 37mm 26mm 35mm 28mm }
@page :right { @bottom-right { ${number}; text-align: right; padding-right: 14pt } }
@page :left { @bottom-left { ${number}; text-align: left; padding-left: 14pt } }`;

/** The pages of an official document. */
export const OfficialSheet = ({ frame, title, children }: { readonly frame: SheetFrame; readonly title: string; readonly children: ReactNode }) => (
  <main>
    <title>{`${frame.organisation.name} ${title}`}</title>
    <style>{rules}</style>
    {children}
  </main>
);
