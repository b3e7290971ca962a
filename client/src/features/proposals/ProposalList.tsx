import { listProposals, type ProposalRow, proposalStates } from "@accord/shared/proposals";
import { useState } from "react";
import { GroupLink } from "../../app/GroupLink.js";
import { useProcess, useSearch } from "../../app/here.js";
import { Reply } from "../../app/Reply.js";
import { useAsk } from "../../connection/asking.js";
import { Button, Checkbox, EmptyState, Link, LinkButton, PageTitle, Select, useSay } from "../../ui/index.js";
import { comparable } from "./comparable.js";
import { DecideTogether } from "./DecideTogether.js";
import { JointDecision } from "./JointDecision.js";
import "./proposals.css";
import { StateOf } from "./StateOf.js";

const all = "all";

/** Every proposal with its state; several are put to a ballot or decided together (S5). */
export default function ProposalList() {
  const say = useSay();
  const process = useProcess() ?? "";
  const asked = useAsk(listProposals, { params: { process } });
  const [search, setSearch] = useSearch();
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const state = proposalStates.find((one) => one === search.state);
  return (
    <Reply asked={asked}>
      {({ proposals, waiting, blocLabels, can }) => {
        const shown = proposals.filter((row) => state === undefined || row.state === state);
        const chosen = proposals.filter((row) => selected.has(row.id));
        const toggle = (row: ProposalRow): void => {
          const next = new Set(selected);
          if (!next.delete(row.id)) next.add(row.id);
          setSelected(next);
        };
        const make = <LinkButton href={`/app/${process}/proposals/new`}>{say("proposals.new")}</LinkButton>;
        return (
          <div className="stack">
            <PageTitle title={say("proposals.title")} process={process} act={can.make ? make : undefined}>
              <Link href={`/app/${process}/problems`}>{say("proposals.sheets")}</Link>
            </PageTitle>
            {waiting.map((one) => (
              <JointDecision key={one.id} joint={one} labels={blocLabels} />
            ))}
            {proposals.length === 0 ? (
              <EmptyState text={say("proposals.empty")}>
                <LinkButton href={`/app/${process}/contributions`}>
                  {say("proposals.empty.contributions")}
                </LinkButton>
              </EmptyState>
            ) : (
              <>
                <div className="filter-line">
                  <Select
                    name="state"
                    label={say("proposals.filter")}
                    value={state ?? all}
                    onChange={(id) => setSearch({ state: id === all ? undefined : id })}
                    options={[
                      { id: all, label: say("proposals.filter.all", { count: proposals.length }) },
                      ...proposalStates.map((one) => ({
                        id: one,
                        label: say("proposals.filter.one", {
                          state: say(`proposals.state.${one}`),
                          count: proposals.filter((row) => row.state === one).length,
                        }),
                      })),
                    ]}
                  />
                  <SelectionLine {...{ chosen, can, process }} onNone={() => setSelected(new Set())} />
                </div>
                {shown.length === 0 ? (
                  <EmptyState text={say("proposals.noneInState")}>
                    <Button onPress={() => setSearch({ state: undefined })}>
                      {say("proposals.showAll")}
                    </Button>
                  </EmptyState>
                ) : (
                  <ul className="thing-list">
                    {shown.map((row) => (
                      <Row
                        key={row.id}
                        {...{ row, process }}
                        selected={selected.has(row.id)}
                        onToggle={() => toggle(row)}
                      />
                    ))}
                  </ul>
                )}
              </>
            )}
          </div>
        );
      }}
    </Reply>
  );
}

interface LineProps {
  readonly chosen: readonly ProposalRow[];
  readonly can: { readonly decide: boolean; readonly putToBallot: boolean };
  readonly process: string;
  readonly onNone: () => void;
}

function SelectionLine({ chosen, can, process, onNone }: LineProps) {
  const say = useSay();
  const [deciding, setDeciding] = useState(false);
  const held = chosen.filter((row) => row.state !== "in_discussion" || row.ballot || row.jointDecision);
  const ready = held.length === 0;
  const ids = chosen.map((row) => row.id).join(",");
  const refs = chosen.map((row) => row.reference).join(",");
  const decides = can.decide || can.putToBallot;
  return (
    <div className="selection-line" data-some={chosen.length > 0 || undefined} aria-live="polite">
      {chosen.length === 0 ? (
        <span className="hint">
          {decides ? say("ui.selected", { count: 0 }) : say("proposals.whoBallot")}
        </span>
      ) : (
        <>
          <span>{say("proposals.selected", { count: chosen.length })}</span>
          {ready || !decides ? null : (
            <span className="hint">{say("proposals.notReady", { count: held.length })}</span>
          )}
          {ready && can.putToBallot ? (
            <LinkButton kind="primary" href={`/app/${process}/ballots/new?proposals=${ids}`}>
              {say("proposals.putToBallot")}
            </LinkButton>
          ) : null}
          {ready && can.decide ? (
            <Button onPress={() => setDeciding(true)}>{say("proposals.decideTogether")}</Button>
          ) : null}
          {comparable(chosen) ? (
            <LinkButton href={`/app/${process}/proposals/compare?proposals=${refs}`}>
              {say("proposals.compare")}
            </LinkButton>
          ) : null}
          <Button kind="quiet" onPress={onNone}>
            {say("proposals.unselect")}
          </Button>
        </>
      )}
      <DecideTogether proposals={chosen} isOpen={deciding} onOpenChange={setDeciding} onDone={onNone} />
    </div>
  );
}

interface RowProps {
  readonly row: ProposalRow;
  readonly process: string;
  readonly selected: boolean;
  readonly onToggle: () => void;
}

function Row({ row, process, selected, onToggle }: RowProps) {
  const say = useSay();
  return (
    <li className="thing-row" data-selectable="" data-selected={selected ? "" : undefined}>
      <Checkbox boxOnly isSelected={selected} onChange={onToggle}>
        {say("proposals.select", { reference: row.reference })}
      </Checkbox>
      <div>
        <h2 className="thing-title">
          <Link href={`/app/${process}/proposals/${row.reference}`}>
            <bdi>{row.title}</bdi>
          </Link>
        </h2>
        <p className="thing-facts">
          <span className="reference">{row.reference}</span>
          <span>
            {row.group ? <GroupLink {...{ process }} group={row.group} /> : say("proposals.noGroup")}
          </span>
          <span>
            {row.contributions.length === 0
              ? say("proposals.fromNone")
              : say("proposals.from", { references: row.contributions.join(", ") })}
          </span>
          {row.ballot ? (
            <Link href={`/app/${process}/ballots/${row.ballot.id}`}>
              {say("proposals.inBallot", { no: row.ballot.no })}
            </Link>
          ) : null}
          {row.jointDecision ? <span>{say("proposals.waitsForSignature")}</span> : null}
          {row.decision === null ? null : (
            <Link href={`/app/${process}/decisions/${row.decision}`}>
              {say("proposals.decision", { sequence: row.decision })}
            </Link>
          )}
          {row.commitment === null ? null : (
            <Link href={`/app/${process}/commitments/${row.commitment}`}>
              {say("proposals.commitment", { n: row.commitment })}
            </Link>
          )}
        </p>
      </div>
      <div className="thing-state">
        <StateOf state={row.state} />
      </div>
    </li>
  );
}
