import { Select, Sign, useSay } from "../../../ui/index.js";
import { picturesIn, placedIn } from "./pictures.js";
import { type ImportPlace, stays } from "./places.js";
import { type Reading, readingWords } from "./readings.js";
import { type ReviewedPictures, SectionPictures } from "./SectionPictures.js";
import { type Section, wordsIn } from "./sections.js";

interface Props extends ReviewedPictures {
  readonly section: Section;
  readonly places: readonly ImportPlace[];
  /** Undefined: it is left out. */
  readonly place: ImportPlace | undefined;
  readonly readings: readonly Reading[];
  readonly onPlace: (root: string | null) => void;
}

const out = "out";
const most = 240;

/** One part of a draft: its heading, how it begins, and the field it is written into. */
export function Place({ section, places, place, readings, onPlace, ...reviewed }: Props) {
  const say = useSay();
  const words = wordsIn(section);
  const heading = section.heading === "" ? say("drafting.import.before") : section.heading;
  const isGood = readings.length > 0;
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
          ...places.map(({ root, name }) => ({ id: root, label: name })),
        ]}
        value={place?.root ?? out}
        onChange={(id) => onPlace(id === out ? null : id)}
      />
      {place === undefined ? null : (
        <p className="state-mark">
          <Sign sign={isGood ? "tick" : "alert"} tone={isGood ? "good" : "warn"} />
          <span>
            {stays(place)
              ? say("drafting.import.lineStands")
              : !isGood
                ? say("drafting.import.nothing")
                : [
                    ...readings.map((reading) => readingWords(reading, say)),
                    place.holds.kind === "days"
                      ? say("drafting.import.days")
                      : say(place.isFull ? "drafting.import.added" : "drafting.import.empty"),
                  ]
                    .filter((one) => one !== "")
                    .join(" ")}
          </span>
        </p>
      )}
      {place === undefined ? null : (
        <SectionPictures {...reviewed} pictures={picturesIn(section)} placed={placedIn(readings)} />
      )}
    </li>
  );
}
