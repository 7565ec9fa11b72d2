// What does one do on each page of the section 组织生活?
import { word } from '#shared/core/words.ts';
import type { Topic } from '#shared/help/topic.ts';

/** The topics of the pages under /meetings, in their order. */
export const lifeTopics: readonly Topic[] = [
  {
    path: '/meetings/copy',
    title: word('历史补录', 'Copied from old books'),
    lines: [
      word(
        '旧纸簿上的会议照原样抄：先抄一遍，再不看第一遍把关键数字打一遍，两遍一致才能定稿。',
        'Old records are copied as they stand; the key figures are typed twice, blind, and must agree.',
      ),
      word('补录的单独编号、单独成册；抄错的作废后重抄。', 'They are numbered and bound apart; a wrong copy is retired and made anew.'),
    ],
    clauses: ['late-entry'],
  },
  {
    path: '/meetings/plans',
    title: word('活动计划', 'Plan of the year'),
    lines: [
      word(
        '按“按规定拟定”一次拟出全年，逐项改日期和议题；要报备的，打印出来报上级。',
        '“Propose by the rules” makes the whole year; edit each line, then file it with the superior.',
      ),
      word(
        '到时按“开会”就带着计划的日期和议题写记录；写好的记录自动对上这一项。',
        'From a line the meeting begins with its date and agenda; the record settles the line by itself.',
      ),
      word('取消的仍留在表里，写明原因。', 'A line that is cancelled stays, with its reason.'),
    ],
    clauses: ['branch-meeting', 'committee-meeting', 'group-meeting', 'lecture-theme-day'],
  },
  {
    path: '/meetings/tasks',
    title: word('落实任务', 'Tasks'),
    lines: [
      word(
        '定稿的会议记录里的决议自动列在这里；按“登记进展”写办到哪一步，每次另记一条。',
        'Decisions of finalised records are listed here; each note of progress is added to the others.',
      ),
    ],
    clauses: ['branch-meeting'],
  },
  {
    path: '/meetings/talks',
    title: word('谈心谈话', 'Heart talks'),
    lines: [
      word(
        '表里写“没有”的就是今年还没谈的：按一下，两个人已经填好，接着写谈话。',
        '“none” in the table is a talk still missing: press it and both names are filled in.',
      ),
      word('谈话记录定稿后不能再改，只能补充更正。', 'A final record cannot be changed, only supplemented.'),
    ],
    clauses: ['talks'],
  },
  {
    path: '/meetings/calendar',
    title: word('日历', 'Calendar'),
    lines: [
      word(
        '方向键换日子，PageUp、PageDown 换月；右边列出这一天开过的会、计划和到期的事。',
        'Arrows change the day, PageUp and PageDown the month; the day’s meetings, plans and duties stand at the right.',
      ),
    ],
    clauses: ['lecture-theme-day'],
  },
  {
    path: '/meetings/attendance',
    title: word('考勤', 'Attendance'),
    lines: [
      word(
        '从定稿的会议记录自动汇总，不用另填；点名字看一个人全年的组织生活。',
        'Summed up from the finalised records; a name opens the year of one person.',
      ),
    ],
    clauses: ['excluded'],
  },
  {
    path: '/meetings/charts',
    title: word('统计图', 'Charts'),
    lines: [word('按上方选定的年度统计；打印出来黑白也分得清。', 'Figures of the year chosen above; they print well in black and white.')],
    clauses: [],
  },
  {
    path: '/meetings/sign-in',
    title: word('签到表归位', 'Signed sheets'),
    lines: [
      word(
        '签到表从会议草稿或打印中心打印，签好后扫描或拍照，在这里选文件：程序认码，附到那次会议上。',
        'Sheets are printed from a draft or the print centre; choose the scans here, the code finds the meeting.',
      ),
      word('认不出的，看着表右上角把码打进去。', 'Where no code is read, type the one at the top of the sheet.'),
    ],
    clauses: ['traces'],
  },
  {
    path: '/meetings/phrases',
    title: word('常用语', 'Phrases'),
    lines: [
      word(
        '写记录时按 Ctrl+J 选一句插进去，再把空着的地方填上；自己常写的可以添加。',
        'Ctrl+J puts a sentence in while writing; fill its gaps. Your own can be added.',
      ),
    ],
    clauses: [],
  },
];
