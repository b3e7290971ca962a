import { z } from "zod";
import type { Bloc, DecisionRule, Quorum } from "../forum/index.js";
import type { BallotState } from "./states.js";

export const presences = ["in_person", "remote", "by_substitute", "absent"] as const;
export const presenceSchema: z.ZodEnum<{ [K in Presence]: K }> = z.enum(presences);
export type Presence = (typeof presences)[number];

export const choices = ["for", "against", "abstain", "agree", "stand_aside", "object"] as const;
export const choiceSchema: z.ZodEnum<{ [K in Choice]: K }> = z.enum(choices);
export type Choice = (typeof choices)[number];

/** One seat's line in the roll of one ballot, frozen at opening but for its presence. */
export type Roll = { seat: string; bloc: Bloc; recused: boolean; presence: Presence };

/** `sequence` grows with every vote cast in the ballot; the greatest of a seat is its last. */
export type Vote = { seat: string; choice: Choice; sequence: number };

export type BallotMode = "live" | "asynchronous";
export const secrecies = ["open", "secret"] as const;
export type Secrecy = (typeof secrecies)[number];

/** `closesAt` of a live ballot is null until its closing has been called. */
export type Ballot = {
  state: BallotState;
  rule: DecisionRule;
  quorum: Quorum;
  mode: BallotMode;
  secrecy: Secrecy;
  closesAt: string | null;
  rolls: readonly Roll[];
};

const ofVote: readonly Choice[] = ["for", "against", "abstain"];
const ofConsensus: readonly Choice[] = ["agree", "stand_aside", "object"];

export function choicesOf(rule: DecisionRule): readonly Choice[] {
  return rule.kind === "consensus" ? ofConsensus : ofVote;
}
