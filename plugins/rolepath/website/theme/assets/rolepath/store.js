// What the learner marked: one key per fact in localStorage, in memory where the browser keeps nothing.
export const SCHEMA = 1;
const NUMBER = "rolepath:schema";
const isMark = () => true;
const KINDS = {
  done: isMark,
  used: isMark,
  applies: isMark,
  step: isMark,
  check: ({ right, chosen }) => typeof right === "boolean" && Array.isArray(chosen) && chosen.every(Number.isInteger),
  confidence: ({ value }) => [1, 2, 3, 4, 5].includes(value),
  saved: ({ minutes }) => Number.isInteger(minutes) && minutes >= 0 && minutes <= 10080,
};
const isText = (text) => typeof text === "string";

/** Whether a value, from wherever it came, is a fact of its kind. */
export function isFact(kind, fact) {
  return (
    Object.hasOwn(KINDS, kind) &&
    isText(fact?.date) &&
    Date.parse(fact.date) > 0 &&
    [fact.version, fact.title, fact.text].every((text) => isText(text ?? "")) &&
    KINDS[kind](fact)
  );
}

export class Store {
  /** How facts are kept: "kept", or only until the page closes: "blocked", "full", "newer". */
  state = "kept";
  #prefix;
  #storage;
  #memory = new Map();
  #watchers = [];

  constructor(program) {
    this.program = program;
    this.#prefix = `rolepath:${program}:`;
    try {
      const storage = window.localStorage;
      // Facts of a newer version are read as far as they can be understood, and never written over.
      if (Number(storage.getItem(NUMBER)) > SCHEMA) this.state = "newer";
      this.#storage = storage;
    } catch {
      this.state = "blocked";
    }
    addEventListener("storage", ({ key }) => this.#tell(key));
    addEventListener("pageshow", ({ persisted }) => persisted && this.#tell(null));
  }

  /** The fact, or null where there is none that can be understood. */
  get(kind, item) {
    return this.#read(this.#key(kind, item));
  }

  /** All facts of the program that can be understood. */
  all() {
    return this.#keys().flatMap((key) => {
      const fact = this.#read(key);
      const kind = this.#kind(key);
      return fact ? [{ kind, item: key.slice(this.#key(kind, "").length), fact }] : [];
    });
  }

  /** Keeps a fact, as of now unless it has a date. */
  set(kind, item, fact) {
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
    this.#tell(key);
  }

  remove(kind, item) {
    this.#drop(this.#key(kind, item));
  }

  /** Forgets the whole program, also what could not be understood. */
  clear() {
    for (const key of this.#keys()) this.#drop(key);
  }

  /** Calls back at every change, or at those of a kind, or of one fact; also at changes in other tabs. */
  watch(callback, kind, item = "") {
    this.#watchers.push([callback, kind ? this.#key(kind, item) : this.#prefix]);
  }

  #key(kind, item) {
    return `${this.#prefix}${kind}:${item}`;
  }

  #kind(key) {
    return key.slice(this.#prefix.length).split(":", 1)[0];
  }

  #keys() {
    const kept = Object.keys(this.#storage ?? {});
    return [...new Set([...kept, ...this.#memory.keys()])].filter((key) => key.startsWith(this.#prefix)).sort();
  }

  #read(key) {
    try {
      const text = this.#memory.has(key) ? this.#memory.get(key) : this.#storage?.getItem(key);
      const fact = JSON.parse(text ?? null);
      return isFact(this.#kind(key), fact) ? fact : null;
    } catch {
      return null;
    }
  }

  #drop(key) {
    this.#memory.delete(key);
    if (this.state === "newer") this.#memory.set(key, null);
    else this.#storage?.removeItem(key);
    this.#tell(key);
  }

  #tell(key) {
    for (const [callback, start] of this.#watchers) if (key === null || key.startsWith(start)) callback();
  }
}
