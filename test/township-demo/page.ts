// How does demo-out/township/index.html show the sitting? Figures first, then what was done, then every branch.

/** One line of the account. */
export interface SittingStep {
  readonly label: string;
  readonly result: string;
  readonly seconds: number;
}

/** One branch as the committee sees it after the sitting. */
export interface BranchLine {
  readonly code: string;
  readonly name: string;
  /** Empty: nothing was taken from it. */
  readonly seq: string;
  readonly madeOn: string;
  readonly rows: number;
  readonly state: string;
}

/** What the page tells. */
export interface SittingFacts {
  readonly title: string;
  readonly figures: readonly (readonly [label: string, value: string])[];
  readonly steps: readonly SittingStep[];
  readonly branches: readonly BranchLine[];
  readonly opened: string;
}

const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string => {
  const line = (tag: string, cells: readonly string[]): string => `<tr>${cells.map((cell) => `<${tag}>${escaped(cell)}</${tag}>`).join('')}</tr>`;
  return `<table>${line('th', head)}${rows.map((row) => line('td', row)).join('\n')}</table>`;
};

const style = `body{font:16px/1.7 "Noto Serif CJK SC","SimSun",serif;max-width:66em;margin:2em auto;padding:0 1em;color:#1f2328}h1{font-size:1.5em}
dl{display:flex;flex-wrap:wrap;gap:.6em 2.4em;margin:1em 0}dl div{min-width:7em}dt{color:#475467;font-size:.9em}dd{margin:0;font-size:1.5em}
table{border-collapse:collapse;width:100%}td,th{border:1px solid #999;padding:.3em .6em;text-align:left;vertical-align:top}
.steps td:last-child,.branches td:nth-child(5){text-align:right;white-space:nowrap}`;

/** The page as HTML text. */
export const sittingPage = ({ title, figures, steps, branches, opened }: SittingFacts): string => {
  const shown = figures.map(([label, value]) => `<div><dt>${escaped(label)}</dt><dd>${escaped(value)}</dd></div>`).join('');
  const done = steps.map(({ label, result, seconds }) => [label, result, seconds.toFixed(1)]);
  const lines = branches.map(({ code, name, seq, madeOn, rows, state }) => [code, name, seq, madeOn, rows === 0 ? '' : String(rows), state]);
  return `<!doctype html>
<html lang="zh-CN"><meta charset="utf-8"><title>${escaped(title)}</title><style>${style}</style>
<h1>${escaped(title)}</h1>
<p>组织、人名、号码均为虚构。每枚U盘里是一个支部的名片和上报包，由程序自己的台账做出、签名、封好。</p>
<dl>${shown}</dl>
<h2>做了什么</h2><div class="steps">${table(['步骤', '结果', '用时（秒）'], done)}</div>
<h2>各支部</h2><div class="branches">${table(['代码', '支部', '包号', '制作日期', '记录行数', '状态'], lines)}</div>
<p>${escaped(opened)}</p>
</html>
`;
};
