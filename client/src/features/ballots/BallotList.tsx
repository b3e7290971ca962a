import { listBallots } from "@accord/shared/ballots";
import { useProcess } from "../../app/here.js";
import { Reply } from "../../app/Reply.js";
import { useAsk } from "../../connection/asking.js";
import { DateText, EmptyState, Link, LinkButton, PageTitle, Table, useSay } from "../../ui/index.js";
import { stateWord } from "./rule-words.js";

/** Every question put to the forum, newest first (S13). */
export default function BallotList() {
  const say = useSay();
  const process = useProcess() ?? "";
  const asked = useAsk(listBallots, { params: { process } });
  return (
    <>
      <PageTitle title={say("ballots.title")} process={process} />
      <Reply asked={asked}>
        {({ ballots }) => (
          <Table
            caption={say("ballots.title")}
            rows={ballots}
            keyOf={(row) => row.id}
            empty={
              <EmptyState text={say("ballots.empty")}>
                <LinkButton href={`/app/${process}/proposals`}>{say("ballots.empty.way")}</LinkButton>
              </EmptyState>
            }
            columns={[
              { id: "no", title: say("ballots.column.no"), number: true, cell: (row) => row.no },
              {
                id: "question",
                title: say("ballots.column.question"),
                heads: true,
                cell: (row) => (
                  <Link href={`/app/${process}/ballots/${row.id}`}>
                    <bdi>{row.question}</bdi>
                  </Link>
                ),
              },
              { id: "state", title: say("ballots.column.state"), cell: (row) => say(stateWord(row)) },
              {
                id: "closes",
                title: say("ballots.column.closes"),
                cell: (row) =>
                  (row.closedAt ?? row.closesAt) ? (
                    <DateText value={(row.closedAt ?? row.closesAt) as string} />
                  ) : (
                    say(row.live ? "ballots.live" : "ballots.asynchronous")
                  ),
              },
              {
                id: "mine",
                title: say("ballots.column.mine"),
                cell: (row) => say(`ballots.mine.${row.mine}`),
              },
            ]}
          />
        )}
      </Reply>
    </>
  );
}
