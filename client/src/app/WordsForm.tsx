import { useState } from "react";
import { Button, TextArea, useSay } from "../ui/index.js";
import { issueOf } from "./Refusal.js";

interface Props {
  /** Of the field on the page. */
  readonly name: string;
  /** As the act calls it, where that is something else. */
  readonly field?: string;
  readonly label: string;
  readonly hint?: string;
  readonly rows?: number;
  readonly from?: string;
  readonly act: string;
  readonly sending: { readonly pending: boolean; readonly refused: unknown };
  readonly onSend: (words: string) => void;
  readonly onCancel?: (() => void) | undefined;
}

/** Some words, and the act that takes them. */
export function WordsForm({ name, field = name, from = "", act, sending, onSend, onCancel, ...area }: Props) {
  const say = useSay();
  const [words, setWords] = useState(from);
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        onSend(words);
      }}
    >
      <TextArea
        {...area}
        name={name}
        value={words}
        onChange={setWords}
        issue={issueOf(sending.refused, field, say)}
      />
      <div className="acts">
        <Button type="submit" pending={sending.pending}>
          {act}
        </Button>
        {onCancel ? (
          <Button kind="quiet" onPress={onCancel}>
            {say("ui.cancel")}
          </Button>
        ) : null}
      </div>
    </form>
  );
}
