import type { Drawn } from "@accord/shared/pictures";
import { drawTimeline, type PictureItem } from "@accord/shared/process";
import { createElement, type MouseEvent, type ReactNode, useId } from "react";
import { useIntl } from "react-intl";
import { useGo } from "../../app/here.js";
import { useSay } from "../../ui/index.js";
import "../../../../shared/src/process/timeline.css";

/** The timeline as it is drawn for the public too; its links stay inside the workspace. */
export function TimelinePicture({
  items,
  today,
}: {
  readonly items: readonly PictureItem[];
  readonly today: string;
}) {
  const say = useSay();
  const { locale: language } = useIntl();
  const go = useGo();
  const id = useId();
  const element = ({ tag, key, attributes, children }: Drawn): ReactNode => {
    const { href } = attributes;
    const onClick = (event: MouseEvent): void => {
      if (event.metaKey || event.ctrlKey || event.shiftKey) return;
      event.preventDefault();
      go(String(href));
    };
    return createElement(
      tag,
      { key, ...attributes, ...(href ? { onClick } : {}) },
      ...children.map((child) => (typeof child === "string" ? child : element(child))),
    );
  };
  return element(drawTimeline(items, today, { say, language, id }));
}
