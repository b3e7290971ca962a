import type { Presence } from "@accord/shared/ballots";
import type { Bloc } from "@accord/shared/forum";
import { Button, Checkbox, type SummaryIssue, Table, useSay } from "../../ui/index.js";
import { blocOrder } from "./blocs.js";
import { Recusal, type Recusals } from "./Recusal.js";

interface Seat {
  readonly seat: string;
  readonly no: number;
  readonly bloc: Bloc;
  readonly organisation: string;
  readonly name: string | null;
  readonly status: "active" | "vacant" | "suspended";
}

interface RollReviewProps {
  readonly seats: readonly Seat[];
  readonly labels: Readonly<Record<Bloc, string>>;
  readonly live: boolean;
  readonly present: Readonly<Record<string, Presence>>;
  readonly onPresent: (present: Readonly<Record<string, Presence>>) => void;
  /** Of a sitting; none where one question is put. */
  readonly questions: readonly { readonly id: string; readonly label: string }[];
  readonly recused: Recusals;
  readonly onRecused: (recused: Recusals) => void;
  readonly issues?: readonly SummaryIssue[];
}

/** The roll before it is fixed: both blocs side by side, presence and recusals marked here. */
export function RollReview(props: RollReviewProps) {
  const { seats, labels, live, present, onPresent, questions, recused, onRecused, issues = [] } = props;
  const say = useSay();
  const filled = (seat: Seat) => seat.status === "active" && seat.name !== null;
  return (
    <>
      {live ? (
        <div className="acts">
          <Button
            onPress={() =>
              onPresent(Object.fromEntries(seats.filter(filled).map((seat) => [seat.seat, "in_person"])))
            }
          >
            {say("ballots.new.allPresent")}
          </Button>
        </div>
      ) : null}
      <div className="two-blocs">
        {blocOrder(labels).map((bloc) => (
          <div key={bloc}>
            <Table
              caption={labels[bloc]}
              showCaption
              dense
              folds
              rows={seats.filter((seat) => seat.bloc === bloc)}
              keyOf={(seat) => seat.seat}
              columns={[
                { id: "no", title: say("ballots.roll.seat"), number: true, cell: (seat) => seat.no },
                {
                  id: "member",
                  title: say("ballots.roll.member"),
                  heads: true,
                  cell: (seat) => (
                    <>
                      <bdi>{seat.name ?? say("ballots.new.vacant")}</bdi>
                      <br />
                      <bdi className="hint">{seat.organisation}</bdi>
                    </>
                  ),
                },
                ...(live
                  ? [
                      {
                        id: "present",
                        title: say("ballots.presence.in_person"),
                        cell: (seat: Seat) =>
                          filled(seat) ? (
                            <Checkbox
                              boxOnly
                              isSelected={(present[seat.seat] ?? "absent") !== "absent"}
                              onChange={(on: boolean) =>
                                onPresent({ ...present, [seat.seat]: on ? "in_person" : "absent" })
                              }
                            >
                              {say("ballots.new.present.of", { name: seat.name ?? "" })}
                            </Checkbox>
                          ) : null,
                      },
                    ]
                  : []),
                {
                  id: "recused",
                  title: say("ballots.new.recused"),
                  cell: (seat: Seat) =>
                    filled(seat) ? (
                      <Recusal
                        seat={seat}
                        questions={questions}
                        recused={recused[seat.seat]}
                        issue={issues.find(({ field }) => field === `recusal-${seat.seat}`)?.text}
                        onChange={(changed) => {
                          const { [seat.seat]: _, ...others } = recused;
                          onRecused(changed ? { ...others, [seat.seat]: changed } : others);
                        }}
                      />
                    ) : null,
                },
              ]}
            />
          </div>
        ))}
      </div>
    </>
  );
}
