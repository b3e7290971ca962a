import type { Presence } from "@accord/shared/ballots";
import type { Bloc } from "@accord/shared/forum";
import { Button, Checkbox, Table, TextField, useSay } from "../../ui/index.js";
import { blocOrder } from "./blocs.js";

interface Seat {
  readonly seat: string;
  readonly no: number;
  readonly bloc: Bloc;
  readonly organisation: string;
  readonly name: string | null;
  readonly status: "active" | "vacant" | "suspended";
}

export interface RollReviewProps {
  readonly seats: readonly Seat[];
  readonly labels: Readonly<Record<Bloc, string>>;
  readonly live: boolean;
  readonly present: Readonly<Record<string, Presence>>;
  readonly onPresent: (present: Readonly<Record<string, Presence>>) => void;
  /** Seat -> reason. */
  readonly recused: Readonly<Record<string, string>>;
  readonly onRecused: (recused: Readonly<Record<string, string>>) => void;
}

/** The roll before it is fixed: both blocs side by side, presence and recusals marked here. */
export function RollReview({ seats, labels, live, present, onPresent, recused, onRecused }: RollReviewProps) {
  const say = useSay();
  const filled = (seat: Seat) => seat.status === "active" && seat.name !== null;
  const withRecusal = (seat: string, reason: string | null): void => {
    const { [seat]: _, ...others } = recused;
    onRecused(reason === null ? others : { ...others, [seat]: reason });
  };
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
                      <>
                        <Checkbox
                          boxOnly
                          isSelected={seat.seat in recused}
                          onChange={(on: boolean) => withRecusal(seat.seat, on ? "" : null)}
                        >
                          {say("ballots.new.recused.of", { name: seat.name ?? "" })}
                        </Checkbox>
                        {seat.seat in recused ? (
                          <TextField
                            name={`recusal-${seat.seat}`}
                            label={say("ballots.new.recused.reason", { name: seat.name ?? "" })}
                            value={recused[seat.seat] ?? ""}
                            onChange={(reason) => withRecusal(seat.seat, reason)}
                          />
                        ) : null}
                      </>
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
