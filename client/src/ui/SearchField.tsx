import { SearchField as AriaSearchField, Button, Input, Label } from "react-aria-components";
import { useSay } from "./say.js";
import { Cross } from "./shapes.js";

export interface SearchFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onSubmit?: (value: string) => void;
  readonly showLabel?: boolean;
}

export function SearchField({ label, value, onChange, onSubmit, showLabel = false }: SearchFieldProps) {
  const say = useSay();
  return (
    <AriaSearchField
      value={value}
      onChange={onChange}
      {...(onSubmit ? { onSubmit } : {})}
      className="search-field"
    >
      <Label className={showLabel ? "field-label" : "visually-hidden"}>{label}</Label>
      <Input className="control" {...(showLabel ? {} : { placeholder: label })} />
      <Button className="button button-quiet search-clear" aria-label={say("ui.clear")}>
        <Cross />
      </Button>
    </AriaSearchField>
  );
}
