import type { BasisPoints, Minor } from '#domain/money/money.ts';
import type { OwnText } from '#domain/programme/programme.ts';
import type { MessageKey } from '#i18n/message-key.ts';
import type { Path } from './place.ts';

type WordOf<Key> = Key extends `programme.form.${infer Word}` ? Word : never;

/** What the forms say: a key of the catalogue after `programme.form.`. */
export type FormWord = WordOf<MessageKey>;

/** One of a few values. An object stands for its whole kind, with the figures to begin with. */
export interface Choice {
  readonly value: unknown;
  /** Another way to say the same, as a document may. */
  readonly also?: unknown;
  /** The form's own word, or the boutique's. */
  readonly label: FormWord | OwnText;
}

export type Figure =
  | { readonly kind: 'whole'; readonly least: number; readonly most: number }
  | { readonly kind: 'money'; readonly least: Minor; readonly most: Minor }
  | { readonly kind: 'percent'; readonly least: BasisPoints; readonly most: BasisPoints }
  /** Hundredths: 150 is one and a half times. */
  | { readonly kind: 'times'; readonly least: number; readonly most: number };

export type Holds =
  | Figure
  | { readonly kind: 'choice'; readonly options: readonly Choice[] }
  | { readonly kind: 'day' }
  | { readonly kind: 'name' }
  /** What a coupon is called by: letters, digits, hyphens, dots. */
  | { readonly kind: 'code' }
  | { readonly kind: 'weekdays' }
  | { readonly kind: 'articles' };

/** One field of a form: where in the document it stands, and what may stand there. */
export interface FormField {
  readonly at: Path;
  readonly label: FormWord;
  readonly holds: Holds;
  /** Left empty, nothing stands there. */
  readonly optional?: boolean;
}
