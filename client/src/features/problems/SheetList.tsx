import { listProblemSheets, type ProblemSheetRow } from "@accord/shared/problems";
import { GroupLink } from "../../app/GroupLink.js";
import { useProcess, useSearch } from "../../app/here.js";
import { Reply } from "../../app/Reply.js";
import { ThingRow } from "../../app/ThingRow.js";
import { useAsk } from "../../connection/asking.js";
import {
  Button,
  EmptyState,
  Link,
  LinkButton,
  PageTitle,
  Reference,
  Select,
  useSay,
} from "../../ui/index.js";
import "../proposals/proposals.css";

const all = "all";

/** The problem sheets of the working groups, from problem to commitment. */
export default function SheetList() {
  const say = useSay();
  const process = useProcess() ?? "";
  const asked = useAsk(listProblemSheets, { params: { process } });
  const [{ group }, setSearch] = useSearch();
  return (
    <Reply asked={asked}>
      {({ sheets, groups }) => {
        const known = [...new Map(sheets.map((one) => [one.group.id, one.group])).values()];
        const shown = sheets.filter((one) => group === undefined || one.group.id === group);
        const make = (
          <LinkButton kind="primary" href={`/app/${process}/problems/new`}>
            {say("problems.new")}
          </LinkButton>
        );
        return (
          <div className="stack">
            <PageTitle
              title={say("problems.title")}
              process={process}
              act={groups.length > 0 ? make : undefined}
            />
            <p>{say("problems.lead")}</p>
            {sheets.length === 0 ? (
              <EmptyState
                text={`${say("problems.empty")} ${groups.length > 0 ? "" : say("problems.empty.who")}`.trim()}
              >
                <LinkButton href={`/app/${process}/people`}>{say("problems.empty.group")}</LinkButton>
              </EmptyState>
            ) : (
              <>
                {known.length > 1 || group !== undefined ? (
                  <div className="filter-line">
                    <Select
                      name="group"
                      label={say("problems.filter")}
                      value={group ?? all}
                      onChange={(id) => setSearch({ group: id === all ? undefined : id })}
                      options={[
                        { id: all, label: say("problems.filter.all") },
                        ...known.map(({ id, name }) => ({ id, label: name })),
                      ]}
                    />
                  </div>
                ) : null}
                {shown.length === 0 ? (
                  <EmptyState text={say("problems.noneOfGroup")}>
                    <Button onPress={() => setSearch({ group: undefined })}>
                      {say("problems.filter.all")}
                    </Button>
                  </EmptyState>
                ) : (
                  <ul className="thing-list">
                    {shown.map((row) => (
                      <Row key={row.no} {...{ row, process }} />
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

function Row({ row, process }: { readonly row: ProblemSheetRow; readonly process: string }) {
  const say = useSay();
  return (
    <ThingRow
      href={`/app/${process}/problems/${row.no}`}
      title={row.title}
      facts={
        <>
          <span>{say("problems.no", { no: row.no })}</span>
          <GroupLink {...{ process }} group={row.group} />
          {row.theme ? <span>{say("problems.ofTheme", { theme: row.theme.title })}</span> : null}
          {row.proposal ? (
            <Link href={`/app/${process}/proposals/${row.proposal.reference}`}>
              <Reference>{row.proposal.reference}</Reference>
            </Link>
          ) : null}
          {row.commitment === null ? null : (
            <Link href={`/app/${process}/commitments/${row.commitment}`}>
              {say("problems.commitment", { n: row.commitment })}
            </Link>
          )}
          <Link href={`/app/${process}/problems/${row.no}/solutions`}>
            {say("problems.chosen", { selected: row.selected, not: row.notSelected })}
          </Link>
        </>
      }
    />
  );
}
