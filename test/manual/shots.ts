// Which pictures does the manual have, and how does one come to each?
import { cpSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import type { App } from '#test/e2e/support/app.ts';
import { root } from '#test/support/process.ts';

/** Where the pictures' material lies: the demo's folder, and the folder of the sitting's sticks. */
export interface Places {
  readonly demo: string;
  readonly sticks: string;
}

/** One picture: the name of its file in docs/manual, and the way to the page. `isClosed`: before the ledger is opened. */
export interface Shot {
  readonly name: string;
  readonly isClosed?: boolean;
  readonly take: (app: App, places: Places) => Promise<void>;
}

/** Goes to an address of the window and waits for what must be seen there. */
const at = async (page: Page, address: string, seen: string | RegExp): Promise<void> => {
  await page.keyboard.press('Escape');
  await page.evaluate((hash) => {
    location.hash = hash;
  }, address);
  await page.getByText(seen).locator('visible=true').first().waitFor();
  await page.evaluate(() => document.querySelector('main')?.scrollTo(0, 0));
};

const shot = (name: string, address: string, seen: string | RegExp, then?: (page: Page) => Promise<void>): Shot => ({
  name,
  take: async ({ page }) => {
    await at(page, address, seen);
    await then?.(page);
  },
});

/** The year that the story tells. */
const storyYear = async (page: Page): Promise<void> => {
  await page.getByLabel('年度').selectOption('2026');
};

/** Opens the first link in the table of a page whose text fits. */
const openRow = async (page: Page, text: string | RegExp): Promise<void> => {
  await page
    .getByRole('row')
    .filter({ hasText: text })
    .first()
    .getByRole('link')
    .or(page.getByRole('row').filter({ hasText: text }).first())
    .first()
    .click();
};

/** The pictures of a branch. */
export const shots: readonly Shot[] = [
  { name: 'unlock', isClosed: true, take: ({ page }) => page.getByLabel(/^口令/).waitFor() },
  {
    name: 'verify',
    isClosed: true,
    take: async (app, { demo }) => {
      const [card = ''] = globSync(join(demo, 'stick/**/*-card-*.ledgerpack')).sort();
      await app.page.getByRole('button', { name: /核验一个上报包/ }).click();
      await app.answerDialog(card);
      await app.page.getByRole('button', { name: '选文件…' }).click();
      await app.page.getByText('结论：').waitFor();
    },
  },
  shot('workbench', '/', '本月要办'),
  shot('members', '/members', '显示', storyYear),
  {
    name: 'roster-import',
    take: async (app) => {
      await at(app.page, '/members/import', '导入');
      await app.answerDialog(join(root, 'test/fixtures/rosters/secretary-own-sheet.xlsx'));
      await app.page.getByRole('button', { name: /选择 Excel/ }).click();
      await app.page.getByRole('button', { name: /^导入 \d+ 人/ }).waitFor();
    },
  },
  shot('member-file', '/members', '显示', async (page) => {
    await page.getByLabel('查找').fill('欧阳莹');
    await openRow(page, '欧阳莹');
    await page.getByRole('heading', { name: '欧阳莹' }).first().waitFor();
  }),
  {
    name: 'own-fields',
    take: async ({ page }) => {
      await at(page, '/settings', '自定义项');
      await page.getByRole('button', { name: '添加自定义项…' }).click();
      await page.getByRole('textbox', { name: /^名称/ }).fill('帮扶类别');
      await page.getByRole('combobox', { name: '填什么' }).selectOption('choice');
      for (const [index, answer] of ['低保户', '脱贫户', '监测户'].entries()) {
        await page.getByRole('button', { name: '再加一个选项' }).click();
        await page.getByRole('textbox', { name: `选项 ${index + 1}` }).fill(answer);
      }
    },
  },
  shot('members-year', '/members/year', '政治生日'),
  shot('meetings', '/meetings', '支部党员大会'),
  shot('meeting-new', '/meetings/new/memberMeeting', '应到'),
  shot('meeting-record', '/meetings', '支部党员大会', async (page) => {
    await openRow(page, '组织生活会');
    await page.getByText('在岗在场在册').first().waitFor();
  }),
  shot('plans', '/meetings/plans', '第1季度'),
  shot('tasks', '/meetings/tasks', '落实任务'),
  shot('calendar', '/meetings/calendar', '日历'),
  shot('attendance', '/meetings/attendance', '刘占轩'),
  shot('charts', '/meetings/charts', '党龄'),
  shot('talks', '/meetings/talks', '谈心谈话'),
  shot('phrases', '/meetings/phrases', '常用语'),
  shot('dues', '/dues', '应交'),
  shot('dues-arrears', '/dues/arrears', '欠交'),
  shot('dues-receipts', '/dues/receipts', '收据'),
  shot('dues-money', '/dues/money', '账证相符'),
  shot('print', '/print', '打印中心', async (page) => {
    await page.getByRole('button', { name: /^预览/ }).click();
    await page.locator('canvas').first().waitFor({ timeout: 60_000 });
  }),
  shot('handoff', '/handoff', '上报'),
  {
    name: 'departure',
    take: async (app, { demo }) => {
      await at(app.page, '/handoff', '其中的个人信息');
      const stick = join(demo, '../U盘');
      cpSync(join(demo, 'stick'), stick, { recursive: true });
      await app.answerDialog(stick);
      await app.page.getByRole('button', { name: /^导出第 \d+ 号上报包/ }).click();
      await app.page.getByRole('dialog').waitFor();
    },
  },
  shot('journal', '/journal', '日志'),
  shot('handover', '/handover', '交接'),
  shot('undo', '/', '本月要办', async (page) => {
    await page.getByRole('button', { name: '撤销', exact: true }).first().click();
    await page.getByRole('dialog').getByRole('button', { name: /撤销/ }).first().waitFor();
  }),
  shot('help', '/meetings/new/memberMeeting', '应到', async (page) => {
    await page.keyboard.press('F1');
    await page.getByRole('dialog').waitFor();
  }),
  shot('settings', '/settings', '本地规则'),
  // Last: it adds a second file to the ledger.
  {
    name: 'merge-files',
    take: async ({ page }) => {
      await page.keyboard.press('Escape');
      await at(page, '/members/new', '公民身份号码');
      await page.getByRole('textbox', { name: /^姓名/ }).fill('欧阳莹');
      await page.getByRole('textbox', { name: /^出生日期/ }).fill('1990-01-01');
      await page.getByRole('combobox', { name: '工作岗位' }).fill('退休人员');
      await page.getByRole('button', { name: /^保存（/ }).click();
      await page.getByRole('heading', { name: '欧阳莹' }).waitFor();
      await at(page, '/members', '显示');
      await page.getByLabel('查找').fill('欧阳莹');
      await page.getByText('显示 2 人').waitFor();
      await page.getByRole('button', { name: /^全选列出的/ }).click();
      await page.getByRole('button', { name: '合并这两份档案…' }).click();
      await page.getByRole('group', { name: '工作岗位' }).waitFor();
    },
  },
  {
    name: 'handover-receive',
    take: async (app) => {
      await at(app.page, '/', '本月要办');
      await app.page.getByRole('button', { name: '锁定', exact: true }).click();
      await app.page.getByLabel(/^口令/).waitFor();
      const golden = join(root, 'test/vectors/handover_v1');
      await app.page.getByRole('button', { name: '接收交接' }).click();
      await app.answerDialog(join(golden, 'handover.ledgerpack'));
      await app.page.getByRole('button', { name: '选交接包…' }).click();
      await app.page.getByText('handover.ledgerpack').waitFor();
      await app.page.getByLabel(/^恢复码/).fill(readFileSync(join(golden, 'recovery-code.txt'), 'utf8').trim());
      await app.page.getByRole('button', { name: '打开看看' }).click();
      await app.page.getByText('核验无误').waitFor();
    },
  },
];

/** Scrolls a heading of the page to its top. */
const toHeading = async (page: Page, name: string): Promise<void> => {
  await page
    .getByRole('heading', { name })
    .first()
    .evaluate((heading) => heading.closest('.card')?.scrollIntoView());
};

/** The pictures of the superior, one after another: the sitting goes on from one to the next. */
export const superiorShots: readonly Shot[] = [
  shot('inbox', '/inbox', '没交过'),
  {
    name: 'inbox-preview',
    take: async (app, { sticks }) => {
      await app.answerDialog(sticks);
      await app.page.getByRole('button', { name: '选文件夹或U盘…' }).click();
      await app.page.getByRole('heading', { name: '里面有什么' }).waitFor();
    },
  },
  {
    name: 'inbox-changes',
    take: async ({ page }) => {
      await page.getByRole('button', { name: /^看变动… 清水川镇石沟村党支部/ }).click();
      await page.getByRole('dialog').getByText('工作单位').first().waitFor();
    },
  },
  {
    name: 'inbox-decision',
    take: async ({ page }) => {
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: /^收下 \d+ 个包/ }).click();
      await page.getByRole('button', { name: '知道了' }).click();
      await page.getByRole('button', { name: /^收下… 清水川镇柳沟村党支部/ }).click();
      await page
        .getByRole('dialog')
        .getByLabel(/向谁核实/)
        .fill('打电话问过书记：是误录的七个人，已经作废。');
    },
  },
  {
    name: 'inbox-board',
    take: async ({ page }) => {
      await page.keyboard.press('Escape');
      await toHeading(page, '各支部报包');
    },
  },
  { name: 'inbox-taken', take: ({ page }) => toHeading(page, '已收的包') },
  {
    name: 'books',
    take: async ({ page }) => {
      await page.getByRole('link', { name: '清水川镇石沟村党支部' }).first().click();
      await page.locator('canvas').first().waitFor({ timeout: 60_000 });
    },
  },
  {
    name: 'remarks',
    take: async ({ page }) => {
      await page.getByRole('button', { name: '批阅与反馈' }).click();
      await page.getByText('镇党校统一登记').waitFor();
    },
  },
];

/** The picture of the branch to which the remarks were made. */
export const answerShots: readonly Shot[] = [
  {
    name: 'answer',
    take: async ({ page }) => {
      await at(page, '/handoff', '四季度党员大会记录请在');
      await page
        .getByRole('button', { name: /^答复：/ })
        .first()
        .click();
      await page.getByRole('dialog').getByText('采纳', { exact: true }).click();
    },
  },
];
