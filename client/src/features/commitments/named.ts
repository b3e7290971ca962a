import type { FieldOf, Option } from "@accord/shared/commitments";
import type { MessageId, Say } from "@accord/shared/messages";
import type { FieldOption } from "../../editor/fields/index.js";
import { useSay } from "../../ui/index.js";
import type { FieldSectionProps } from "./field-props.js";
import { labelOf } from "./fields.js";

/** What the body of a field of that kind is told. */
export type BodyProps<Kind extends FieldSectionProps["field"]["kind"]> = Omit<FieldSectionProps, "field"> & {
  readonly field: FieldOf<Kind>;
};

/** "7 Problem", with the whole label: the name that its boxes bear. */
export const useNamed = ({ field }: Pick<FieldSectionProps, "field">): string => {
  const say = useSay();
  return say("commitments.fieldName", { no: field.no, label: labelOf(field, say) });
};

export const optionsIn = (options: readonly Option[], say: Say): FieldOption[] =>
  options.map(({ id, label }) => ({ id, label: say(label as MessageId) }));

/** With what each of them means beside it. */
export const explainedIn = (options: readonly Option[], say: Say): FieldOption[] =>
  options.map(({ id, label, meaning }) => ({
    id,
    label: say(label as MessageId),
    hint: say(meaning as MessageId),
  }));
