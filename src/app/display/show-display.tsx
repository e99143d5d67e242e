import { StrictMode } from 'react';
import type { Root } from 'react-dom/client';
import { rememberedLanguage, speakHere } from '#i18n/speech.ts';

/** What the till's own start need not carry: the window, its words and its looks. */
export async function showDisplay(root: Root): Promise<void> {
  const coming = import('./display-window.tsx');
  await speakHere(rememberedLanguage());
  const { DisplayWindow } = await coming;
  root.render(
    <StrictMode>
      <DisplayWindow />
    </StrictMode>,
  );
}
