/** Where in the order a fact about a purchase stands. */
export interface SaleRecord {
  readonly purchase: string;
  readonly g: number;
}
