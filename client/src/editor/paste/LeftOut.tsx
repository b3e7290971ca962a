import type { Editor } from "@tiptap/core";
import { useEffect, useState } from "react";
import { announce } from "../../ui/announce.js";
import { Button } from "../../ui/Button.js";
import { Notice } from "../../ui/Notice.js";
import { useSay } from "../../ui/say.js";

/** Says that pictures of the last paste did not come along, and how they do. */
export function LeftOut({ editor }: { readonly editor: Editor }) {
  const say = useSay();
  const [count, setCount] = useState(0);
  useEffect(() => {
    // Given up before its page was drawn: the next one is on its way.
    if (editor.isDestroyed) return;
    const { cleanPaste } = editor.storage;
    cleanPaste.tell = (leftOut) => {
      setCount(leftOut);
      if (leftOut > 0) announce(say("drafting.pasted.leftOut", { count: leftOut }));
    };
    return () => {
      cleanPaste.tell = null;
    };
  }, [editor, say]);
  if (count === 0) return null;
  const close = (): void => {
    setCount(0);
    editor.commands.focus();
  };
  return (
    <Notice
      tone="warn"
      title={say("drafting.pasted.leftOut", { count })}
      acts={
        <>
          <Button
            onPress={() => {
              setCount(0);
              editor.storage.image.edit?.();
            }}
          >
            {say("drafting.pasted.addPicture")}
          </Button>
          <Button kind="quiet" onPress={close}>
            {say("drafting.pasted.close")}
          </Button>
        </>
      }
    >
      <p>{say("drafting.pasted.how")}</p>
    </Notice>
  );
}
