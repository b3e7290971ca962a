import { issue } from "@accord/shared/issues";
import { and, eq } from "drizzle-orm";
import { type ActContext, act } from "../../acts/act.js";
import { found, refuseIf } from "../../acts/refused.js";
import { network, workingGroup } from "../../ports/tables/index.js";
import { membersOf, networkOf } from "./queries.js";

interface NetworkFacts {
  readonly process: string;
  readonly group: string;
  readonly name: string;
  readonly coordinator: string;
  readonly committee: readonly string[];
}

/** Once founded it is its own: only where the coordinator has left is somebody else named from outside. */
export const foundNetwork = act<NetworkFacts, void>({
  name: "found-network",
  asks: "settings",
  thing: async (_tx, { process }) => ({ process }),
  async run(context, facts) {
    const { tx, now } = context;
    const own = and(eq(workingGroup.process, facts.process), eq(workingGroup.id, facts.group));
    found((await tx.select().from(workingGroup).where(own))[0]);
    const there = await networkOf(tx, facts.process, facts.group);
    const members = await membersOf(tx, facts.group, now);
    refuseIf(members.some(({ id }) => id === there?.coordinator) ? [issue("network_founded")] : []);
    await keep(context, facts);
  },
});

export const changeNetwork = act<NetworkFacts, void>({
  name: "change-network",
  asks: "speak_for_network",
  thing: async (tx, { process, group }) => ({
    process,
    group,
    invited: [found(await networkOf(tx, process, group)).coordinator],
  }),
  run: keep,
});

async function keep(context: ActContext, { process, group, ...facts }: NetworkFacts): Promise<void> {
  const { tx, now, audit, announce } = context;
  const members = new Set((await membersOf(tx, group, now)).map(({ id }) => id));
  const committee = [...new Set(facts.committee)];
  const strangers = [facts.coordinator, ...committee].some((one) => !members.has(one));
  refuseIf(strangers ? [issue("network_stranger", undefined, "coordinator")] : []);
  const set = { name: facts.name.trim(), coordinator: facts.coordinator, committee };
  await tx
    .insert(network)
    .values({ group, process, ...set })
    .onConflictDoUpdate({ target: network.group, set });
  audit({ network: group });
  announce(process, "positions");
}
