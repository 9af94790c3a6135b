// What stands around text and codes: who codes, which statement, what is looked for, the list of
// codings, whose codings are shown beside one's own, and what is not written yet.

const DEAD = "The kernel was restarted, and this annotator is no longer connected. Choose Run → Run All Cells. "
  + "What was written before is in its file.";
const FOUND_SIDES = { supports: "▲ ", rejects: "▼ " };

function makeAsk(told) {
  const box = part("form", "sbs-an-ask");
  const label = part("label", "sbs-an-field", {}, "Under which name do you code?");
  const input = part("input", "", { type: "text", maxlength: "80", autocomplete: "off", dir: "auto", required: "" });
  const said = part("p", "sbs-note");
  label.append(input);
  box.append(label, part("button", "sbs-an-button sbs-an-main", { type: "submit" }, "Begin"), said);
  box.addEventListener("submit", (event) => {
    event.preventDefault();
    if (input.value.trim()) told.name(input.value.trim());
  });
  return {
    box,
    show: (asking, left) => {
      box.hidden = !asking;
      said.textContent = left.length
        ? `Changes that were not written yet wait in this browser under: ${left.join(", ")}. Give that name, and they are written.`
        : "A file with this name, in the folder readings, holds what you code. Nobody sees it here before they have finished theirs.";
    },
  };
}

function makeHead(told) {
  const box = part("div", "sbs-an-head");
  const who = part("p", "sbs-an-who", { dir: "auto" });
  const state = part("p", "sbs-an-state", { role: "status" });
  const [undo, redo] = [["Undo", "undo"], ["Redo", "redo"]].map(([words, act]) => {
    const made = part("button", "sbs-an-button", { type: "button" }, words);
    made.addEventListener("click", () => told[act]());
    return made;
  });
  box.append(who, state, undo, redo);
  return {
    box,
    show: (about, history, words) => {
      who.textContent = about.hello;
      state.textContent = words;
      for (const [made, what, keys] of [[undo, history.undo, "Ctrl+Z"], [redo, history.redo, "Ctrl+Shift+Z"]]) {
        made.disabled = !what;
        made.title = what ? `${what} (${keys})` : "";
      }
    },
  };
}

// What is not written yet, or cannot be: said in a sentence, with what can be done about it.
function makeNotice(told) {
  const box = part("div", "sbs-an-notice", { role: "alert" });
  const words = part("div");
  const again = part("button", "sbs-an-button", { type: "button" }, "Try again");
  const leave = part("button", "sbs-an-button", { type: "button" }, "Give them up");
  again.addEventListener("click", () => told.again());
  leave.addEventListener("click", () => told.leave());
  box.append(words, again, leave);
  return {
    box,
    show: (sentences, tone, stuck) => {
      box.hidden = !sentences.length;
      box.className = `sbs-an-notice sbs-an-${tone}`;
      const now = [...words.children].map((line) => line.textContent);
      if (now.join("\n") !== sentences.join("\n")) words.replaceChildren(...sentences.map((sentence) => part("p", "", { dir: "auto" }, sentence)));
      again.hidden = leave.hidden = !stuck;
    },
  };
}

function sayWaiting(waiting, file) {
  if (!waiting.length) return [];
  const many = `${waiting.length} change${waiting.length > 1 ? "s are" : " is"} not written yet and kept in this browser`;
  const first = waiting.slice(0, 3).map(({ words }) => words).join("; ");
  const faults = [...new Set(waiting.filter(({ state }) => state === "fault").map(({ fault }) => fault))];
  const late = waiting.some(({ state }) => state === "late") ? ["The kernel does not answer: it may be busy with a cell."] : [];
  return [...faults, ...late, `${many}: ${first}${waiting.length > 3 ? " …" : ""}. ${file} has all others.`];
}

function makeBar(own, told) {
  const box = part("div", "sbs-an-bar");
  const select = part("select", "", { id: `${own}-statement`, "data-testid": "statement" });
  const label = part("label", "", { for: `${own}-statement` }, "Statement");
  const search = part("input", "", { type: "search", "aria-label": "Find in this text", placeholder: "Find in this text", title: "Enter: next place; Esc: select it in the text" });
  const count = part("span", "sbs-an-count", { role: "status" });
  const step = (words, name, way) => {
    const made = part("button", "sbs-an-button", { type: "button", "aria-label": name, title: name }, words);
    made.addEventListener("click", () => told.step(way));
    return made;
  };
  const searching = part("div", "sbs-an-search");
  searching.append(search, step("▲", "Previous place", -1), step("▼", "Next place", 1), count);
  const first = part("div", "sbs-an-statement");
  first.append(label, select);
  box.append(first, searching);
  select.addEventListener("change", () => told.open(select.value));
  search.addEventListener("input", () => told.find(search.value));
  search.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" && !(event.key === "Escape" && told.pickFound())) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === "Enter") told.step(event.shiftKey ? -1 : 1);
  });
  return {
    box, search,
    show: (statements, now) => {
      const lines = statements.map(({ id, words }) => [id, words]);
      if ([...select.options].map((option) => option.text).join("\n") !== lines.map(([, words]) => words).join("\n")) {
        select.replaceChildren(...lines.map(([id, words]) => part("option", "", { value: id }, words)));
      }
      select.value = now;
    },
    count: (words) => (count.textContent = words),
  };
}

// All that one has coded, here or everywhere; each line leads to its place.
function makeMine(own, told) {
  const box = part("div", "sbs-an-mine");
  const which = part("select", "", { "aria-label": "Codings of which statement" });
  which.append(part("option", "", { value: "here" }, "of this statement"), part("option", "", { value: "all" }, "of all statements"));
  const list = part("ol", "sbs-an-list", { "aria-label": "My codings" });
  const none = part("p", "sbs-note");
  box.append(which, none, list);
  let drawn = "";
  which.addEventListener("change", () => told.list());
  list.addEventListener("click", (event) => {
    const line = event.target.closest("button");
    if (line) told.go(line.dataset.key, line.dataset.statement, Number(line.dataset.start));
  });
  return {
    box,
    show: (here, elsewhere, statement, chosen) => {
      const all = which.value === "all" ? [...here, ...elsewhere] : here;
      none.textContent = all.length ? "" : "Nothing is coded yet.";
      const lines = JSON.stringify([all.map(({ key, number, words, label, polarity, note, statement: of }) => [key, number, words, label, polarity, note, of]), statement]);
      if (lines !== drawn) list.replaceChildren(...all.map((coding) => makeLine(coding, statement)));
      drawn = lines;
      for (const line of list.querySelectorAll("button")) {
        const now = line.dataset.key === chosen;
        if (now && !line.hasAttribute("aria-current")) line.scrollIntoView({ block: "nearest" });
        if (now) line.setAttribute("aria-current", "true");
        else line.removeAttribute("aria-current");
      }
    },
  };

  function makeLine(coding, statement) {
    const item = part("li");
    const of = coding.statement ?? statement;
    const line = part("button", "sbs-an-line", { type: "button", "data-key": coding.key, "data-statement": of, "data-start": coding.start });
    const head = part("span", "sbs-an-line-head");
    head.append(part("span", `sbs-an-swatch sbs-hue-${coding.hue < 0 ? "none" : coding.hue}`));
    head.append(`${coding.number ?? ""} ${FOUND_SIDES[coding.polarity] ?? ""}`.trimStart(), part("bdi", "", {}, coding.label));
    if (of !== statement) head.append(" · ", part("bdi", "", {}, of));
    line.append(head, part("bdi", "sbs-an-words", {}, `“${coding.words}”`));
    if (coding.note) line.append(part("bdi", "sbs-an-noted", {}, `✎ ${coding.note}`));
    item.append(line);
    return item;
  }
}

// Whose codings lie under one's own; nobody's before one has finished.
function makeOthers(told) {
  const box = part("div", "sbs-an-others", { role: "group", "aria-label": "Also show" });
  let drawn = "";
  return {
    box,
    show: (others) => {
      const now = JSON.stringify([others.why, others.offered, others.shown]);
      if (now === drawn) return;
      drawn = now;
      if (others.why) return box.replaceChildren(part("p", "sbs-note", {}, others.why));
      const lines = others.offered.map(({ coder, words }) => {
        const line = part("label");
        const input = part("input", "", { type: "checkbox" });
        input.checked = others.shown.includes(coder);
        input.addEventListener("change", () => told.showOthers(coder, input.checked));
        line.append(input, part("bdi", "", {}, words));
        return line;
      });
      box.replaceChildren(part("span", "", {}, "Also show:"), ...lines);
    },
  };
}

function makeLines() {
  const box = part("div", "sbs-code");
  const lines = part("code");
  const copy = part("button", "sbs-copy", { type: "button" }, "Copy");
  const block = part("pre", "", { tabindex: "0", "aria-label": "This view in code" });
  const head = part("div", "sbs-code-head");
  head.append(part("p", "sbs-meta", {}, "This view in code:"), copy);
  block.append(lines);
  box.append(head, block);
  copy.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(lines.textContent);
      copy.textContent = "Copied";
    } catch {
      // A page that is not served from this machine may not write to the clipboard.
      getSelection().selectAllChildren(lines);
      copy.textContent = "Selected: press Ctrl+C";
    }
  });
  return { box, show: (words) => ([lines.textContent, copy.textContent] = [words, "Copy"]) };
}
