import { paths } from '#app/paths.ts';
import { type DisplayKept, type DisplayPlace, displayKept, keepDisplay } from './display-kept.ts';

interface Screens {
  readonly currentScreen: ScreenPlace;
  readonly screens: readonly ScreenPlace[];
}

interface ScreenPlace {
  readonly availLeft: number;
  readonly availTop: number;
  readonly availWidth: number;
  readonly availHeight: number;
}

type ManyScreens = Window & { getScreenDetails?(): Promise<Screens> };

type OfShop = Pick<DisplayKept, 'till' | 'shop'>;

const small = { left: 40, top: 40, width: 1024, height: 768 };

/**
 * Opens the display's window, or comes back to it: where it stood, else on another screen where
 * the browser can tell of one, else anywhere, to be dragged. Says whether the browser let it.
 */
export async function openDisplay({ till, shop }: OfShop): Promise<boolean> {
  const kept = displayKept();
  const stood = kept?.till === till ? kept.place : undefined;
  const { left, top, width, height } = stood ?? (await onOtherScreen()) ?? small;
  const where = `popup,left=${left},top=${top},width=${width},height=${height}`;
  keepDisplay({ till, shop, ...(stood && { place: stood }) });
  return window.open(paths.display, `habitue-display-${till}`, where) !== null;
}

async function onOtherScreen(): Promise<DisplayPlace | undefined> {
  const details = await screensOf(window);
  const other = details?.screens.find((screen) => screen !== details.currentScreen);
  if (!other) return undefined;
  const { availLeft, availTop, availWidth, availHeight } = other;
  return { left: availLeft, top: availTop, width: availWidth, height: availHeight };
}

/** The browser may not know of screens, or not be allowed to say. */
async function screensOf(page: ManyScreens): Promise<Screens | undefined> {
  try {
    return await page.getScreenDetails?.();
  } catch (error) {
    if (error instanceof DOMException) return undefined;
    throw error;
  }
}
