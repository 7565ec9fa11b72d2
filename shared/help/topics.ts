// What does one do on each page, and which clauses matter there?
import { word } from '#shared/core/words.ts';
import { lifeTopics } from '#shared/help/life-topics.ts';
import type { Topic } from '#shared/help/topic.ts';
import { townshipTopics } from '#shared/help/township-topics.ts';

/** The topics in the order of the rail. */
export const topics: readonly Topic[] = [
  {
    path: '/',
    title: word('工作台', 'Workbench'),
    lines: [
      word(
        '这里列出本月要办的事：逾期的在前，写明期限和还有几天；按“依据”看条文，按右边的按钮就到办理的地方。',
        'This month’s duties, overdue ones first, with their day; “Basis” shows the clause, the button leads to where it is settled.',
      ),
      word('已办的事从会议记录、党费里自动算出，不用打钩。', 'What is done follows from the records and the dues; nothing is ticked off.'),
    ],
    clauses: ['branch-meeting', 'committee-meeting', 'group-meeting', 'lecture-theme-day', 'life-meeting', 'talks', 'dues-monthly', 'term'],
  },
  {
    path: '/members',
    title: word('党员', 'Members'),
    lines: [
      word('按姓名、拼音或首字母、身份证号后几位、电话找人。', 'Find people by name, pinyin or initials, the end of the ID number, or telephone.'),
      word(
        '新增时先填身份证号：出生日期和性别自动填好，重号马上提示。',
        'When adding, type the ID number first: birth and sex fill themselves, a double is named at once.',
      ),
      word(
        '名册可从 Excel 导入；导入前先看清每一行，导入后可以整次撤销。',
        'A roster can be imported from Excel; every row is shown first, and the whole import can be undone.',
      ),
      word(
        '程序里没有的项目，在“设置”的“自定义项”里自己定；填在档案的“本支部自定义项”里，名单可以按它筛选。',
        'What the program does not have is defined under “Own fields” in the settings, filled in in the file, and the list filters by it.',
      ),
      word(
        '同一个人有两份档案：“查重”或勾选两个人，并排比较后合并；定稿的记录不改，随时可以撤销合并。',
        'One person with two files: “Find duplicates”, or pick the two, compare and merge; final records stay, and it can be taken back at any time.',
      ),
      word(
        '人不删除：转出、去世等用“党籍变化”，录错的作废并写原因。',
        'Nobody is deleted: leaving is an event, a mistaken entry is retired with a reason.',
      ),
    ],
    clauses: ['group-meeting', 'no-vote', 'id-number', 'traces'],
  },
  {
    path: '/members/import',
    title: word('导入名册', 'Import a roster'),
    lines: [
      word(
        '选 Excel 或 CSV 文件，先看每一行怎样处理，再导入；认不出的列可以自己指定。',
        'Choose the file, look at what becomes of each row, then import; an unknown column can be assigned.',
      ),
      word('导入只新增和补缺，不删除；整次导入可以撤销。', 'An import adds and fills gaps and never deletes; the whole can be undone.'),
    ],
    clauses: ['id-number', 'traces'],
  },
  {
    path: '/meetings',
    title: word('组织生活', 'Meetings'),
    lines: [
      word(
        '记一次会：写日期、地点、主持人、记录人；到会名单默认全到，点一下改为缺席并选原因。',
        'Recording a meeting: day, place, host and recorder; everybody is present until clicked, an absence asks the reason.',
      ),
      word('应到、实到、有表决权人数自己算，旁边写明谁不计入、为什么。', 'Expected, present and entitled to vote are counted and explained beside.'),
      word('草稿自动保存；定稿以后不能再改，只能补充更正。', 'Drafts save themselves; a final record cannot be changed, only supplemented.'),
    ],
    clauses: ['branch-meeting', 'committee-meeting', 'chair', 'admission-vote', 'no-vote', 'excluded', 'late-entry'],
  },
  ...lifeTopics,
  {
    path: '/dues',
    title: word('党费', 'Dues'),
    lines: [
      word(
        '先核定每人的党费基数，再在表格里登记：方向键移动，直接输入金额，可从 Excel 粘贴。',
        'Assess each member’s base first, then record in the grid: arrows move, amounts are typed or pasted.',
      ),
      word('登记错了不能抹掉，打开那一格冲正，再重新登记。', 'A wrong payment is never erased: open the cell, reverse it and record it anew.'),
    ],
    clauses: ['dues-rates', 'dues-monthly', 'dues-reduction', 'dues-up'],
  },
  {
    path: '/dues/arrears',
    title: word('欠交党费', 'Arrears'),
    lines: [
      word(
        '列出已经过完的月份里没交的，连续几个月、该做什么写在一行；催交通知书从这里打印。',
        'Months that are over and unpaid, how many in a row and what is to be done; letters are printed from here.',
      ),
      word('有正当理由的在这里登记：仍应补交，但不算连续。', 'A legitimate reason is noted here: still to be paid, but not counted in a row.'),
    ],
    clauses: ['dues-monthly'],
  },
  {
    path: '/dues/bases',
    title: word('核定与减免', 'Bases and reductions'),
    lines: [
      word('每年1月核定一次：基数不变的一次核定，有变的逐人改。', 'Reviewed each January: unchanged bases at once, the others one by one.'),
      word(
        '少交、免交写明批准文号和起止月份，到期自动恢复原数。',
        'A reduction names its approval and its months; afterwards the old figure applies again.',
      ),
    ],
    clauses: ['dues-rates', 'dues-reduction'],
  },
  {
    path: '/dues/receipts',
    title: word('收据', 'Receipts'),
    lines: [
      word(
        '编号按年连续；写错的作废，号码留着。收过的款没开收据的，在上面补开。',
        'Numbers run through the year, void ones stay. Payments without one get theirs at the top.',
      ),
    ],
    clauses: ['traces'],
  },
  {
    path: '/dues/money',
    title: word('账目与上缴', 'Money'),
    lines: [
      word(
        '每月过完点一遍现金，与账面对上再结账；结了账的月份不能再登记。',
        'When a month is over count the cash and close it; a closed month takes no more entries.',
      ),
      word('上缴、返还、使用都登记在这里，收支两边总是相等。', 'Passing up, refunds and their use are entered here; both sides stay equal.'),
    ],
    clauses: ['dues-up'],
  },
  {
    path: '/print',
    title: word('打印中心', 'Print centre'),
    lines: [
      word(
        '看到的就是打印出来的。先选表册，再选年度或对象；空表供手写，公开版不带身份证号、电话和住址。',
        'What is shown is what is printed. Choose the sheet, then the year or subject; blank forms for handwriting, public versions without personal data.',
      ),
    ],
    clauses: ['traces'],
  },
  {
    path: '/print/letters',
    title: word('公文信函', 'Letters'),
    lines: [
      word(
        '写好标题、主送、正文，按“预览”看成品页；草稿自动保存。由会议草稿也能生成会议通知。',
        'Write title, addressee and text, then preview the page; drafts keep themselves. A drafted meeting makes its own notice.',
      ),
      word('行首写“一、”“（一）”就是各级标题。', '一、 （一） 1. （1） at the beginning of a line make headings.'),
    ],
    clauses: [],
  },
  {
    path: '/handoff',
    title: word('上报交接', 'Hand-over'),
    lines: [
      word(
        '先与上级交换名片；以后每次导出上报包到U盘，交上去，再把回执拿回来导入。',
        'Exchange cards with the superior once; then export a package to the stick, hand it in, and import the receipt.',
      ),
    ],
    clauses: [],
  },
  {
    path: '/journal',
    title: word('日志', 'Diary'),
    lines: [
      word(
        '每一次改动都在这里：上下键一条条看，Enter 展开看改了什么。',
        'Every change is here: arrows go from entry to entry, Enter shows what changed.',
      ),
      word('能撤销的有“撤销”按钮；不能撤销的写明为什么、该怎么办。', 'What can be undone has a button; what cannot says why and what to do instead.'),
    ],
    clauses: ['traces'],
  },
  {
    path: '/handover',
    title: word('工作交接', 'Handing over the books'),
    lines: [
      word(
        '核对清单、写明双方，打印签字，登记后由接收人换口令。登记以前台账又有改动的，要重新列清单。',
        'Check the inventory, name both sides, print and sign; once recorded the new secretary changes the passphrase. Any change in between asks for a new list.',
      ),
      word(
        '接收人用另一台电脑的：换过新恢复码以后写交接包，U盘和恢复码纸当面交给对方，对方在自己的电脑上点“接收交接”。写过以后这里只能看；没有办成的，点上方“继续使用本台账”。',
        'For another computer: renew the recovery code, pack the whole ledger, and hand over stick and sheet; there “Receive a ledger” takes it. From then on this one can only be read, until “Go on using this ledger” above.',
      ),
    ],
    clauses: ['term'],
  },
  {
    path: '/settings',
    title: word('设置', 'Settings'),
    lines: [
      word(
        '组织、班子和党小组在这里登记；本地规则每一项都写明默认值和来源。',
        'Organisation, committee and groups are entered here; each local rule shows its default and source.',
      ),
      word(
        '所在单位登记好，打印中心的《党组织基本信息采集表》就填好了；每年年底把国务院办公厅的放假通知粘贴进“放假安排”，工作日、主题党日、计划和日历都按它算。',
        'With the units entered, the organisation’s form in the print centre is filled; paste the State Council’s notice of holidays at the end of each year: working days, theme day, plans and calendar follow it.',
      ),
      word(
        '自定义项：名称和名册列名一致，导入时自己对上；停用只是以后不再填，填过的都在。',
        'Own fields: called like a column of your roster, an import finds them; out of use they are no longer asked, entries stay.',
      ),
      word('字号、对比度和语言只管这台电脑。', 'Text size, contrast and language belong to this computer.'),
    ],
    clauses: ['branch-size', 'committee', 'term', 'late-entry'],
  },
  ...townshipTopics,
];

/** The topic of an address: the longest path that it begins with. */
export const topicOf = (path: string): Topic => {
  const found = topics
    .filter((topic) => topic.path === path || (topic.path !== '/' && path.startsWith(`${topic.path}/`)))
    .toSorted((a, b) => b.path.length - a.path.length)[0];
  const first = found ?? topics[0];
  if (!first) throw new Error('there is help for the workbench');
  return first;
};
