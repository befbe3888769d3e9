// A banner that the reader has dismissed, or that speaks of an old version; both before anything is painted.
(() => {
  const part = (name) => document.querySelector(`[data-md-component=${name}]`);
  const { base } = document.currentScript.dataset;
  const text = part("announce")?.querySelector(".md-typeset");
  if (text && __md_hash(text.innerHTML) === __md_get("__announce")) part("announce").hidden = true;
  if (base !== undefined && part("outdated")) {
    const isOutdated = __md_get("__outdated", "session", new URL(base, location));
    if (isOutdated === true) part("outdated").hidden = false;
  }
})();
