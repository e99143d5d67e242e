import { createContext, useContext } from 'react';

interface ControlAria {
  readonly id?: string | undefined;
  readonly 'aria-describedby'?: string | undefined;
  readonly 'aria-invalid'?: boolean | undefined;
}

export const FieldAria = createContext<ControlAria>({});

/** What a control takes over from the Field around it: its id, its hint and its error. */
export function useFieldAria(): ControlAria {
  return useContext(FieldAria);
}
