import { Fragment, type Ref } from 'react';
import { QrCode } from '../qr-code.tsx';
import { marksOf } from '../tier-mark.tsx';
import { Barcode } from './barcode.tsx';
import type { CardShown } from './card-shown.ts';
import { isEan13 } from './ean13.ts';
import './card-paper.css';

/** A card for the purse, and what does not fit its back on leaves of the same size; or one roll. */
export type CardPaper = 'card' | 'slip';

interface CardPaperProps {
  readonly ref: Ref<HTMLDivElement>;
  readonly shown: CardShown;
  readonly paper: CardPaper;
  readonly lang: string;
}

/** Her card on paper: whose it is and a number to scan, then the terms it was given under. */
export function CardOnPaper({ ref, shown, paper, lang }: CardPaperProps) {
  const { boutique, name, nameLanguage, number, tier, terms } = shown;
  return (
    <div ref={ref} className="card-paper" data-paper={paper} data-testid="card" lang={lang}>
      <section className="card-front">
        <p className="card-shop">{boutique}</p>
        <p className="card-holder">
          <span lang={nameLanguage}>{name}</span>
          <span>
            {marksOf(tier.rank)} {tier.name}
          </span>
        </p>
        {isEan13(number) ? (
          <Barcode number={number} className="card-bars" />
        ) : (
          <QrCode text={number} label={number} className="card-code" />
        )}
        <p className="card-number">{number}</p>
      </section>
      <section className="card-terms" data-testid="card-terms">
        <p>
          <strong>{terms.name}</strong> · {terms.since}
        </p>
        {terms.sections.map(({ about, title, passages }) => (
          <div key={about}>
            <h2>{title}</h2>
            {passages.map((passage) => (
              <p key={passage.about}>
                {passage.title && <strong>{passage.title}: </strong>}
                {passage.sentences.map(({ about: what, text }, at) => (
                  <Fragment key={what}>
                    {at > 0 && between(passage.sentences[at - 1]?.text ?? '')}
                    <span>{text}</span>
                  </Fragment>
                ))}
              </p>
            ))}
          </div>
        ))}
      </section>
    </div>
  );
}

/** A whole sentence ends by itself; a word or two want a mark between them and the next. */
function between(before: string): string {
  return /[.。!?？]$/.test(before) ? ' ' : ' · ';
}
