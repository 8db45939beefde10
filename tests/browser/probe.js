// What tests ask a page of the XHTML edition in a browser, as `globalThis.probe`; xhtml-checks.ts has its types.

/** Whether an element begins within the window. */
const isOnScreen = (element) => {
  const { top } = element.getBoundingClientRect();
  return top >= 0 && top < innerHeight;
};

/** Returns the words of an element without the ways back. */
function wordsOf(element) {
  const copy = element.cloneNode(true);
  for (const back of copy.querySelectorAll('[role~="doc-backlink"]')) back.remove();
  return copy.textContent.split(/[ \t\r\n]+/).filter((word) => word !== "");
}

/** Returns how many letters and spaces stand on each line of a paragraph. */
function lengthsOfLines(paragraph) {
  const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  const lengths = [];
  let right = Infinity;
  while (walker.nextNode()) {
    for (let offset = 0; offset < walker.currentNode.length; offset++) {
      range.setStart(walker.currentNode, offset);
      range.setEnd(walker.currentNode, offset + 1);
      const box = range.getBoundingClientRect();
      if (box.width === 0) continue;
      if (box.left < right - box.width) lengths.push(0);
      lengths[lengths.length - 1]++;
      right = box.right;
    }
  }
  return lengths;
}

/** Returns the relative luminance of a colour of sRGB (WCAG 2.2). */
function luminanceOf([red, green, blue]) {
  const [r, g, b] = [red, green, blue].map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

globalThis.probe = {
  /** The element that has the focus. */
  focus() {
    const element = document.activeElement;
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    return {
      role: element.role,
      href: element.href ?? null,
      address: `${location.href.replace(/#.*$/, "")}#${element.id}`,
      words: wordsOf(element),
      isOnScreen: isOnScreen(element),
      isOutlined: outlineStyle !== "none" && parseFloat(outlineWidth) > 0,
    };
  },

  /** The element that the address names. */
  target() {
    const element = document.querySelector(":target");
    return element && { words: wordsOf(element), isOnScreen: isOnScreen(element) };
  },

  /** By how many pixels the page is wider than the window. */
  excess: () => document.documentElement.scrollWidth - document.documentElement.clientWidth,

  /** How many letters and spaces stand on each line of the text; last lines of paragraphs are left out. */
  lines: () =>
    [...document.querySelectorAll("main > p")].flatMap((paragraph) => lengthsOfLines(paragraph).slice(0, -1)),

  /** The luminance of the colour that covers most of a picture, and of the one that stands out most from it. */
  async tones(picture) {
    const image = await createImageBitmap(await (await fetch(picture)).blob());
    const canvas = new OffscreenCanvas(image.width, image.height).getContext("2d");
    canvas.drawImage(image, 0, 0);
    const pixels = new Uint32Array(canvas.getImageData(0, 0, image.width, image.height).data.buffer);
    const counts = new Map();
    for (const pixel of pixels) counts.set(pixel, (counts.get(pixel) ?? 0) + 1);
    const luminances = [...counts]
      .sort(([, one], [, other]) => other - one)
      .map(([pixel]) => luminanceOf([pixel & 255, (pixel >> 8) & 255, (pixel >> 16) & 255]));
    const [ground] = luminances;
    const ink = luminances.reduce((far, each) => (Math.abs(each - ground) > Math.abs(far - ground) ? each : far));
    return { ground, ink };
  },
};
