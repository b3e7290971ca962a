import type { ReactNode } from "react";
import {
  Checkbox as AriaCheckbox,
  CheckboxGroup as AriaCheckboxGroup,
  RadioGroup as AriaRadioGroup,
  Radio,
} from "react-aria-components";
import { FieldHead, type FieldProps } from "./Field.js";
import { Shape } from "./shapes.js";

export interface CheckboxProps {
  readonly children: ReactNode;
  readonly isSelected?: boolean;
  readonly isIndeterminate?: boolean;
  readonly isDisabled?: boolean;
  readonly onChange?: (selected: boolean) => void;
  readonly value?: string;
  readonly name?: string;
  /** Shows the box only; the words are still read. */
  readonly boxOnly?: boolean;
}

export function Checkbox({ children, boxOnly = false, ...props }: CheckboxProps) {
  return (
    <AriaCheckbox {...props} {...(props.name ? { "data-field": props.name } : {})} className="checkbox">
      {({ isSelected, isIndeterminate }) => (
        <>
          <span className="checkbox-box">
            {isIndeterminate ? (
              <Shape>
                <path className="stroke" d="M3.500 8h9" />
              </Shape>
            ) : isSelected ? (
              <Shape>
                <path className="stroke" d="M3 8.500 6.500 12 13 4.500" />
              </Shape>
            ) : null}
          </span>
          <span className={boxOnly ? "visually-hidden" : "checkbox-words"}>{children}</span>
        </>
      )}
    </AriaCheckbox>
  );
}

export interface ChoiceOption {
  readonly value: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
}

export interface CheckboxGroupProps extends FieldProps {
  readonly options: readonly ChoiceOption[];
  readonly value: readonly string[];
  readonly onChange: (value: string[]) => void;
}

export function CheckboxGroup({ options, value, onChange, ...field }: CheckboxGroupProps) {
  return (
    <AriaCheckboxGroup
      value={[...value]}
      onChange={onChange}
      data-field={field.name}
      isInvalid={field.issue !== undefined}
      validationBehavior="aria"
      className="field"
    >
      <FieldHead {...field} />
      {options.map((option) => (
        <Checkbox key={option.value} value={option.value}>
          {option.label}
          {option.hint ? <span className="hint choice-hint">{option.hint}</span> : null}
        </Checkbox>
      ))}
    </AriaCheckboxGroup>
  );
}

export interface RadioGroupProps extends FieldProps {
  readonly options: readonly ChoiceOption[];
  /** Null while nothing is chosen; nothing is ever preselected for a vote. */
  readonly value: string | null;
  readonly onChange: (value: string) => void;
  readonly isDisabled?: boolean;
}

/** Full-width rows of equal size and weight. */
export function RadioGroup({ options, value, onChange, isDisabled = false, ...field }: RadioGroupProps) {
  return (
    <AriaRadioGroup
      value={value}
      onChange={onChange}
      isDisabled={isDisabled}
      data-field={field.name}
      isInvalid={field.issue !== undefined}
      validationBehavior="aria"
      className="field"
    >
      <FieldHead {...field} />
      <div className="radio-rows">
        {options.map((option) => (
          <Radio key={option.value} value={option.value} className="radio-row">
            <span className="radio-dot" />
            <span>
              {option.label}
              {option.hint ? <span className="hint choice-hint">{option.hint}</span> : null}
            </span>
          </Radio>
        ))}
      </div>
    </AriaRadioGroup>
  );
}
