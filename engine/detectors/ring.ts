/** What one key of a window remembers. Times are event times in milliseconds, in any order of arrival. */
export interface Ring {
  /** Numbers that it holds room for. */
  readonly slots: number;
  /** The latest time that it holds. */
  readonly newest: number;
  /** How many of its entries lie in the half-open `(since, until]`, leaving out those of `channel` where channels are counted. */
  count(since: number, until: number, channel: string): number;
  /** Takes an entry in; beyond `limit` the one farthest from `at` is forgotten. */
  add(at: number, channel: string, limit: number): void;
}

/**
 * Times in order, in a ring that grows by doubling. Where it is full, the entry farthest in time from the new one makes
 * room: the oldest while time moves on, the future ones after a clock jumped back, so that a burst is seen either way.
 */
export class TimeRing implements Ring {
  #times = new Float64Array(4);
  #head = 0;
  #size = 0;

  get slots(): number {
    return this.#times.length;
  }

  get newest(): number {
    return this.#size === 0 ? Number.NEGATIVE_INFINITY : this.#at(this.#size - 1);
  }

  count(since: number, until: number): number {
    return this.#until(until) - this.#until(since);
  }

  add(at: number, _channel: string, limit: number): void {
    while (this.#size >= limit) this.#forgetFarthest(at);
    if (this.#size === this.#times.length) this.#double();
    const mask = this.#times.length - 1;
    let place = this.#size++;
    for (; place > 0 && this.#at(place - 1) > at; place--) {
      this.#times[(this.#head + place) & mask] = this.#at(place - 1);
    }
    this.#times[(this.#head + place) & mask] = at;
  }

  #at(index: number): number {
    return this.#times[(this.#head + index) & (this.#times.length - 1)] ?? 0;
  }

  /** Number of entries at or before a time. */
  #until(time: number): number {
    let low = 0;
    let high = this.#size;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#at(middle) <= time) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #forgetFarthest(at: number): void {
    this.#size--;
    if (at - this.#at(0) >= this.#at(this.#size) - at)
      this.#head = (this.#head + 1) & (this.#times.length - 1);
  }

  #double(): void {
    const grown = new Float64Array(this.#times.length * 2);
    for (let i = 0; i < this.#size; i++) grown[i] = this.#at(i);
    this.#times = grown;
    this.#head = 0;
  }
}

/** The last time in each channel: as many channels as any rule asks for, and no more. */
export class ChannelRing implements Ring {
  readonly #channels: string[] = [];
  readonly #times: number[] = [];

  get slots(): number {
    return this.#times.length;
  }

  get newest(): number {
    return Math.max(Number.NEGATIVE_INFINITY, ...this.#times);
  }

  count(since: number, until: number, channel: string): number {
    let count = 0;
    this.#times.forEach((time, i) => {
      if (time > since && time <= until && this.#channels[i] !== channel) count++;
    });
    return count;
  }

  add(at: number, channel: string, limit: number): void {
    let place = this.#channels.indexOf(channel);
    if (place < 0) place = this.#times.length < limit ? this.#times.length : this.#farthest(at);
    this.#channels[place] = channel;
    this.#times[place] = at;
  }

  #farthest(at: number): number {
    let farthest = 0;
    this.#times.forEach((time, i) => {
      if (Math.abs(time - at) > Math.abs((this.#times[farthest] ?? at) - at)) farthest = i;
    });
    return farthest;
  }
}
