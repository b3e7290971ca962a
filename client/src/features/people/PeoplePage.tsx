import { readPeople } from "@accord/shared/people";
import { useState } from "react";
import { useParams } from "../../app/here.js";
import { Reply } from "../../app/Reply.js";
import { useAsk } from "../../connection/asking.js";
import { Button, Link, PageTitle, useSay } from "../../ui/index.js";
import { Balance } from "../forum/Balance.js";
import { SeatDecisions } from "../forum/SeatDecisions.js";
import { Changes } from "./Changes.js";
import { Groups } from "./Groups.js";
import { Invitations } from "./Invitations.js";
import { InviteDialog, type Wanted } from "./InviteDialog.js";
import { LinkOnce } from "./LinkOnce.js";
import type { Shown } from "./on-page.js";
import { PeopleByRole } from "./PeopleByRole.js";
import { RoleTable } from "./RoleTable.js";
import { Seats } from "./Seats.js";

/** S26: seats side by side, people by role, groups, invitations, and what each role may do. */
export default function PeoplePage() {
  const say = useSay();
  const { process } = useParams<"process">();
  const asked = useAsk(readPeople, { params: { process } });
  const [wanted, setWanted] = useState<Wanted>();
  const [shown, setShown] = useState<Shown>();
  const mayInvite = asked.data?.may.includes("invite") === true;
  const invite = (next: Wanted): void => {
    setShown(undefined);
    setWanted(next);
  };
  return (
    <>
      <PageTitle
        title={say("people.title")}
        process={process}
        act={
          mayInvite ? (
            <Button kind="primary" onPress={() => invite({})}>
              {say("people.invite")}
            </Button>
          ) : undefined
        }
      />
      <Reply asked={asked}>
        {(people) => (
          <div className="stack-sections">
            {shown ? <LinkOnce key={shown.link} {...shown} /> : null}
            <Changes process={process} people={people} onLink={setShown} />
            <Seats
              process={process}
              people={people}
              onInvite={(seat) => invite({ role: "msf_member", seat })}
            />
            <p>
              <Link href={`/app/${process}/elections`}>{say("people.elections")}</Link>
            </p>
            <section className="stack" aria-labelledby="balance">
              <h2 id="balance">{say("forum.balance")}</h2>
              <Balance process={process} counts={people.balance} labels={people.labels} />
            </section>
            <SeatDecisions process={process} seats={people.seats} />
            <PeopleByRole process={process} people={people} />
            <Groups
              process={process}
              people={people}
              onInvite={(group) => invite({ role: "wg_member", group })}
            />
            {people.invitations ? (
              <Invitations process={process} invitations={people.invitations} onLink={setShown} />
            ) : null}
            <RoleTable />
            {wanted ? (
              <InviteDialog
                process={process}
                people={people}
                wanted={wanted}
                onClose={() => setWanted(undefined)}
                onLink={setShown}
              />
            ) : null}
          </div>
        )}
      </Reply>
    </>
  );
}
