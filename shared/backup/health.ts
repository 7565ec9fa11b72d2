// How is a health check said on paper? A plain text for the files of the office.

import { healthPartWords, healthWords } from '#shared/backup/health-words.ts';
import type { HealthReport } from '#shared/backup/model.ts';
import { chinaDateTime } from '#shared/core/date.ts';
import { fill, type Word } from '#shared/core/words.ts';

/** How the result of one part is said. */
export const partWord = (count: number, problemCount: number): Word => {
  if (problemCount > 0) return healthWords.partBroken;
  return count === 0 ? healthWords.partNone : healthWords.partSound;
};

/** The report of a health check, one line a part, what is wrong below it. Lines end as Windows wants them. */
export const healthReportText = (organisation: string, { checkedAt, isSound, parts }: HealthReport): string => {
  const lines = parts.flatMap(({ part, count, problemCount, problems }) => [
    `${healthPartWords[part].zh}：${fill(partWord(count, problemCount).zh, { count, problems: problemCount })}`,
    ...problems.map((problem) => `  ${problem}`),
  ]);
  const head = [
    healthWords.reportTitle.zh,
    fill(healthWords.reportLedger.zh, { organisation }),
    fill(healthWords.reportAt.zh, { at: chinaDateTime(checkedAt) }),
  ];
  return `\uFEFF${[...head, '', ...lines, '', (isSound ? healthWords.sound : healthWords.broken).zh, '', healthWords.reportSigned.zh].join('\r\n')}\r\n`;
};
