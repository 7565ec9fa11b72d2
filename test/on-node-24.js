// Which Node runs this script? An older one is told what it lacks, in a sentence; the scripts themselves are TypeScript, which it cannot read.
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const needed = 24;
const { versions, argv } = process;
if (Number(versions.node.split('.')[0]) < needed) {
  process.stderr.write(
    `这个脚本需要 Node ${needed} 或更新，现在是 ${versions.node}；什么也没有做。请先运行 npm ci（它带来所需的 Node），再用 npm run 启动。\n` +
      `This script needs Node ${needed} or later, this is ${versions.node}; nothing was done. Run npm ci, which brings it, then start with npm run.\n`,
  );
  process.exitCode = 2;
} else {
  const [script] = argv.splice(2, 1);
  argv[1] = resolve(script ?? '');
  await import(pathToFileURL(argv[1]).href);
}
