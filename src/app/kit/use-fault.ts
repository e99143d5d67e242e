import { useState } from 'react';

/** Brings a fault of work that nobody waits for to the screen that says the basket is safe. */
export function useFault(): (fault: unknown) => void {
  const [, setFault] = useState<unknown>();
  return (fault) =>
    setFault(() => {
      throw fault;
    });
}
