import { dayText, readDay } from "@accord/shared/messages";
import { useState } from "react";
import type { FieldProps } from "./Field.js";
import { useSay } from "./say.js";
import { TextField } from "./TextField.js";

export interface DateFieldProps extends FieldProps {
  /** ISO day, or empty. */
  readonly value: string;
  /** Told the ISO day; empty when cleared; undefined while what stands there is no day. */
  readonly onChange: (day: string | undefined) => void;
  readonly isDisabled?: boolean;
}

/** A day, typed in any usual form; written back as DD/MM/YYYY when the field is left. */
export function DateField({ value, onChange, hint, issue, ...props }: DateFieldProps) {
  const say = useSay();
  const [typed, setTyped] = useState<string>();
  const [left, setLeft] = useState(true);
  const shown = typed ?? (value === "" ? "" : dayText(value));
  const wrong = left && typed !== undefined && typed.trim() !== "" && readDay(typed) === undefined;
  return (
    <TextField
      {...props}
      width={16}
      inputMode="numeric"
      autoComplete="off"
      hint={hint ?? say("ui.date.hint")}
      issue={issue ?? (wrong ? say("ui.date.wrong", { label: props.label }) : undefined)}
      value={shown}
      onChange={(text) => {
        setLeft(false);
        setTyped(text);
        onChange(text.trim() === "" ? "" : readDay(text));
      }}
      onBlur={() => {
        setLeft(true);
        if (typed === undefined) return;
        if (typed.trim() === "" || readDay(typed) !== undefined) setTyped(undefined);
      }}
    />
  );
}
