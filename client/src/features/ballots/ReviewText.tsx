import type { BallotSubject } from "@accord/shared/ballots";
import { Link, StateMark, useSay } from "../../ui/index.js";
import { Paper } from "./Paper.js";
import type { Preview } from "./preview.js";

interface Props {
  readonly preview: Preview;
  readonly apart: boolean;
  /** What is written here has changed since the words were looked at. */
  readonly rewritten: boolean;
}

/** The words as they would be frozen, and what becomes of the text. */
export function ReviewText({ preview, apart, rewritten }: Props) {
  const say = useSay();
  const { n, same } = preview.version;
  const before = preview.subject === "version" && !same && n > 1 ? n - 1 : undefined;
  // A text of one's own that is being rewritten stands in its field, and nowhere as it was.
  const shown = same && rewritten && preview.subject === "text" ? [] : preview.text;
  return (
    <section aria-labelledby="review-text" className="stack">
      <h2 id="review-text">{say("ballots.new.text")}</h2>
      <p>
        <StateMark state="frozen" label={say(frozenWords(preview, apart, rewritten), { n })} />
      </p>
      {before !== undefined ? (
        <p>
          <Link href={`${preview.subjects[0]?.path}/compare?from=${before}`}>
            {say("ballots.new.text.compare", { n: before })}
          </Link>
        </p>
      ) : null}
      {shown.map((part) => (
        <details key={part.heading} open={shown.length <= 3}>
          <summary>
            <bdi>{part.heading}</bdi>
          </summary>
          <Paper fields={part.fields} />
        </details>
      ))}
    </section>
  );
}

/** What is put stands nowhere else as a text that goes on. */
const ofTheirOwn: readonly BallotSubject[] = [
  "contributions",
  "themes",
  "process_plan",
  "change",
  "text",
  "seat",
];

/** What becomes of the text when the ballot is prepared. */
function frozenWords({ subject, version }: Preview, apart: boolean, rewritten: boolean) {
  if (apart) return "ballots.new.text.apart" as const;
  if (version.same && rewritten && subject === "text") return "ballots.new.text.rewritten" as const;
  if (version.same && !rewritten) return "ballots.new.text.same" as const;
  if (ofTheirOwn.includes(subject)) return "ballots.new.text.sheet" as const;
  return subject === "terms" ? ("ballots.new.text.terms" as const) : ("ballots.new.text.new" as const);
}
