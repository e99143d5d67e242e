import type { Happening } from './happenings.ts';
import type { Weather } from './network.ts';

/** How likely what happens, one against the other; nought where a course leaves it out. */
export interface Course {
  readonly name: string;
  readonly weather: Weather;
  readonly weights: Partial<Record<Happening, number>>;
  /** The endpoint begins with an app that is older than the tills'. */
  readonly isOlder?: true;
}

const BAD: Weather = {
  lostRequest: 12,
  lostAnswer: 12,
  twice: 8,
  late: 8,
  cutShort: 4,
  garbage: 3,
};

const EVERYDAY = {
  sell: 22,
  sellForPoints: 26,
  enrol: 4,
  adjust: 5,
  exchange: 30,
  cut: 4,
  mend: 9,
  letIn: 1,
  endpointCrash: 4,
  tabKilled: 2,
  killedInWrite: 3,
  diskFull: 1,
  room: 4,
  midnight: 1,
} as const satisfies Partial<Record<Happening, number>>;

const GOODS = {
  bringBack: 8,
  courtesy: 4,
  merge: 2,
  separate: 1,
  publish: 2,
  erase: 1,
  contact: 2,
  sellToNobody: 3,
  giveLater: 3,
  amend: 2,
  newCard: 2,
};
const TILLS = { remember: 4, setBack: 3, emptied: 1, lost: 1, released: 1, copied: 1 };
const ENDPOINT = { endpointBackup: 3, endpointRestored: 1 };
const APPS = { olderTill: 2, newerEndpoint: 1, updated: 1 };

/** Each looks hard at one thing; the last has everything at once. */
export const COURSES: readonly Course[] = [
  { name: 'everyday', weather: BAD, weights: EVERYDAY },
  {
    name: 'goods come back',
    weather: BAD,
    weights: { ...EVERYDAY, ...GOODS, bringBack: 14 },
  },
  {
    name: 'tills that get lost',
    weather: BAD,
    weights: { ...EVERYDAY, ...TILLS, clock: 2 },
  },
  {
    name: 'an endpoint set back',
    weather: BAD,
    weights: { ...EVERYDAY, ...ENDPOINT, lapse: 1 },
  },
  {
    name: 'apps of every age',
    isOlder: true,
    weather: BAD,
    weights: { ...EVERYDAY, ...APPS, contact: 12, merge: 2, separate: 1, erase: 1 },
  },
  {
    name: 'everything at once',
    isOlder: true,
    weather: BAD,
    weights: { ...EVERYDAY, ...GOODS, ...TILLS, ...ENDPOINT, ...APPS, lapse: 1, clock: 2 },
  },
];
