// How does demo-out/index.html show what the demo made?
import { demoWords } from '#electron/demo/words.ts';
import { fill, type Word } from '#shared/core/words.ts';

/** One line of the account. */
export interface DemoStep {
  readonly label: string;
  readonly result: string;
  readonly seconds: number;
}

const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

const link = (href: string, label: Word): string => `<li><a href="${escaped(href)}">${label.zh}</a> <small>${escaped(href)}</small></li>`;

const labelOf = (file: string): Word => {
  if (file.includes('-card-')) return demoWords.card;
  return file.includes('-receipt-') ? demoWords.receipt : demoWords.package;
};

/** The page as HTML text; `files` are those on the stick. */
export const indexPage = (facts: { name: string; steps: readonly DemoStep[]; files: readonly string[]; passphrase: string }): string => {
  const title = escaped(fill(demoWords.title.zh, { name: facts.name }));
  const rows = facts.steps.map(
    (step) => `<tr><td>${escaped(step.label)}</td><td>${escaped(step.result)}</td><td>${step.seconds.toFixed(1)}</td></tr>`,
  );
  const papers = [
    link('year-book-2026.pdf', demoWords.yearBook),
    link('dues-ledger-2026.pdf', demoWords.duesLedger),
    link('roster-public-2026.pdf', demoWords.roster),
  ];
  const packages = facts.files.map((file) => link(`stick/${file}`, labelOf(file)));
  return `<!doctype html>
<html lang="zh-CN"><meta charset="utf-8"><title>${title}</title>
<style>body{font:16px/1.7 "Noto Serif CJK SC","SimSun",serif;max-width:60em;margin:2em auto;padding:0 1em;color:#1f2328}h1{font-size:1.5em}table{border-collapse:collapse;width:100%}td,th{border:1px solid #999;padding:.3em .6em;text-align:left;vertical-align:top}td:last-child{text-align:right;white-space:nowrap}small{color:#667085}</style>
<h1>${title}</h1><p>${demoWords.intro.zh}</p>
<h2>${demoWords.made.zh}</h2>
<table><tr><th>${demoWords.step.zh}</th><th>${demoWords.result.zh}</th><th>${demoWords.seconds.zh}</th></tr>${rows.join('')}</table>
<h2>${demoWords.files.zh}</h2><ul>${[...papers, ...packages].join('')}</ul>
<p>${escaped(fill(demoWords.opened.zh, { passphrase: facts.passphrase }))}</p>
</html>
`;
};
