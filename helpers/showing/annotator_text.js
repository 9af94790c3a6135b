// The statement as running text. Its characters stand raw in text nodes, and every leaf knows where
// it begins, so that a place in the page is a place in the text, counted in code points as in Python.
// Numbers, chips and roles are drawn by CSS from attributes: to the caret they are not there.

const LINE = 5;
// Letters of a label beside its words; fewer where many codings crowd a paragraph.
const [LONGEST_CHIP, SHORT_CHIP, CROWDED] = [24, 12, 6];

function makeText(told) {
  const box = part("div", "sbs-an-text", {
    contenteditable: "true", role: "textbox", "aria-readonly": "true", "aria-multiline": "true", inputmode: "none",
    spellcheck: "false", autocorrect: "off", autocapitalize: "off", translate: "no", "data-gramm": "false",
    "data-lm-suppress-shortcuts": "true",
  });
  let paragraphs = [];
  let page = { paragraphs: [], voices: [], sentences: [], signs: {} };
  let [mine, others, covered, lit] = [[], [], new Map(), ""];

  // --- what is shown ---

  function showPage(next) {
    page = next;
    const acting = Object.keys(page.signs);
    paragraphs = page.paragraphs.map((given, number) => {
      const points = Array.from(given.text);
      const fixed = points.flatMap((point, place) => (acting.includes(point) ? [given.start + place] : []));
      const bare = { start: given.start + points.findIndex((point) => point.trim()), end: given.start + points.findLastIndex((point) => point.trim()) + 1 };
      return { ...given, number, points, fixed, bare, end: given.start + points.length, drawn: "", frame: null, line: null };
    });
    box.setAttribute("aria-label", `Text of ${page.id}`);
    box.replaceChildren(...paragraphs.map(makeParagraph));
    [mine, others, covered, lit] = [[], [], new Map(), ""];
    box.scrollTop = 0;
    draw();
  }

  function makeParagraph(p) {
    p.frame = part("div", `sbs-an-para sbs-role-${p.role}`, { "data-number": String(p.number + 1) });
    if (p.label) p.frame.dataset.role = p.label;
    if (!p.counted) p.frame.classList.add("sbs-an-uncounted");
    p.line = part("p", "", { dir: "auto" });
    if (page.language) p.line.lang = page.language;
    p.frame.append(p.line);
    return p.frame;
  }

  function showMarks(own, foreign, read) {
    mine = own;
    others = foreign;
    covered = read;
    draw();
  }

  function draw(again = false) {
    // A reader's selection outlives what is drawn anew.
    const selected = again ? null : readSelection();
    const lanes = spreadLanes([...mine, ...others]);
    let changed = false;
    for (const p of paragraphs) {
      p.frame.dataset.read = covered.get(p.number) ?? "";
      const here = [...mine, ...others].filter((mark) => mark.start < p.end && p.start < mark.end);
      const drawn = JSON.stringify(here.map((mark) => [mark.key, mark.start, mark.end, lanes.get(mark), mark.number, mark.hue, chipTitle(mark)]));
      if (p.drawn === drawn && !again) continue;
      p.drawn = drawn;
      changed = true;
      drawParagraph(p, here, lanes);
    }
    if (changed) {
      light(lit);
      if (selected) select(selected.anchor, selected.focus);
      told.drawn();
    }
  }

  function drawParagraph(p, here, lanes) {
    const spoken = page.voices.filter((voice) => voice.start < p.end && p.start < voice.end);
    const ends = [...here, ...spoken].flatMap(({ start, end }) => [start, end]);
    const inside = [...ends, ...p.fixed.flatMap((place) => [place, place + 1])].filter((edge) => p.start < edge && edge < p.end);
    const edges = [...new Set([p.start, ...inside, p.end])].sort((a, b) => a - b);
    const most = here.length > CROWDED ? SHORT_CHIP : LONGEST_CHIP;
    const parts = [];
    for (let place = 0; place + 1 < edges.length; place++) {
      const [from, to] = [edges[place], edges[place + 1]];
      for (const mark of here) if (mark.start === from) parts.push(makeNumber(mark));
      const over = here.filter((mark) => mark.start <= from && to <= mark.end);
      const around = spoken.filter((voice) => voice.start <= from && to <= voice.end);
      parts.push(makeLeaf(p, from, to, over, around, lanes));
      for (const mark of here) if (mark.end === to) parts.push(makeChip(mark, most));
    }
    p.line.replaceChildren(...parts);
  }

  function makeLeaf(p, from, to, over, around, lanes) {
    const words = p.points.slice(from - p.start, to - p.start).join("");
    const fixed = p.fixed.includes(from);
    const leaf = part("span", "sbs-an-leaf", {}, fixed ? page.signs[words] : words);
    leaf.sbs = { from, to, fixed, over };
    if (around.length) {
      const said = around.reduce((inner, voice) => (voice.end - voice.start < inner.end - inner.start ? voice : inner));
      leaf.classList.add(said.kind === "indirect" ? "sbs-an-reported" : "sbs-an-quoted");
      leaf.title = said.words;
    }
    if (over.length) {
      const depth = 1 + Math.max(...over.map((mark) => lanes.get(mark)));
      const look = (mark) => {
        const colour = `var(--sbs-hue-${mark.hue < 0 ? "none" : mark.hue})`;
        const line = mark.foreign
          ? `repeating-linear-gradient(90deg, ${colour} 0 2px, transparent 2px 5px)`
          : `linear-gradient(${colour}, ${colour})`;
        return `${line} 0 calc(100% - ${(depth - 1 - lanes.get(mark)) * LINE}px) / 100% 3px no-repeat`;
      };
      leaf.style.background = over.map(look).join(", ");
      leaf.style.setProperty("--depth", depth);
      leaf.classList.add("sbs-an-coded");
    }
    return leaf;
  }

  function makeNumber(mark) {
    const number = part("span", "sbs-an-begin", { "data-words": mark.number, "aria-hidden": "true" });
    number.sbs = { chip: mark };
    return number;
  }

  function makeChip(mark, most) {
    const look = `sbs-an-chip sbs-hue-${mark.hue < 0 ? "none" : mark.hue}${mark.foreign ? " sbs-an-foreign" : ""}`;
    const chip = part("span", look, { "data-words": chipWords(mark, most), title: chipTitle(mark), "aria-hidden": "true" });
    chip.sbs = { chip: mark };
    return chip;
  }

  const sign = (mark) => ({ supports: mark.certainty === "hedged" ? "△ " : "▲ ", rejects: mark.certainty === "hedged" ? "▽ " : "▼ " })[mark.polarity] ?? "";
  const chipTitle = (mark) => `${mark.foreign ? `${mark.foreign}:` : mark.number} ${sign(mark)}${mark.label}`;
  const chipWords = (mark, most) => `${mark.foreign ? `${mark.foreign}:` : mark.number} ${sign(mark)}${shorten(mark.label, most)}`;

  // The words of one coding stand out from those of all others.
  function light(key) {
    lit = key;
    for (const leaf of box.querySelectorAll(".sbs-an-leaf, .sbs-an-chip, .sbs-an-begin")) {
      const keys = leaf.sbs.chip ? [leaf.sbs.chip.key] : leaf.sbs.over.map((mark) => mark.key);
      leaf.classList.toggle("sbs-an-lit", Boolean(key) && keys.includes(key));
    }
  }

  // --- between places in the page and places in the text ---

  const leaves = () => box.querySelectorAll(".sbs-an-leaf");

  // Where a point of the page lies in the text.
  function toPlace(node, offset) {
    const leaf = node.nodeType === Node.TEXT_NODE ? node.parentElement.closest(".sbs-an-leaf") : null;
    if (leaf?.sbs.fixed) return offset > 0 ? leaf.sbs.to : leaf.sbs.from;
    if (leaf) return leaf.sbs.from + countPoints(node.data, offset);
    const point = document.createRange();
    point.setStart(node, offset);
    let before = paragraphs[0]?.start ?? 0;
    for (const other of leaves()) {
      if (point.comparePoint(other.firstChild ?? other, 0) >= 0) return other.sbs.from;
      before = other.sbs.to;
    }
    return before;
  }

  // The point of the page at a place of the text; at the end of a stretch that of its last leaf.
  function toPoint(place, atEnd = false) {
    let last = null;
    for (const leaf of leaves()) {
      const { from, to, fixed } = leaf.sbs;
      if (atEnd ? place <= to : place < to) {
        const node = leaf.firstChild ?? leaf;
        if (place <= from) return [node, 0];
        return [node, fixed ? node.length ?? 0 : countUnits(node.data, place - from)];
      }
      last = leaf;
    }
    return last ? [last.firstChild ?? last, last.firstChild?.length ?? 0] : [box, 0];
  }

  function toRange(start, end) {
    const range = document.createRange();
    range.setStart(...toPoint(start));
    range.setEnd(...toPoint(end, true));
    return range;
  }

  function readSelection() {
    const now = getSelection();
    if (!now.rangeCount || !box.contains(now.anchorNode) || !box.contains(now.focusNode)) return null;
    return { anchor: toPlace(now.anchorNode, now.anchorOffset), focus: toPlace(now.focusNode, now.focusOffset) };
  }

  // A caret stands before the letter at its place, or with `behind` after the one before it.
  function select(anchor, focus, behind = false) {
    getSelection().setBaseAndExtent(...toPoint(anchor, behind || anchor > focus), ...toPoint(focus, behind || focus > anchor));
  }

  // --- nothing changes the text ---

  const refuse = (event) => event.preventDefault();
  for (const kind of ["beforeinput", "paste", "drop", "cut", "dragstart", "dragover"]) box.addEventListener(kind, refuse);
  // What a system for writing other scripts puts in cannot be refused, only taken out again.
  for (const kind of ["input", "compositionend"]) box.addEventListener(kind, () => draw(true));
  // A press inside a live selection would drag it, and the new one would be lost.
  box.addEventListener("mousedown", (event) => {
    if (event.button === 0 && !event.shiftKey) getSelection().removeAllRanges();
  });
  box.addEventListener("click", (event) => {
    const at = event.target.closest(".sbs-an-leaf, .sbs-an-chip, .sbs-an-begin");
    if (at?.sbs.chip) told.press([at.sbs.chip]);
    else if (getSelection().isCollapsed) told.press(at ? inward(at.sbs.over) : []);
  });

  // The marks over a place, the innermost first.
  const inward = (marks) => [...marks].sort((a, b) => a.end - a.start - (b.end - b.start) || b.start - a.start);
  const marksAt = (place) => inward([...mine, ...others].filter((mark) => mark.start <= place && place < mark.end));

  function reveal(start, end) {
    const [seen, frame] = [toRange(start, end).getBoundingClientRect(), box.getBoundingClientRect()];
    if (seen.top < frame.top + 8 || Math.min(seen.bottom, seen.top + 40) > frame.bottom - 8) box.scrollTop += seen.top - frame.top - frame.height / 4;
  }

  return {
    box, showPage, showMarks, light, toRange, readSelection, select, marksAt, reveal, draw,
    paragraphs: () => paragraphs, page: () => page,
    words: (start, end) => paragraphs
      .filter((p) => p.start < end && start < p.end)
      .map((p) => p.points.slice(Math.max(start - p.start, 0), Math.max(end - p.start, 0)).map((point) => page.signs[point] ?? point).join(""))
      .join(" ").replace(/\s+/g, " ").trim(),
  };
}

// A lane for each coding, so that no two that overlap share a line; the first ones keep near the words.
function spreadLanes(marks) {
  const [free, lanes] = [[], new Map()];
  for (const mark of [...marks].sort((a, b) => a.start - b.start || b.end - a.end)) {
    let lane = free.findIndex((end) => end <= mark.start);
    if (lane < 0) lane = free.length;
    free[lane] = mark.end;
    lanes.set(mark, lane);
  }
  return lanes;
}

// JavaScript counts UTF-16 units, of which some characters have two; Python counts code points.
function countPoints(words, units) {
  let points = 0;
  for (let place = 0; place < Math.min(units, words.length); points++) place += words.codePointAt(place) > 0xffff ? 2 : 1;
  return points;
}

function countUnits(words, points) {
  let place = 0;
  for (let left = points; left > 0 && place < words.length; left--) place += words.codePointAt(place) > 0xffff ? 2 : 1;
  return place;
}

function part(tag, name = "", attributes = {}, words = "") {
  const element = document.createElement(tag);
  if (name) element.className = name;
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  if (words) element.textContent = words;
  return element;
}
