export type Running = "reading" | "importing" | "publishing" | "undoing";
export type Report = (done: number, total: number) => void;

/** How far long works of this process of the server are; gone when they end. */
export class ProgressBoard {
  readonly #works = new Map<string, { running: Running; done: number; total: number }>();

  report(id: string, running: Running): Report {
    return (done, total) => this.#works.set(id, { running, done, total });
  }

  end(id: string): void {
    this.#works.delete(id);
  }

  of(id: string): { running: Running | null; done: number; total: number } {
    return this.#works.get(id) ?? { running: null, done: 0, total: 0 };
  }

  async during<T>(id: string, running: Running, work: (report: Report) => Promise<T>): Promise<T> {
    const report = this.report(id, running);
    report(0, 0);
    try {
      return await work(report);
    } finally {
      this.end(id);
    }
  }
}
