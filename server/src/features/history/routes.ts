import * as wire from "@accord/shared/history";
import type { Actor } from "../../acts/act.js";
import { Refused } from "../../acts/refused.js";
import type { Door } from "../../doors/http.js";
import type { FeatureParts } from "../parts.js";
import { namesOf } from "../people/queries.js";
import { historyOf } from "./history.js";
import { lookAtText } from "./look-at-text.js";
import { forgetName, nameMoment } from "./name-moment.js";
import { writersSince } from "./queries.js";
import { readMoment } from "./read-moment.js";
import { readInTurn } from "./reading.js";
import { restoreText } from "./restore-text.js";
import { refuseUnlessWritable, textOf, thingOf } from "./text.js";
import { whoWrote } from "./who-wrote.js";

const ok = () => ({ ok: true as const });
const nobody: Actor = { kind: "public" };
const personOf = (actor: Actor = nobody): string => (actor.kind === "person" ? actor.id : actor.kind);

export function historyRoutes(door: Door, { documents, store, clock }: FeatureParts): void {
  type At = { process: { id: string }; params: { document: string } };
  const on = ({ process, params }: At) => ({ process: process.id, document: params.document });
  const thing = (question: At & { db: Parameters<typeof thingOf>[0] }) => thingOf(question.db, on(question));

  door.ask(
    wire.readWhoWrote,
    async (question) => {
      const text = await textOf(question.db, on(question));
      const reader = question.asker.kind === "person" ? question.asker.id : "";
      return readInTurn(reader, () => whoWrote(question.db, documents, text, reader));
    },
    thing,
  );
  door.ask(
    wire.readHistory,
    async (question) => {
      const text = await textOf(question.db, on(question));
      return readInTurn(personOf(question.speaker?.actor), () =>
        historyOf(question.db, documents, text, question.asker),
      );
    },
    thing,
  );
  door.ask(
    wire.readMoment,
    async (question) => {
      const { seq } = question.params;
      const { template } = await textOf(question.db, on(question));
      const at = { document: question.params.document, seq, person: personOf(question.speaker?.actor) };
      return { seq, template: template.name, ...(await readMoment(documents, at)) };
    },
    thing,
  );
  door.act(
    wire.nameMoment,
    nameMoment,
    async (asked) => {
      if (asked.body.seq > (await documents.last(asked.params.document))) throw new Refused("not_found");
      return { ...asked.body, ...on(asked) };
    },
    (reply) => reply,
  );
  door.act(wire.forgetName, forgetName, (asked) => ({ ...on(asked), name: asked.params.name }), ok);
  door.act(
    wire.lookAtText,
    lookAtText,
    async (asked) => ({
      ...on(asked),
      leaves: asked.body.leaves,
      seq: await documents.last(asked.params.document),
    }),
    async ({ before, beforeAt }, { params, speaker }) => {
      if (beforeAt === null) return { since: null };
      const reader = speaker?.actor.kind === "person" ? speaker.actor.id : "";
      const others = await writersSince(store.read, documents, params.document, before);
      const names = await namesOf(
        store.read,
        others.filter((person) => person !== reader),
      );
      const people = [...names.values()];
      return { since: people.length === 0 ? null : { seq: before, at: beforeAt, people } };
    },
  );
  door.act(
    wire.restoreText,
    restoreText,
    async (asked) => {
      // Asked here too, so that nobody has an old text read who may not restore it.
      await refuseUnlessWritable(store.read, asked.speaker?.actor ?? nobody, on(asked), clock.now());
      const { seq, parts } = asked.body;
      const at = { document: asked.params.document, seq, person: personOf(asked.speaker?.actor) };
      const past = await readMoment(documents, at);
      return { ...on(asked), seq, parts, past };
    },
    (reply) => reply,
  );
}
