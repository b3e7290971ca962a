import { useState } from "react";
import { announce } from "./announce.js";
import { Button } from "./Button.js";
import { useSay } from "./say.js";

/** The whole hash of what is frozen, to compare with: one press selects it, another copies it. */
export function Hash({ of }: { readonly of: string }) {
  const say = useSay();
  const [copied, setCopied] = useState(false);
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(of);
    setCopied(true);
    announce(say("ui.copied"));
  };
  return (
    <span className="hash">
      {say("ui.hash")} <code>{of}</code>{" "}
      <Button kind="quiet" className="hash-copy" onPress={() => void copy()}>
        {say(copied ? "ui.copied" : "ui.hash.copy")}
      </Button>
    </span>
  );
}
