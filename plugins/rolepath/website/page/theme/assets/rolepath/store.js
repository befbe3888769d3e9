// What the learner marked: one key per fact in localStorage, in memory where the browser keeps nothing.
import { factOf, parsed } from "./facts.js";

export const SCHEMA = 1;
const ALL = "rolepath:";
const NUMBER = `${ALL}schema`;

export class Store {
  /** How facts are kept: "kept", or only until the page closes: "blocked", "full", "newer". */
  state = "kept";
  #prefix;
  #storage;
  #memory = new Map();
  #watchers = [];
  mounting = null; // what begins to watch while this is an element is called as long as the page has it
  #changed = [];

  constructor(program) {
    this.program = program;
    this.#prefix = `${ALL}${program}:`;
    try {
      const storage = window.localStorage;
      // Facts of a newer version are read as far as they can be understood, and no mark is written over them.
      const number = Number(storage.getItem(NUMBER));
      if (number > SCHEMA && number < 1000) this.state = "newer";
      this.#storage = storage;
    } catch {
      this.state = "blocked";
    }
    addEventListener("storage", ({ key }) => this.#tellSoon(key));
    addEventListener("pageshow", ({ persisted }) => persisted && this.#tell());
  }

  /** The fact, or null where there is none that can be understood. */
  get(kind, item) {
    return this.#entry(this.#key(kind, item)).fact;
  }

  /** All facts of the program; or what lies under its name and is none, as it lies there. */
  all(isFact = true) {
    const entries = this.#keys(this.#prefix).map((key) => this.#entry(key));
    return entries.filter(({ text, fact }) => text !== null && Boolean(fact) === isFact);
  }

  /** Keeps a fact, as of now unless it has a date. */
  set(kind, item, fact) {
    this.setAll([[kind, item, fact]]);
  }

  /** Keeps many facts, each as kind, item, fact; what shows them is drawn once. */
  setAll(entries) {
    this.#tell(entries.map((entry) => this.#write(...entry)));
  }

  /** Takes a mark back. */
  remove(kind, item) {
    const key = this.#key(kind, item);
    if (this.state === "newer") this.#memory.set(key, null);
    else this.#drop(key);
    this.#tell([key]);
  }

  /** Forgets some keys, or all of the program, for good, whatever lies there and whichever version has kept it. */
  clear(keys = this.#keys(this.#prefix)) {
    keys.forEach((key) => this.#drop(key));
    if (this.state === "newer" && this.#keys(ALL).length === 1) {
      this.#drop(NUMBER);
      this.state = "kept";
    }
    this.#tell();
  }

  /** Calls back at every change, or at those of a kind, or of one fact; also at changes in other tabs. */
  watch(callback, kind, item = "") {
    this.#watchers.push([callback, kind ? this.#key(kind, item) : this.#prefix, this.mounting]);
  }

  #key(kind, item) {
    return `${this.#prefix}${kind}:${item}`;
  }

  #keys(start) {
    const kept = Object.keys(this.#storage ?? {});
    return [...new Set([...kept, ...this.#memory.keys()])].filter((key) => key.startsWith(start)).sort();
  }

  #entry(key) {
    const name = key.slice(this.#prefix.length);
    const [kind] = name.split(":", 1);
    const item = name.slice(kind.length + 1);
    const text = this.#memory.has(key) ? this.#memory.get(key) : (this.#storage?.getItem(key) ?? null);
    return { key, name, kind, item, text, fact: factOf(kind, item, parsed(text)) };
  }

  #write(kind, item, fact) {
    const key = this.#key(kind, item);
    const text = JSON.stringify({ date: new Date().toISOString(), ...fact });
    this.#memory.set(key, text);
    if (this.#storage && this.state !== "newer") {
      try {
        this.#storage.setItem(key, text);
        this.#storage.setItem(NUMBER, SCHEMA);
        this.#memory.delete(key);
        this.state = "kept";
      } catch {
        this.state = "full";
      }
    }
    return key;
  }

  #drop(key) {
    this.#memory.delete(key);
    this.#storage?.removeItem(key);
  }

  /** Another tab may change a thousand facts at once. */
  #tellSoon(key) {
    if (!this.#changed.length) setTimeout(() => this.#tell(this.#changed.splice(0)), 30);
    this.#changed.push(key ?? this.#prefix);
  }

  #tell(keys) {
    this.#watchers = this.#watchers.filter(([, , element]) => !element || element.isConnected);
    for (const [callback, start] of this.#watchers) {
      if (!keys?.every((key) => !key.startsWith(start) && key !== this.#prefix)) callback();
    }
  }
}
