import { listProblemSheets } from "@accord/shared/problems";
import { useAsk } from "../../connection/asking.js";
import { Link, useSay } from "../../ui/index.js";

interface Props {
  readonly process: string;
  readonly reference: string;
  /** The working group that would open one. */
  readonly group: string | null;
}

/** The problem sheets behind a proposal, and the way to open one. */
export function SheetsOfProposal({ process, reference, group }: Props) {
  const say = useSay();
  const { data } = useAsk(listProblemSheets, { params: { process } });
  if (data === undefined) return null;
  const own = data.sheets.filter(({ proposal }) => proposal?.reference === reference);
  const opens = data.groups.some(({ id }) => group === null || id === group);
  return (
    <section className="stack" aria-labelledby="problem-sheets">
      <h2 id="problem-sheets">{say("problems.ofProposal")}</h2>
      {own.length === 0 ? <p>{say("problems.ofProposal.none")}</p> : null}
      <ul className="stack">
        {own.map((sheet) => (
          <li key={sheet.no}>
            <Link href={`/app/${process}/problems/${sheet.no}`}>
              <bdi>{sheet.title}</bdi>
            </Link>
            <br />
            <Link href={`/app/${process}/problems/${sheet.no}/solutions`}>
              {say("problems.chosen", { selected: sheet.selected, not: sheet.notSelected })}
            </Link>
          </li>
        ))}
      </ul>
      {opens ? (
        <p>
          <Link href={`/app/${process}/problems/new?proposal=${reference}${group ? `&group=${group}` : ""}`}>
            {say("problems.new")}
          </Link>
        </p>
      ) : null}
    </section>
  );
}
