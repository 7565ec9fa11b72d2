// What surrounds an official document? Its own margins and nothing but the page number, 单页居右、双页居左 (GB/T 9704 5.2, 7.5).
import type { ReactNode } from 'react';
import '#renderer/paper/official.css';
import type { SheetFrame } from '#shared/records/model.ts';

const number = `content: "— " counter(page) " —"; font: 14pt/1 var(--body); vertical-align: top; padding-top: 7mm`;

/** 天头 37, 订口 28, type area 156 × 225 mm; on the back of a sheet printed on both sides the bound edge is the right one. */
const rulesOf = (isTwoSided: boolean): string => `@page { size: A4 portrait; margin: 37mm 26mm 35mm 28mm }
@page :right { @bottom-right { ${number}; text-align: right; padding-right: 14pt } }
@page :left { ${isTwoSided ? 'margin: 37mm 28mm 35mm 26mm;' : ''} @bottom-left { ${number}; text-align: left; padding-left: 14pt } }`;

/** The pages of an official document. `isTwoSided`: one document over several pages, which is printed on both sides; letters to several people are not. */
export const OfficialSheet = (props: {
  readonly frame: SheetFrame;
  readonly title: string;
  readonly isTwoSided?: boolean;
  readonly children: ReactNode;
}) => (
  <main>
    <title>{`${props.frame.organisation.name} ${props.title}`}</title>
    <style>{rulesOf(props.isTwoSided ?? false)}</style>
    {props.children}
  </main>
);
