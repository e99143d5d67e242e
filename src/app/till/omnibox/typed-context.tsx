import { createContext, type ReactNode, type RefObject, useContext, useEffect } from 'react';
import { assert } from '#domain/assert.ts';
import { type OmniboxActs, type OmniboxState, useOmnibox } from './use-omnibox.ts';

const TypedContext = createContext<OmniboxState | undefined>(undefined);

interface TypedHereProps {
  readonly acts: OmniboxActs;
  /** What types into the field from elsewhere. */
  readonly lookFor: RefObject<OmniboxState['type'] | undefined>;
  readonly children: ReactNode;
}

/** Keeps what is typed: of the till only what shows it is drawn anew at every key. */
export function TypedHere({ acts, lookFor, children }: TypedHereProps) {
  const typed = useOmnibox(acts);
  useEffect(() => {
    lookFor.current = typed.type;
  });
  return <TypedContext value={typed}>{children}</TypedContext>;
}

export function useTyped(): OmniboxState {
  const typed = useContext(TypedContext);
  assert(typed, 'useTyped() outside of the till');
  return typed;
}
