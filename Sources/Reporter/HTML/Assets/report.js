// The report reads without this. It adds the keyboard, copying, the choice of an article, and the side by side view.
(() => {
  "use strict";
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const by = (id) => document.getElementById(id);
  const cards = all(".c");
  if (!cards.length) return;
  const articles = all(".art");
  const boxes = all(".sevs input, .pop input");
  const side = by("v-side");
  let shown = [];
  let current = -1;

  // MARK: Filters

  function kindOf(card) { return card.classList[1]; }

  function refresh() {
    const off = new Set(boxes.filter((box) => !box.checked).map((box) => box.id));
    const wanted = by("pick").value;
    const visible = new Set();
    shown = [];
    for (const article of articles) article.hidden = wanted !== "" && article.id !== wanted;
    for (const card of cards) {
      const article = card.parentElement;
      if (article.hidden || off.has("s-" + kindOf(card)) || off.has("f-" + card.dataset.f)) continue;
      shown.push(card);
      visible.add(article);
    }
    for (const article of articles) if (!visible.has(article)) article.hidden = true;
    by("empty").hidden = shown.length > 0;
    current = shown.findIndex((card) => card.classList.contains("now"));
    tell();
  }

  function tell() {
    by("at").textContent = shown.length ? `${current + 1 || "–"} of ${shown.length}` : "0 of 0";
  }

  function say(text) { by("said").textContent = text; setTimeout(() => { by("said").textContent = ""; }, 2500); }

  // MARK: The way from change to change

  function go(card, how = "smooth") {
    for (const other of all(".now")) other.classList.remove("now");
    card.classList.add("now");
    current = shown.indexOf(card);
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
    card.focus({ preventScroll: true });
    card.scrollIntoView({ block: "center", behavior: still ? "auto" : how });
    try { history.replaceState(null, "", "#" + card.id); } catch { /* Some pages may not set their address. */ }
    tell();
  }

  function step(by) {
    if (!shown.length) return;
    let index = current;
    if (index < 0) {
      const below = shown.findIndex((card) => card.getBoundingClientRect().bottom > 120);
      index = by > 0 ? (below < 0 ? 0 : below) : (below < 0 ? shown.length - 1 : Math.max(0, below - 1));
    } else {
      index = (index + by + shown.length) % shown.length;
    }
    go(shown[index], "auto");
  }

  function stepArticle(by) {
    if (!shown.length) return;
    const first = articles.map((article) => shown.find((card) => card.parentElement === article)).filter(Boolean);
    const here = current < 0 ? -1 : first.findIndex((card) => card.parentElement === shown[current].parentElement);
    const index = here < 0 ? 0 : (here + by + first.length) % first.length;
    go(first[index], "auto");
  }

  // A link to a change shows it, whatever the filters say.
  function follow() {
    const target = by(decodeURIComponent(location.hash.slice(1)));
    if (!target) return;
    const card = target.closest(".c");
    if (card) {
      const severity = by("s-" + kindOf(card));
      const facet = by("f-" + card.dataset.f);
      if (severity) severity.checked = true;
      if (facet) facet.checked = true;
      if (card.parentElement.id !== by("pick").value) by("pick").value = "";
      refresh();
      go(card, "auto");
    } else if (target.closest(".art")) {
      by("pick").value = "";
      refresh();
      target.scrollIntoView();
    }
  }

  // MARK: Side by side

  const made = new WeakSet();

  function column(card, isBase) {
    const cell = document.createElement("div");
    cell.dir = "auto";
    cell.className = "half";
    const text = card.querySelector(".p").cloneNode(true);
    for (const mark of all(isBase ? "ins" : "del", text)) mark.remove();
    if (isBase) for (const run of all("[data-b]", text)) run.textContent = run.dataset.b;
    text.className = text.className.replace("p", "q");
    const place = document.createElement("p");
    place.className = "side";
    place.textContent = isBase ? "Base" : "Revised";
    cell.append(place, text);
    const only = card.querySelector("h4").lastChild.textContent.trim();
    if ((only === "added" && isBase) || (only === "removed" && !isBase)) text.textContent = "—";
    return cell;
  }

  function split(card) {
    if (made.has(card)) return;
    made.add(card);
    const both = document.createElement("div");
    both.className = "two";
    both.append(column(card, true), column(card, false));
    card.querySelector(".p").after(both);
    card.classList.add("made");
  }

  // Only what is near the window is made twice: a report may have ten thousand changes.
  const near = new IntersectionObserver((entries) => {
    for (const entry of entries) if (entry.isIntersecting) { split(entry.target); near.unobserve(entry.target); }
  }, { rootMargin: "1200px" });

  function view() { if (side.checked) for (const card of cards) near.observe(card); else near.disconnect(); }

  addEventListener("beforeprint", () => { if (side.checked) shown.forEach(split); });

  // MARK: Copying

  async function copy(text, what) {
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      const field = document.createElement("textarea");
      field.value = text;
      document.body.append(field);
      field.select();
      document.execCommand("copy");
      field.remove();
    }
    say(what + " copied: " + text);
  }

  function accept(card) {
    if (card && !card.classList.contains("accepted")) copy(`stet accept ${card.id} --reason ""`, "Accept command");
  }

  // MARK: Events

  document.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (!button) return;
    if (button.id === "next") step(1);
    else if (button.id === "prev") step(-1);
    else if (button.id === "help") by("keys").showModal();
    else if (button.id === "close") by("keys").close();
    else if (button.closest(".act")) accept(button.closest(".c"));
  });

  document.addEventListener("change", (event) => {
    if (event.target.name === "view") view();
    else if (boxes.includes(event.target) || event.target.id === "pick") refresh();
  });

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || by("keys").open) return;
    if (event.key === "Escape") for (const open of all(".pop[open]")) open.open = false;
    if (!by("single").checked || event.target.matches("select, textarea, input:not([type=checkbox], [type=radio])")) return;
    const card = shown[current];
    switch (event.key) {
      case "j": step(1); break;
      case "k": step(-1); break;
      case "J": stepArticle(1); break;
      case "K": stepArticle(-1); break;
      case "v": (side.checked ? by("v-inline") : side).checked = true; view(); break;
      case "x": if (card) { const folds = all(".f", card); const open = !folds.every((fold) => fold.open); for (const fold of folds) fold.open = open; } break;
      case "a": accept(card); break;
      case "l": if (card) copy(location.href.replace(/#.*/, "") + "#" + card.id, "Link"); break;
      case "?": by("keys").showModal(); break;
      default: return;
    }
    event.preventDefault();
  });

  // A click outside of the facets closes them.
  document.addEventListener("pointerdown", (event) => {
    for (const open of all(".pop[open]")) if (!open.contains(event.target)) open.open = false;
  });

  addEventListener("hashchange", follow);
  refresh();
  view();
  follow();
})();
