import type { BasisPoints, Minor } from '../money/money.ts';

/** A thing the boutique sells, one row per size and colour (the SKU). */
export interface Article {
  readonly sku: string;
  readonly barcode?: string;
  readonly name: string;
  readonly category?: string;
  readonly brand?: string;
  readonly colour?: string;
  readonly size?: string;
  readonly season?: string;
  /** The price on the first label. */
  readonly listMinor: Minor;
  /** The price asked now. Lower than the list price means `reduced`. */
  readonly priceMinor: Minor;
  readonly tags?: readonly string[];
  readonly taxBasisPoints?: BasisPoints;
  /** What it cost the boutique, with the tax where the price has it within. */
  readonly costMinor?: Minor;
  readonly care?: string;
}
