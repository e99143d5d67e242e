import { useEffect } from 'react';

/** An on-screen keyboard hides the foot of the page on some tablets: sheets stand above it. */
export function useKeyboardInset(): void {
  useEffect(() => {
    const seen = window.visualViewport;
    if (seen === null) return;
    const measure = () => {
      const hidden = Math.max(0, window.innerHeight - seen.height - seen.offsetTop);
      document.documentElement.style.setProperty('--keyboard', `${hidden}px`);
    };
    measure();
    seen.addEventListener('resize', measure);
    return () => seen.removeEventListener('resize', measure);
  }, []);
}
