// What does a committee do on each of its pages: the inbox, the books of a branch, what it says to a branch?
import { word } from '#shared/core/words.ts';
import type { Topic } from '#shared/help/topic.ts';

/** The topics of a committee's own pages. */
export const townshipTopics: readonly Topic[] = [
  {
    path: '/inbox',
    title: word('收包台', 'Inbox'),
    lines: [
      word(
        '插上支部的U盘，选它的文件夹：先看清每个包会改什么，再收。坏的包不收，别的照收；中途可以停下，下次接着收。',
        'Insert a branch’s stick and choose its folder: see what each package would change, then take it. A bad one is refused, the others are taken; one can stop and go on later.',
      ),
      word(
        '拿不准的包停在“等您决定的包”里：先打电话问清楚，再收或不收。收错了可以撤回，别的支部不受影响。',
        'A package in doubt waits for you: ask by telephone, then take it or not. One taken by mistake can be taken back; other branches stay as they are.',
      ),
      word('收完把回执和批阅写回同一个U盘。', 'Afterwards write receipts and remarks back to the same stick.'),
    ],
    clauses: [],
  },
  {
    path: '/inbox/books',
    title: word('支部的账册和党员档案', 'A branch’s books and members’ files'),
    lines: [
      word(
        '按支部自己打印的样子看名册、记录本、党费台账；“党员档案”里按姓名、拼音或首字母找到一个人，打开的就是支部自己的那一页。都只能看。',
        'Rosters, record books and dues as the branch prints them; under “Members’ files” one person is found by name, pinyin or initials, and the branch’s own page opens. Nothing can be changed.',
      ),
      word(
        '每一栏的“来历”写明哪个支部、谁、什么时候录入，第几版，随哪个包来，什么时候收到。',
        '“Provenance” of each part says which branch entered it, who and when, which version it is, and with which package it came.',
      ),
      word(
        '号码隐去中间几位；“显示完整号码”看全，日志里写明看了谁的。留在支部的谈话和扫描件，这里只说有多少、哪一份。',
        'Numbers are hidden in the middle; “Show the numbers” shows them, and the diary says whose. Of talks and scans that stay at the branch only their number or name is here.',
      ),
      word('发现不对的，用“批阅”告诉支部，由支部自己改。', 'What is wrong is told to the branch as a remark; the branch mends it itself.'),
    ],
    clauses: ['traces'],
  },
  {
    path: '/inbox/remarks',
    title: word('批阅、反馈、催报', 'Remarks'),
    lines: [
      word(
        '写给支部的批阅、反馈和催报，随回执一起带回去；支部采纳、已阅或说明理由，答复随下一个包回来。',
        'Remarks to a branch go back with the receipt; it adopts them, notes them or gives a reason, and the answer comes with its next package.',
      ),
      word('还没带走的可以改、可以删；带走以后不能再改。', 'What has not left yet can be changed or deleted; afterwards it stands.'),
    ],
    clauses: [],
  },
];
