// Everything works without this file.  It saves clicks: keys in the review queue, selections as places, filters that act at once.
"use strict";
(() => {
  const all = (what, where = document) => [...where.querySelectorAll(what)];

  const say = (words) => {
    const place = document.getElementById("said");
    if (place) { place.textContent = ""; const p = document.createElement("p"); p.textContent = words; place.append(p); }
  };

  // Queries without empty parts, so that a view has one address.
  document.addEventListener("htmx:configRequest", (event) => {
    const { verb, parameters } = event.detail;
    if (verb !== "get") return;
    for (const [name, value] of [...parameters.entries()]) if (value === "") parameters.delete(name);
  });
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (form.method !== "get" || form.hasAttribute("hx-get")) return;
    const empty = all("input, select", form).filter((field) => field.name && field.value === "" && !field.disabled);
    for (const field of empty) field.disabled = true;
    setTimeout(() => { for (const field of empty) field.disabled = false; });
  });
  document.addEventListener("change", (event) => {
    if (event.target.matches("select.auto")) event.target.form.requestSubmit();
  });

  // Filters act as soon as one is changed; a change and the Enter that made it are one.
  let soon;
  const refine = (event) => {
    const form = document.getElementById("filters");
    if (!form || !window.htmx || (event.target.form || event.target) !== form || event.target.id === "fold") return;
    if (event.type === "submit") event.preventDefault();
    clearTimeout(soon);
    soon = setTimeout(() => htmx.trigger(form, "refine"), 30);
  };
  document.addEventListener("change", refine);
  document.addEventListener("submit", refine);
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a.reload");
    if (link) { event.preventDefault(); location.reload(); }
  });

  // The day up to which reports count: a slider in the place of a list.
  const slider = (select) => {
    const days = all("option", select).filter((option) => option.value).reverse();
    const label = select.closest("label"), range = document.createElement("input"), shown = document.createElement("output");
    Object.assign(range, { type: "range", min: 0, max: days.length, step: 1 });
    range.setAttribute("aria-label", "As published by: " + select.dataset.range);
    const at = days.findIndex((option) => option.selected);
    range.value = at < 0 ? days.length : at;
    const tell = () => {
      const option = days[range.value];
      shown.textContent = option ? option.value : "today";
      range.setAttribute("aria-valuetext", shown.textContent);
      select.value = option ? option.value : "";
    };
    range.addEventListener("input", tell);
    range.addEventListener("change", () => select.form.requestSubmit());
    select.tabIndex = -1;
    select.hidden = true;
    label.append(range, shown);
    tell();
  };

  // A report: a claim and its words light up together; a selection becomes the place of a claim by hand.
  const light = (claims, on) => {
    const ids = new Set(claims);
    for (const part of all("[data-claims]")) if (part.dataset.claims.split(" ").some((id) => ids.has(id))) part.classList.toggle("lit", on);
    for (const row of all("[data-claim]")) if (ids.has(row.dataset.claim)) row.classList.toggle("lit", on);
  };
  const bring = (claim) => {
    const row = document.getElementById("c-" + claim), panel = row && row.closest(".panel");
    if (!panel || panel.scrollHeight <= panel.clientHeight) return;
    const place = row.getBoundingClientRect(), within = panel.getBoundingClientRect();
    if (place.top < within.top || place.bottom > within.bottom) panel.scrollTop += place.top - within.top - 24;
  };
  const claimsAt = (node) => {
    const part = node.closest && node.closest("[data-claims], [data-claim]");
    return part ? (part.dataset.claims || part.dataset.claim).split(" ") : [];
  };
  for (const [begin, end] of [["mouseover", "mouseout"], ["focusin", "focusout"]]) {
    document.addEventListener(begin, (event) => {
      const claims = claimsAt(event.target);
      light(claims, true);
      if (claims.length && event.target.closest("#text")) bring(claims[0]);
    });
    document.addEventListener(end, (event) => light(claimsAt(event.target), false));
  }
  const codePoints = (words) => [...words].length;
  const placeOf = (node, offset) => {
    const part = (node.nodeType === 3 ? node.parentElement : node).closest("[data-at]");
    if (!part) return null;
    const before = node.nodeType === 3 ? node.data.slice(0, offset) : offset ? part.textContent : "";
    return Number(part.dataset.at) + codePoints(before);
  };
  document.addEventListener("selectionchange", () => {
    const text = document.getElementById("text"), box = document.getElementById("byhand"), chosen = document.getSelection();
    if (!text || !box || !chosen.rangeCount || chosen.isCollapsed) return;
    const range = chosen.getRangeAt(0);
    if (!text.contains(range.commonAncestorContainer)) return;
    const start = placeOf(range.startContainer, range.startOffset), end = placeOf(range.endContainer, range.endOffset);
    if (start === null || end === null || end <= start || end - start > 300) return;
    const form = box.querySelector("form"), words = range.toString();
    Object.assign(form.elements.start, { value: start });
    Object.assign(form.elements.end, { value: end });
    form.elements.words.value = words;
    const number = words.replace(/[,\u00a0\u202f]/g, "").match(/\d+/);
    if (number) { form.elements.low.value = number[0]; form.elements.high.value = number[0]; }
    box.open = true;
  });
  document.addEventListener("input", (event) => {
    const form = event.target.form;
    if (form && event.target.name === "words" && form.elements.start) form.elements.start.value = form.elements.end.value = "";
  });

  // The review queue: one item is current; a key presses its button.
  const items = () => all(".queue > .item");
  const current = () => items().find((item) => item.classList.contains("current"));
  const move = (step) => {
    const list = items(), now = list.indexOf(current()), next = list[Math.min(Math.max(now + step, 0), list.length - 1)];
    if (!next || next === list[now]) return;
    for (const item of list) { item.classList.toggle("current", item === next); item.removeAttribute("aria-current"); }
    next.setAttribute("aria-current", "true");
    next.focus({ preventScroll: true });
    next.scrollIntoView({ block: "nearest" });
  };
  document.addEventListener("click", (event) => {
    const item = event.target.closest(".queue > .item");
    if (item && item !== current()) move(items().indexOf(item) - items().indexOf(current()));
  });
  document.addEventListener("keydown", (event) => {
    if (!document.getElementById("queue") || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.matches("input:not([type=radio],[type=checkbox]), select, textarea")) {
      if (event.key === "Escape") event.target.blur();
      return;
    }
    const key = event.key.toLowerCase();
    if (key === "j" || key === "k") { move(key === "j" ? 1 : -1); event.preventDefault(); return; }
    if (key === "?") { const help = document.getElementById("keys"); help.open = !help.open; event.preventDefault(); return; }
    if (!"arcsduo".includes(key)) return;
    const where = key === "u" ? document.querySelector(".last") : current();
    const button = where && where.querySelector(`[data-key="${key}"]`);
    if (!button) return;
    event.preventDefault();
    button.click();
    if (key === "c") { const field = button.parentElement.querySelector("select, input:not([type=hidden])"); if (field) field.focus(); }
  });

  // In the queue a decision swaps the page's content in place, and is told aloud.
  const DONE = { accept: "Accepted.", reject: "Rejected.", correct: "Corrected.", same: "Said to be the same.", different: "Kept apart.", undo: "Undone." };
  let told = "";
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (!form.closest("#queue") || form.method !== "post" || !window.htmx) return;
    event.preventDefault();
    const values = Object.fromEntries(new FormData(form, event.submitter));
    told = DONE[values.kind] || "Done.";
    htmx.ajax("POST", form.getAttribute("action"), { values, target: "#main", select: "#main", swap: "outerHTML" });
  });
  document.addEventListener("htmx:afterSettle", (event) => {
    const found = document.getElementById("count");
    if (event.target.id === "found" && found) say(found.textContent.trim() + " found.");
    if (event.target.id !== "main" && event.detail.target?.id !== "main") return;
    const now = current();
    if (told && document.getElementById("queue")) {
      say(`${told} ${items().length ? items().length + " on this page are left." : "Nothing is left."}`);
      if (now) now.focus({ preventScroll: true });
    }
    told = "";
  });

  // Files dropped on the form.
  for (const drop of all(".drop")) {
    const input = drop.querySelector("input");
    for (const kind of ["dragover", "dragleave", "drop"]) drop.addEventListener(kind, (event) => {
      event.preventDefault();
      drop.classList.toggle("over", kind === "dragover");
      if (kind === "drop") { input.files = event.dataTransfer.files; input.dispatchEvent(new Event("change")); }
    });
    input.addEventListener("change", () => {
      document.getElementById("chosen").textContent = [...input.files].map((file) => file.name).join(", ");
    });
  }

  for (const select of all("select[data-range]")) slider(select);
})();
