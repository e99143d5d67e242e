/**
 * What is wrong with one cell of one row, as a code and the figures of the sentence that says so.
 * A row with an issue does not come in; every other row does. Row 1 is the header, as a spreadsheet
 * counts, so "row 17, column Price: `12,5o`" is where the eye goes.
 */
export type IssueCode =
  | 'MISSING'
  | 'TOO_LONG'
  | 'AMOUNT_UNREADABLE'
  | 'AMOUNT_TOO_FINE'
  | 'AMOUNT_TOO_LARGE'
  | 'AMOUNT_NEGATIVE'
  | 'QUANTITY_UNREADABLE'
  | 'QUANTITY_ZERO'
  | 'NEGATIVE_WITHOUT_RETURN'
  | 'PERCENT_UNREADABLE'
  | 'DAY_UNREADABLE'
  | 'DAY_AHEAD'
  | 'BIRTHDAY_UNREADABLE'
  | 'PHONE_UNREADABLE'
  | 'NUMBER_SHORTENED'
  | 'CARD_NUMBER'
  | 'DUPLICATE';

export interface RowIssue<Field extends string = string> {
  readonly row: number;
  readonly field: Field;
  readonly code: IssueCode;
  /** What stood in the cell, cut to what a screen can show. */
  readonly value: string;
  /** The figure of the sentence: decimals of the currency, longest text, where it stood first. */
  readonly limit?: number;
}
