// Which pictures does the manual have, and how does one come to each?
import type { App } from '#test/e2e/support/app.ts';
import { goTo } from '#test/e2e/support/steps.ts';

/** One picture: the name of its file in docs/manual, and the way to the page. `isClosed`: before the ledger is opened. */
export interface Shot {
  readonly name: string;
  readonly isClosed?: boolean;
  readonly take: (app: App) => Promise<void>;
}

const section = (name: string, title: string) => ({
  name,
  take: async ({ page }: App) => {
    await goTo(page, title);
    await page.getByRole('heading', { level: 1 }).waitFor();
  },
});

export const shots: readonly Shot[] = [
  {
    name: 'unlock',
    isClosed: true,
    take: async ({ page }) => page.getByLabel(/^口令/).waitFor(),
  },
  section('workbench', '工作台'),
  section('members', '党员'),
  section('meetings', '组织生活'),
  section('dues', '党费'),
  section('print', '打印中心'),
  section('settings', '设置'),
];
