import { channels, contributorKinds } from "../contributions/index.js";
import type { Say } from "../messages/index.js";
import type { ResponseRow } from "./public-record.js";

/** Kind of contributor and channel in words [8.4]; a proposal has neither. */
export function receivedAs(row: Pick<ResponseRow, "kind" | "channel">, say: Say): string[] {
  const kind = contributorKinds.find((one) => one === row.kind);
  const channel = channels.find((one) => one === row.channel);
  return [
    ...(kind ? [say(`contributions.kind.${kind}`)] : []),
    ...(channel ? [say(`contributions.channel.${channel}`)] : []),
  ];
}
