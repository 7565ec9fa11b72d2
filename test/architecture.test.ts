// Is the house as README draws it? Import directions, file roles, sizes, and that every call has a handler and a test.
import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { handlers } from '#electron/ledger/handlers.ts';
import { contract } from '#shared/contract.ts';
import { appVersion } from '#shared/core/version.ts';
import { clauses } from '#shared/help/clauses.ts';

const root = resolve(import.meta.dirname, '..');
const filesOf = (pattern: string): string[] =>
  globSync(pattern, { cwd: root })
    .map((file) => file.replaceAll('\\', '/'))
    .sort();
const read = (file: string): string => readFileSync(join(root, file), 'utf8');

const layers = ['shared', 'db', 'electron', 'renderer', 'test'] as const;
const sources = filesOf('{shared,db,electron,renderer,test}/**/*.{ts,tsx,mjs,css}').filter(
  (file) => !file.startsWith('test/fixtures/') && !file.includes('/fonts/'),
);
const code = sources.filter((file) => /\.tsx?$/.test(file));

interface Import {
  readonly file: string;
  readonly from: string;
}

/** Every import of a file, relative ones and aliases both as paths from the root. */
const importsOf = (file: string): Import[] =>
  [...read(file).matchAll(/(?:^|\n)\s*(?:import|export)\s[^'"`;]*?from\s+'([^']+)'|(?:^|\n)import\s+'([^']+)'|\bimport\('([^']+)'\)/g)].map(
    (match) => {
      const name = match[1] ?? match[2] ?? match[3] ?? '';
      if (name.startsWith('#')) return { file, from: name.slice(1) };
      if (name.startsWith('.')) return { file, from: relative(root, resolve(root, dirname(file), name)).replaceAll('\\', '/') };
      return { file, from: name };
    },
  );

const imports = code.flatMap(importsOf);
const layerOf = (path: string): string => path.split('/')[0] ?? '';
const featureOf = (path: string): string => path.split('/')[1] ?? '';
const isOurs = (path: string): boolean => (layers as readonly string[]).includes(layerOf(path));
const offenders = (isWrong: (one: Import) => boolean): string[] => imports.filter(isWrong).map((one) => `${one.file} → ${one.from}`);

describe('who may import whom (house §3)', () => {
  const allowed: Record<string, readonly string[]> = {
    shared: ['shared'],
    db: ['shared', 'db'],
    electron: ['shared', 'db', 'electron'],
    renderer: ['shared', 'renderer'],
    test: ['shared', 'db', 'electron', 'renderer', 'test'],
  };
  test('layers point one way', () => {
    expect(offenders((one) => isOurs(one.from) && !(allowed[layerOf(one.file)] ?? []).includes(layerOf(one.from)))).toEqual([]);
  });

  test('shared imports nothing from outside but zod, and that in one file', () => {
    expect(
      offenders((one) => layerOf(one.file) === 'shared' && !isOurs(one.from) && !(one.from === 'zod' && one.file === 'shared/core/zod.ts')),
    ).toEqual([]);
  });

  test('only core/zod.ts imports zod, in every layer', () => {
    expect(offenders((one) => one.from === 'zod' && one.file !== 'shared/core/zod.ts')).toEqual([]);
  });

  test('features of shared see core, themselves, and the model and labels of members and branch', () => {
    const spanning = ['shared/contract.ts', 'shared/travelling.ts'];
    const spanningFeatures = ['compliance', 'records', 'handoff', 'vault', 'journal'];
    const isNoun = (path: string) => /^shared\/((members|branch|files)\/(model|labels|contract)|branch\/settings)\.ts$/.test(path);
    expect(
      offenders(
        (one) =>
          layerOf(one.file) === 'shared' &&
          layerOf(one.from) === 'shared' &&
          !spanning.includes(one.file) &&
          !spanningFeatures.includes(featureOf(one.file)) &&
          featureOf(one.from) !== 'core' &&
          featureOf(one.from) !== featureOf(one.file) &&
          !isNoun(one.from) &&
          one.from !== 'shared/travelling.ts',
      ),
    ).toEqual([]);
  });

  test('only the shell, main.ts and preload.ts import electron', () => {
    expect(offenders((one) => one.from === 'electron' && !/^(electron\/(shell\/|main\.ts|preload\.ts)|test\/)/.test(one.file))).toEqual([]);
  });

  test('only db/open.ts knows the driver', () => {
    expect(offenders((one) => one.from === 'better-sqlite3' && one.file !== 'db/open.ts' && layerOf(one.file) !== 'test')).toEqual([]);
  });

  // Reliability row 66: a crafted picture meets a decoder only where it can do no harm. Elsewhere its header is read, and its bytes are stored.
  test('pictures are decoded in the sandboxed window only', () => {
    const decoders = /^(sharp|jimp|canvas|@napi-rs\/canvas|pngjs|jpeg-js|image-size|upng-js|qr\/decode)/;
    expect(offenders((one) => decoders.test(one.from) && layerOf(one.file) !== 'renderer' && layerOf(one.file) !== 'test')).toEqual([]);
  });

  test('antd stays in renderer/ui', () => {
    expect(offenders((one) => /^(antd|@ant-design)/.test(one.from) && !one.file.startsWith('renderer/ui/'))).toEqual([]);
  });

  test('the window has no Node and no electron', () => {
    expect(offenders((one) => layerOf(one.file) === 'renderer' && /^(node:|electron$|fs$|path$)/.test(one.from))).toEqual([]);
  });

  test('nothing outside test imports the stand-in', () => {
    expect(offenders((one) => one.from.startsWith('test/chromium-electron') && layerOf(one.file) !== 'test')).toEqual([]);
  });
});

describe('how a file looks (conventions)', () => {
  test('no file is longer than 300 lines', () => {
    const long = sources.map((file) => ({ file, lines: read(file).split('\n').length - 1 }));
    expect(long.filter((one) => one.lines > 300)).toEqual([]);
  });

  test('every file opens with one sentence', () => {
    expect(code.filter((file) => !file.endsWith('.d.ts') && !/^(#!.*\n)?\/\/ \S/.test(read(file)))).toEqual([]);
  });

  test('files are kebab-case and no folder is called utils, helpers or common', () => {
    expect(sources.filter((file) => !/^[a-z0-9./-]+$/.test(file) || /\/(utils|helpers|common)\b/.test(file))).toEqual([]);
  });

  const forbidden: readonly (readonly [name: string, pattern: RegExp, where: RegExp])[] = [
    ['a clock or chance in shared', /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bcrypto\./, /^shared\//],
    ['serialize() of a database: it returns plain text (T4)', /\.serialize\(/, /^(db|electron)\//],
    ['OR REPLACE: it walks through triggers (T11)', /OR REPLACE/i, /^(db|electron)\/(?!migrations)/],
    ['rekey of a live file (T2)', /\.rekey\(|pragma\(['"`]rekey/, /^(db|electron)\//],
    ['a cipher or key derivation that Electron lacks (T12)', /chacha20|argon2|blake2/i, /^electron\//],
    ['raw HTML', /dangerouslySetInnerHTML|\.innerHTML\s*=/, /^renderer\//],
    ['unchecked types', /: any\b|\bas any\b|@ts-(ignore|expect-error|nocheck)|biome-ignore/, /^(shared|db|electron|renderer)\//],
    ['unfinished work', /\b(TODO|FIXME|XXX|HACK)\b/, /^(shared|db|electron|renderer|test)\/(?!architecture)/],
    ['a test left out', /\b(it|test|describe)\.(only|skip|todo)\b/, /^test\/(?!architecture)/],
  ];
  // A comment may name what is forbidden, to say why; unfinished work and switched-off checks show in comments above all.
  const withoutNotes = (text: string): string => text.replace(/^\s*(\/\/|\*|\/\*\*).*$/gm, '');
  const inNotesToo = ['unchecked types', 'unfinished work'];
  test.each(forbidden)('nowhere: %s', (name, pattern, where) => {
    const seen = (file: string): string => (inNotesToo.includes(name) ? read(file) : withoutNotes(read(file)));
    expect(code.filter((file) => where.test(file) && pattern.test(seen(file)))).toEqual([]);
  });
});

describe('words', () => {
  test('no word that nobody says', () => {
    const seen = new Map<string, number>();
    for (const [name] of code.flatMap((file) => [...read(file).matchAll(/[\w$]+/g)])) seen.set(name, (seen.get(name) ?? 0) + 1);
    // Codes of the system come from outside; nothing here spells them twice.
    const worded = code.filter((file) => /^shared\/.*words\.ts$/.test(file) && file !== 'shared/core/detail-words.ts');
    const keys = worded.flatMap((file) => [...read(file).matchAll(/^ {2}(\w+): word\(/gm)].map(([, key = '']) => `${file} ${key}`));
    expect(keys.length).toBeGreaterThan(1_000);
    expect(keys.filter((line) => seen.get(line.split(' ')[1] ?? '') === 1)).toEqual([]);
  });
});

describe('calls', () => {
  const tests = filesOf('test/**/*.test.ts').map(read).join('\n');
  test('every call has a handler, and nothing else has', () => {
    expect(Object.keys(handlers).sort()).toEqual(Object.keys(contract).sort());
  });
  test.each(Object.keys(contract))('%s is used by a test', (name) => {
    expect(tests.includes(`'${name}'`)).toBe(true);
  });
});

describe('journeys by keyboard alone', () => {
  const claiming = code.filter((file) => file.startsWith('test/e2e/') && /by keyboard|without a mouse/i.test(read(file).split('\n', 1)[0] ?? ''));
  const touch =
    /\.(click|dblclick|fill|clear|check|uncheck|selectOption|hover|tap|focus|pressSequentially|dragTo|goBack)\(|\.mouse\b|history\.(back|go)\(/;
  test('a journey whose first line claims it, and every step that it takes, only presses keys', () => {
    expect(claiming.length).toBeGreaterThanOrEqual(9);
    expect([...claiming, 'test/e2e/support/keyboard.ts', 'test/e2e/support/demo.ts'].filter((file) => touch.test(read(file)))).toEqual([]);
  });
});

describe('a rule is found by its number', () => {
  // Help also names clauses of books that are not kept here yet (EVAL: 民主评议).
  const kept = /^(MTG|DUES|DATA|ORG|LIFE|TALK|TD)-/;
  const rules = [...new Set(clauses.flatMap((clause) => clause.rules))].filter((rule) => kept.test(rule)).sort();
  const filesNaming = (rule: string, files: readonly string[]) => files.filter((file) => new RegExp(`\\b${rule}(?![0-9])`).test(read(file)));
  const decisions = code.filter((file) => file.startsWith('shared/') && !/words\.ts$|^shared\/help\//.test(file));
  const tests = code.filter((file) => /^test\/unit\/.*\.test\.ts$/.test(file));
  test.each(rules)('%s stands beside what decides it, and in a test', (rule) => {
    expect(filesNaming(rule, decisions)).not.toEqual([]);
    expect(filesNaming(rule, tests)).not.toEqual([]);
  });
});

describe('the package', () => {
  const manifest = JSON.parse(read('package.json')) as Record<string, Record<string, string>> & { version: string };
  test('pins every dependency exactly', () => {
    const all = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies, ...manifest.optionalDependencies });
    expect(all.filter(([, version]) => !/^(npm:[a-z0-9-]+@)?\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });
  test('is the version that packages name', () => expect(manifest.version).toBe(appVersion));
  test('has the top level that the user fixed', () => {
    expect(
      filesOf('*')
        .filter((name) => !['node_modules', 'out', 'demo-out', 'test-out'].includes(name))
        .sort(),
    ).toEqual(
      [
        'LICENSE',
        'README.md',
        'biome.json',
        'db',
        'docs',
        'electron',
        'electron.vite.config.ts',
        'package-lock.json',
        'package.json',
        'renderer',
        'shared',
        'test',
        'tsconfig.json',
      ].sort(),
    );
  });
});
