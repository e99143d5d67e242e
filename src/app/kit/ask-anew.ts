const listeners = new Set<() => void>();

/** What failed is forgotten, so that it is asked for again where it is shown next. */
export function askAnew(): void {
  for (const forget of listeners) forget();
}

export function onAskAnew(forget: () => void): void {
  listeners.add(forget);
}
