// The codes beside the text: grouped, filtered, each with a key of its own; what the code at hand
// means; and the field for a code that is missing.

// No letters that pick words: W, S, P.
const KEYS = [..."123456789abcdefghijklmnoqrtuvxyz", ..."ABCDEFGHIJKLMNOQRTUVXYZ"];

function makeCodes(own, told) {
  const box = part("div", "sbs-an-codes");
  const filter = part("input", "sbs-an-filter", { type: "search", "aria-label": "Filter the codes", placeholder: "Filter the codes" });
  const scope = part("select", "sbs-an-scope", { "aria-label": "Which codes" });
  const list = part("ul", "sbs-an-list", { "aria-label": "Codes", tabindex: "0" });
  const none = part("p", "sbs-note sbs-an-none");
  const card = part("section", "sbs-an-card", { "aria-label": "What the code means", tabindex: "0" });
  const add = makeAdd();
  const top = part("div", "sbs-an-codes-top");
  top.append(scope, filter, add.open);
  box.append(top, list, none, card, add.box);
  let book = { codes: [], groups: [] };
  let rows = new Map();
  let [chosen, shown] = ["", null];

  function show(next) {
    book = next;
    const free = [...KEYS];
    rows = new Map(book.codes.map((code) => [code.id, { code, key: free.shift() ?? "" }]));
    const groups = [...book.groups, { id: "", label: book.groups.length ? "No group" : "", hue: -1 }];
    showScope();
    list.replaceChildren(...groups.flatMap((group) => {
      const inside = book.codes.filter((code) => code.group === group.id);
      if (!inside.length) return [];
      const head = part("li", "sbs-an-group");
      head.append(part("span", `sbs-an-swatch sbs-hue-${group.hue < 0 ? "none" : group.hue}`), part("bdi", "", {}, group.label));
      return [...(group.label ? [head] : []), ...inside.map(makeRow)];
    }));
    sift();
    explain();
  }

  // A class may share out the groups of a codebook: then only their codes are shown, and read for.
  function showScope() {
    const groups = book.groups.filter((group) => book.codes.some((code) => code.group === group.id));
    const now = scope.value;
    const options = [["", `All (${book.codes.length})`], ...groups.map((group) => [group.id, group.label])];
    scope.replaceChildren(...options.map(([value, words]) => part("option", "", { value }, words)));
    scope.value = groups.some((group) => group.id === now) ? now : "";
    scope.hidden = groups.length < 2;
  }
  const inScope = (code) => !scope.value || code.group === scope.value;

  function makeRow(code) {
    const entry = rows.get(code.id);
    const row = part("li", "sbs-an-code");
    const named = entry.key ? `Code with ${code.label}, key ${entry.key}` : `Code with ${code.label}`;
    const key = part("button", "sbs-an-key", { type: "button", "aria-label": named, title: "Code the selected words at once" });
    key.append(part("kbd", "", {}, entry.key || "+"));
    const name = part("button", "sbs-an-name", { type: "button", dir: "auto" }, code.label);
    const [n, tick] = [part("span", "sbs-an-n"), part("span", "sbs-an-tick")];
    name.append(n, tick);
    key.addEventListener("click", () => told.code(code.id));
    name.addEventListener("click", () => told.choose(code.id));
    name.addEventListener("dblclick", () => told.code(code.id));
    for (const kind of ["mouseenter", "focusin"]) row.addEventListener(kind, () => explain(code));
    row.addEventListener("mouseleave", () => explain());
    row.append(key, name);
    Object.assign(entry, { row, name, n, tick });
    return row;
  }

  // What is coded and read in this statement stands behind each code.
  function count(codings, read) {
    for (const [id, entry] of rows) {
      const n = codings.filter((coding) => coding.code === id).length;
      entry.n.textContent = n ? ` ${n}` : "";
      entry.n.title = n ? `${n} in this statement` : "";
      entry.tick.textContent = read.has(id) ? " ✓" : "";
      entry.tick.title = read.has(id) ? "this whole statement is read for it" : "";
    }
  }

  const fold = (words) => words.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const matches = ({ code }) => fold(filter.value).split(/\s+/).every((word) => fold(`${code.label} ${code.definition} ${code.id}`).includes(word));

  function sift() {
    // A code of one's own is always at hand, whichever group was chosen.
    const wanted = [...rows.values()].filter((entry) => (inScope(entry.code) || entry.code.own) && matches(entry));
    for (const entry of rows.values()) entry.row.hidden = !wanted.includes(entry);
    for (const head of list.querySelectorAll(".sbs-an-group")) {
      let next = head.nextElementSibling;
      while (next?.hidden) next = next.nextElementSibling;
      head.hidden = !next || next.matches(".sbs-an-group");
    }
    none.textContent = rows.size ? (wanted.length ? "" : "No code has these words.") : "There is no code yet.";
    return wanted;
  }

  // The code at hand: under the pointer or the focus, else the chosen one.
  function explain(code = rows.get(chosen)?.code) {
    if (shown === (code ?? "")) return;
    shown = code ?? "";
    if (!code) return card.replaceChildren(part("p", "sbs-note", {}, "Point at a code to read what it means."));
    const parts = [part("p", "sbs-an-label", { dir: "auto" }, code.label), part("p", "", { dir: "auto" }, code.definition)];
    const more = [["Such as", code.examples], ["Not", code.counterexamples], ["Not to be confused with", code.confused ? [code.confused] : []]];
    for (const [words, sentences] of more) {
      for (const sentence of sentences) {
        const line = part("p", "sbs-an-example");
        line.append(part("b", "", {}, `${words}: `), part("bdi", "", {}, sentence));
        parts.push(line);
      }
    }
    if (code.own) parts.push(part("p", "sbs-note", {}, "A code of your own list."));
    card.replaceChildren(...parts);
    card.scrollTop = 0;
  }

  // A code that is missing: while it is written, the list gives way.
  function makeAdd() {
    const form = part("form", "sbs-an-add", { "aria-label": "A code that is missing" });
    const open = part("button", "sbs-an-button sbs-an-new", { type: "button", "aria-expanded": "false", title: "Add a code that is missing" }, "+ Code");
    const label = part("input", "", { type: "text", maxlength: "40", dir: "auto" });
    const definition = part("textarea", "", { rows: "3", dir: "auto" });
    const id = part("p", "sbs-note");
    const buttons = part("div", "sbs-an-buttons");
    const leave = part("button", "sbs-an-button", { type: "button" }, "Leave it");
    const field = (words, control) => {
      const line = part("label", "sbs-an-field", {}, words);
      line.append(control);
      return line;
    };
    buttons.append(part("button", "sbs-an-button sbs-an-main", { type: "submit" }, "Add it to my codes"), leave);
    form.append(field("Its name", label), field("What counts as it", definition), id, buttons);
    const turn = (on) => {
      form.hidden = !on;
      list.hidden = card.hidden = on;
      open.setAttribute("aria-expanded", String(on));
      (on ? label : open).focus();
    };
    form.hidden = true;
    open.addEventListener("click", () => turn(form.hidden));
    leave.addEventListener("click", () => turn(false));
    label.addEventListener("input", () => told.askId(label.value));
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const [named, meant] = [label.value.trim(), definition.value.trim()];
      if (!named || !meant) return void (id.textContent = "A code needs a name, and what counts as it.");
      told.add(named, meant);
      form.reset();
      id.textContent = "";
      turn(false);
    });
    return { box: form, id, open };
  }

  filter.addEventListener("input", sift);
  scope.addEventListener("change", () => {
    sift();
    told.scope();
  });
  filter.addEventListener("keydown", (event) => {
    const [first] = event.key === "Enter" ? sift() : [];
    if (event.key === "Escape" && filter.value) {
      filter.value = "";
      sift();
      event.stopPropagation();
    }
    if (!first) return;
    event.preventDefault();
    event.stopPropagation();
    told.code(first.code.id);
  });

  return {
    box, show, count, filter,
    scope: () => ({
      all: !scope.value,
      label: scope.selectedOptions[0]?.text ?? "",
      codes: book.codes.filter(inScope).map((code) => code.id),
    }),
    choose: (id) => {
      chosen = id;
      for (const [other, entry] of rows) {
        if (other === id) entry.name.setAttribute("aria-current", "true");
        else entry.name.removeAttribute("aria-current");
      }
      if (id) rows.get(id)?.row.scrollIntoView({ block: "nearest" });
      explain();
    },
    propose: (id) => (add.id.textContent = id ? `Its id in tables: ${id}` : ""),
    find: (id) => rows.get(id)?.code,
    key: (id) => rows.get(id)?.key ?? "",
    // By the letter that was typed or, where the keyboard writes another script, by the place of the key.
    typed: (event) => {
      const latin = /^(?:Key|Digit)(.)$/.exec(event.code)?.[1] ?? "";
      const other = event.key.length === 1 && event.key.charCodeAt(0) > 127;
      const letter = other || /\d/.test(latin) ? (event.shiftKey ? latin : latin.toLowerCase()) : event.key;
      return [...rows.values()].find(({ key }) => key && (key === event.key || key === letter))?.code;
    },
  };
}
