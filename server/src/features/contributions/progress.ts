import type { LongWork, WorkProgress } from "@accord/shared/contributions";

export type Report = (done: number, total: number) => void;

/** How far long works of this process of the server are; gone when they end. */
export class ProgressBoard {
  readonly #works = new Map<string, WorkProgress>();

  report(id: string, running: LongWork): Report {
    return (done, total) => this.#works.set(id, { running, done, total });
  }

  end(id: string): void {
    this.#works.delete(id);
  }

  of(id: string): WorkProgress {
    return this.#works.get(id) ?? { running: null, done: 0, total: 0 };
  }

  async during<T>(id: string, running: LongWork, work: (report: Report) => Promise<T>): Promise<T> {
    const report = this.report(id, running);
    report(0, 0);
    try {
      return await work(report);
    } finally {
      this.end(id);
    }
  }
}
