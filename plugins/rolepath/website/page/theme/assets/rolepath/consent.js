// Material's question for consent: asked once, remembered, taken back.
(() => {
  const form = document.forms.consent;
  const given = __md_get("__consent");
  const named = [...form.elements].filter((input) => input.name);
  if (given) for (const input of named) input.checked = !!given[input.name];
  else if (location.protocol !== "file:") {
    setTimeout(() => (document.querySelector("[data-md-component=consent]").hidden = false), 250);
  }
  for (const action of ["submit", "reset"]) {
    form.addEventListener(action, (event) => {
      event.preventDefault();
      if (action === "reset") for (const input of named) input.checked = false;
      __md_set("__consent", Object.fromEntries([...new FormData(form).keys()].map((name) => [name, true])));
      location.hash = "";
      location.reload();
    });
  }
})();
