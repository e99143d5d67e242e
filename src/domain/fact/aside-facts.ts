/** What a manager decided on a fact that is kept aside: it is told once more, or it stays so. */
export interface AsideSettled {
  readonly type: 'aside.settled';
  /** Its hash. */
  readonly fact: string;
  readonly act: 'again' | 'discard';
  readonly manager: string;
}
