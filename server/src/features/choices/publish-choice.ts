import { choicePublication } from "@accord/shared/choices";
import type { ActContext } from "../../acts/act.js";
import { publish } from "../../acts/publish.js";
import { asPublic, choiceByNo, type OnChoice } from "./queries.js";

/** Inside an act: the page follows the choice from its opening to its result. */
export async function publishChoice(context: ActContext, on: OnChoice): Promise<void> {
  const body = asPublic(await choiceByNo(context.tx, on));
  if (body === null) return;
  await publish(context, {
    process: on.process,
    address: choicePublication.address(on.no),
    kind: choicePublication.kind,
    body,
    position: on.no,
    words: {
      title: body.question,
      body: [body.words, ...body.options.map(({ title }) => title)].join("\n"),
    },
  });
  context.announce(on.process, "choices");
}
