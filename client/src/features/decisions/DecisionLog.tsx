import { listLog } from "@accord/shared/decisions";
import { useProcess, useSearch } from "../../app/here.js";
import { useZone } from "../../app/process.js";
import { Reply } from "../../app/Reply.js";
import { useAsk } from "../../connection/asking.js";
import { DateText, EmptyState, Link, PageTitle, Select, useSay } from "../../ui/index.js";
import "./decisions.css";

const forPeople = ["decision", "not_quorate", "void", "vetoed", "release_published", "corrected"];

/** What was decided, newest first, with its place in the chain (S16). */
export default function DecisionLog() {
  const say = useSay();
  const process = useProcess() ?? "";
  const zone = useZone(process);
  const [search, setSearch] = useSearch();
  const asked = useAsk(listLog, { params: { process } });
  const all = search.show === "all";
  return (
    <>
      <PageTitle
        title={say("decisions.title")}
        process={process}
        act={
          <a className="button button-primary" href={`/p/${process}/verify`}>
            {say("decisions.verify.act")}
          </a>
        }
      />
      <p>{say("decisions.lead")}</p>
      <div className="log-filter">
        <Select
          name="show"
          label={say("decisions.filter")}
          value={all ? "all" : "decisions"}
          onChange={(value) => setSearch({ show: value === "all" ? "all" : undefined })}
          options={[
            { id: "decisions", label: say("decisions.filter.decisions") },
            { id: "all", label: say("decisions.filter.all") },
          ]}
        />
      </div>
      <Reply asked={asked}>
        {({ entries }) => {
          const shown = entries.filter((entry) => all || forPeople.includes(entry.kind));
          if (shown.length === 0) return <EmptyState text={say("decisions.empty")} />;
          return (
            <ol className="log-lines">
              {shown.map((entry) => (
                <li key={entry.sequence} data-quiet={forPeople.includes(entry.kind) ? undefined : true}>
                  <p className="log-head">
                    <DateText value={entry.at} zone={zone} />{" "}
                    <span className="hint">{say("decisions.no", { no: entry.sequence })}</span>{" "}
                    {entry.title ? say(`decisions.kind.${entry.kind}`) : null}
                  </p>
                  <p>
                    <Link href={`/app/${process}/decisions/${entry.sequence}`}>
                      <bdi>{entry.title || say(`decisions.kind.${entry.kind}`)}</bdi>
                    </Link>
                  </p>
                  <p className="hint code">
                    {say("decisions.chain", {
                      hash: entry.hash.slice(0, 12),
                      previous: entry.previousHash.slice(0, 12),
                    })}
                  </p>
                </li>
              ))}
            </ol>
          );
        }}
      </Reply>
      <div className="log-file">
        <p>
          <a className="link" href={`/p/${process}/decisions.json`}>
            {say("decisions.export")}
          </a>
        </p>
        <p className="hint">{say("decisions.verify.how")}</p>
      </div>
    </>
  );
}
