import { hrefAllowed } from "@accord/shared/document-schema";
import type { Editor } from "@tiptap/core";
import { useState } from "react";
import { useSay } from "../ui/say.js";
import { TextField } from "../ui/TextField.js";
import { backToText, TextDialog } from "./TextDialog.js";

/** Sets, changes or removes the link of the selected words; without a selection the address itself is written. */
export function LinkDialog({ editor, onClose }: { readonly editor: Editor; readonly onClose: () => void }) {
  const say = useSay();
  const before = String(editor.getAttributes("link").href ?? "");
  const [address, setAddress] = useState(before);
  const [wrong, setWrong] = useState(false);

  const close = (): void => {
    onClose();
    backToText(editor);
  };
  const set = (): void => {
    const href = address.trim();
    if (!hrefAllowed(href)) {
      setWrong(true);
      return;
    }
    const chain = editor.chain().extendMarkRange("link");
    const empty = editor.state.selection.empty && !editor.isActive("link");
    if (empty)
      chain.insertContent({ type: "text", text: href, marks: [{ type: "link", attrs: { href } }] }).run();
    else chain.setLink({ href }).run();
    close();
  };
  const remove = (): void => {
    editor.chain().extendMarkRange("link").unsetLink().run();
    close();
  };
  return (
    <TextDialog
      title={say("drafting.link.title")}
      set={say("drafting.link.set")}
      onSet={set}
      remove={before ? { label: say("drafting.link.remove"), act: remove } : null}
      onClose={close}
    >
      <TextField
        name="link-address"
        label={say("drafting.link.address")}
        hint={say("drafting.link.hint")}
        issue={wrong ? say("drafting.link.wrong") : undefined}
        value={address}
        onChange={setAddress}
        inputMode="url"
        autoFocus
      />
    </TextDialog>
  );
}
