// Where does the window begin?
import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createQueryClient } from '#renderer/core/query-client.ts';
import { SpeechProvider } from '#renderer/core/speech-provider.tsx';
import { CrashGuard } from '#renderer/shell/crash-guard.tsx';
import { Root } from '#renderer/shell/root.tsx';
import '@fontsource/noto-sans-sc/latin-400.css';
import '@fontsource/noto-sans-sc/latin-700.css';
import '@fontsource/noto-sans-sc/chinese-simplified-400.css';
import '@fontsource/noto-sans-sc/chinese-simplified-700.css';
import '#renderer/ui/ui.css';
import '#renderer/ui/form.css';
import '#renderer/ui/parts.css';
import '#renderer/shell/shell.css';

const place = document.getElementById('root');
if (!place) throw new Error('index.html holds the element that the window is drawn into');

createRoot(place).render(
  <StrictMode>
    <QueryClientProvider client={createQueryClient()}>
      <SpeechProvider>
        <CrashGuard>
          <Root />
        </CrashGuard>
      </SpeechProvider>
    </QueryClientProvider>
  </StrictMode>,
);
