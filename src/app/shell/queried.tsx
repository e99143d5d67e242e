import { Outlet } from 'react-router';
import { Queries } from '../queries.tsx';

/** Around the screens that ask the network or reckon slowly; the till is not one of them. */
export function Queried() {
  return (
    <Queries>
      <Outlet />
    </Queries>
  );
}
