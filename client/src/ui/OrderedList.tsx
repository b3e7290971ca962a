import type { ReactNode } from "react";
import { Button as AriaButton, GridList, GridListItem, useDragAndDrop } from "react-aria-components";
import { Button } from "./Button.js";
import { useSay } from "./say.js";
import "./styles/ordered-list.css";

export interface OrderedListProps<Item> {
  readonly label: string;
  readonly items: readonly Item[];
  readonly nameOf: (item: Item) => string;
  readonly keyOf: (item: Item) => string;
  readonly isCurrent: (item: Item) => boolean;
  readonly onOpen: (item: Item) => void;
  /** Null: the order stands. */
  readonly onMove: ((from: number, to: number) => void) | null;
  readonly children: (item: Item) => ReactNode;
}

/** A list whose order is changed by dragging, by the keys of the handle, or by two buttons. */
export function OrderedList<Item>({ onMove, ...props }: OrderedListProps<Item>) {
  const { label, items, nameOf, keyOf, isCurrent, onOpen, children } = props;
  const say = useSay();
  const placeOf = (key: unknown): number => items.findIndex((one) => keyOf(one) === key);
  const { dragAndDropHooks } = useDragAndDrop({
    isDisabled: onMove === null,
    getItems: (keys) => [...keys].map((key) => ({ "text/plain": String(key) })),
    onReorder({ keys, target }) {
      const from = placeOf([...keys][0]);
      const before = placeOf(target.key) + (target.dropPosition === "after" ? 1 : 0);
      const to = before > from ? before - 1 : before;
      if (from !== to) onMove?.(from, to);
    },
  });
  return (
    <GridList
      aria-label={label}
      className="ordered-list"
      dragAndDropHooks={dragAndDropHooks}
      onAction={(key) => {
        const item = items[placeOf(key)];
        if (item !== undefined) onOpen(item);
      }}
    >
      {items.map((item, at) => {
        const name = nameOf(item);
        return (
          <GridListItem
            key={keyOf(item)}
            id={keyOf(item)}
            textValue={name}
            className="ordered-item"
            data-current={isCurrent(item) || undefined}
          >
            {onMove ? (
              <AriaButton
                slot="drag"
                className="button button-quiet"
                aria-label={say("ui.list.drag", { name })}
              >
                <span aria-hidden="true">⠿</span>
              </AriaButton>
            ) : null}
            <div className="ordered-words">
              <span className="ordered-no">{at + 1}</span> {children(item)}
            </div>
            {onMove ? (
              <span className="acts">
                <Button
                  kind="quiet"
                  isDisabled={at === 0}
                  aria-label={say("ui.list.up", { name })}
                  onPress={() => onMove(at, at - 1)}
                >
                  ↑
                </Button>
                <Button
                  kind="quiet"
                  isDisabled={at === items.length - 1}
                  aria-label={say("ui.list.down", { name })}
                  onPress={() => onMove(at, at + 1)}
                >
                  ↓
                </Button>
              </span>
            ) : null}
          </GridListItem>
        );
      })}
    </GridList>
  );
}
