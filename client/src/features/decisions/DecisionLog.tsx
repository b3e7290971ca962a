import { fits, howSaid, listLog, outcomeKinds } from "@accord/shared/decisions";
import type { ReplyOf } from "@accord/shared/protocol";
import { useProcess, useSearch } from "../../app/here.js";
import { useZone } from "../../app/process.js";
import { Reply } from "../../app/Reply.js";
import { useAsk } from "../../connection/asking.js";
import { DateText, EmptyState, Hash, Link, PageTitle, Select, useSay } from "../../ui/index.js";
import "./decisions.css";
import { Filter } from "./Filter.js";

type Line = ReplyOf<typeof listLog>["entries"][number];

/** What was decided, newest first, with its place in the chain (S16). */
export default function DecisionLog() {
  const say = useSay();
  const process = useProcess() ?? "";
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
      <Reply asked={asked}>
        {({ entries }) => {
          const facets = entries.flatMap((entry) => entry.facets ?? []);
          const { show: _, ...wanted } = search;
          const filtered = Object.values(wanted).some(Boolean);
          const shown = entries.filter((entry) =>
            filtered
              ? entry.facets !== null && fits(entry.facets, wanted)
              : all || outcomeKinds.includes(entry.kind),
          );
          return (
            <>
              <Filter all={facets} wanted={wanted} onChange={setSearch} />
              {filtered ? (
                <p role="status">{say("decisions.shown", { count: shown.length, all: facets.length })}</p>
              ) : (
                <div className="log-show">
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
              )}
              {shown.length === 0 ? <EmptyState text={say("decisions.empty")} /> : null}
              <ol className="log-lines">
                {shown.map((entry) => (
                  <LogLine key={entry.sequence} {...{ process, entry }} />
                ))}
              </ol>
            </>
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

function LogLine({ process, entry }: { readonly process: string; readonly entry: Line }) {
  const say = useSay();
  const zone = useZone(process);
  return (
    <li data-quiet={outcomeKinds.includes(entry.kind) ? undefined : true}>
      <p className="log-head">
        <DateText value={entry.at} zone={zone} />{" "}
        <span className="hint">{say("decisions.no", { no: entry.sequence })}</span>{" "}
        {entry.title ? say(`decisions.kind.${entry.kind}`) : null}
        {entry.facets ? (
          <strong>
            {say(
              `decisions.result.is.${entry.facets.rule === "none" ? "none" : entry.facets.result}` as "decisions.result.is.passed",
            )}
          </strong>
        ) : null}
      </p>
      <p>
        <Link href={`/app/${process}/decisions/${entry.sequence}`}>
          <bdi>{entry.title || say(`decisions.kind.${entry.kind}`)}</bdi>
        </Link>
      </p>
      {entry.how ? <How how={entry.how} /> : null}
      <p className="log-chain">
        <Hash of={entry.hash} short />{" "}
        <span className="hint code">
          {say("decisions.after", { previous: entry.previousHash.slice(0, 12) })}
        </span>
      </p>
    </li>
  );
}

function How({ how }: { readonly how: NonNullable<Line["how"]> }) {
  const say = useSay();
  const { id, rule } = howSaid(how);
  return <p>{say(id, { ...how, needed: how.needed ?? 0, rule: say(rule) })}</p>;
}
