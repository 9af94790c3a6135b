// Which words are picked: a selection grows to whole words, and W, S and P pick words, sentences and
// paragraphs from the caret on. And where words that are looked for stand.

const FOLDED = { "‘": "'", "’": "'", "‚": "'", "“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "–": "-", "—": "-", "‐": "-", "‑": "-" };

function makePicking(text, told) {
  let picked = null;
  let caret = null;
  // The end of what is picked that is not at the caret stays where it is.
  const painted = { "sbs-picked": [], "sbs-found": [], "sbs-found-now": [] };

  // --- whole words ---

  // The pieces of a paragraph between which nothing may be cut: words, signs, whole emoji, spaces.
  function pieces(p) {
    if (p.pieces) return p.pieces;
    const cut = new Intl.Segmenter(text.page().language || undefined, { granularity: "word" });
    let from = p.start;
    p.pieces = [...cut.segment(p.text)].map(({ segment, isWordLike }) => {
      const piece = { from, to: from + countPoints(segment, segment.length), word: Boolean(isWordLike), bare: !segment.trim() };
      from = piece.to;
      return piece;
    });
    return p.pieces;
  }

  // A caret behind the last letter of a paragraph still stands in it.
  const paragraphAt = (place) => {
    const all = text.paragraphs();
    return all.find((p) => p.start === place) ?? all.find((p) => place <= p.end) ?? all.at(-1);
  };
  const words = () => text.paragraphs().flatMap((p) => pieces(p).filter((piece) => piece.word));

  function isBare(place) {
    const p = paragraphAt(place);
    return !p || place < p.start || !p.points[place - p.start]?.trim();
  }

  function snap(start, end) {
    while (start < end && isBare(start)) start++;
    while (start < end && isBare(end - 1)) end--;
    if (start >= end) return null;
    const around = (place) => pieces(paragraphAt(place)).find((piece) => piece.from <= place && place < piece.to);
    return { start: around(start).from, end: around(end - 1).to };
  }

  function wordsIn({ start, end }) {
    const near = text.paragraphs().filter((p) => p.start < end && start < p.end);
    return near.flatMap((p) => pieces(p).filter((piece) => piece.word && piece.from >= start && piece.to <= end));
  }

  // Without quotation marks and other signs at its ends.
  function bare(picked) {
    const inside = wordsIn(picked);
    return inside.length ? { start: inside[0].from, end: inside.at(-1).to } : picked;
  }

  // --- picking ---

  function paint(name, ranges) {
    if (!globalThis.CSS?.highlights) return;
    if (!CSS.highlights.has(name)) CSS.highlights.set(name, new Highlight());
    const shared = CSS.highlights.get(name);
    painted[name].forEach((range) => shared.delete(range));
    painted[name] = ranges.map(({ start, end }) => text.toRange(start, end));
    painted[name].forEach((range) => shared.add(range));
  }

  function pick(next) {
    if (picked?.start === next?.start && picked?.end === next?.end) return;
    picked = next;
    paint("sbs-picked", picked ? [picked] : []);
    told.picked();
  }

  // Whatever made the selection: a mouse, a finger, Shift with arrows, or W, S and P.
  function follow() {
    const now = text.readSelection();
    if (!now) return;
    const { anchor, focus } = now;
    const moved = caret !== focus;
    caret = focus;
    pick(anchor === focus ? null : snap(Math.min(anchor, focus), Math.max(anchor, focus)));
    if (moved) told.moved();
  }

  function pickAll(next, stay = false) {
    if (!next) return;
    pick(next);
    if (stay) return;
    text.select(next.start, next.end);
    text.reveal(Math.max(next.start, next.end - 1), next.end);
  }

  function letGo() {
    const behind = Boolean(picked);
    const place = picked ? picked.end : caret ?? text.paragraphs()[0]?.start ?? 0;
    pick(null);
    if (text.box.contains(getSelection().anchorNode)) text.select(place, place, behind);
  }

  // Back into the text, to where one was: a box for typing takes the selection of the page away.
  function resume() {
    const [place, words] = [caret, picked];
    const away = !text.readSelection();
    text.box.focus({ preventScroll: true });
    if (!away || place === null) return;
    if (words) text.select(words.start, words.end);
    else text.select(place, place);
  }

  // --- by word, sentence, paragraph ---

  const units = {
    w: () => words().map(({ from, to }) => ({ start: from, end: to })),
    s: () => text.page().sentences.map(([start, end]) => ({ start, end })),
    p: () => text.paragraphs().map(({ start, end }) => snap(start, end)).filter(Boolean),
  };

  // First what the caret is in, or the whole of what is picked in part; then one more, or one less.
  function grow(unit, less) {
    const all = units[unit]();
    if (!all.length) return;
    const place = caret ?? text.paragraphs()[0].start;
    if (!picked) return pickAll(all.find(({ end }) => place < end) ?? all.at(-1));
    const inside = all.filter(({ start, end }) => start < picked.end && picked.start < end);
    const whole = inside.length ? { start: Math.min(picked.start, inside[0].start), end: Math.max(picked.end, inside.at(-1).end) } : picked;
    if (less) {
      const fewer = inside.filter(({ end }) => end < picked.end).at(-1);
      return pickAll(fewer && { start: picked.start, end: fewer.end });
    }
    if (whole.start < picked.start || whole.end > picked.end) return pickAll(whole);
    const next = all.find(({ start }) => start >= picked.end);
    return pickAll(next && { start: picked.start, end: next.end });
  }

  // --- words that are looked for ---

  // A paragraph as it is compared: small letters, one space for many, and for each where it stands.
  function fold(p) {
    if (p.folded) return p.folded;
    const [letters, places] = [[], []];
    p.points.forEach((point, number) => {
      for (const letter of foldPoint(point)) {
        if (letter === " " && letters.at(-1) === " ") continue;
        letters.push(letter);
        places.push(p.start + number);
      }
    });
    p.folded = { words: letters.join(""), places };
    return p.folded;
  }

  function find(asked) {
    const wanted = Array.from(asked).flatMap(foldPoint).join("").replace(/ +/g, " ").trim();
    if (!wanted) return [];
    return text.paragraphs().flatMap((p) => {
      const { words: inside, places } = fold(p);
      const found = [];
      for (let at = inside.indexOf(wanted); at >= 0; at = inside.indexOf(wanted, at + wanted.length)) {
        found.push({ start: places[at], end: places[at + wanted.length - 1] + 1 });
      }
      return found;
    });
  }

  document.addEventListener("selectionchange", follow);

  return {
    pick: pickAll, letGo, resume, grow, find, bare, snap, follow,
    countWords: (place) => wordsIn(place).length,
    picked: () => picked, caret: () => caret,
    word: (place) => words().find(({ to }) => place < to),
    paragraph: () => (picked || caret !== null ? paragraphAt(picked ? picked.start : caret) : null),
    showFound: (found, now) => {
      paint("sbs-found", found.filter((place) => place !== now));
      paint("sbs-found-now", now ? [now] : []);
    },
    forget: () => {
      [picked, caret] = [null, null];
      for (const name of Object.keys(painted)) paint(name, []);
    },
    repaint: () => paint("sbs-picked", picked ? [picked] : []),
    end: () => {
      document.removeEventListener("selectionchange", follow);
      for (const name of Object.keys(painted)) paint(name, []);
    },
  };
}

// Each letter of the result is one UTF-16 unit, so that places can be told by counting.
function foldPoint(point) {
  if (!point.trim()) return [" "];
  return [...(FOLDED[point] ?? point).normalize("NFD").toLowerCase()].flatMap((letter) => letter.split(""));
}
