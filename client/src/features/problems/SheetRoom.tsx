import { problemSheetTemplate, type readProblemSheet } from "@accord/shared/problems";
import type { ReplyOf } from "@accord/shared/protocol";
import { GroupLink } from "../../app/GroupLink.js";
import { Link, LinkButton, useSay } from "../../ui/index.js";
import { DrawnRoom } from "../drafting/DrawnRoom.js";
import { LinkedContributions } from "../drafting/LinkedContributions.js";
import { SheetFacts } from "./SheetFacts.js";
import { useTies } from "./useTies.js";

interface Props {
  readonly sheet: ReplyOf<typeof readProblemSheet>;
  readonly process: string;
}

/** Five questions and the solutions to them, written together; contributions beside them. */
export function SheetRoom({ sheet, process }: Props) {
  const say = useSay();
  const ties = useTies(process, sheet);
  const at = `/app/${process}/problems/${sheet.no}`;
  return (
    <DrawnRoom
      {...{ process }}
      document={sheet.document}
      template={problemSheetTemplate}
      mayEdit={sheet.can.edit}
      head={{
        title: sheet.title,
        part: say("problems.title"),
        words: true,
        act: (
          <LinkButton kind="primary" href={`${at}/solutions`}>
            {say("problems.compare")}
          </LinkButton>
        ),
      }}
      facts={
        <>
          <span>{say("problems.no", { no: sheet.no })}</span>
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
        </>
      }
      notices={({ edits }) =>
        edits ? null : <p className="hint">{say("problems.editedBy", { group: sheet.group.name })}</p>
      }
      history={`${at}/history`}
      linksIn={ties && sheet.linked.length > 0 ? "contributions" : null}
      parts={({ opened, on, marks }) => [
        {
          id: "contributions",
          label: say("problems.tab.contributions", { count: sheet.linked.length }),
          counted: {
            name: say("problems.tab.contributions.name"),
            count: say("drafting.tab.count", { count: sheet.linked.length }),
          },
          content: (onGo) => (
            <LinkedContributions
              {...{ opened, on, ties, marks, onGo }}
              linked={sheet.linked}
              none={say("problems.linked.none")}
            />
          ),
        },
        { id: "sheet", label: say("problems.sheet"), content: () => <SheetFacts {...{ sheet, process }} /> },
      ]}
    />
  );
}
