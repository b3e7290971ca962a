/** A browser whose storage does not answer by then is worked without; what it holds comes in when it comes. */
export const patienceMs = 5_000;

/** What is asked for, or this instead where there is no answer in time. */
export function within<T>(ms: number, asked: Promise<T>, instead: T): Promise<T> {
  let timer: ReturnType<typeof setTimeout>;
  const late = new Promise<T>((resolve) => {
    timer = setTimeout(() => resolve(instead), ms);
  });
  return Promise.race([asked, late]).finally(() => clearTimeout(timer));
}
