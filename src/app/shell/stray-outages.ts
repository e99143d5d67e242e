import { speech } from '#i18n/speech.ts';
import { isOutage } from '#storage/read/is-outage.ts';
import { showRefusal } from '../kit/toasts.ts';

/** The disk may fail many reads at once: that is one thing to say. */
const quietMs = 5000;
let saidAt = Number.NEGATIVE_INFINITY;

/** Work that nobody waited for and the disk did not let through is not passed over in silence. */
export function sayStrayOutages(): void {
  addEventListener('unhandledrejection', ({ reason, timeStamp }) => {
    if (!isOutage(reason) || timeStamp - saidAt < quietMs) return;
    saidAt = timeStamp;
    showRefusal(speech().say('kit.broken.disk'));
  });
}
