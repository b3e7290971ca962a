import { quadrantOf, quadrants, readStakeholders, type StakeholderRow } from "@accord/shared/stakeholders";
import { useState } from "react";
import { GroupLink } from "../../app/GroupLink.js";
import { useProcess, useSearch } from "../../app/here.js";
import { Reply } from "../../app/Reply.js";
import { useAsk } from "../../connection/asking.js";
import { Button, DateText, EmptyState, Link, PageTitle, Select, useSay } from "../../ui/index.js";
import "../proposals/proposals.css";
import "./stakeholders.css";
import type { StakeholderAnswer } from "./answer.js";
import { ByCommitment } from "./ByCommitment.js";
import { StakeholderDialog } from "./StakeholderDialog.js";

const all = "all";

/** Who has a stake, by support and influence, and who of them is engaged for which commitment (2.3). */
export default function Stakeholders() {
  const process = useProcess() ?? "";
  const asked = useAsk(readStakeholders, { params: { process } });
  return <Reply asked={asked}>{(answer) => <Page {...{ answer, process }} />}</Reply>;
}

interface Props {
  readonly answer: StakeholderAnswer;
  readonly process: string;
}

function Page({ answer, process }: Props) {
  const say = useSay();
  const [{ group: asked }, setSearch] = useSearch();
  const [editing, setEditing] = useState<StakeholderRow | "new" | null>(null);
  const { groups, adds, stakeholders } = answer;
  const group = groups.find(({ id }) => id === asked)?.id ?? null;
  const shown = stakeholders.filter((one) => group === null || one.group?.id === group);
  const mayAdd = adds.whole || adds.groups.length > 0;
  return (
    <div className="stack">
      <PageTitle
        title={say("stakeholders.title")}
        process={process}
        act={
          mayAdd ? (
            <Button kind="primary" onPress={() => setEditing("new")}>
              {say("stakeholders.add")}
            </Button>
          ) : undefined
        }
      />
      <p>{say("stakeholders.lead")}</p>
      {groups.length > 0 ? (
        <div className="filter-line">
          <Select
            name="group"
            label={say("stakeholders.filter")}
            value={group ?? all}
            onChange={(id) => setSearch({ group: id === all ? undefined : id })}
            options={[
              { id: all, label: say("stakeholders.filter.all") },
              ...groups.map(({ id, name }) => ({ id, label: name })),
            ]}
          />
        </div>
      ) : null}
      {shown.length === 0 ? (
        <EmptyState text={say(mayAdd ? "stakeholders.empty" : "stakeholders.empty.nobody")}>
          {mayAdd ? null : <p className="hint">{say("stakeholders.empty.who")}</p>}
        </EmptyState>
      ) : (
        <div className="stakeholder-map">
          {quadrants.map((quadrant) => (
            <Quadrant
              key={quadrant}
              {...{ quadrant, process }}
              rows={shown.filter((one) => quadrantOf(one) === quadrant)}
              onChange={setEditing}
            />
          ))}
        </div>
      )}
      <ByCommitment {...{ answer, process }} group={group} />
      {editing ? (
        <StakeholderDialog
          {...{ process, adds, group }}
          stakeholder={editing === "new" ? null : editing}
          onClose={() => setEditing(null)}
        />
      ) : null}
    </div>
  );
}

interface QuadrantProps {
  readonly quadrant: (typeof quadrants)[number];
  readonly rows: readonly StakeholderRow[];
  readonly process: string;
  readonly onChange: (row: StakeholderRow) => void;
}

const levelsOf = {
  champions: { support: "high", influence: "high" },
  friends: { support: "high", influence: "low" },
  blockers: { support: "low", influence: "high" },
  onlookers: { support: "low", influence: "low" },
} as const;

function Quadrant({ quadrant, rows, process, onChange }: QuadrantProps) {
  const say = useSay();
  const id = `quadrant-${quadrant}`;
  return (
    <section aria-labelledby={id} className="stack">
      <h2 id={id} className="quadrant-title">
        {say(`stakeholders.quadrant.${quadrant}`)}
      </h2>
      <p className="hint">{say("stakeholders.quadrant.facts", levelsOf[quadrant])}</p>
      {rows.length === 0 ? <p className="hint">{say("stakeholders.quadrant.nobody")}</p> : null}
      <ul className="stack">
        {rows.map((row) => (
          <li key={row.id}>
            <strong>
              <bdi>{row.name}</bdi>
            </strong>
            <p className="thing-facts">
              <span>{say(`contributions.stakeholder.${row.type}`)}</span>
              {row.minimumGroup ? <span>{say(`stakeholders.minimum.${row.minimumGroup}`)}</span> : null}
              {row.group ? <GroupLink {...{ process }} group={row.group} /> : null}
              {row.engagements.length === 0 ? <span>{say("stakeholders.engagedNowhere")}</span> : null}
              {row.engagements.map(({ n, on }) => (
                <Link key={n} href={`/app/${process}/commitments/${n}`}>
                  {say("stakeholders.engagedFor", { n })} <DateText value={on} />
                </Link>
              ))}
            </p>
            {row.can.change ? (
              <Button
                kind="quiet"
                aria-label={say("stakeholders.change.named", { name: row.name })}
                onPress={() => onChange(row)}
              >
                {say("stakeholders.change")}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
