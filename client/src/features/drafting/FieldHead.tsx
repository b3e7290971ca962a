import type { ReactNode } from "react";
import { Button, Details, useSay } from "../../ui/index.js";

interface Props {
  readonly root: string;
  readonly as?: "h2" | "h3";
  readonly no: ReactNode;
  readonly label: string;
  /** How people name the field elsewhere. */
  readonly name: string;
  readonly guidance: string;
  readonly example?: string | null;
  /** A comment on the field; none where nobody may comment. */
  readonly onComment: ((root: string) => void) | null;
}

/** Number and label of a field, what belongs there with an example, and a comment on all of it. */
export function FieldHead({
  root,
  as: Heading = "h3",
  no,
  label,
  guidance,
  example = null,
  ...props
}: Props) {
  const say = useSay();
  const { name, onComment } = props;
  return (
    <>
      <div className="room-head">
        <Heading id={`label-${root}`} className="room-label">
          {no === "" ? null : <span className="room-number">{no} </span>}
          {label}
        </Heading>
        <div className="room-head-acts">
          <Details summary={say("drafting.guidance")}>
            <p>{guidance}</p>
            {example === null ? null : <p>{example}</p>}
          </Details>
          {onComment ? (
            <Button
              kind="quiet"
              className="field-comment"
              aria-label={say("comments.act.fieldLong", { field: name })}
              onPress={() => onComment(root)}
            >
              {say("comments.act.field")}
            </Button>
          ) : null}
        </div>
      </div>
      <p id={`guidance-${root}`} hidden>
        {guidance}
      </p>
    </>
  );
}
