// How long a browser keeps the record: asks it to keep it for good, and knows when a copy is due.
import { announce, words } from "./page.js";

const DUE = 7 * 864e5; // some browsers forget what is older, unless one comes back
const keyOf = ({ program }) => `rolepath-copied:${program}`;

/** Notes that a copy was saved now; null forgets it. */
export function noteCopy(store, date = new Date().toISOString()) {
  try {
    if (date) localStorage.setItem(keyOf(store), date);
    else localStorage.removeItem(keyOf(store));
  } catch {
    // then nothing is kept anyway
  }
}

/** Whether something is older than a week, in no copy, and in a browser that has not promised to keep it. */
export async function isCopyDue(store) {
  let copied = "";
  try {
    copied = localStorage.getItem(keyOf(store)) ?? "";
  } catch {
    return false;
  }
  const end = new Date(Date.now() - DUE).toISOString();
  const isOld = store.all().some(({ fact: { date } }) => date > copied && date < end);
  return isOld && !(await isLasting());
}

const isLasting = async () => Boolean(await navigator.storage?.persisted?.().catch(() => false));

export async function mountLasting(find, store) {
  const button = find("persist");
  const say = (isKept) => (find("lasting").textContent = words(isKept ? "lasting-yes" : "lasting-no"));
  const remind = async () => (find("remind").hidden = !(await isCopyDue(store)));
  button.addEventListener("click", async () => {
    const isKept = await navigator.storage.persist().catch(() => false);
    button.hidden = isKept;
    say(isKept);
    announce(words(isKept ? "lasting-yes" : "lasting-refused"));
    remind();
  });
  const isKept = await isLasting();
  button.hidden = isKept || !navigator.storage?.persist;
  say(isKept);
  remind();
  store.watch(remind);
}
