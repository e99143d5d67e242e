import { compareText } from '../compare-text.ts';
import type { MemberId } from './member.ts';

/** What of a member is compared. */
export interface Looked {
  readonly member: MemberId;
  readonly name?: string;
  readonly phone?: string;
  /** Of her card. */
  readonly number?: string;
}

export interface LookAlikes<Row extends Looked> {
  readonly one: Row;
  readonly other: Row;
  readonly why: 'number' | 'phone' | 'digit';
}

/** A name that so many have says nothing of any two of them. */
const MOST_OF_A_NAME = 40;
/** Figures of a number without its country. */
const TAIL = 8;

/**
 * Members who may be one person: with one phone, however it was typed, or with one name and phones
 * that differ in one figure. 06 12 34 56 78 and +33 6 12 34 56 78 are one phone; Marie D. with
 * …78 and Marie D. with …79 may be one Marie. Two with one card number are one, or one of them
 * needs another card. A manager decides: families share phones. Keeps F9 and N7.
 */
export function lookAlikes<Row extends Looked>(rows: readonly Row[]): LookAlikes<Row>[] {
  const phoned = rows.filter(({ phone }) => figures(phone).length >= TAIL);
  const byPhone = grouped(phoned, ({ phone }) => figures(phone).slice(-TAIL));
  const samePhone = [...byPhone.values()].flatMap((same) => pairsOf(same, 'phone'));
  const byName = grouped(phoned, ({ name = '' }) => plain(name));
  const nearPhone = [...byName].flatMap(([name, same]) => {
    if (name === '' || same.length > MOST_OF_A_NAME) return [];
    return pairsOf(same, 'digit').filter(({ one, other }) => isNear(one.phone, other.phone));
  });
  const byNumber = grouped(rows, ({ number = '' }) => number);
  const sameNumber = [...byNumber].flatMap(([number, same]) =>
    number === '' ? [] : pairsOf(same.slice(0, MOST_OF_A_NAME), 'number'),
  );
  return eachOnce([...sameNumber, ...samePhone, ...nearPhone]);
}

/** Two are asked about once, for the first reason. */
function eachOnce<Row extends Looked>(pairs: readonly LookAlikes<Row>[]): LookAlikes<Row>[] {
  const asked = new Set<string>();
  return pairs.filter(({ one, other }) => {
    const pair = [one.member, other.member].toSorted(compareText).join(' ');
    return !asked.has(pair) && asked.add(pair);
  });
}

function grouped<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}

function pairsOf<Row extends Looked>(
  rows: readonly Row[],
  why: LookAlikes<Row>['why'],
): LookAlikes<Row>[] {
  return rows.flatMap((one, at) => rows.slice(at + 1).map((other) => ({ one, other, why })));
}

function isNear(one: string | undefined, other: string | undefined): boolean {
  const [ones, others] = [figures(one), figures(other)];
  if (ones.length !== others.length) return false;
  return [...ones].filter((figure, at) => figure !== others[at]).length === 1;
}

function figures(phone = ''): string {
  return phone.replace(/\D/g, '');
}

function plain(name: string): string {
  return name.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
}
