import { createContext, type ReactNode, use, useEffect, useRef } from "react";
import { useSay } from "./say.js";

export interface PageTitleProps {
  readonly title: string;
  /** The part of the program, for the title of the window: "object, part, process". */
  readonly part?: string | undefined;
  /** The process by its name in addresses; the window says its title. */
  readonly process?: string | undefined;
  /** Something typed was refused: "Error: " before the title of the window. */
  readonly error?: boolean;
  /** What is said beside the heading: state and dates. */
  readonly children?: ReactNode;
  /** The primary act, at the end of the line on a desktop. */
  readonly act?: ReactNode;
  /** The process's own words in the heading are set in the text face. */
  readonly words?: boolean;
}

/** Titles of processes by their name in addresses: given by the frame, which knows them. */
export const ProcessTitles = createContext<ReadonlyMap<string, string>>(new Map());

let waiting = false;

/** After going to another page: the heading takes the focus, now or as soon as it stands there. */
export function focusTitle(): void {
  const heading = document.querySelector<HTMLElement>("h1[data-page-title]");
  waiting = heading === null;
  heading?.focus();
}

/** The one h1 of a page. */
export function PageTitle({
  title,
  part,
  process,
  error = false,
  children,
  act,
  words = false,
}: PageTitleProps) {
  const say = useSay();
  const heading = useRef<HTMLHeadingElement>(null);
  const processTitle = use(ProcessTitles).get(process ?? "");
  useEffect(() => {
    const whole = [title, part, processTitle].filter(Boolean).join(", ");
    document.title = error ? say("ui.problem.pageTitle", { title: whole }) : whole;
  }, [title, part, processTitle, error, say]);
  useEffect(() => {
    if (waiting) heading.current?.focus();
    waiting = false;
  }, []);
  return (
    <div className="page-title">
      <div>
        <h1 ref={heading} tabIndex={-1} data-page-title="" data-words={words || undefined}>
          <bdi>{title}</bdi>
        </h1>
        {children ? <div className="page-facts">{children}</div> : null}
      </div>
      {act ? <div className="page-act">{act}</div> : null}
    </div>
  );
}
