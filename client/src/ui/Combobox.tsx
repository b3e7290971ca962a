import { type KeyboardEvent, useId, useRef, useState } from "react";
import { IssueSign, useLabel } from "./Field.js";
import type { Option, SelectProps } from "./Select.js";
import { useSay } from "./say.js";
import { Chevron, Tick } from "./shapes.js";

const mostShown = 100;
const plain = (text: string): string => text.normalize("NFD").replace(/\p{M}/gu, "").toLocaleLowerCase();

/** Options whose words hold every typed word, whatever the accents and capitals. */
export function matching(options: readonly Option[], typed: string): readonly Option[] {
  const words = plain(typed).split(/\s+/).filter(Boolean);
  return options.filter(({ label, hint }) => {
    const text = plain(`${label} ${hint ?? ""}`);
    return words.every((word) => text.includes(word));
  });
}

/**
 * Type to find; one of the options must be taken, else the last choice stays. Its list is part of the page:
 * React Aria's hides the rest of the page from readers while it is open, which leaves links there without a name.
 */
export function Combobox({ options, value, onChange, isDisabled = false, ...field }: SelectProps) {
  const say = useSay();
  const label = useLabel(field);
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState<string>();
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(-1);
  const chosen = options.find((option) => option.id === value);
  const found = matching(options, typed ?? "");
  const shown = found.slice(0, mostShown);

  const close = (): void => {
    setOpen(false);
    setTyped(undefined);
    setAt(-1);
  };
  const take = (option: Option | undefined): void => {
    if (option) onChange(option.id);
    close();
  };
  const move = (step: number): void => {
    if (!open) {
      setOpen(true);
      setAt(Math.max(0, shown.indexOf(chosen as Option)));
      return;
    }
    const next = (at + step + shown.length) % Math.max(1, shown.length);
    setAt(next);
    document.getElementById(`${id}-${next}`)?.scrollIntoView?.({ block: "nearest" });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === "ArrowDown") move(1);
    else if (event.key === "ArrowUp") move(-1);
    else if (event.key === "Enter" && open) take(shown[at] ?? (shown.length === 1 ? shown[0] : undefined));
    else if (event.key === "Escape" && open) close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const described = [field.hint ? `${id}-hint` : "", field.issue ? `${id}-issue` : ""]
    .filter(Boolean)
    .join(" ");

  return (
    <div className="field" data-field={field.name} data-invalid={field.issue ? "" : undefined}>
      <label className="field-label" id={`${id}-label`} htmlFor={id}>
        {label}
      </label>
      {field.hint ? (
        <span className="hint field-hint" id={`${id}-hint`}>
          {field.hint}
        </span>
      ) : null}
      {field.issue ? (
        <span className="field-issue" id={`${id}-issue`}>
          <IssueSign />
          <span>{field.issue}</span>
        </span>
      ) : null}
      <div className="control-group">
        <input
          ref={input}
          id={id}
          className="control"
          role="combobox"
          autoComplete="off"
          aria-autocomplete="list"
          aria-expanded={open}
          aria-controls={open ? `${id}-list` : undefined}
          aria-activedescendant={open && at >= 0 ? `${id}-${at}` : undefined}
          aria-describedby={described || undefined}
          aria-invalid={field.issue ? true : undefined}
          disabled={isDisabled}
          value={typed ?? chosen?.label ?? ""}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            setOpen(true);
            setAt(-1);
          }}
          onClick={() => setOpen(true)}
          onKeyDown={onKeyDown}
          onBlur={close}
        />
        <span className="control-open" aria-hidden="true">
          <Chevron />
        </span>
        {open ? (
          // The press must not take the focus from the input, which would close the list first.
          <div
            className="floating menu combobox-list"
            id={`${id}-list`}
            role="listbox"
            aria-labelledby={`${id}-label`}
            tabIndex={-1}
            onMouseDown={(event) => event.preventDefault()}
          >
            {shown.map((option, place) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are handled by the input that holds the focus
              <div
                key={option.id}
                id={`${id}-${place}`}
                role="option"
                tabIndex={-1}
                aria-selected={option.id === value}
                className="menu-item"
                data-focused={place === at || undefined}
                onClick={() => take(option)}
              >
                <span className="menu-tick">{option.id === value ? <Tick /> : null}</span>
                <span>
                  <bdi>{option.label}</bdi>
                  {option.hint ? <span className="hint choice-hint">{option.hint}</span> : null}
                </span>
              </div>
            ))}
            {shown.length === 0 ? (
              <div
                role="option"
                aria-disabled="true"
                aria-selected="false"
                tabIndex={-1}
                className="menu-empty"
              >
                {say("ui.noMatch")}
              </div>
            ) : null}
          </div>
        ) : null}
      </div>
    </div>
  );
}
