import { dayText, inZone } from "@accord/shared/messages";
import { useProcess } from "../../app/here.js";
import { DateText, Details, Reference, StateMark, TextField, useSay, WordsOf } from "../../ui/index.js";
import { CitePlaces } from "../choices/PlacesInChoices.js";
import type { Editing } from "./draft.js";

type Thing = Editing["things"][number];

/** What is answered, in its own words; with several, each has its own line beside the shared reasoning. */
export function ThingWords({
  things,
  zone,
  own,
  onOwn,
}: {
  readonly things: readonly Thing[];
  readonly zone: string;
  readonly own: Readonly<Record<string, string>>;
  readonly onOwn: (reference: string, text: string) => void;
}) {
  const say = useSay();
  const process = useProcess() ?? "";
  const [only] = things;
  return (
    <div className="desk-things">
      {things.length === 1 && only ? (
        <article className="desk-words" aria-label={only.reference}>
          <ThingFacts thing={only} zone={zone} />
          <WordsOf
            lang={only.language ?? undefined}
            className="kept-lines"
            scrolls={say("responses.words", { reference: only.reference })}
          >
            {only.text}
          </WordsOf>
          <ReplyOf thing={only} zone={zone} />
        </article>
      ) : null}
      {things.map((thing) => (
        <div key={thing.reference} className="desk-line">
          {things.length > 1 ? (
            <Details
              summary={
                <>
                  <Reference>{thing.reference}</Reference> <bdi>{thing.title}</bdi>
                </>
              }
            >
              <ThingFacts thing={thing} zone={zone} />
              <WordsOf lang={thing.language ?? undefined} className="kept-lines">
                {thing.text}
              </WordsOf>
              <ReplyOf thing={thing} zone={zone} />
            </Details>
          ) : null}
          <TextField
            name={`own.${thing.reference}`}
            label={say("responses.own", { reference: thing.reference })}
            optional
            value={own[thing.reference] ?? ""}
            onChange={(text) => onOwn(thing.reference, text)}
          />
          <CitePlaces
            {...{ process }}
            about={{ kind: thing.kind, ref: thing.reference }}
            words={own[thing.reference] ?? ""}
            onCite={(words) => onOwn(thing.reference, words)}
          />
        </div>
      ))}
    </div>
  );
}

export function ThingFacts({ thing, zone }: { readonly thing: Thing; readonly zone: string }) {
  const say = useSay();
  return (
    <p className="hint">
      <Reference>{thing.reference}</Reference>{" "}
      {thing.receivedAt ? <DateText value={thing.receivedAt} zone={zone} /> : null}{" "}
      {thing.public ? null : <StateMark state="readingOnly" label={say("responses.row.notPublic")} />}
    </p>
  );
}

/** How its contributor was told of the published answer, and what that person said of it. */
export function ReplyOf({ thing, zone }: { readonly thing: Thing; readonly zone: string }) {
  const say = useSay();
  const { told, reply } = thing;
  const dateOf = (at: string): string => dayText(inZone(at, zone).day);
  return (
    <>
      {told ? <p className="hint">{say(`responses.told.${told.by}`, { date: dateOf(told.at) })}</p> : null}
      {reply ? (
        <div className="desk-reply">
          <p>
            {say(reply.clear ? "responses.reply.clear" : "responses.reply.unclear", {
              date: dateOf(reply.at),
            })}
          </p>
          {reply.clear ? null : <WordsOf className="desk-kept">{reply.because}</WordsOf>}
          {reply.clear || reply.open ? null : <p className="hint">{say("responses.reply.answered")}</p>}
        </div>
      ) : null}
    </>
  );
}
