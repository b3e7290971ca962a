import type { Editor } from "@tiptap/core";
import { useEffect } from "react";
import { announce } from "../ui/announce.js";
import { Button } from "../ui/Button.js";
import { Notice } from "../ui/Notice.js";
import { useSay } from "../ui/say.js";

/** Says that this page can't show all of a text, why nothing is taken here, and what helps [ED-37]. */
export function NotAll({ editor }: { readonly editor: Editor }) {
  const say = useSay();
  // Whoever was writing hears why keys go nowhere now.
  useEffect(() => {
    if (editor.isFocused) announce(say("drafting.notAll"));
  }, [editor, say]);
  return (
    <Notice
      tone="warn"
      title={say("drafting.notAll")}
      acts={<Button onPress={() => location.reload()}>{say("drafting.notAll.reload")}</Button>}
    >
      <p>{say("drafting.notAll.why")}</p>
    </Notice>
  );
}
