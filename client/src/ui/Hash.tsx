import { CopyButton } from "./CopyButton.js";
import { useSay } from "./say.js";

/** The whole hash of what is frozen, to compare with: one press selects it, another copies it. `short`: its beginning, copied whole. */
export function Hash({ of, short = false }: { readonly of: string; readonly short?: boolean }) {
  const say = useSay();
  return (
    <span className="hash">
      {say("ui.hash")} <code>{short ? of.slice(0, 12) : of}</code>{" "}
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
