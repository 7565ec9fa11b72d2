// How does the widget library look and speak? Our red, our greys, our corners, in the window's language.
import { App, ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import type { ReactNode } from 'react';
import { useSpeech } from '#renderer/core/i18n.ts';
import 'dayjs/locale/zh-cn';

const theme = {
  token: {
    colorPrimary: '#a8201a',
    colorLink: '#175cd3',
    colorError: '#b42318',
    colorWarning: '#b54708',
    colorSuccess: '#067647',
    colorText: '#1f2328',
    colorBorder: '#d0d5dd',
    colorTextDisabled: '#6b7382',
    borderRadius: 6,
    fontFamily: 'inherit',
    motion: false,
  },
} as const;

/** What is said in passing stands above the foot, one line at a time: it covers no head, and a click goes through it (ui.css). */
const passing = { top: 'calc(100vh - 6rem)', maxCount: 1 } as const;

/** Wraps the window so that every widget below has our theme and language, and toasts have a place. */
export const ThemeProvider = ({ children }: { readonly children: ReactNode }) => {
  const { language } = useSpeech();
  return (
    <ConfigProvider theme={theme} locale={language === 'zh' ? zhCN : enUS} button={{ autoInsertSpace: false }}>
      <App component={false} message={passing}>
        {children}
      </App>
    </ConfigProvider>
  );
};
