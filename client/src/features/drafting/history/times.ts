import type { HistoryMoment, readHistory, WrittenAuthor } from "@accord/shared/history";
import { dayText, inZone } from "@accord/shared/messages";
import type { ReplyOf } from "@accord/shared/protocol";
import { useMemo } from "react";
import { useIntl } from "react-intl";
import { useZone } from "../../../app/process.js";
import { useSay } from "../../../ui/index.js";

export type History = ReplyOf<typeof readHistory>;

export interface ChangedField {
  readonly id: string;
  readonly name: string;
  /** What of the text belongs to it, as an act that restores it names it. */
  readonly parts: readonly string[];
}

/** The moment in which the text came to stand as after that update. */
export const momentAt = (moments: readonly HistoryMoment[], seq: number): number => {
  const at = moments.findIndex((one) => one.seq >= seq);
  return at === -1 ? moments.length - 1 : at;
};

/** How times and people of a text are said, in the zone of its process. */
export function useTimes(process: string) {
  const say = useSay();
  const intl = useIntl();
  const zone = useZone(process);
  return useMemo(() => {
    const when = (instant: string): string => {
      const { day, time } = inZone(instant, zone);
      return `${dayText(day)}, ${time}`;
    };
    const span = (from: string, until: string): string => {
      const [first, last] = [inZone(from, zone), inZone(until, zone)];
      if (first.day === last.day && first.time === last.time) return when(from);
      return first.day === last.day
        ? say("history.when.day", { from: when(from), time: last.time })
        : say("history.when", { from: when(from), to: when(until) });
    };
    const nameOf = (person: WrittenAuthor | undefined): string => {
      if (person === undefined) return say("history.nobody");
      const name = person.name ?? say("history.unnamed");
      return person.own ? say("history.you", { name }) : name;
    };
    const list = (names: readonly string[]): string => intl.formatList([...names]);
    const whoOf = ({ people, act }: HistoryMoment, all: readonly WrittenAuthor[]): string => {
      const who = people.length === 0 ? say("history.nobody") : list(people.map((at) => nameOf(all[at])));
      const id = `history.act.${act}`;
      return act !== null && say.has(id) ? say(id as "history.act.restore-text", { who }) : who;
    };
    return { when, span, nameOf, list, whoOf };
  }, [say, intl, zone]);
}

export type Times = ReturnType<typeof useTimes>;
