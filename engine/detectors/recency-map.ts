/**
 * A map in the order in which its keys were last taken. Asking for the quietest costs the same however many were dropped
 * before: a fresh walk over a `Map` would step over the hole of every deleted key each time.
 */
export class RecencyMap<Value> {
  readonly #values = new Map<string, Value>();
  /** Behind it stand only dropped keys and `#quietest`. */
  #walk = this.#values.keys();
  #quietest: string | null = null;

  get size(): number {
    return this.#values.size;
  }

  get(key: string): Value | undefined {
    return this.#values.get(key);
  }

  /** The value of a key, made where there is none; the key is now the last to be the quietest. */
  take(key: string, make: () => Value): Value {
    const value = this.#values.get(key) ?? make();
    this.drop(key);
    this.#values.set(key, value);
    return value;
  }

  drop(key: string): void {
    if (key === this.#quietest) this.#quietest = null;
    this.#values.delete(key);
  }

  /** The key taken longest ago; `null`: there is none. */
  quietest(): string | null {
    if (this.#quietest !== null) return this.#quietest;
    let next = this.#walk.next();
    if (next.done === true) {
      // A walk that has come to its end does not see what is added later.
      this.#walk = this.#values.keys();
      next = this.#walk.next();
    }
    return (this.#quietest = next.done === true ? null : next.value);
  }
}
