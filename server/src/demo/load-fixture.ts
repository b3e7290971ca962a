import { commitmentTemplate } from "@accord/shared/commitments";
import { usualSettings } from "@accord/shared/process";
import { usualLabels, usualQuorum, usualRule } from "@accord/shared/setup";
import { type ActContext, act } from "../acts/act.js";
import { nextNumber } from "../acts/numbers.js";
import { hashOfSecret } from "../doors/speaker.js";
import {
  commitment,
  forum,
  membership,
  person,
  process as processTable,
  token,
  workingGroup,
} from "../ports/tables/index.js";

interface FixtureAsked {
  readonly documents: number;
  readonly people: number;
  readonly passwordHash: string;
}

interface Fixture {
  readonly process: string;
  readonly documents: string[];
  readonly people: { readonly email: string; readonly token: string }[];
}

/** A throwaway process with empty drafts that all of its people may edit, for measuring; nothing of it is public. */
export const makeLoadFixture = act<FixtureAsked, Fixture>({
  name: "load-fixture",
  asks: "operate",
  thing: async () => ({ process: null }),
  async run(context, { documents, people, passwordHash }) {
    const { tx, now, newId, audit } = context;
    const process = newId();
    const slug = `load-${newId()
      .toLowerCase()
      .replaceAll(/[^a-z0-9]/g, "")
      .slice(0, 10)}`;
    await tx.insert(processTable).values({
      id: process,
      slug,
      title: `Load fixture ${slug}`,
      memberName: "Load fixture",
      memberLevel: "local",
      language: "en",
      timeZone: "Etc/UTC",
      settings: usualSettings,
      demo: true,
      createdAt: now,
    });
    await tx.insert(forum).values({
      process,
      name: "Load fixture",
      mandate: "advisory",
      rule: usualRule,
      quorum: usualQuorum,
      labels: usualLabels,
    });
    const group = newId();
    await tx.insert(workingGroup).values({ id: group, process, name: "Load fixture", createdAt: now });
    const made = {
      process: slug,
      documents: await draftsIn(context, { process, group, howMany: documents }),
      people: await peopleIn(context, { process, group, slug, howMany: people, passwordHash }),
    };
    audit({ process, documents, people });
    return made;
  },
});

async function draftsIn(
  { tx, now, newId, documents }: ActContext,
  { process, group, howMany }: { process: string; group: string; howMany: number },
): Promise<string[]> {
  const first = howMany === 0 ? 1 : await nextNumber(tx, process, "commitment", howMany);
  const made: string[] = [];
  for (let n = first; n < first + howMany; n++) {
    const [id, document] = [newId(), newId()];
    await tx.insert(commitment).values({
      id,
      process,
      n,
      title: `Draft ${n}`,
      group,
      document,
      state: "drafting",
      invited: [],
      createdAt: now,
    });
    const template = commitmentTemplate.name;
    const act = "load-fixture";
    await documents.create(tx, {
      id: document,
      process,
      kind: "commitment",
      template,
      subject: id,
      at: now,
      act,
    });
    made.push(document);
  }
  return made;
}

async function peopleIn(
  { tx, now, newId, newSecret }: ActContext,
  asked: { process: string; group: string; slug: string; howMany: number; passwordHash: string },
): Promise<Fixture["people"]> {
  const { process, group, slug, passwordHash } = asked;
  const made: { email: string; token: string }[] = [];
  for (let no = 1; no <= asked.howMany; no++) {
    const who = newId();
    const email = `${slug}-${no}@demo.example`;
    const secret = newSecret();
    const name = `Writer ${no}`;
    await tx.insert(person).values({ id: who, email, name, passwordHash, createdAt: now });
    await tx
      .insert(membership)
      .values({ id: newId(), process, person: who, role: "wg_member", group, from: now });
    await tx
      .insert(token)
      .values({ hash: hashOfSecret(secret), person: who, name: "load-fixture", createdAt: now });
    made.push({ email, token: secret });
  }
  return made;
}
