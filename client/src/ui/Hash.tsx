import { CopyButton } from "./CopyButton.js";
import { useSay } from "./say.js";

/** The whole hash of what is frozen, to compare with: one press selects it, another copies it. */
export function Hash({ of }: { readonly of: string }) {
  const say = useSay();
  return (
    <span className="hash">
      {say("ui.hash")} <code>{of}</code>{" "}
      <CopyButton
        kind="quiet"
        className="hash-copy"
        of={() => of}
        label={say("ui.hash.copy")}
        copied={say("ui.copied")}
      />
    </span>
  );
}
