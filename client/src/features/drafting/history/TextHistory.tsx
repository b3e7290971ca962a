import { readHistory, readMoment } from "@accord/shared/history";
import type { ReplyOf } from "@accord/shared/protocol";
import { type ReactNode, useCallback } from "react";
import { useSearch } from "../../../app/here.js";
import { Reply } from "../../../app/Reply.js";
import { useAsk } from "../../../connection/asking.js";
import { EmptyState, Select, useSay } from "../../../ui/index.js";
import { ChangesOrWhole, useWhole } from "../compared/ChangesOrWhole.js";
import { Steps } from "../compared/Steps.js";
import "./history.css";
import { NamedMoments } from "./NamedMoments.js";
import { Restore } from "./Restore.js";
import { Slider } from "./Slider.js";
import { type ChangedField, type History, momentAt, useTimes } from "./times.js";
import { useStill, WrittenOn } from "./WrittenOn.js";

/** A text as it stood once. */
export type Reading = ReplyOf<typeof readMoment>;

interface Props {
  readonly process: string;
  readonly document: string;
  /** Where a frozen version is read, if it has a page. */
  readonly versionAddress?: (n: number) => string;
  readonly differences: (between: { before: Reading; after: Reading; whole: boolean }) => ReactNode;
  readonly changed: (before: Reading, after: Reading) => readonly ChangedField[];
}

/** Nothing announces what is typed. */
const lookAgainMs = 20_000;

/** A text through time: any moment, compared with any other, named, and put back. */
export function TextHistory(props: Props) {
  const say = useSay();
  const params = { process: props.process, document: props.document };
  const asked = useAsk(readHistory, { params }, { everyMs: lookAgainMs });
  return (
    <Reply asked={asked}>
      {(history) =>
        history.moments.length === 0 ? (
          <EmptyState text={say("history.empty")} />
        ) : (
          <Shown {...props} history={history} />
        )
      }
    </Reply>
  );
}

/** So many of the latest moments are offered to compare with; an older one can be given a name. */
const mostOffered = 200;

const numberIn = (words: string | undefined): number | null =>
  words !== undefined && /^\d{1,8}$/u.test(words) ? Number(words) : null;

/** What a moment is compared with, as the address says it: "before", "now", or a place in the archive. */
const otherSeq = (asked: string, { moments, seq }: History, place: number): number =>
  asked === "now"
    ? seq
    : asked === "before"
      ? (moments[place - 1]?.seq ?? 0)
      : Math.min(numberIn(asked) ?? seq, seq);

function Shown({
  process,
  document,
  history: latest,
  versionAddress,
  differences,
  changed,
}: Props & { readonly history: History }) {
  const say = useSay();
  const { shown: history, newer, update, writes } = useStill(latest);
  const times = useTimes(process);
  const [search, setSearch] = useSearch();
  const { moments, seq: last } = history;
  const asked = Math.min(numberIn(search.at) ?? last, last);
  const place = momentAt(moments, asked);
  const seq = search.at === undefined ? last : asked;
  const compared = search.with ?? "before";
  const whole = useWhole();
  const other = otherSeq(compared, history, place);
  const [from, to] = other < seq ? [other, seq] : [seq, other];
  const show = useCallback(
    (at: number, compareWith?: string) =>
      setSearch({ at: String(at), ...(compareWith === undefined ? {} : { with: compareWith }) }),
    [setSearch],
  );
  const go = useCallback((at: number) => show(moments[at]?.seq ?? last), [show, moments, last]);
  const options = comparedWith(history, say, times.when);
  const known = options.some(({ id }) => id === compared);
  const moment = moments[momentAt(moments, other)];
  return (
    <div className="stack-wide">
      <section className="stack" aria-label={say("history.slider")}>
        {newer ? <WrittenOn {...{ process }} latest={newer} seq={last} onShow={update} /> : null}
        <Slider {...{ process, history }} at={place} onGo={go} />
        <div className="filter-line">
          <Select
            name="with"
            label={say("history.with")}
            value={compared}
            onChange={(id) => setSearch({ with: id })}
            options={
              known || moment === undefined
                ? options
                : [
                    ...options,
                    { id: compared, label: say("history.with.other", { when: times.when(moment.until) }) },
                  ]
            }
          />
          <ChangesOrWhole />
        </div>
      </section>
      <div className="history-columns">
        <section className="stack" aria-label={say("history.between", between(history, times, from, to))}>
          {from === to ? (
            <p>{say("history.same")}</p>
          ) : (
            <>
              <p className="hint">{say("history.between", between(history, times, from, to))}</p>
              <At {...{ process, document }} seq={from}>
                {(before) => (
                  <At {...{ process, document }} seq={to}>
                    {(after) => <Steps>{differences({ before, after, whole })}</Steps>}
                  </At>
                )}
              </At>
            </>
          )}
        </section>
        <div className="stack-wide">
          {seq === last ? (
            newer ? null : (
              <p className="hint">{say("history.now")}</p>
            )
          ) : (
            <At {...{ process, document }} seq={seq}>
              {(then) => (
                <At {...{ process, document }} seq={last}>
                  {(now) => (
                    <Restore
                      key={seq}
                      {...{ process, document, history, seq }}
                      fields={changed(now, then)}
                      when={times.when(moments[place]?.until ?? "")}
                      onRestored={writes}
                    />
                  )}
                </At>
              )}
            </At>
          )}
          <NamedMoments {...{ process, document, history, seq, versionAddress }} onShow={show} />
        </div>
      </div>
    </div>
  );
}

function between({ moments }: History, times: ReturnType<typeof useTimes>, from: number, to: number) {
  const when = (seq: number): string =>
    times.when(moments[momentAt(moments, seq)]?.until ?? moments[0]?.from ?? "");
  return { before: from === 0 ? times.when(moments[0]?.from ?? "") : when(from), after: when(to) };
}

function comparedWith(
  { versions, names, looked, moments }: History,
  say: ReturnType<typeof useSay>,
  when: (instant: string) => string,
) {
  return [
    { id: "before", label: say("history.with.before") },
    { id: "now", label: say("history.with.now") },
    ...(looked
      ? [{ id: String(looked.seq), label: say("history.with.looked", { when: when(looked.at) }) }]
      : []),
    ...versions.map(({ n, seq, at, ballot: no }) => ({
      id: String(seq),
      label:
        no === null
          ? say("history.with.version", { n, when: when(at) })
          : say("history.with.ballot", { n, no, when: when(at) }),
    })),
    ...names.map(({ seq, name, at }) => ({
      id: String(seq),
      label: say("history.with.name", { name, when: when(at) }),
    })),
    ...moments
      .toReversed()
      .slice(0, mostOffered)
      .map(({ seq, until }) => ({
        id: String(seq),
        label: say("history.with.other", { when: when(until) }),
      })),
  ].filter(({ id }, at, all) => all.findIndex((one) => one.id === id) === at);
}

interface AtProps {
  readonly process: string;
  readonly document: string;
  readonly seq: number;
  readonly children: (reading: Reading) => ReactNode;
}

function At({ process, document, seq, children }: AtProps) {
  const asked = useAsk(readMoment, { params: { process, document, seq } }, { keep: true });
  return <Reply asked={asked}>{children}</Reply>;
}
