// What every gate shares, put before its own lines: files are dropped or chosen, and go to Python in
// pieces, since a message of 10 MB would end the connection.

const PIECE = 1 << 20;

function part(tag, name, attributes = {}, words = "") {
  const element = document.createElement(tag);
  if (name) element.className = name;
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  if (words) element.textContent = words;
  return element;
}

function keepKeys(event) {
  event.target.setAttribute("data-lm-suppress-shortcuts", "true");
}

function refuse(event) {
  if ([...event.dataTransfer.types].includes("Files")) event.preventDefault();
}

// What is dropped beside the frame would open in place of the notebook; see board.js for the keys.
function guardOutput(el) {
  let output = el;
  const kept = { focusin: keepKeys, dragover: refuse, drop: refuse };
  const attached = new IntersectionObserver(() => {
    if (!el.isConnected) return;
    attached.disconnect();
    output = el.closest(".jp-OutputArea-output") ?? el;
    for (const [event, keep] of Object.entries(kept)) output.addEventListener(event, keep);
  });
  attached.observe(el);
  return () => {
    attached.disconnect();
    for (const [event, keep] of Object.entries(kept)) output.removeEventListener(event, keep);
  };
}

function takeFiles(drop, input, give) {
  input.addEventListener("change", () => give([...input.files]));
  drop.addEventListener("dragover", (event) => {
    event.preventDefault();
    drop.classList.add("sbs-over");
  });
  drop.addEventListener("dragleave", () => drop.classList.remove("sbs-over"));
  drop.addEventListener("drop", (event) => {
    event.preventDefault();
    event.stopPropagation();
    drop.classList.remove("sbs-over");
    give([...event.dataTransfer.files]);
  });
}

function sendPieces(model, message, bytes) {
  for (let start = 0; start === 0 || start < bytes.length; start += PIECE) {
    const last = start + PIECE >= bytes.length;
    model.send({ ...message, last }, undefined, [bytes.slice(start, start + PIECE).buffer]);
  }
}

function copyOnClick(copy, path) {
  copy.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(path.textContent);
      copy.textContent = "Copied";
    } catch {
      getSelection().selectAllChildren(path);
      copy.textContent = "Selected: press Ctrl+C";
    }
  });
}

// A part of the gate with a heading; `own` begins the ids of this gate.
function makeWay(own, name, words) {
  const section = part("section", "sbs-way", { "aria-labelledby": `${own}-${name}` });
  section.append(part("p", "sbs-head", { id: `${own}-${name}` }, words));
  return section;
}

// Calls what stands under each message of the model, until what is returned is called.
function listen(model, answers) {
  for (const [message, answer] of Object.entries(answers)) model.on(message, answer);
  return () => {
    for (const [message, answer] of Object.entries(answers)) model.off(message, answer);
  };
}
