import type { ReactNode } from "react";
import { Sign, type Tone } from "./signs.js";

export interface NoticeProps {
  readonly tone: "good" | "warn" | "bad" | "plain";
  /** The state in a word or sentence; colour and shape only repeat it. */
  readonly title: string;
  readonly children?: ReactNode;
  readonly acts?: ReactNode;
}

const signs = { good: "tick", warn: "alert", bad: "triangle", plain: null } as const;

/** Something true about this page, said where it matters. It never vanishes by itself. */
export function Notice({ tone, title, children, acts }: NoticeProps) {
  const sign = signs[tone];
  return (
    <section className="notice" data-tone={tone}>
      <p className="notice-title">
        {sign === null ? null : <Sign sign={sign} tone={tone as Tone} />}
        <strong>{title}</strong>
      </p>
      {children ? <div className="notice-words stack">{children}</div> : null}
      {acts ? <div className="acts notice-acts">{acts}</div> : null}
    </section>
  );
}
