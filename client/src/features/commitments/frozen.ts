import type { readVersion, TypedDraft } from "@accord/shared/commitments";
import type { ReplyOf } from "@accord/shared/protocol";

export type FrozenVersion = ReplyOf<typeof readVersion>;

/** The words of a version as a draft has them; an early one has no structured fields. */
export const frozenDraft = ({ template, fields, data }: FrozenVersion): TypedDraft =>
  ({ template, fields, ...(data === null ? {} : { data }) }) as TypedDraft;

/** The permanent address of a version, public or not. */
export const versionAddress = (process: string, n: number, version: number): string =>
  `/app/${process}/commitments/${n}/versions/${version}`;
