import { Select, Sign, useSay } from "../../../ui/index.js";
import { fields } from "../fields.js";
import { type Reading, readingWords } from "./readings.js";
import { type Section, wordsIn } from "./sections.js";

interface Props {
  readonly section: Section;
  /** Empty: it is left out. */
  readonly root: string;
  readonly reading: Reading | null;
  /** Something stands in that field. */
  readonly isFull: boolean;
  readonly nameOf: (root: string) => string;
  readonly onPlace: (root: string) => void;
}

const out = "out";
const most = 240;

/** One part of a draft: its heading, how it begins, and the field it is written into. */
export function Place({ section, root, reading, isFull, nameOf, onPlace }: Props) {
  const say = useSay();
  const words = wordsIn(section);
  const heading = section.heading === "" ? say("drafting.import.before") : section.heading;
  const gives = reading === null ? "" : readingWords(reading, say);
  return (
    <li className="import-part">
      <h3 className="import-heading">
        <bdi>{heading}</bdi>
      </h3>
      <p className="words import-words" dir="auto">
        {words === ""
          ? say("drafting.import.noWords")
          : words.length > most
            ? `${words.slice(0, most)}…`
            : words}
      </p>
      <Select
        name={`part-${section.no}`}
        label={say("drafting.import.into")}
        options={[
          { id: out, label: say("drafting.import.leaveOut") },
          ...fields
            .filter(({ kind }) => kind !== "number")
            .map((one) => ({ id: one.root, label: nameOf(one.root) })),
        ]}
        value={root === "" ? out : root}
        onChange={(id) => onPlace(id === out ? "" : id)}
      />
      {root === "" ? null : (
        <p className="state-mark">
          <Sign sign={reading === null ? "alert" : "tick"} tone={reading === null ? "warn" : "good"} />
          <span>
            {reading === null
              ? say("drafting.import.nothing")
              : isFull && reading.of === "line"
                ? say("drafting.import.lineStands")
                : [gives, isFull ? say("drafting.import.added") : say("drafting.import.empty")]
                    .join(" ")
                    .trim()}
          </span>
        </p>
      )}
    </li>
  );
}
