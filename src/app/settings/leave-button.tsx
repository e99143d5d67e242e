import { changeClerk } from '#actions/change-clerk.ts';
import { Button } from '#app/kit/button.tsx';
import { useClerkAtTill } from '#app/kit/clerk-at-till.ts';
import { showRefusal, showToast } from '#app/kit/toasts.ts';
import { useShop } from '#app/shop-context.tsx';
import type { ClerkChanged } from '#domain/fact/fact.ts';
import { useSay } from '#i18n/use-say.ts';

/** Taken back by the same button: nobody is ever deleted. */
export function LeaveButton({ clerk }: { readonly clerk: Omit<ClerkChanged, 'type'> }) {
  const say = useSay();
  const shop = useShop();
  const by = useClerkAtTill();
  if (!by) return null;
  const { name, left = false } = clerk;
  const change = async (leaves: boolean) => {
    const changed = await changeClerk(shop, {
      by: by.clerk,
      clerk: clerk.clerk,
      name,
      role: clerk.role,
      left: leaves,
    });
    if (!changed.ok) {
      return showRefusal(say(`settings.clerks.refused.${changed.refusal.code}`));
    }
    return showToast({
      text: say('settings.clerks.saved', { name }),
      undo: () => void change(!leaves),
    });
  };
  return (
    <Button look="plain" onClick={() => void change(!left)}>
      {left ? say('settings.clerks.return') : say('settings.clerks.leave', { name })}
    </Button>
  );
}
