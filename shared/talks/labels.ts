// How are the kinds of talk called?
import { word, words } from '#shared/core/words.ts';

export const talkCategoryLabels = words({
  daily: word('日常', 'Everyday'),
  newPost: word('新任', 'New in post'),
  reminder: word('提醒', 'Reminder'),
  comfort: word('慰问', 'Comfort'),
  rectify: word('整改', 'Rectification'),
});
