import {
  changeSettings,
  type ProcessSettings,
  readPlanOfActivities,
  readSettings,
} from "@accord/shared/process";
import { useState } from "react";
import { useAct } from "../../../connection/asking.js";

/** Saves some settings; what they were stands behind the undo until the next save of the same group. */
export function useSave(process: string) {
  const act = useAct(changeSettings, { changes: [readSettings, readPlanOfActivities] });
  const [before, setBefore] = useState<Partial<ProcessSettings>>();
  const send = async (set: Partial<ProcessSettings>): Promise<Partial<ProcessSettings> | undefined> =>
    (await act.actAndWait({ params: { process }, body: { set } }))?.before as
      | Partial<ProcessSettings>
      | undefined;
  return {
    pending: act.pending,
    refused: act.refused,
    undoable: before,
    save: async (set: Partial<ProcessSettings>): Promise<boolean> => {
      const was = await send(set);
      if (was) setBefore(was);
      return was !== undefined;
    },
    undo: async (): Promise<void> => {
      if (before && (await send(before))) setBefore(undefined);
    },
  };
}
