import type { CDPSession, Page } from '@playwright/test';

/** An input method on the page, as Chromium's own or in the order in which Safari reports one. */
export class InputMethod {
  readonly #page: Page;
  readonly #session: CDPSession;

  private constructor(page: Page, session: CDPSession) {
    this.#page = page;
    this.#session = session;
  }

  static async on(page: Page): Promise<InputMethod> {
    return new InputMethod(page, await page.context().newCDPSession(page));
  }

  /** What is being composed: it stands in the field, underlined, and is nobody's word yet. */
  async compose(text: string): Promise<void> {
    await this.#session.send('Input.imeSetComposition', {
      ...{ text, selectionStart: text.length, selectionEnd: text.length },
    });
  }

  /** A key that only the input method hears: Enter takes what is composed, Escape lets it go. */
  async struck(code: 'Enter' | 'Escape'): Promise<void> {
    const key = { key: 'Process', code, windowsVirtualKeyCode: 229 };
    await this.#session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...key });
    await this.#session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key });
  }

  async take(text: string): Promise<void> {
    await this.struck('Enter');
    await this.#session.send('Input.insertText', { text });
  }

  /** Safari ends the composition first; its Enter comes after, as one that composes no more. */
  async takeAsSafari(): Promise<void> {
    await this.#page.evaluate(() => {
      const field = document.activeElement ?? document.body;
      field.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true }));
      const told = { key: 'Enter', code: 'Enter', keyCode: 229, isComposing: false };
      field.dispatchEvent(
        new KeyboardEvent('keydown', { ...told, bubbles: true, cancelable: true }),
      );
    });
  }
}
