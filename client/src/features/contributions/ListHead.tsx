import { contributionReference } from "@accord/shared/contributions";
import { type ReactNode, useRef } from "react";
import { createPortal } from "react-dom";
import { Button, NewRows, useSay } from "../../ui/index.js";
import type { List } from "./use-list.js";
import { searchOf, type View } from "./words.js";

interface Props {
  readonly data: NonNullable<List["data"]>;
  readonly view: View;
  readonly waiting: boolean;
  readonly news: number;
  readonly gone: number;
  /** Cards of the board that others gave other themes. */
  readonly moved: number;
  /** The last number seen at an earlier visit, where something newer is shown. */
  readonly since: number | undefined;
  readonly line: HTMLElement | null;
  /** What is selected and what can be done with it. */
  readonly selection: ReactNode;
  /** Something is selected and stands in the place of the count. */
  readonly some: boolean;
  readonly onUpdate: () => void;
  readonly onClear: () => void;
}

/** How many match, what is new, and what waits until the reader asks for it. */
export function ListHead(props: Props) {
  const { data, view, waiting, news, gone, moved, since, onUpdate, onClear } = props;
  const say = useSay();
  const count = useRef<HTMLParagraphElement>(null);
  /** The line that was pressed goes away with its act: the focus waits on the count. */
  const update = (): void => {
    count.current?.focus();
    onUpdate();
  };
  const whole = Object.keys(searchOf({ ...view, sort: "newest", board: false })).length === 0;
  return (
    <>
      {props.line
        ? createPortal(
            <>
              <p
                ref={count}
                tabIndex={-1}
                role="status"
                className={props.some ? "visually-hidden" : "list-count"}
                aria-busy={waiting}
              >
                {waiting
                  ? say("contributions.searching")
                  : whole
                    ? say("contributions.count.all", { all: data.all })
                    : say("contributions.count", { all: data.all, match: data.match })}{" "}
                {view.filter.import ? say("contributions.filter.import") : null}{" "}
                {data.cut && !waiting ? say("contributions.cut", { most: 5000 }) : null}{" "}
                {whole || props.some ? null : (
                  <Button kind="quiet" onPress={onClear}>
                    {say("contributions.filter.clear")}
                  </Button>
                )}
              </p>
              {props.selection}
            </>,
            props.line,
          )
        : null}
      {since === undefined ? null : (
        <p className="hint">
          {since === 0
            ? say("contributions.new.rule.first")
            : say("contributions.new.rule", { reference: contributionReference(since) })}
        </p>
      )}
      {gone > 0 ? (
        <Button className="new-rows" onPress={update}>
          {news > 0
            ? say("contributions.newsAndGone", { news, gone })
            : say("contributions.gone", { count: gone })}
        </Button>
      ) : news === 0 && moved > 0 ? (
        <Button className="new-rows" onPress={update}>
          {say("contributions.board.stale", { count: moved })}
        </Button>
      ) : (
        <NewRows count={news} onShow={update} />
      )}
    </>
  );
}
