import {
  addCategory,
  type CategoryBody,
  type CategoryLine,
  changeCategory,
  type Juncture,
  listCategories,
  type Outcome,
  outcomes,
} from "@accord/shared/responses";
import { useState } from "react";
import { Refusal } from "../../app/Refusal.js";
import { useAct } from "../../connection/asking.js";
import { useSeen } from "../../connection/seen.js";
import { Button, RadioGroup, Select, TextArea, TextField, useSay } from "../../ui/index.js";
import { ReasonFields } from "./ReasonFields.js";
import { outcomeWord } from "./words.js";

const none = "none";

interface Props {
  readonly process: string;
  readonly juncture: Juncture;
  /** Null: a new one. */
  readonly line: CategoryLine | null;
  readonly themes: readonly { readonly id: string; readonly name: string }[];
  readonly onClose: () => void;
}

/** One line of the summary: what was asked for, what is proposed for it, why. It may wait without an outcome. */
export function CategoryForm({ process, juncture, line, themes, onClose }: Props) {
  const say = useSay();
  const [body, setBody] = useState<CategoryBody>({
    juncture,
    theme: line?.theme ?? null,
    category: line?.category ?? "",
    outcome: line?.outcome ?? null,
    reasonCodes: line?.reasonCodes ?? [],
    text: line?.text ?? "",
  });
  const set = (change: Partial<CategoryBody>): void => setBody((was) => ({ ...was, ...change }));
  const done = { changes: [listCategories], onDone: onClose };
  const add = useAct(addCategory, done);
  const change = useAct(changeCategory, done);
  const seen = useSeen(line?.changedAt, change.refused);
  const save = (): void =>
    line === null
      ? add.act({ params: { process }, body })
      : change.act({ params: { process, category: line.id }, body: { ...body, seen } });
  const empty = body.category.trim() === "";
  return (
    <form
      className="stack desk-category-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (!empty) save();
      }}
    >
      <TextField
        name="category"
        label={say(`responses.categories.category.${juncture}`)}
        value={body.category}
        maxLength={300}
        autoFocus
        onChange={(category) => set({ category })}
      />
      <Select
        name="category-theme"
        label={say("responses.theme")}
        value={body.theme ?? none}
        onChange={(id) => set({ theme: id === none ? null : id })}
        options={[
          { id: none, label: say("responses.noTheme") },
          ...themes.map(({ id, name }) => ({ id, label: name })),
        ]}
      />
      <RadioGroup
        name="category-outcome"
        label={say("responses.outcome")}
        value={body.outcome ?? none}
        onChange={(value) => set({ outcome: value === none ? null : (value as Outcome) })}
        options={[
          ...outcomes.map((value) => ({ value: value as string, label: outcomeWord(say, value) })),
          { value: none, label: say("responses.categories.none") },
        ]}
      />
      <ReasonFields
        name="category-reasons"
        outcome={body.outcome}
        value={body.reasonCodes}
        onChange={(codes) => set({ reasonCodes: codes })}
      />
      <TextArea
        name="category-text"
        label={say("responses.categories.text")}
        words
        rows={4}
        value={body.text}
        onChange={(text) => set({ text })}
      />
      <Refusal error={add.refused ?? change.refused} />
      <div className="acts">
        <Button onPress={onClose}>{say("ui.cancel")}</Button>
        <Button type="submit" pending={add.pending || change.pending} isDisabled={empty}>
          {say("responses.categories.save")}
        </Button>
      </div>
    </form>
  );
}
