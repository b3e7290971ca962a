import { ambitionPrompts, criteriaSets, readSolutions, scale } from "@accord/shared/problems";
import type { ReplyOf } from "@accord/shared/protocol";
import { useCrumb } from "../../app/crumbs.js";
import { useParams } from "../../app/here.js";
import { Reply } from "../../app/Reply.js";
import { useAsk } from "../../connection/asking.js";
import { Details, EmptyState, Link, LinkButton, PageTitle, useSay } from "../../ui/index.js";
import "../proposals/proposals.css";
import "./problems.css";
import { nextAct } from "./NextAct.js";
import { SolutionColumn } from "./SolutionColumn.js";

type Compared = ReplyOf<typeof readSolutions>;

/** Solutions of one sheet side by side, with their scores and what the group selects (4.4, 4.5). */
export default function Solutions() {
  const say = useSay();
  const { process, no } = useParams<"process" | "no">();
  const asked = useAsk(readSolutions, { params: { process, no: Number(no) } });
  useCrumb(asked.data?.title);
  return (
    <Reply asked={asked}>
      {(sheet) => (
        <div className="stack">
          <PageTitle
            title={say("problems.solutions.of", { title: sheet.title })}
            part={say("problems.title")}
            process={process}
            act={nextAct(sheet, say)}
          >
            <Link href={`/app/${process}/problems/${sheet.no}`}>{say("problems.no", { no: sheet.no })}</Link>
            <bdi>{sheet.group.name}</bdi>
          </PageTitle>
          {sheet.solutions.length === 0 ? (
            <EmptyState text={say("problems.solutions.empty")}>
              <LinkButton href={`/app/${process}/problems/${sheet.no}`}>
                {say("problems.solutions.write")}
              </LinkButton>
            </EmptyState>
          ) : (
            <Side {...{ sheet, process }} />
          )}
        </div>
      )}
    </Reply>
  );
}

function Side({ sheet, process }: { readonly sheet: Compared; readonly process: string }) {
  const say = useSay();
  const { missing, solutions, criteriaSet } = sheet;
  const open = solutions.some(({ choice }) => choice === null);
  return (
    <>
      <p>{say("problems.score.scale", scale)}</p>
      <Next {...{ sheet, process }} />
      {open ? (
        <p>{say("problems.score.missing", { count: missing.length, names: missing.join(", ") })}</p>
      ) : null}
      {sheet.can.score ? null : <p className="hint">{say("problems.score.who")}</p>}
      <Details summary={say("problems.prompts")}>
        <ul>
          {ambitionPrompts.map((one) => (
            <li key={one}>{say(`problems.prompt.${one}`)}</li>
          ))}
        </ul>
      </Details>
      <div className="side-by-side">
        {solutions.map((solution) => (
          <SolutionColumn
            key={solution.id}
            {...{ solution, process }}
            no={sheet.no}
            can={sheet.can}
            criteria={criteriaSets[criteriaSet]}
          />
        ))}
      </div>
    </>
  );
}

/** What becomes of the selected one. */
function Next({ sheet, process }: { readonly sheet: Compared; readonly process: string }) {
  const say = useSay();
  const { proposal, commitment, selected } = sheet;
  if (selected === 0) return null;
  if (proposal === null)
    return (
      <p>
        {say("problems.next.proposal")}{" "}
        <Link href={`/app/${process}/problems/${sheet.no}?tab=sheet`}>{say("problems.facts")}</Link>
      </p>
    );
  return (
    <p>
      {commitment === null
        ? say("problems.next.draft", { reference: proposal.reference })
        : say("problems.next.commitment", { n: commitment, reference: proposal.reference })}{" "}
      <Link
        href={
          commitment === null
            ? `/app/${process}/proposals/${proposal.reference}`
            : `/app/${process}/commitments/${commitment}`
        }
      >
        {commitment === null ? <bdi>{proposal.title}</bdi> : say("problems.commitment", { n: commitment })}
      </Link>
    </p>
  );
}
