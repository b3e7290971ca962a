import { listPositions, type Network } from "@accord/shared/positions";
import type { ReplyOf } from "@accord/shared/protocol";
import { useProcess } from "../../app/here.js";
import { Reply } from "../../app/Reply.js";
import { ThingRow } from "../../app/ThingRow.js";
import { useAsk } from "../../connection/asking.js";
import { DateText, Details, EmptyState, Link, LinkButton, PageTitle, Say, useSay } from "../../ui/index.js";
import "../proposals/proposals.css";

type Answer = ReplyOf<typeof listPositions>;

/** What networks say, each by its own procedure, the newest first. */
export default function PositionList() {
  const say = useSay();
  const process = useProcess() ?? "";
  const asked = useAsk(listPositions, { params: { process } });
  return (
    <Reply asked={asked}>
      {({ networks, positions, founding }) => (
        <div className="stack">
          <PageTitle
            title={say("positions.title")}
            process={process}
            act={
              networks.some(({ can }) => can.write) ? (
                <LinkButton kind="primary" href={`/app/${process}/positions/new`}>
                  {say("positions.new")}
                </LinkButton>
              ) : undefined
            }
          />
          <p>{say("positions.lead")}</p>
          {networks.length === 0 ? <EmptyState text={say("positions.noNetwork")} /> : null}
          {networks.map((network) => (
            <NetworkFacts key={network.group} {...{ network, process }} />
          ))}
          {networks.length > 0 && positions.length === 0 ? (
            <EmptyState text={say("positions.empty")} />
          ) : (
            <ul className="thing-list">
              {positions.map((row) => (
                <Row key={row.no} {...{ row, process }} />
              ))}
            </ul>
          )}
          <Founding {...{ founding, process }} />
        </div>
      )}
    </Reply>
  );
}

function Row({ row, process }: { readonly row: Answer["positions"][number]; readonly process: string }) {
  const say = useSay();
  const { no, title, network, basis, standing, closesOn } = row;
  return (
    <ThingRow
      href={`/app/${process}/positions/${no}`}
      title={title}
      facts={
        <>
          <span>{say("positions.no", { no })}</span>
          <bdi>{network}</bdi>
          <span>{say(`positions.basis.${basis}`)}</span>
          {standing === "open" && closesOn !== null ? (
            <span>
              <Say id="positions.until" values={{ date: <DateText value={closesOn} zone="UTC" weekday /> }} />
            </span>
          ) : null}
        </>
      }
      state={say(`positions.standing.${standing}`)}
    />
  );
}

function NetworkFacts({ network, process }: { readonly network: Network; readonly process: string }) {
  const say = useSay();
  const { group, name, coordinator, committee, can } = network;
  return (
    <section aria-labelledby={`network-${group}`}>
      <h2 id={`network-${group}`}>
        <bdi>{name}</bdi>
      </h2>
      <p>
        {say("positions.network.facts", {
          coordinator: coordinator?.name ?? say("positions.network.noCoordinator"),
          committee: committee.length,
        })}
      </p>
      {can.change ? (
        <Link href={`/app/${process}/positions/networks/${group}`}>{say("positions.network.form")}</Link>
      ) : null}
    </section>
  );
}

function Founding({ founding, process }: Pick<Answer, "founding"> & { readonly process: string }) {
  const say = useSay();
  if (founding.length === 0) return null;
  return (
    <Details summary={say("positions.network.found")}>
      <p className="hint">{say("positions.network.found.hint")}</p>
      <ul>
        {founding.map(({ group, name }) => (
          <li key={group}>
            <Link href={`/app/${process}/positions/networks/${group}`}>{name}</Link>
          </li>
        ))}
      </ul>
    </Details>
  );
}
