import { type DrawnTemplate, drawnPartsOf } from "@accord/shared/document-schema";
import { LinkButton, PageTitle, useSay } from "../../../ui/index.js";
import { useDrawnWords } from "../drawn-words.js";
import { changedDrawn, DrawnDifferences } from "./DrawnDifferences.js";
import { TextHistory } from "./TextHistory.js";
import "../room.css";

interface Props {
  readonly process: string;
  readonly document: string;
  readonly template: DrawnTemplate;
  /** What it is the text of, and the part of the process that has it. */
  readonly name: string;
  readonly part: string;
  /** Address of the text. */
  readonly back: string;
}

/** The past of a text whose template says how it is drawn. */
export function DrawnHistory({ process, document, template, name, part, back }: Props) {
  const say = useSay();
  const words = useDrawnWords(template);
  return (
    <div className="stack-wide">
      <PageTitle
        title={say("history.of", { name })}
        {...{ part, process }}
        act={<LinkButton href={back}>{say("history.back")}</LinkButton>}
      />
      <TextHistory
        {...{ process, document }}
        differences={(between) => <DrawnDifferences {...{ template, words }} {...between} />}
        changed={(before, after) =>
          changedDrawn(template, before, after).map((field) => ({
            id: field.root,
            name: words.field(field.root),
            parts: drawnPartsOf(field),
          }))
        }
      />
    </div>
  );
}
