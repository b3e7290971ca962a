import { useState } from "react";
import { announce } from "./announce.js";
import { Button, type ButtonProps } from "./Button.js";
import { useSay } from "./say.js";

interface Props extends Pick<ButtonProps, "kind" | "className"> {
  readonly of: () => string;
  readonly label: string;
  /** Stands on the button once the words are copied, and is said. */
  readonly copied: string;
}

/** Puts words where other programs take them from. */
export function CopyButton({ of, label, copied: said, ...button }: Props) {
  const say = useSay();
  const [done, setDone] = useState<boolean>();
  const copy = async (): Promise<void> => {
    const isCopied = await copied(of());
    setDone(isCopied);
    announce(isCopied ? said : say("ui.copy.failed"));
  };
  return (
    <>
      <Button {...button} onPress={() => void copy()}>
        {done ? said : label}
      </Button>
      {done === false ? <span className="hint">{say("ui.copy.failed")}</span> : null}
    </>
  );
}

/** A browser may refuse, and gives no way at all to a page that came over http: who is not told lets the words go. */
async function copied(words: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(words);
    return true;
  } catch {
    return copiedByEvent(words);
  }
}

function copiedByEvent(words: string): boolean {
  let isTaken = false;
  const give = (event: ClipboardEvent): void => {
    event.preventDefault();
    event.stopImmediatePropagation();
    event.clipboardData?.setData("text/plain", words);
    isTaken = event.clipboardData !== null;
  };
  window.addEventListener("copy", give, { capture: true });
  try {
    return document.execCommand("copy") && isTaken;
  } catch {
    return false;
  } finally {
    window.removeEventListener("copy", give, { capture: true });
  }
}
