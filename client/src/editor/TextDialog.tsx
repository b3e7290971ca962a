import type { Editor } from "@tiptap/core";
import type { ReactNode } from "react";
import { Form } from "react-aria-components";
import { Button } from "../ui/Button.js";
import { Dialog } from "../ui/Dialog.js";

/** The dialog gives focus back to its button; the person was writing. */
export const backToText = (editor: Editor): void => void setTimeout(() => editor.commands.focus());

interface Props {
  readonly title: string;
  readonly set: string;
  readonly onSet: () => void;
  readonly pending?: boolean;
  /** Takes away what stands in the text; null: nothing stands there yet. */
  readonly remove: { readonly label: string; readonly act: () => void } | null;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** Asks for what a place in the text is to hold. */
export function TextDialog({ title, set, onSet, pending = false, remove, onClose, children }: Props) {
  return (
    <Dialog title={title} isOpen onClose={onClose}>
      <Form
        className="stack"
        validationBehavior="aria"
        onSubmit={(event) => {
          event.preventDefault();
          onSet();
        }}
      >
        {children}
        <div className="acts">
          <Button kind="primary" type="submit" pending={pending}>
            {set}
          </Button>
          {remove ? <Button onPress={remove.act}>{remove.label}</Button> : null}
        </div>
      </Form>
    </Dialog>
  );
}
