import { useDesk } from './use-desk.ts';

/** How many people there are to contact today: the number beside Today in the navigation. */
export function useTodayCount(): number {
  return useDesk()?.candidates.filter(({ isHeld }) => !isHeld).length ?? 0;
}
