export function Trouble({ text }: { readonly text: string | undefined }) {
  return (
    <p role="alert" className="text-danger empty:hidden">
      {text}
    </p>
  );
}
