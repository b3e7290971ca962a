import { listBallots } from "@accord/shared/ballots";
import { readHome } from "@accord/shared/home";
import { issue } from "@accord/shared/issues";
import { sayIssue } from "@accord/shared/messages";
import {
  type Belonging,
  type Bloc,
  blocs,
  emailAddress,
  invitableRoles,
  invite,
  issuesWithOffer,
  type OfferedRole,
  readPeople,
  takesOrganisation,
} from "@accord/shared/people";
import { useState } from "react";
import { useIssues } from "../../app/useIssues.js";
import { useAct, useAsk } from "../../connection/asking.js";
import {
  Button,
  Dialog,
  ErrorSummary,
  Notice,
  Select,
  type SummaryIssue,
  TextField,
  useSay,
} from "../../ui/index.js";
import { BelongingFields, belongingIn, nobody } from "./BelongingFields.js";
import type { People, Shown } from "./on-page.js";

export interface Wanted {
  readonly role?: OfferedRole["role"];
  readonly seat?: string;
  readonly group?: string;
}

interface InviteDialogProps {
  readonly process: string;
  readonly people: People;
  readonly wanted: Wanted;
  readonly onClose: () => void;
  readonly onLink: (shown: Shown) => void;
}

/** Whom, as what; the answer is a link that is shown once. */
export function InviteDialog({ process, people, wanted, onClose, onLink }: InviteDialogProps) {
  const say = useSay();
  const start = people.seats.find(({ id }) => id === wanted.seat);
  const [role, setRole] = useState<string | null>(wanted.role ?? null);
  const [seat, setSeat] = useState<string | null>(wanted.seat ?? null);
  const [group, setGroup] = useState<string | null>(wanted.group ?? null);
  const [bloc, setBloc] = useState<string | null>(null);
  const [said, setSaid] = useState(nobody);
  const [name, setName] = useState(start?.holderName ?? "");
  const [email, setEmail] = useState(start?.email ?? "");
  const [ballot, setBallot] = useState("home");
  const waiting = (useAsk(listBallots, { params: { process } }).data?.ballots ?? []).filter(
    ({ state }) => state === "draft" || state === "open",
  );
  const act = useAct(invite, {
    changes: [readPeople, readHome],
    onDone: ({ link, letter, expiresAt }) => {
      if (link === null) return;
      onLink({ link, letter, expiresAt, address: email });
      onClose();
    },
  });
  const [own, setOwn] = useState<readonly SummaryIssue[]>([]);
  const { issues, of } = useIssues(act.refused, own);
  const send = (): void => {
    const offered =
      role === null
        ? []
        : [offer(role as OfferedRole["role"], { seat, group, bloc: bloc as Bloc | null }, belongingIn(said))];
    const leadsTo = role === "msf_member" && ballot !== "home" ? `/app/${process}/ballots/${ballot}` : null;
    const body = { name: name.trim() || null, email: email.trim() || null, roles: offered, leadsTo };
    const wrong = body.email !== null && !emailAddress.safeParse(body.email).success;
    const found = [...(wrong ? [issue("email_wrong", {}, "email")] : []), ...issuesWithOffer(offered)];
    setOwn(found.map((one) => ({ field: one.field, text: sayIssue(say, one) })));
    if (found.length === 0) act.act({ params: { process }, body });
  };
  const changeSeat = (id: string): void => {
    const chosen = people.seats.find((one) => one.id === id);
    setSeat(id);
    setName(chosen?.holderName ?? "");
    setEmail(chosen?.email ?? "");
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={say("people.invite.title")}
      acts={
        act.done ? (
          <Button onPress={onClose}>{say("ui.close")}</Button>
        ) : (
          <Button kind="primary" pending={act.pending} onPress={send}>
            {say("people.invite.make")}
          </Button>
        )
      }
    >
      {act.done ? (
        <Notice tone="plain" title={say("people.changes.waits")} />
      ) : (
        <>
          <ErrorSummary issues={issues} />
          <Select
            name="roles"
            label={say("people.invite.role")}
            value={role}
            onChange={setRole}
            issue={of("roles")}
            options={invitableRoles.map((one) => ({ id: one, label: say(`people.role.${one}`) }))}
          />
          {role === "msf_member" ? (
            <Select
              name="seat"
              label={say("people.invite.seat")}
              value={seat}
              onChange={changeSeat}
              options={people.seats
                .filter((one) => one.status !== "suspended")
                .map((one) => ({
                  id: one.id,
                  label: say("people.invite.seatOption", { no: one.no, organisation: one.organisation }),
                  hint: one.holder?.name ?? say("people.seats.vacant"),
                }))}
            />
          ) : null}
          {role === "co_chair" ? (
            <Select
              name="bloc"
              label={say("people.invite.bloc")}
              value={bloc}
              onChange={setBloc}
              options={blocs.map((one) => ({ id: one, label: people.labels[one] }))}
            />
          ) : null}
          {role === "wg_member" || role === "facilitator" ? (
            <Select
              name="group"
              label={say("people.invite.group")}
              value={group}
              onChange={(next) => setGroup(next === "all" ? null : next)}
              options={[
                ...(role === "facilitator" ? [{ id: "all", label: say("people.invite.noGroup") }] : []),
                ...people.groups.map((one) => ({ id: one.id, label: one.name })),
              ]}
            />
          ) : null}
          {role === "msf_member" && waiting.length > 0 ? (
            <Select
              name="leadsTo"
              label={say("people.invite.leadsTo")}
              value={ballot}
              onChange={setBallot}
              options={[
                { id: "home", label: say("people.invite.leadsTo.home") },
                ...waiting.map(({ id, no, question }) => ({
                  id,
                  label: say("people.invite.leadsTo.ballot", { no, question }),
                })),
              ]}
            />
          ) : null}
          {role !== null && takesOrganisation(role as OfferedRole["role"]) ? (
            <BelongingFields {...{ said }} onChange={setSaid} issue={of("organisation")} />
          ) : null}
          <TextField
            name="name"
            optional
            label={say("people.invite.name")}
            value={name}
            onChange={setName}
            issue={of("name")}
          />
          <TextField
            name="email"
            optional
            label={say("people.invite.email")}
            hint={say("people.invite.email.hint")}
            type="email"
            inputMode="email"
            value={email}
            onChange={setEmail}
            issue={of("email")}
          />
        </>
      )}
    </Dialog>
  );
}

/** Only what belongs to the role is sent. */
function offer(
  role: OfferedRole["role"],
  chosen: Omit<OfferedRole, "role">,
  organisation: Belonging | null,
): OfferedRole {
  return {
    ...(organisation !== null && takesOrganisation(role) ? { organisation } : {}),
    role,
    seat: role === "msf_member" ? chosen.seat : null,
    bloc: role === "co_chair" ? chosen.bloc : null,
    group: role === "wg_member" || role === "facilitator" ? chosen.group : null,
  };
}
