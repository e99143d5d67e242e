import type { Page } from '@playwright/test';

/**
 * One purchase on the till's own screen, by card, as quickly as the screen takes it: codes are
 * scanned in the page itself, so that nothing is waited for but the till. Answers with the
 * receipt's number once it is shown.
 */
export async function sellQuickly(page: Page, codes: readonly string[]): Promise<string> {
  return await page.evaluate(async (codes) => {
    const deadline = performance.now() + 60_000;
    const until = async <Found>(find: () => Found | null | undefined | false): Promise<Found> => {
      for (;;) {
        const found = find();
        if (found) return found;
        if (performance.now() > deadline) throw new Error(`The till does not go on: ${find}`);
        await new Promise((soon) => setTimeout(soon, 4));
      }
    };
    /** Struck 8 ms apart, however long the page takes over each. */
    const scan = (code: string) => {
      const struckAt = performance.now() - 8 * (code.length + 1);
      for (const [at, key] of [...code, 'Enter'].entries()) {
        const press = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
        Object.defineProperty(press, 'timeStamp', { value: struckAt + 8 * at });
        (document.activeElement ?? document.body).dispatchEvent(press);
      }
    };
    const doneStrip = () => document.querySelector('[data-testid="done"]');
    const payByCard = () =>
      [...document.querySelectorAll('button')].find(
        ({ innerText, disabled }) => innerText.startsWith('Card') && !disabled,
      );
    const isAttached = () => document.querySelector('[aria-label$=" from this sale"]');
    for (const [at, code] of codes.entries()) {
      scan(code);
      if (at < codes.length - 1) await until(isAttached);
    }
    await until(() => doneStrip() === null);
    (await until(payByCard)).click();
    const receipt = () =>
      [...(doneStrip()?.querySelectorAll('p') ?? [])].find(({ innerText }) =>
        innerText.startsWith('Receipt '),
      );
    return (await until(receipt)).innerText.replace('Receipt ', '');
  }, codes);
}
