import {
  Select as AriaSelect,
  Button,
  ListBox,
  ListBoxItem,
  Popover,
  SelectValue,
} from "react-aria-components";
import { FieldHead, type FieldProps } from "./Field.js";
import { useSay } from "./say.js";
import { Chevron, Tick } from "./shapes.js";

export interface Option {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
}

export interface SelectProps extends FieldProps {
  readonly options: readonly Option[];
  readonly value: string | null;
  readonly onChange: (id: string) => void;
  readonly isDisabled?: boolean;
}

/** For up to a dozen options; more are found faster in a Combobox. */
export function Select({ options, value, onChange, isDisabled = false, ...field }: SelectProps) {
  const say = useSay();
  return (
    <AriaSelect
      name={field.name}
      data-field={field.name}
      value={value}
      onChange={(key) => {
        if (key !== null) onChange(String(key));
      }}
      isDisabled={isDisabled}
      isInvalid={field.issue !== undefined}
      validationBehavior="aria"
      placeholder={say("ui.choose")}
      className="field"
    >
      <FieldHead {...field} />
      <Button className="control control-select">
        <SelectValue className="control-value" />
        <Chevron />
      </Button>
      <Popover className="floating">
        <Options options={options} />
      </Popover>
    </AriaSelect>
  );
}

function Options({ options }: { readonly options: readonly Option[] }) {
  const say = useSay();
  return (
    <ListBox className="menu" renderEmptyState={() => <p className="menu-empty">{say("ui.noMatch")}</p>}>
      {options.map((option) => (
        <ListBoxItem key={option.id} id={option.id} textValue={option.label} className="menu-item">
          {({ isSelected }) => (
            <>
              <span className="menu-tick">{isSelected ? <Tick /> : null}</span>
              <span>
                <bdi>{option.label}</bdi>
                {option.hint ? <span className="hint choice-hint">{option.hint}</span> : null}
              </span>
            </>
          )}
        </ListBoxItem>
      ))}
    </ListBox>
  );
}
