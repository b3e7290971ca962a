import { type DrawnTemplate, drawnAt } from "@accord/shared/document-schema";
import type { MessageId } from "@accord/shared/messages";
import { useMemo } from "react";
import { useSay } from "../../ui/index.js";

/** How the fields of a template are called; the same object each time. */
export interface DrawnWords {
  /** "E.2 Achievements", for whatever address within it. */
  readonly field: (address: string) => string;
  /** "Goal 2". */
  readonly row: (root: string, no: number) => string;
}

export function useDrawnWords({ drawn }: DrawnTemplate): DrawnWords {
  const say = useSay();
  return useMemo(
    () => ({
      field: (address) => {
        const field = drawnAt(drawn, address);
        if (field === undefined) return address;
        const label = say((field.id === "" ? field.label : field.short) as MessageId);
        return field.id === "" ? label : say("drafting.fieldName", { no: field.id, label });
      },
      row: (root, no) => {
        const field = drawnAt(drawn, root);
        return field?.kind === "list" ? say(field.row as MessageId, { no }) : "";
      },
    }),
    [drawn, say],
  );
}
