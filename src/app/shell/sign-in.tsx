import type { ComponentType } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { basketBusy } from '../kit/basket-busy.ts';
import type { ClerkAtTill } from '../kit/clerk-at-till.ts';
import { paths } from '../paths.ts';

export interface SignInProps {
  readonly lock: ComponentType<{ readonly onSignedIn: (clerk: ClerkAtTill) => void }>;
}

/** A manager's day begins with whom to contact, a clerk's with selling; addresses are kept. */
export function SignIn({ lock: Lock }: SignInProps) {
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const begin = ({ role }: ClerkAtTill) => {
    if (pathname !== paths.lock && pathname !== paths.sell) return;
    const first = role === 'manager' && !basketBusy() ? paths.today : paths.sell;
    void navigate(first, { replace: true });
  };
  return <Lock onSignedIn={begin} />;
}
