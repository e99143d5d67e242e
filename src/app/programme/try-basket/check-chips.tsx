interface CheckChipsProps<Value extends string> {
  readonly legend: string;
  readonly values: readonly Value[];
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly onPick: (values: readonly Value[]) => void;
}

/** Any of a few, all of them in view. */
export function CheckChips<Value extends string>(props: CheckChipsProps<Value>) {
  const { legend, values, options, onPick } = props;
  return (
    <fieldset className="min-w-0">
      <legend className="mb-1 text-15 font-semibold text-ink2">{legend}</legend>
      <div className="flex flex-wrap gap-2">
        {options.map(({ value, label }) => (
          <label
            key={value}
            className="flex min-h-12 items-center gap-2 rounded-md border border-line-strong
              bg-surface px-3 has-checked:border-accent has-checked:bg-accent-soft
              has-focus-visible:outline-3 has-focus-visible:outline-offset-2
              has-focus-visible:outline-focus"
          >
            <input
              type="checkbox"
              checked={values.includes(value)}
              onChange={({ target }) => {
                const others = values.filter((each) => each !== value);
                onPick(target.checked ? [...others, value] : others);
              }}
              className="size-5 accent-accent outline-none"
            />
            {label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
