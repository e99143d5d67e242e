/** The one place that spells an address of the app. */
export const paths = {
  sell: '/',
  /** The till with a purchase open; whose it was finds one that came from a file. */
  sale: (receipt: string, member: string) => `/?${new URLSearchParams({ receipt, member })}`,
  members: '/members',
  member: (id: string) => `/members/${encodeURIComponent(id)}`,
  /** The profile of one, set beside another who may be her. */
  sameAs: (id: string, other: string) =>
    `/members/${encodeURIComponent(id)}?same=${encodeURIComponent(other)}`,
  today: '/today',
  shift: '/shift',
  more: '/more',
  device: '/more/device',
  importing: '/more/import',
  language: '/more/language',
  pairing: '/more/pairing',
  clerks: '/more/clerks',
  articles: '/more/articles',
  /** The boxes of member cards that came printed. */
  cards: '/more/cards',
  programme: '/more/programme',
  draft: (id: string) => `/more/programme/drafts/${encodeURIComponent(id)}`,
  customerDisplay: '/more/display',
  printer: '/more/printer',
  help: '/more/help',
  practice: '/more/practice',
  scanner: '/more/scanner',
  /** A window of its own, for the customer. */
  display: '/display',
  welcome: '/welcome',
  lock: '/lock',
} as const;

export const memberPattern = '/members/:id';

export const draftPattern = '/more/programme/drafts/:id';
