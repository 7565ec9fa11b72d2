// Which texts try to become code? One hundred, each of which would set `wasRun` if any part of the program took it for markup, script, style or template.

const run = (number: number): string => `window.wasRun=${number}`;

/** Shapes of an attack; each is made with ten ways of breaking out of where a text may stand. */
const shapes: readonly ((code: string) => string)[] = [
  (code) => `<script>${code}</script>`,
  (code) => `<img src=x onerror="${code}">`,
  (code) => `<svg/onload=${code}>`,
  (code) => `<iframe srcdoc="<script>parent.${code}</script>"></iframe>`,
  (code) => `<a href="javascript:${code}" autofocus onfocus="${code}">点</a>`,
  (code) => `<details open ontoggle=${code}>`,
  (code) => `<style>@import 'javascript:${code}';</style><input autofocus onfocus=${code}>`,
  (code) => `javascript:${code}//`,
  (code) => `\${${code}}{{constructor.constructor('${code}')()}}<%= ${code} %>`,
  (code) => `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=${code}&gt;">`,
];
const breaks = ['', '"', "'", '">', "'>", '`', '-->', '</textarea>', '</title></style>', ']]>'];

/** The payloads; number n sets `wasRun` to n. */
export const payloads: readonly string[] = breaks.flatMap((out, row) =>
  shapes.map((shape, column) => `${out}${shape(run(row * shapes.length + column + 1))}`),
);

const isText = /\p{Script=Han}/u;

/** How many payloads one long text carries. */
export const payloadsPerText = 10;

/** Texts of a member's form are short, and the form reads them by its schema: one payload that fits, or none. Codes that look like words stay. */
const shortTexts: Readonly<Record<string, number>> = {
  name: 50,
  ethnicity: 0,
  education: 30,
  degree: 30,
  post: 60,
  workplace: 100,
  professionalTitle: 60,
  newStratum: 60,
  address: 200,
  household: 200,
  nativePlace: 100,
  outflowPlace: 100,
  note: 300,
};

/** Walks through an answer; `at` counts the texts, so that each gets other payloads. */
interface Walk {
  at: number;
}

const poisonedText = (text: string, key: string, walk: Walk): string => {
  walk.at += 1;
  const turned = (from: number): string => payloads[from % payloads.length] ?? '';
  const limit = shortTexts[key];
  if (limit === undefined)
    return `${Array.from({ length: payloadsPerText }, (_, index) => turned(walk.at * payloadsPerText + index)).join('')}${text}`;
  const fitting = payloads.filter((payload) => payload.length <= limit);
  return fitting[walk.at % Math.max(1, fitting.length)] ?? text;
};

/** A copy of an answer in which every text that a person could have typed (it has a Chinese character) carries payloads. */
export const poisoned = (value: unknown, walk: Walk, key = ''): unknown => {
  if (typeof value === 'string') return isText.test(value) ? poisonedText(value, key, walk) : value;
  if (Array.isArray(value)) return value.map((one) => poisoned(one, walk, key));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, poisoned(one, walk, name)]));
};
