import type { DemoPerson } from "@accord/shared/people";
import { Button, Say, useSay } from "../../ui/index.js";
import "./people.css";

/** The demo's people, each a button that signs in. */
export function DemoPeople(props: {
  readonly people: readonly DemoPerson[];
  readonly pending: boolean;
  readonly onChoose: (person: DemoPerson) => void;
}) {
  const say = useSay();
  return (
    <section className="stack" aria-labelledby="demo-people">
      <h2 id="demo-people">{say("people.signIn.demo")}</h2>
      <p>{say("people.signIn.demo.lead")}</p>
      <ul className="demo-people">
        {props.people.map((one) => {
          const values = {
            name: <strong>{one.name}</strong>,
            role: say(`people.role.${one.role}`),
            detail: one.detail,
          };
          return (
            <li key={one.email}>
              <Button className="demo-person" isDisabled={props.pending} onPress={() => props.onChoose(one)}>
                <bdi>
                  <Say
                    id={one.detail ? "people.signIn.demo.asDetail" : "people.signIn.demo.as"}
                    values={values}
                  />
                </bdi>
              </Button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
