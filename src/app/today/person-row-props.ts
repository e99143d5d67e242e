import type { TodayRow } from '#domain/desk/today-list.ts';
import type { Acts } from './use-acts.ts';

/** What stands open for a row. */
export type Opened = 'call' | 'message' | 'later';

export interface PersonRowProps {
  readonly row: TodayRow;
  readonly acts: Acts;
  readonly opened: Opened | undefined;
  readonly onOpen: (what: Opened | undefined) => void;
}

/** A part of a row that opens and closes. */
export interface OpenedProps extends Pick<PersonRowProps, 'row' | 'acts'> {
  readonly onClose: () => void;
}
