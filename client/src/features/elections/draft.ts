import type { ElectionForm, ElectionMethod } from "@accord/shared/elections";
import { inZone } from "@accord/shared/messages";
import { endOfDay, startOfDay } from "@accord/shared/process";

export interface DraftCollege {
  readonly key: number;
  readonly name: string;
  readonly words: string;
  /** As typed. */
  readonly seats: string;
}

export const dayNames = ["opensAt", "closesAt", "rollsAt", "votingFrom", "votingUntil"] as const;
export type DayName = (typeof dayNames)[number];

/** An election as it is being typed; its dates are days. */
export interface Draft {
  readonly title: string;
  readonly words: string;
  readonly method: ElectionMethod;
  readonly criteria: string;
  readonly colleges: readonly DraftCollege[];
  /** Undefined while what is typed is no day. */
  readonly days: Readonly<Record<DayName, string | undefined>>;
  readonly commission: readonly string[];
}

export const emptyCollege = (key: number): DraftCollege => ({ key, name: "", words: "", seats: "1" });

export const newDraft: Draft = {
  title: "",
  words: "",
  method: "vote",
  criteria: "",
  colleges: [emptyCollege(0)],
  days: { opensAt: "", closesAt: "", rollsAt: "", votingFrom: "", votingUntil: "" },
  commission: [],
};

/** A committee has no days of a vote. */
export const daysOf = ({ method }: Pick<Draft, "method">): readonly DayName[] =>
  method === "vote" ? dayNames : dayNames.slice(0, 3);

export function draftOf(form: ElectionForm, zone: string): Draft {
  const { opensAt, closesAt, rollsAt, voting } = form.dates;
  const dayOf = (at: string | undefined): string => (at === undefined ? "" : inZone(at, zone).day);
  return {
    ...form,
    colleges: form.colleges.map((one, key) => ({ ...one, key, seats: String(one.seats) })),
    days: {
      opensAt: dayOf(opensAt),
      closesAt: dayOf(closesAt),
      rollsAt: dayOf(rollsAt),
      votingFrom: dayOf(voting?.votingFrom),
      votingUntil: dayOf(voting?.votingUntil),
    },
  };
}

/** What opens does so with its day, what closes with its end. */
export const votingOf = (from: string, until: string, zone: string) => ({
  votingFrom: startOfDay(from, zone),
  votingUntil: endOfDay(until, zone),
});

export function formOf({ days, ...draft }: Draft, zone: string): ElectionForm {
  const day = (name: DayName): string => days[name] ?? "";
  return {
    title: draft.title.trim(),
    words: draft.words.trim(),
    method: draft.method,
    criteria: draft.criteria.trim(),
    commission: [...draft.commission],
    colleges: draft.colleges.map(({ name, words, seats }) => ({
      name: name.trim(),
      words: words.trim(),
      seats: Number(seats),
    })),
    dates: {
      opensAt: startOfDay(day("opensAt"), zone),
      closesAt: endOfDay(day("closesAt"), zone),
      rollsAt: startOfDay(day("rollsAt"), zone),
      voting: draft.method === "vote" ? votingOf(day("votingFrom"), day("votingUntil"), zone) : null,
    },
  };
}
