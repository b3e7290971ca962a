import {
  approveResponses,
  approveWithoutForum,
  listCategories,
  listResponses,
  reviewRelease,
} from "@accord/shared/responses";
import { useMay } from "../../app/process.js";
import { useAct } from "../../connection/asking.js";
import type { Desk } from "./use-desk.js";

/** The act of who approves here: co-chairs, or the point of contact where there is no forum [2.2]. */
export function useApproval(process: string, approval: Desk["approval"], onDone?: () => void) {
  const alone = approval === "point_of_contact";
  const chair = useMay(process, "approve_response");
  const contact = useMay(process, "publish_response");
  const done = { changes: [listResponses, listCategories, reviewRelease], ...(onDone ? { onDone } : {}) };
  const withForum = useAct(approveResponses, done);
  const without = useAct(approveWithoutForum, done);
  return { may: alone ? contact : chair, ...(alone ? without : withForum) };
}
