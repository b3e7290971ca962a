import { inZone } from "@accord/shared/messages";
import { publicTimeline } from "@accord/shared/process";
import { publicRelease } from "@accord/shared/responses";
import type { Db } from "../../ports/store.js";
import { publicationAt } from "./queries.js";

/**
 * The last day that counts for this plan, where something was received after it: by the last release of responses, or
 * before one by the published timeline. Null: it counts for this plan, or no such day is public [R1].
 */
export async function cutOffPassed(
  db: Db,
  process: string,
  receivedAt: string,
  zone: string,
): Promise<string | null> {
  const release = await publicationAt(db, process, "response");
  const timeline = await publicationAt(db, process, "timeline");
  const cutOff = release ? publicRelease.parse(release.body).cutOff : undefined;
  const day =
    cutOff === undefined || cutOff === null
      ? timeline?.tombstone === null
        ? publicTimeline.parse(timeline.body).cutOff
        : null
      : inZone(cutOff, zone).day;
  return day !== null && inZone(receivedAt, zone).day > day ? day : null;
}
