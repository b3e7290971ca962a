import { type DrawnTemplate, drawnAt, drawnPartsOf, type TextJson } from "@accord/shared/document-schema";
import type { MessageId } from "@accord/shared/messages";
import { isDrawnFilled } from "@accord/shared/plan";
import { type ReactNode, useCallback, useMemo } from "react";
import { type OpenDocument, useEdits, useRead, wordsOfDocument } from "../../editor/index.js";
import { useSay } from "../../ui/index.js";
import { type Aside, DrawnFields } from "./DrawnFields.js";
import { useDrawnWords } from "./drawn-words.js";
import { fieldsLabel } from "./fields-label.js";
import { goToField } from "./go-to-field.js";
import { ImportSwitch } from "./import/ImportSwitch.js";
import { drawnPlaces } from "./import/places.js";
import { Opened } from "./Opened.js";
import { Outline, type OutlineEntry } from "./Outline.js";
import { Room, type RoomProps } from "./Room.js";
import type { RoomPart } from "./RoomBar.js";
import { type TextTalk, useTextTalk } from "./useTextTalk.js";

/** A text as those who stand beside it need it. */
export interface OnDrawn {
  readonly opened: OpenDocument;
  readonly on: TextTalk;
  readonly marks: ReadonlySet<string>;
  /** Its words as they stand now, by root. */
  readonly fields: Readonly<Record<string, TextJson>>;
  /** Whether this person edits it now. */
  readonly edits: boolean;
}

interface Props extends Pick<RoomProps, "head" | "closed" | "facts" | "history" | "first" | "linksIn"> {
  readonly process: string;
  readonly document: string;
  /** The same object each time. */
  readonly template: DrawnTemplate;
  readonly mayEdit: boolean;
  readonly notices?: (drawn: OnDrawn) => ReactNode;
  /** What stands beside the text, behind its conversations. */
  readonly parts?: (drawn: OnDrawn) => readonly RoomPart[];
  readonly asides?: readonly Aside[];
  /** Before the fields, and behind them. */
  readonly lead?: ReactNode;
  readonly below?: (drawn: OnDrawn) => ReactNode;
}

/** The drafting room of a text whose template says how it is drawn. */
export function DrawnRoom(props: Props) {
  return (
    <Opened document={props.document} template={props.template}>
      {(opened) => <Drawn {...props} opened={opened} />}
    </Opened>
  );
}

function Drawn({
  opened,
  process,
  document,
  template,
  mayEdit,
  notices,
  parts,
  asides,
  lead,
  below,
  ...room
}: Props & Pick<OnDrawn, "opened">) {
  const say = useSay();
  const { drawn } = template;
  const { fields, data, marks, isRead } = useRead(opened, template);
  const text = useMemo(() => ({ fields, data }), [fields, data]);
  const words = useDrawnWords(template);
  const roots = useMemo(
    () => [...new Set(drawn.flatMap((field) => [field.root, ...drawnPartsOf(field)]))],
    [drawn],
  );
  const fieldElement = useCallback(
    (address: string) => `field-${drawnAt(drawn, address)?.root ?? address}`,
    [drawn],
  );
  const on = useTextTalk({
    opened,
    process,
    document,
    roots,
    marks,
    isRead,
    fieldElement,
    fieldName: words.field,
  });
  const edits = useEdits(opened, mayEdit);
  const besides = (behind: string | null) =>
    (asides ?? []).flatMap((one) => (one.behind === behind ? [one.entry] : []));
  const entries = drawn.flatMap((field, at): OutlineEntry[] => [
    ...(at === 0 ? besides(null) : []),
    {
      root: field.root,
      no: field.id,
      label: say(field.short as MessageId),
      isFull: isDrawnFilled(field, text),
      wrong: 0,
    },
    ...(field.group !== null && field.group !== drawn[at + 1]?.group ? besides(field.group) : []),
  ]);
  const filled = entries.filter(({ isFull }) => isFull).length;
  const outline: RoomPart = {
    id: "fields",
    ...fieldsLabel(isRead ? { filled, total: entries.length } : null, say),
    isUrgent: true,
    content: (onGo) => (
      <Outline
        {...{ entries, isRead, onGo }}
        words={wordsOfDocument(text)}
        onField={(root) => goToField(fieldElement(root), { field: root })}
      />
    ),
  };
  const now = { opened, on, marks, fields, edits };
  return (
    <Room
      {...room}
      {...{ opened, on, edits }}
      notices={notices?.(now)}
      outline={drawn.length === 1 ? null : outline}
      parts={parts?.(now) ?? []}
      importing={
        edits ? (
          <ImportSwitch {...{ opened, isRead }} places={() => drawnPlaces(drawn, text, words, say)} />
        ) : null
      }
    >
      {lead}
      <DrawnFields
        {...{ drawn, words, opened, asides }}
        editable={edits}
        onEditor={on.onEditor}
        onComment={on.onComment}
      />
      {below?.(now)}
    </Room>
  );
}
