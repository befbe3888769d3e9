// What Material's own script expects to find. It asks for nothing inline, and where the browser keeps nothing,
// or kept something broken, the reader loses only what was kept.
(() => {
  const page = document.documentElement;
  const { base, copy, search } = document.currentScript.dataset;
  page.classList.replace("no-js", "js");
  if (copy !== undefined) page.classList.add("rp-copy");
  const isSound = {
    __palette: (value) => value.index >= 0 && Object(value.color) === value.color,
    __tabs: Array.isArray,
  };
  window.__md_scope = new URL(base, location);
  window.__md_hash = (text) => [...text].reduce((sum, letter) => (sum << 5) - sum + letter.charCodeAt(0), 0);
  window.__md_get = (name, store, scope = __md_scope) => {
    try {
      if (store === "session") store = sessionStorage;
      const value = JSON.parse((store || localStorage).getItem(`${scope.pathname}.${name}`));
      return value && isSound[name]?.(value) === false ? null : value;
    } catch {
      return null;
    }
  };
  window.__md_set = (name, value, store, scope = __md_scope) => {
    try {
      (store || localStorage).setItem(`${scope.pathname}.${name}`, JSON.stringify(value));
    } catch {
      // then it is not remembered
    }
  };
  // What searches, and what it knows, come when somebody searches: the field has the focus, or the address asks for it.
  const wanted = new Promise((resolve) => {
    if (/[?&][hq]=/.test(location.search)) resolve();
    addEventListener("focusin", ({ target }) => target.matches(".md-search__input") && resolve());
  });
  const { open, send } = XMLHttpRequest.prototype;
  XMLHttpRequest.prototype.open = function (method, address, ...others) {
    this.rpWaits = /\/search\/search_index\.json$/.test(address);
    open.call(this, method, address, ...others);
  };
  XMLHttpRequest.prototype.send = function (body) {
    if (this.rpWaits) wanted.then(() => send.call(this, body));
    else send.call(this, body);
  };
  // The policy lets no file be a worker, since authors' files are files of this host too. The search is one whose bytes
  // are as they should be; until they have come, what Material tells it waits.
  const NativeWorker = window.Worker;
  class SearchWorker extends EventTarget {
    #waiting = [];
    constructor(address) {
      super();
      this.#start(address).catch(() => {}); // then nothing is found
    }
    async #start(address) {
      await wanted;
      const worker = new NativeWorker(search ? await this.#checked(address) : address);
      worker.onmessage = ({ data }) => this.dispatchEvent(new MessageEvent("message", { data }));
      this.postMessage = (message) => worker.postMessage(message);
      this.terminate = () => worker.terminate();
      this.#waiting.forEach(this.postMessage);
    }
    async #checked(address) {
      const answer = await fetch(address, { integrity: search });
      return URL.createObjectURL(await answer.blob());
    }
    postMessage(message) {
      this.#waiting.push(message);
    }
  }
  window.Worker = new Proxy(NativeWorker, {
    construct: (native, [address, ...options]) =>
      /\/workers\/search\.[^/]*$/.test(address) ? new SearchWorker(address) : new native(address, ...options),
  });
  // Material names a text to be copied after the next name around it, and all of a page would have that of its content.
  document.addEventListener("DOMContentLoaded", () => {
    document.querySelectorAll("pre:not([id]) > code").forEach((code, number) => {
      code.parentElement.id = `rp-code-${number}`;
    });
  });
  // The chosen colours hold as soon as there is a body, before anything is painted.
  new MutationObserver((_, watch) => {
    if (!document.body) return;
    watch.disconnect();
    const colours = Object.entries(__md_get("__palette")?.color ?? {});
    for (const [name, value] of colours) document.body.setAttribute(`data-md-color-${name}`, value);
  }).observe(page, { childList: true });
})();
