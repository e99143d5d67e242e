import { trustedScript } from '#app/kit/trusted-script.ts';
import { whenBasketFree } from '../kit/basket-busy.ts';
import { offerUpdate, setKept } from '../kit/use-update.ts';

const hour = 3_600_000;

/**
 * Keeps the app on this device, so that it opens with no line. A newer version waits until somebody
 * takes it; then every tab reloads as soon as nothing stands in its basket.
 */
export function registerWorker(): void {
  if (!import.meta.env.PROD) return;
  if ('serviceWorker' in navigator) register(navigator.serviceWorker);
  else setKept('cannot');
}

function register(workers: ServiceWorkerContainer): void {
  reloadWhenReplaced(workers);
  workers.register(trustedScript('/sw.js'), { updateViaCache: 'none' }).then(watch, () => {
    setKept(workers.controller === null ? 'failed' : 'kept');
  });
}

function watch(registration: ServiceWorkerRegistration): void {
  const told = () => {
    if (registration.active) setKept('kept');
    const { waiting } = registration;
    if (waiting && registration.active) {
      offerUpdate(() => waiting.postMessage({ type: 'SKIP_WAITING' }));
    }
  };
  told();
  registration.addEventListener('updatefound', () => {
    registration.installing?.addEventListener('statechange', told);
  });
  // A till may stand open for weeks. Without a line the question fails and comes again later.
  setInterval(() => registration.update().then(told, told), hour);
}

function reloadWhenReplaced(workers: ServiceWorkerContainer): void {
  let held = workers.controller !== null;
  workers.addEventListener('controllerchange', () => {
    if (held) whenBasketFree(() => location.reload());
    held = true;
  });
}
