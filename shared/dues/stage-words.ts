// What is prescribed for who is behind with dues? One sentence a stage with its clause, the same on the screen, the workbench and the letter.
import { type Word, word } from '#shared/core/words.ts';
import type { ArrearsLine } from '#shared/dues/arrears.ts';

/** A stage: its name, what is to be done, and the clause. */
export interface StageWord {
  readonly name: Word;
  readonly deed: Word;
  readonly clause: string;
}

/** The stages of §13: 1 month remind · 3 months educate and set a date · 6 months the procedure of leaving. */
export const stageWords: Readonly<Record<NonNullable<ArrearsLine['stage']>, StageWord>> = {
  'DUES-02': {
    name: word('提醒', 'Remind'),
    deed: word('党员应当按月交纳党费，请及时提醒', 'Dues are paid monthly; remind in time'),
    clause: '中组发〔2008〕3号第十二条',
  },
  'DUES-03': {
    name: word('连续3个月', '3 months'),
    deed: word('应及时批评教育，限期改正', 'Talk to him and set a date'),
    clause: '中组发〔2008〕3号第十三条',
  },
  'DUES-04': {
    name: word('连续6个月', '6 months'),
    deed: word(
      '没有正当理由的，按自行脱党处理程序办理：支部大会讨论决定除名，报上级党组织批准',
      'Without a legitimate reason the procedure of leaving applies: the member meeting decides on removal, the superior approves',
    ),
    clause: '中组发〔2008〕3号第十三条；《党章》第九条',
  },
};
