import { placeOf } from "@accord/shared/messages";
import { DateField, RadioGroup, useSay } from "../../ui/index.js";
import type { Preview } from "./preview.js";

export type When = "live" | "asynchronous";

interface Props {
  readonly preview: Preview;
  readonly when: When;
  readonly onWhen: (when: When) => void;
  /** Undefined while what is typed is no day. */
  readonly closes: string | undefined;
  readonly onCloses: (day: string | undefined) => void;
  readonly issue: string | undefined;
}

/** In a meeting, or over several days until one of them ends. */
export function WhenFields({ preview, when, onWhen, closes, onCloses, issue }: Props) {
  const say = useSay();
  return (
    <section aria-labelledby="review-when" className="stack">
      <h2 id="review-when">{say("ballots.new.when")}</h2>
      <RadioGroup
        name="when"
        label={say("ballots.new.when.label")}
        value={when}
        onChange={(value) => onWhen(value as When)}
        options={[
          { value: "live", label: say("ballots.new.when.live") },
          {
            value: "asynchronous",
            label: say("ballots.new.when.asynchronous", { days: preview.asynchronousDays }),
          },
        ]}
      />
      {when === "asynchronous" ? (
        <DateField
          name="closesAt"
          label={say("ballots.new.closes")}
          hint={say("ballots.new.closes.hint", { place: placeOf(preview.timeZone) })}
          value={closes ?? ""}
          onChange={onCloses}
          issue={issue}
        />
      ) : null}
    </section>
  );
}
