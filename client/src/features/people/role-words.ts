import type { Say } from "@accord/shared/messages";
import type { SpokenRole } from "@accord/shared/people";

/** A role in words, with the group, bloc or seat it belongs to. */
export function roleWords(say: Say, role: SpokenRole): string {
  const name = say(`people.role.${role.role}`);
  if (role.seatNo !== null) {
    const values = {
      role: name,
      seat: role.seatNo,
      bloc: role.blocLabel ?? "",
      organisation: role.organisation ?? "",
    };
    return say("people.roleIn.seat", values);
  }
  if (role.groupName !== null && role.organisation !== null)
    return say("people.roleIn.groupFor", {
      role: name,
      group: role.groupName,
      organisation: role.organisation,
    });
  if (role.groupName !== null) return say("people.roleIn.group", { role: name, group: role.groupName });
  if (role.blocLabel !== null) return say("people.roleIn.bloc", { role: name, bloc: role.blocLabel });
  if (role.organisation !== null)
    return say("people.roleIn.for", { role: name, organisation: role.organisation });
  return name;
}
