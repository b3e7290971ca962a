import { readHome } from "@accord/shared/home";
import { dayText } from "@accord/shared/messages";
import { confirmChange, readPeople, withdrawChange } from "@accord/shared/people";
import { Refusal } from "../../app/Refusal.js";
import { useAct } from "../../connection/asking.js";
import { Button, useSay } from "../../ui/index.js";
import type { People, Shown } from "./on-page.js";

/** What a co-chair other than the one who asked confirms. */
export function Changes(props: {
  readonly process: string;
  readonly people: People;
  readonly onLink: (shown: Shown) => void;
}) {
  const { process, people, onLink } = props;
  const say = useSay();
  const confirm = useAct(confirmChange, {
    changes: [readPeople, readHome],
    onDone: ({ issued }) => {
      if (issued?.link) onLink({ link: issued.link, letter: issued.letter, expiresAt: issued.expiresAt });
    },
  });
  const withdraw = useAct(withdrawChange, { changes: [readPeople, readHome] });
  if (people.changes.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="changes">
      <h2 id="changes">{say("people.changes")}</h2>
      <Refusal error={confirm.refused ?? withdraw.refused} />
      <ul className="seat-list">
        {people.changes.map((one) => {
          const id =
            one.kind === "seat" && one.status === "vacant"
              ? "people.changes.seatVacant"
              : (`people.changes.${one.kind}` as const);
          const words = say(id, { about: one.about, name: one.askedBy, date: dayText(one.askedAt) });
          return (
            <li key={one.id} className="seat-line">
              <div>
                <p>
                  <bdi>{words}</bdi>
                </p>
                {one.own || !people.may.includes("confirm_seats") ? (
                  <p className="hint">{say("people.changes.own")}</p>
                ) : null}
              </div>
              <div className="acts">
                {!one.own && people.may.includes("confirm_seats") ? (
                  <Button
                    pending={confirm.pending}
                    onPress={() => confirm.act({ params: { process, change: one.id } })}
                  >
                    {say("people.changes.confirm")}
                  </Button>
                ) : null}
                {people.may.includes("invite") ? (
                  <Button
                    kind="quiet"
                    pending={withdraw.pending}
                    onPress={() => withdraw.act({ params: { process, change: one.id } })}
                  >
                    {say("people.changes.withdraw")}
                  </Button>
                ) : null}
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
