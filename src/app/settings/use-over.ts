import { useEffect, useState } from 'react';

/** Whether an instant (milliseconds since 1970) has passed; tells when it does. */
export function useOver(instant: number): boolean {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const clock = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(clock);
  }, []);
  return now >= instant;
}
