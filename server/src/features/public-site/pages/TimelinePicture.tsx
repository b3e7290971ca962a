import type { Drawn } from "@accord/shared/pictures";
import { drawTimeline, type PictureItem } from "@accord/shared/process";
import { createElement, type ReactNode } from "react";
import type { Around } from "../Page.js";

/** The timeline as SVG of the server (6.1). */
export function TimelinePicture({
  around: { say, process },
  items,
  today,
}: {
  readonly around: Around;
  readonly items: readonly PictureItem[];
  readonly today: string;
}): ReactNode {
  return element(drawTimeline(items, today, { say, language: process.language, id: "picture" }));
}

export const element = ({ tag, key, attributes, children }: Drawn): ReactNode =>
  createElement(
    tag,
    { key, ...attributes },
    ...children.map((child) => (typeof child === "string" ? child : element(child))),
  );
