import type { MessageId } from "@accord/shared/messages";
import { isDrawnFilled } from "@accord/shared/plan";
import { problemSheetTemplate, type readProblemSheet } from "@accord/shared/problems";
import type { ReplyOf } from "@accord/shared/protocol";
import { useMemo } from "react";
import { GroupLink } from "../../app/GroupLink.js";
import { type OpenDocument, useDoc, useEdits, useOpensStill, useRead } from "../../editor/index.js";
import { Link, LinkButton, PageTitle, useSay } from "../../ui/index.js";
import { DrawnFields } from "../drafting/DrawnFields.js";
import { DrawnOutline } from "../drafting/DrawnOutline.js";
import { LinkedContributions } from "../drafting/LinkedContributions.js";
import { MarginTabs } from "../drafting/MarginTabs.js";
import { Room, useRoom } from "../drafting/Room.js";
import type { RoomPart } from "../drafting/RoomBar.js";
import { useTextTalk } from "../drafting/useTextTalk.js";
import { WhenOpen } from "../drafting/WhenOpen.js";
import { SheetFacts } from "./SheetFacts.js";
import { useSheetWords } from "./useSheetWords.js";
import { useTies } from "./useTies.js";

interface Props {
  readonly sheet: ReplyOf<typeof readProblemSheet>;
  readonly process: string;
  readonly opened: OpenDocument;
}

const { drawn } = problemSheetTemplate;
const roots = drawn.map(({ root }) => root);
const fieldElement = (address: string): string => `field-${address.split("/", 1)[0]}`;

/** Five questions and the solutions to them, written together; contributions beside them. */
export function SheetRoom({ sheet, process, opened }: Props) {
  const say = useSay();
  const doc = useDoc(opened);
  const { fields, data, marks } = useRead(doc, problemSheetTemplate);
  const text = useMemo(() => ({ fields, data }), [fields, data]);
  const words = useSheetWords();
  const name = words.field;
  const on = useTextTalk({
    opened,
    process,
    document: sheet.document,
    roots,
    marks,
    fieldElement,
    fieldName: name,
  });
  const { hasOutline } = useRoom();
  // What is counted of a text that is not here yet would be wrong.
  const opens = useOpensStill(opened);
  const ties = useTies(process, sheet);
  const edits = useEdits(opened, sheet.can.edit);
  const filled = say("problems.filled", {
    filled: drawn.filter((field) => isDrawnFilled(field, text)).length,
    total: drawn.length,
  });
  const outline = (onGo?: () => void) => (
    <DrawnOutline
      {...{ drawn, text, filled, onGo }}
      shortName={(root) => say(`problems.short.${root}` as MessageId)}
    />
  );
  const fieldsPart: RoomPart = { id: "fields", label: filled, content: outline };
  const linked: RoomPart = {
    id: "contributions",
    label: say("problems.tab.contributions", { count: sheet.linked.length }),
    content: (onGo) => (
      <LinkedContributions
        {...{ opened, ties, marks, onGo }}
        editors={on.editors}
        linked={sheet.linked}
        none={say("problems.linked.none")}
        fieldName={name}
        selection={on.selection}
      />
    ),
  };
  const facts: RoomPart = {
    id: "sheet",
    label: say("problems.sheet"),
    content: () => <SheetFacts {...{ sheet, process }} />,
  };
  return (
    <Room
      {...{ opened, on }}
      title={
        <PageTitle
          title={sheet.title}
          part={say("problems.title")}
          process={process}
          words
          act={
            <LinkButton kind="primary" href={`/app/${process}/problems/${sheet.no}/solutions`}>
              {say("problems.compare")}
            </LinkButton>
          }
        >
          <span>{say("problems.no", { no: sheet.no })}</span>
          <span className="room-mode">
            {say(edits ? "problems.mode.edit" : on.talk.mayComment ? "comments.mode" : "problems.mode.read")}
          </span>
          <GroupLink {...{ process }} group={sheet.group} />
          {sheet.proposal ? (
            <Link href={`/app/${process}/proposals/${sheet.proposal.reference}`}>
              {say("problems.forProposal", { reference: sheet.proposal.reference })}
            </Link>
          ) : null}
          {sheet.commitment === null ? null : (
            <Link href={`/app/${process}/commitments/${sheet.commitment}`}>
              {say("problems.commitment", { n: sheet.commitment })}
            </Link>
          )}
        </PageTitle>
      }
      notices={edits ? null : <p className="hint">{say("problems.editedBy", { group: sheet.group.name })}</p>}
      history={`/app/${process}/problems/${sheet.no}/history`}
      outline={{ label: say("problems.fields"), content: opens ? null : outline() }}
      textLabel={say("problems.text")}
      margin={{
        label: say("problems.margin"),
        content: opens ? null : (
          <MarginTabs
            on={on}
            label={say("problems.margin")}
            parts={[...(hasOutline ? [] : [fieldsPart]), linked, facts]}
          />
        ),
      }}
      fields={opens ? null : fieldsPart}
      more={opens ? [] : [linked, facts]}
    >
      <WhenOpen opened={opened}>
        <DrawnFields
          {...{ drawn, words, opened }}
          editable={edits}
          onEditor={on.onEditor}
          onComment={on.onComment}
        />
      </WhenOpen>
    </Room>
  );
}
