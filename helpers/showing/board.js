// A picture with marks (`data-key`) that can be chosen by mouse, touch or keyboard, and what stands
// behind the chosen mark. All HTML comes escaped from Python; nothing is fetched.

const STEPS = { ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0] };
// A matrix, also of many claims.
const GRID = ".sbs-grid, .sbs-lean";
// With fewer pixels of it in view, a panel that was just opened is scrolled into view.
const LEAST_SEEN = 128;
// Of a large matrix: rows that are drawn at once, least height of a row in pixels, rows that follow
// together, and the milliseconds until the first of them do.
const [LEAST_ROWS, LEAST_ROW, ROWS_AT_ONCE, ROWS_AFTER] = [12, 34, 10, 40];

function render({ model, el }) {
  // JupyterLab asks the focused element itself whether keys are its own; in what is no text box, as
  // the marks and the dropdowns above them, a "b" would otherwise add a cell.
  let output = el;
  const attached = new IntersectionObserver(() => {
    if (!el.isConnected) return;
    attached.disconnect();
    output = el.closest(".jp-OutputArea-output") ?? el;
    output.addEventListener("focusin", keepKeys);
  });
  attached.observe(el);
  el.classList.add("sbs", "sbs-board", "mathjax_ignore");

  const fault = part("div", "sbs-fault", { role: "alert" });
  const view = part("div", "sbs-view");
  const picture = part("div", "sbs-picture");
  const behind = part("div", "sbs-behind", {
    role: "region", "aria-label": "Sentences behind the choice", "aria-live": "polite", tabindex: "0",
  });
  behind.dataset.testid = "behind";
  const code = part("div", "sbs-code");
  const lines = document.createElement("code");
  const copy = part("button", "sbs-copy", { type: "button" });
  const heading = part("p", "sbs-meta");
  heading.textContent = "This view in code:";
  copy.textContent = "Copy";
  const block = part("pre", "", { tabindex: "0", "aria-label": "This view in code" });
  block.append(lines);
  const top = part("div", "sbs-code-head");
  top.append(heading, copy);
  code.append(top, block);
  view.append(picture, behind);
  el.append(fault, view, code);

  let adding;
  // Whether what comes next to stand behind was asked for by choosing a mark, not by a control.
  let chose = false;

  const marks = () => [...picture.querySelectorAll("[data-key]")];
  const find = (key) => picture.querySelector(`[data-key="${CSS.escape(key)}"]`);

  function makeTabbable(mark) {
    picture.querySelectorAll('[data-key][tabindex="0"]').forEach((old) => old.setAttribute("tabindex", "-1"));
    mark?.setAttribute("tabindex", "0");
  }

  function showChosen() {
    picture.querySelectorAll("[data-key][aria-current]").forEach((old) => old.removeAttribute("aria-current"));
    const mark = model.get("chosen") && find(model.get("chosen"));
    if (mark) {
      mark.setAttribute("aria-current", "true");
      makeTabbable(mark);
    } else if (!picture.querySelector('[data-key][tabindex="0"]')) {
      makeTabbable(picture.querySelector("[data-key]"));
    }
    lightLines(mark || undefined);
  }

  // In a drawing the lines of the chosen mark stand out, and the marks they lead to.
  function lightLines(mark) {
    const net = picture.querySelector(".sbs-net");
    if (!net) return;
    const lit = new Set(mark ? [mark.dataset.key] : []);
    for (const line of net.querySelectorAll("[data-ends]")) {
      const ends = line.dataset.ends.split(" ");
      const leads = mark !== undefined && ends.includes(mark.dataset.key);
      line.classList.toggle("sbs-lit", leads);
      if (leads) ends.forEach((end) => lit.add(end));
    }
    net.classList.toggle("sbs-dimmed", mark !== undefined);
    marks().forEach((other) => other.classList.toggle("sbs-lit", lit.has(other.dataset.key)));
  }

  function showPicture() {
    chose = false;
    const focused = picture.contains(document.activeElement) ? document.activeElement.dataset.key : undefined;
    const grid = picture.querySelector(GRID);
    const [left, down] = [grid?.scrollLeft ?? 0, grid?.scrollTop ?? 0];
    const built = document.createElement("template");
    built.innerHTML = model.get("picture");
    clearTimeout(adding);
    const later = holdBack(built.content, down);
    picture.replaceChildren(built.content);
    settle(left, down);
    showChosen();
    if (later.length) adding = setTimeout(addRows, ROWS_AFTER, later);
    if (focused === undefined) return;
    const mark = find(focused) ?? picture.querySelector('[data-key][tabindex="0"]');
    makeTabbable(mark);
    mark?.focus({ preventScroll: true });
  }

  // Group labels stay below the head of their matrix, however high that is.
  const heads = new ResizeObserver(([{ target }]) => {
    target.closest(".sbs-lean").style.setProperty("--sbs-top", `${target.offsetHeight - 1}px`);
  });

  // The matrix keeps its place.
  function settle(left, down) {
    const grid = picture.querySelector(GRID);
    // Told by class: a style that looks for them would be asked anew for every row that comes.
    view.classList.toggle("sbs-with-grid", Boolean(grid?.matches(".sbs-grid")));
    view.classList.toggle("sbs-with-lean", Boolean(grid?.matches(".sbs-lean")));
    if (!grid) return;
    heads.disconnect();
    if (grid.matches(".sbs-lean")) heads.observe(grid.querySelector("thead"));
    if (left || down) grid.scrollTo(left, down);
  }

  // Of a large matrix the rows in sight come first and the others while nobody waits. Its words stand
  // in a list, from which the marks of each row are named before it comes.
  function holdBack(content, down) {
    const table = content.querySelector("table[data-words]");
    if (!table) return [];
    const words = JSON.parse(table.dataset.words);
    const names = [...table.tHead.rows[0].cells].map((cell) => cell.textContent);
    const rows = [...table.tBodies].flatMap((body) => [...body.rows]);
    // Where the focus is, it has to stay.
    const key = picture.contains(document.activeElement) && document.activeElement.dataset.key;
    const focused = key ? rows.indexOf(content.querySelector(`[data-key="${CSS.escape(key)}"]`)?.closest("tr")) : -1;
    const grid = picture.querySelector(GRID);
    const seen = grid ? grid.clientHeight - (grid.querySelector("thead")?.clientHeight ?? 0) : 0;
    const needed = Math.max(focused + 1, Math.ceil((down + seen) / LEAST_ROW), LEAST_ROWS);
    const later = rows.slice(needed).map((row) => [row.parentElement, row]);
    later.forEach(([, row]) => row.remove());
    rows.slice(0, needed).forEach((row) => nameMarks(row, names, words));
    return later.map(([body, row]) => () => {
      nameMarks(row, names, words);
      body.append(row);
    });
  }

  function nameMarks(row, names, words) {
    const label = row.cells[0].textContent;
    for (let place = 1; place < row.cells.length; place++) {
      const cell = row.cells[place];
      cell.setAttribute("role", "cell");
      const mark = cell.firstElementChild;
      mark?.setAttribute("aria-label", `${label}, ${names[place]}: ${words[mark.dataset.w]}`);
    }
  }

  function addRows(later) {
    later.splice(0, ROWS_AT_ONCE).forEach((add) => add());
    if (later.length) adding = setTimeout(addRows, 0, later);
    else showChosen();
  }

  function showBehind() {
    behind.innerHTML = model.get("behind");
    behind.hidden = !model.get("behind");
    behind.scrollTop = 0;
    if (chose) reveal();
    chose = false;
  }

  // The panel may lie below the fold; the observer knows every container that cuts it off.
  function reveal() {
    const seen = new IntersectionObserver(([panel]) => {
      seen.disconnect();
      const head = behind.querySelector(".sbs-chosen");
      const below = head ? parseFloat(getComputedStyle(head).scrollMarginBottom) : 0;
      const wanted = Math.min(Math.max(LEAST_SEEN, below), panel.boundingClientRect.height);
      if (panel.intersectionRect.height >= wanted) return;
      const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
      head?.scrollIntoView({ block: "nearest", behavior: still ? "instant" : "smooth" });
    });
    seen.observe(behind);
  }

  function showCode() {
    lines.textContent = model.get("code");
    code.hidden = !model.get("code");
    copy.textContent = "Copy";
  }

  function showFault() {
    if (model.get("fault")) chose = false;
    fault.textContent = model.get("fault");
  }

  // In a table an arrow goes to the next cell with a mark, elsewhere to the next mark.
  function neighbour(mark, [rows, columns]) {
    const cell = mark.closest("td");
    const track = mark.closest(".sbs-track");
    if (track && rows) {
      // Up and down go to another statement, to the mark nearest in place.
      for (let next = track; (next = rows > 0 ? next.nextElementSibling : next.previousElementSibling); ) {
        const spots = [...next.querySelectorAll("[data-key]")];
        const from = parseFloat(mark.style.left);
        const away = (spot) => Math.abs(parseFloat(spot.style.left) - from);
        if (spots.length) return spots.reduce((best, spot) => (away(spot) < away(best) ? spot : best));
      }
      return undefined;
    }
    if (columns && mark.closest(".sbs-net")) {
      // Left and right go to the other column, to the mark nearest in height.
      const there = [...picture.querySelectorAll(`.sbs-net-${columns > 0 ? "right" : "left"} [data-key]`)];
      const away = (other) => Math.abs(parseFloat(other.style.top) - parseFloat(mark.style.top));
      if (there.includes(mark) || !there.length) return undefined;
      return there.reduce((best, other) => (away(other) < away(best) ? other : best));
    }
    if (!cell) {
      const all = marks();
      return all[all.indexOf(mark) + rows + columns];
    }
    if (columns) {
      for (let next = cell; (next = columns > 0 ? next.nextElementSibling : next.previousElementSibling); ) {
        const found = next.querySelector("[data-key]");
        if (found) return found;
      }
      return undefined;
    }
    // Through all sections of the table.
    const all = cell.closest("table").rows;
    for (let place = cell.parentElement.rowIndex + rows; all[place]; place += rows) {
      const found = all[place].cells[cell.cellIndex]?.querySelector("[data-key]");
      if (found) return found;
    }
    return undefined;
  }

  function target(mark, key) {
    if (STEPS[key]) return neighbour(mark, STEPS[key]);
    const inRow = mark.closest("tr")?.querySelectorAll("[data-key]") ?? marks();
    if (key === "Home") return inRow[0];
    if (key === "End") return inRow[inRow.length - 1];
    return undefined;
  }

  // A text that scrolls by itself moves to the chosen paragraph, and nothing around it does.
  function followChosen() {
    showChosen();
    const paragraph = picture.querySelector(".sbs-draft [aria-current]")?.parentElement;
    if (!paragraph) return;
    const [inside, frame] = [paragraph, picture].map((part) => part.getBoundingClientRect());
    if (inside.top < frame.top || inside.top > frame.bottom - 40) picture.scrollTop += inside.top - frame.top - 8;
  }

  function choose(mark) {
    makeTabbable(mark);
    if (model.get("chosen") === mark.dataset.key) return reveal();
    chose = true;
    model.set("chosen", mark.dataset.key);
    model.save_changes();
  }

  picture.addEventListener("click", (event) => {
    const mark = event.target.closest("[data-key]");
    if (mark) choose(mark);
  });

  picture.addEventListener("keydown", (event) => {
    const mark = event.target.closest("[data-key]");
    if (!mark || event.ctrlKey || event.metaKey || event.altKey) return;
    // Buttons answer to Enter and Space by themselves, marks of an SVG do not.
    if ((event.key === "Enter" || event.key === " ") && mark.tagName !== "BUTTON") {
      event.preventDefault();
      choose(mark);
    }
    if (!STEPS[event.key] && event.key !== "Home" && event.key !== "End") return;
    event.preventDefault();
    const next = target(mark, event.key);
    if (!next) return;
    makeTabbable(next);
    next.focus();
  });

  copy.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(model.get("code"));
      copy.textContent = "Copied";
    } catch {
      // A page that is not served from this machine may not write to the clipboard.
      getSelection().selectAllChildren(lines);
      copy.textContent = "Selected: press Ctrl+C";
    }
  });

  const shown = { picture: showPicture, chosen: followChosen, behind: showBehind, code: showCode, fault: showFault };
  for (const [trait, show] of Object.entries(shown)) {
    model.on(`change:${trait}`, show);
    show();
  }
  return () => {
    clearTimeout(adding);
    heads.disconnect();
    attached.disconnect();
    output.removeEventListener("focusin", keepKeys);
    for (const [trait, show] of Object.entries(shown)) model.off(`change:${trait}`, show);
  };
}

function keepKeys(event) {
  event.target.setAttribute("data-lm-suppress-shortcuts", "true");
}

function part(tag, name, attributes = {}) {
  const element = document.createElement(tag);
  if (name) element.className = name;
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
}

export default { render };
