import { z } from "zod";
import { id } from "../protocol/common.js";
import { channels, contributorKinds } from "./vocabulary.js";

export const listStates = ["no_response", "answered", "hidden", "not_public"] as const;

/** A view of the list, as it stands in the address. Nothing named: all contributions. */
const contributionFilter = z.strictObject({
  q: z.string().max(200).optional(),
  /** A theme, or those that have none. */
  theme: z.union([z.literal("none"), id]).optional(),
  channel: z.enum(channels).optional(),
  kind: z.enum(contributorKinds).optional(),
  state: z.enum(listStates).optional(),
  import: id.optional(),
});
export type ContributionFilter = z.infer<typeof contributionFilter>;

/** Orders of the list. Numbers are given as things come in; the date received may be older. */
export const contributionSorts = ["newest", "oldest", "reference"] as const;
export type ContributionSort = (typeof contributionSorts)[number];

/** A view in an order; none named: by reference. */
export const contributionView = contributionFilter.extend({ sort: z.enum(contributionSorts).optional() });
export type ContributionView = z.infer<typeof contributionView>;

/** Which contributions an act on many is about: those named, or all that match a view. */
export const contributionChoice = z.union([
  z.strictObject({ ids: z.array(id).min(1).max(1000) }),
  z.strictObject({ filter: contributionFilter }),
]);
export type ContributionChoice = z.infer<typeof contributionChoice>;
