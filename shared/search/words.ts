// Which words does the search box use?
import { word, words } from '#shared/core/words.ts';

export const searchWords = words({
  title: word('查找', 'Search'),
  label: word('姓名、拼音、首字母，或记录里的词', 'Name, pinyin, initials, or words of a record'),
  hint: word('↑↓ 选择，回车打开', 'Arrows choose, Enter opens'),
  none: word('没有找到“{text}”。可换个词，或只打姓名首字母。', 'Nothing found for “{text}”. Try another word or only initials.'),
  kindMember: word('党员', 'Member'),
  kindBranch: word('支部', 'Branch'),
  kindReported: word('支部党员', 'Member of a branch'),
  kindMeeting: word('记录', 'Record'),
  kindTalk: word('谈话', 'Talk'),
  kindPaper: word('补录', 'Old record'),
  kindPage: word('功能', 'Page'),
});
