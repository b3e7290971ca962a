import { useSearch } from "../../../app/here.js";
import { Select, useSay } from "../../../ui/index.js";

/** Whether the address asks for all of what is compared; else what stayed is folded. */
export const useWhole = (): boolean => useSearch()[0].show === "whole";

/** The changes alone, or all that is compared; which stands in the address. */
export function ChangesOrWhole() {
  const say = useSay();
  const [, setSearch] = useSearch();
  const whole = useWhole();
  return (
    <Select
      name="show"
      label={say("drafting.compare.show")}
      value={whole ? "whole" : "changes"}
      onChange={(id) => setSearch({ show: id === "whole" ? "whole" : undefined })}
      options={[
        { id: "changes", label: say("drafting.compare.show.changes") },
        { id: "whole", label: say("drafting.compare.show.whole") },
      ]}
    />
  );
}
