const RUN = /(?<!\d)\d(?:[ -]?\d){12,18}(?!\d)/g;

/** Whether a text seems to hold the number of a payment card, which must never be kept. */
export function holdsCardNumber(text: string): boolean {
  const runs = text.match(RUN) ?? [];
  return runs.some((run) => isPaymentCard(run.replace(/[ -]/g, '')));
}

/** 13 to 19 figures of a known issuer's range with the right last one (ISO/IEC 7812, Luhn). */
function isPaymentCard(digits: string): boolean {
  if (!/^(?:4|5[1-5]|2[2-7]|3[47]|3[0689]|35|6)/.test(digits)) return false;
  let sum = 0;
  [...digits].reverse().forEach((digit, place) => {
    const doubled = Number(digit) * (place % 2 === 0 ? 1 : 2);
    sum += doubled > 9 ? doubled - 9 : doubled;
  });
  return sum % 10 === 0;
}
