import { minutesTemplate } from "@accord/shared/meetings";
import type { MessageId } from "@accord/shared/messages";
import { useMemo } from "react";
import { useSay } from "../../ui/index.js";

/** How the parts and rows of minutes are called. */
export function useMinutesWords() {
  const say = useSay();
  return useMemo(
    () => ({
      field: (address: string) => {
        const [root = ""] = address.split("/", 1);
        const no = minutesTemplate.drawn.find((field) => field.root === root)?.id ?? "";
        return say("meetings.minutes.fieldName", {
          no,
          label: say(`meetings.minutes.short.${root}` as MessageId),
        });
      },
      row: (root: string, no: number) => say(`meetings.minutes.row.${root}` as MessageId, { no }),
      add: (root: string) => say(`meetings.minutes.add.${root}` as MessageId),
      noRows: say("meetings.minutes.noRows"),
      guidance: say("meetings.minutes.guidance"),
    }),
    [say],
  );
}
