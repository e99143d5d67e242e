/**
 * A code as it was meant, where Caps Lock was on: a scanner holds Shift for a capital, and gets a
 * small letter for it.
 */
export function otherCase(code: string): string {
  return Array.from(code, (sign) => {
    const small = sign.toLowerCase();
    return sign === small ? sign.toUpperCase() : small;
  }).join('');
}
