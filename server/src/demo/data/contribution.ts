import type { AnonymityGround, Channel, StakeholderType } from "@accord/shared/contributions";

export type ThemeKey = "health" | "budget" | "building" | "access" | "water" | "outside";

/** What somebody said, as the demo tells it. */
export interface ToldContribution {
  readonly key: string;
  /** Days before the telling, and the hour. */
  readonly day: number;
  readonly hour: string;
  readonly channel: Channel;
  /** Who typed it in; without: sent through the form by the person. */
  readonly enteredBy?: "ewan" | "miriam" | "joana";
  readonly name: string | null;
  readonly organisation?: string;
  readonly type: StakeholderType;
  readonly place: string;
  readonly language: "en" | "es" | "ar" | "ca" | "zh";
  readonly ground?: AnonymityGround;
  /** Of a comment on the first draft of a commitment: words of the paragraph it is about. */
  readonly about?: { readonly n: number; readonly words: string };
  readonly themes: readonly ThemeKey[];
  readonly title: string;
  readonly text: string;
}
