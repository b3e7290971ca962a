import { textLimits } from "@accord/shared/document-schema";
import { oneLine } from "../../../editor/atoms/atom.js";
import { PicturePreview } from "../../../editor/atoms/PicturePreview.js";
import { TextArea, useSay } from "../../../ui/index.js";
import { canBeShown, type GivenPicture } from "./pictures.js";

export interface ReviewedPictures {
  readonly files: ReadonlyMap<string, File>;
  /** What each shows, as the draft says or as it is written here. */
  readonly alts: Readonly<Record<string, string>>;
  readonly onAlt: (id: string, alt: string) => void;
}

interface Props extends ReviewedPictures {
  readonly pictures: readonly GivenPicture[];
  /** Those that the chosen field has a place for. */
  readonly placed: ReadonlySet<string>;
}

/** The pictures of one part: each with the words that it needs to come in; what stays out is counted with its reason. */
export function SectionPictures({ pictures, placed, files, alts, onAlt }: Props) {
  const say = useSay();
  const fileOf = ({ id }: GivenPicture): File | undefined => files.get(id);
  const isGood = (one: GivenPicture): boolean => {
    const file = fileOf(one);
    return file !== undefined && canBeShown(file);
  };
  const kinds = pictures.filter((one) => !isGood(one)).length;
  const good = pictures.filter(isGood);
  const coming = good.filter(({ id }) => placed.has(id));
  const noPlace = good.length - coming.length;
  return (
    <>
      {coming.map((one) => (
        <div key={one.id} className="stack">
          <PicturePreview file={fileOf(one) ?? null} picture={null} />
          <TextArea
            name={`alt-${one.id}`}
            label={say("drafting.picture.alt")}
            hint={say("drafting.import.picture.alt.hint")}
            value={alts[one.id] ?? ""}
            onChange={(alt) => onAlt(one.id, oneLine(alt))}
            maxLength={textLimits.alt}
            rows={2}
          />
        </div>
      ))}
      {noPlace > 0 ? (
        <p className="hint">{say("drafting.import.pictures.noPlace", { count: noPlace })}</p>
      ) : null}
      {kinds > 0 ? <p className="hint">{say("drafting.import.pictures.kinds", { count: kinds })}</p> : null}
    </>
  );
}
