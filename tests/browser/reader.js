// A reader of EPUBs on foliate-js. `?book=` is the path of the EPUB, `flow=scrolled` lets it scroll instead of turning
// pages, `pop-ups=off` lets calls lead to their notes. `globalThis.reader` is what tests ask; driver.ts has its types.
import "./foliate-js/view.js";
import { FootnoteHandler } from "./foliate-js/footnotes.js";

const asked = new URLSearchParams(location.search);
const popUp = document.querySelector("#pop-up");
const view = document.createElement("foliate-view");
const footnotes = new FootnoteHandler();
/** What the reader did, in order: `went` to a place, `popped up` a note, `put away` one, or what went wrong. */
const doings = [];
let tell = () => {};

/** What readers lay over a book's own style: foliate's own among them. */
const style = `
  @namespace epub "http://www.idpf.org/2007/ops";
  html { color-scheme: light dark; }
  p, li, blockquote, dd { line-height: 1.4; }
  pre { white-space: pre-wrap !important; }
  aside[epub|type~="endnote"], aside[epub|type~="footnote"], aside[epub|type~="note"] { display: none; }
`;

function did(doing) {
  doings.push(doing);
  tell();
}

/** Follows a link of the book: a call pops up its note; another link is gone to. */
function follow(event) {
  const { a: link, href } = event.detail;
  // A note must not hide its call.
  popUp.classList.toggle("above", popUp.contains(event.target) ? popUp.matches(".above") : standsLow(link));
  const failed = (error) => did(`failed: ${error.message}`);
  const note = asked.get("pop-ups") === "off" ? undefined : footnotes.handle(view.book, event);
  if (note !== undefined) return note.catch(failed);
  event.preventDefault();
  popUp.close();
  view.goTo(href).then(() => did("went"), failed);
}

footnotes.addEventListener("before-render", ({ detail: { view: note } }) => {
  note.renderer.setAttribute("flow", "scrolled");
  note.renderer.setAttribute("margin", "14px");
  note.renderer.setAttribute("gap", "4%");
  note.renderer.setStyles(style);
  note.addEventListener("link", follow);
  popUp.replaceChildren(note);
  if (!popUp.open) popUp.showModal();
});

footnotes.addEventListener("render", ({ detail: { view: note } }) => {
  const shown = async () => {
    await settled(note);
    popUp.style.height = `${documentOf(note).documentElement.getBoundingClientRect().height + 30}px`;
    await settled(note);
    did("popped up");
  };
  note.addEventListener("relocate", shown, { once: true });
});

popUp.addEventListener("close", () => {
  popUp.replaceChildren();
  did("put away");
});

/** Waits until the screen has been drawn anew. */
async function drawn() {
  for (let frame = 0; frame < 2; frame++) await new Promise((resolve) => requestAnimationFrame(resolve));
}

/** Waits until the faces are loaded and what they moved stands where it stays. */
async function settled(where) {
  await documentOf(where).fonts.ready;
  await drawn();
}

const documentOf = (where) => where.renderer.getContents()[0].doc;

/** Returns the part of the screen that shows the pages that an element stands on, and its own first box there. */
function boxesOf(element) {
  const frame = element.ownerDocument.defaultView.frameElement;
  const { x, y } = frame.getBoundingClientRect();
  const boxes = [...element.getClientRects()];
  const box = boxes.find(({ width, height }) => width > 0 && height > 0) ?? boxes[0];
  const onScreen = box && new DOMRect(x + box.x, y + box.y, box.width, box.height);
  return { page: frame.closest("#container").getBoundingClientRect(), box: onScreen };
}

/** Whether an element begins in the lower half of the screen. */
function standsLow(element) {
  const { box } = boxesOf(element);
  return box !== undefined && box.y > innerHeight / 2;
}

/** Whether a reader sees where an element begins. */
function isVisible(element) {
  const { page, box } = boxesOf(element);
  if (!box || !element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return false;
  const within = (value, from, to) => value >= from - 1 && value < to;
  return within(box.left, page.left, page.right) && within(box.top, page.top, page.bottom);
}

/** Returns where the middle of an element is on the screen, in CSS pixels; null where it is not to be seen. */
function placeOf(element) {
  if (!element || !isVisible(element)) return null;
  const { box } = boxesOf(element);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** Returns the words of an element without the ways back, which stand for the number of a note. */
function wordsOf(element) {
  const copy = element.cloneNode(true);
  for (const back of copy.querySelectorAll('[role~="doc-backlink"]')) back.remove();
  return copy.textContent.split(/[ \t\r\n]+/).filter((word) => word !== "");
}

const addressOf = (index, element) => `${view.book.sections[index].id}#${element.id}`;

/** Returns the element that an address means in what is shown, or null. */
function elementAt(href) {
  const { index, anchor } = view.book.resolveHref(href);
  const [shown] = view.renderer.getContents();
  const element = shown.index === index ? anchor(shown.doc) : null;
  return element instanceof shown.doc.defaultView.Element ? element : null;
}

/** Returns the element that was gone to last: foliate puts the caret before it. */
function elementGoneTo() {
  const { anchorNode, anchorOffset } = documentOf(view).getSelection();
  return anchorNode?.childNodes[anchorOffset] ?? null;
}

const flat = (entries) => (entries ?? []).flatMap(({ label, href, subitems }) => [{ label, href }, ...flat(subitems)]);

/** Writes the title over the page, and how far it is into the book below it, where the reader turns pages. */
function label({ detail: { fraction } }) {
  const { heads, feet } = view.renderer;
  if (heads) heads[0].textContent = document.title;
  if (feet) feet.at(-1).textContent = `${Math.round(fraction * 100)} %`;
}

async function open() {
  document.body.prepend(view);
  await view.open(asked.get("book"));
  view.renderer.setAttribute("flow", asked.get("flow") ?? "paginated");
  view.renderer.setStyles(style);
  view.addEventListener("link", follow);
  view.addEventListener("relocate", label);
  document.title = view.book.metadata.title;
  await view.init({ showTextStart: true });
  await settled(view);
}

globalThis.reader = {
  opened: open(),
  drawn,

  /** How much the reader has done. */
  done: () => doings.length,

  /** What the reader does after it has done so much; `did nothing` where that takes more than some milliseconds. */
  next(done, patience) {
    const next = new Promise((resolve) => {
      tell = () => doings.length > done && resolve(doings[done]);
      tell();
    });
    return Promise.race([next, new Promise((resolve) => setTimeout(resolve, patience, "did nothing"))]);
  },

  /** The calls of the book in its reading order. */
  async calls() {
    const perSection = view.book.sections.map(async (section, index) => {
      const calls = (await section.createDocument()).querySelectorAll('[role~="doc-noteref"]');
      return [...calls].map((call) => ({
        href: addressOf(index, call),
        number: call.textContent,
        isInNote: call.closest('[role~="doc-footnote"], [role~="doc-endnote"]') !== null,
      }));
    });
    return (await Promise.all(perSection)).flat();
  },

  contents: () => flat(view.book.toc),
  pageList: () => flat(view.book.pageList),

  /** Goes to an address as the contents do. */
  async show(href) {
    await view.goTo(href);
    await settled(view);
  },

  /** Whether what an address names was gone to last, and is to be seen; a file as a whole is where it begins. */
  sight(href) {
    const resolved = view.book.resolveHref(href);
    const [{ index, doc }] = view.renderer.getContents();
    if (resolved?.index !== index) return "in no file, or in another";
    const target = resolved.anchor(doc);
    if (target === 0) return "visible";
    if (target === null) return "no such element";
    if (target !== elementGoneTo()) return "elsewhere";
    return isVisible(target) ? "visible" : "out of sight";
  },

  place: (href) => placeOf(elementAt(href)),

  /** What was gone to last. */
  async landing() {
    await settled(view);
    const [{ index }] = view.renderer.getContents();
    const element = elementGoneTo();
    if (!element?.id) return null;
    return { href: addressOf(index, element), words: wordsOf(element), isVisible: isVisible(element) };
  },

  /** Where the ways back of the note that was gone to last are. */
  backlinks: () => [...(elementGoneTo()?.querySelectorAll?.('[role~="doc-backlink"]') ?? [])].map(placeOf),

  isPoppedUp: () => popUp.open,

  /** The note that is popped up, and where its calls are. */
  poppedUp() {
    const { body } = documentOf(popUp.firstElementChild);
    const calls = [...body.querySelectorAll('[role~="doc-noteref"]')];
    return { words: wordsOf(body), isVisible: isVisible(body.firstElementChild), calls: calls.map(placeOf) };
  },
};
