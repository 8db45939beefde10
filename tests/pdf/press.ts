import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFString,
} from "@cantoo/pdf-lib";
import type { PDFPage } from "@cantoo/pdf-lib";
import type { PresetName } from "../../src/pdf/presets.ts";
import { contentOf, paintedImages, type Box } from "./painted.ts";
import { mm } from "../../src/typography/units.ts";

const name = (text: string): PDFName => PDFName.of(text);
const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes).toString("latin1");

/** Returns what a printer would find fault with in a press edition of a trim in points, reading it from its bytes. */
export async function faultsOfPress(
  bytes: Uint8Array,
  preset: PresetName,
  trim: { readonly width: number; readonly height: number },
): Promise<string[]> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  return [
    ...faultsOfHeader(bytes, preset),
    ...pdf
      .getPages()
      .flatMap((page, index) =>
        [
          ...faultsOfBoxes(page, preset === "kdp" ? 0 : mm(3), trim),
          ...faultsOfBleed(page),
          ...faultsOfContent(page),
          ...faultsOfResources(pdf, page),
        ].map((fault) => `page ${index + 1}: ${fault}`),
      ),
    ...faultsOfCatalog(pdf, preset),
    ...faultsOfIntents(pdf, preset),
    ...faultsOfInfo(pdf, preset),
    ...faultsOfFonts(pdf),
  ];
}

function faultsOfHeader(bytes: Uint8Array, preset: PresetName): string[] {
  const version = /^%PDF-([\d.]+)/.exec(latin1(bytes.subarray(0, 16)))?.[1];
  const due = preset === "x1a" ? "1.3" : "1.6";
  const hasId = /trailer[^]*\/ID \[/.test(latin1(bytes.subarray(-2000)));
  return [...(version === due ? [] : [`the header says ${version}`]), ...(hasId ? [] : ["the trailer has no ID"])];
}

function boxOf(page: PDFPage, box: string): Box | undefined {
  const array = page.node.lookupMaybe(name(box), PDFArray);
  return array === undefined
    ? undefined
    : ([0, 1, 2, 3].map((index) => array.lookup(index, PDFNumber).asNumber()) as unknown as Box);
}

const near = (a: number, b: number): boolean => Math.abs(a - b) < 0.01;
const within = (inner: Box, outer: Box): boolean =>
  inner[0] >= outer[0] - 0.01 &&
  inner[1] >= outer[1] - 0.01 &&
  inner[2] <= outer[2] + 0.01 &&
  inner[3] <= outer[3] + 0.01;

function faultsOfBoxes(page: PDFPage, bleed: number, trim: { width: number; height: number }): string[] {
  const [media, bled, trimmed] = [boxOf(page, "MediaBox"), boxOf(page, "BleedBox"), boxOf(page, "TrimBox")];
  if (media === undefined || bled === undefined || trimmed === undefined) return ["a box is missing"];
  const margins = [trimmed[0] - bled[0], trimmed[1] - bled[1], bled[2] - trimmed[2], bled[3] - trimmed[3]];
  return [
    ...(page.node.has(name("UserUnit")) ? ["a unit is said"] : []),
    ...(near(trimmed[2] - trimmed[0], trim.width) && near(trimmed[3] - trimmed[1], trim.height)
      ? []
      : ["the trim is of another size"]),
    ...(within(trimmed, bled) && within(bled, media) ? [] : ["the boxes do not lie within one another"]),
    ...(margins.every((margin) => near(margin, bleed)) ? [] : ["the bleed is not what it should be"]),
  ];
}

/** An image that reaches the trim goes on to the edge of the bleed, since paper is never cut to the point. */
function faultsOfBleed(page: PDFPage): string[] {
  const [bled, trimmed] = [boxOf(page, "BleedBox"), boxOf(page, "TrimBox")];
  if (bled === undefined || trimmed === undefined) return [];
  const inwards = [1, 1, -1, -1] as const;
  const sides = ["left", "foot", "right", "head"];
  return paintedImages(page).flatMap((box) =>
    sides
      .filter((_, side) => {
        const reaches = (edge: Box): boolean => (box[side]! - edge[side]!) * inwards[side]! <= 0.01;
        return (box[side]! - trimmed[side]!) * inwards[side]! < 1 && !reaches(bled);
      })
      .map((side) => `an image ends at the trim, at its ${side}`),
  );
}

/** Every operator of a page that sets a colour must set black or grey: ISO 32000-1, table 74. */
function faultsOfContent(page: PDFPage): string[] {
  const operators = contentOf(page).replace(/\((?:\\.|[^\\)])*\)|<[\da-fA-F\s]*>/g, "");
  const faults = [
    ...operators.matchAll(/(?:^|\s)((?:[\d.-]+\s+)*)(rg|RG|k|K|sc|SC|scn|SCN|cs|CS|ri|sh)(?=\s|$)/g),
  ].filter(([, operands, operator]) => !(/^[kK]$/.test(operator!) && /^0 0 0 [\d.]+\s*$/.test(operands!.trim())));
  return [...new Set(faults.map(([found]) => `the colour is set by “${found.trim()}”`))];
}

function faultsOfResources(pdf: PDFDocument, page: PDFPage): string[] {
  const resources = page.node.Resources();
  const states = resources?.lookupMaybe(name("ExtGState"), PDFDict)?.values() ?? [];
  const images = resources?.lookupMaybe(name("XObject"), PDFDict)?.values() ?? [];
  const transparent = states.some((state) => {
    const dictionary = pdf.context.lookup(state, PDFDict);
    return ["ca", "CA"].some((key) => (dictionary.lookupMaybe(name(key), PDFNumber)?.asNumber() ?? 1) < 1);
  });
  const coloured = images.some((image) => {
    const stream = pdf.context.lookup(image);
    return stream instanceof PDFRawStream && /RGB/.test(stream.dict.get(name("ColorSpace"))?.toString() ?? "");
  });
  return [
    ...(transparent ? ["something is transparent"] : []),
    ...(coloured ? ["an image is in RGB"] : []),
    ...((page.node.Annots()?.size() ?? 0) > 0 ? ["there is an annotation"] : []),
  ];
}

function faultsOfCatalog({ catalog }: PDFDocument, preset: PresetName): string[] {
  const barred = [
    "AcroForm",
    "OpenAction",
    "AA",
    ...(preset === "x4" ? [] : ["Outlines"]),
    ...(preset === "kdp" ? ["Metadata"] : []),
  ];
  const dests = catalog.lookupMaybe(name("Names"), PDFDict)?.get(name("JavaScript"));
  return [
    ...barred.filter((key) => catalog.has(name(key))).map((key) => `the catalog has ${key}`),
    ...(dests === undefined ? [] : ["there is a script"]),
  ];
}

/** An intent of PDF/X has the profile of a press embedded: output class, CMYK (ICC.1, 7.2). */
function faultsOfIntents(pdf: PDFDocument, preset: PresetName): string[] {
  const intents = pdf.catalog.lookupMaybe(name("OutputIntents"), PDFArray)?.asArray() ?? [];
  const subtypes = intents.map((intent) => pdf.context.lookup(intent, PDFDict).lookup(name("S"), PDFName).decodeText());
  const due = preset === "x4" ? ["GTS_PDFX", "GTS_PDFA1"] : preset === "x1a" ? ["GTS_PDFX"] : [];
  const profiles = new Set(intents.map((intent) => pdf.context.lookup(intent, PDFDict).get(name("DestOutputProfile"))));
  const unfit = [...profiles].filter((profile) => {
    const stream = pdf.context.lookup(profile);
    const icc = stream instanceof PDFRawStream ? latin1(decodePDFRawStream(stream).decode()) : "";
    return icc.slice(12, 20) !== "prtrCMYK";
  });
  return [
    ...(subtypes.join() === due.join() ? [] : [`the output intents are ${subtypes.join() || "none"}`]),
    ...(unfit.length === 0 ? [] : ["a profile is not that of a press"]),
    ...(profiles.size <= 1 ? [] : ["there are several profiles"]),
  ];
}

function faultsOfInfo(pdf: PDFDocument, preset: PresetName): string[] {
  const info = pdf.context.lookup(pdf.context.trailerInfo.Info, PDFDict);
  const textOf = (key: string): string | undefined =>
    info.lookupMaybe(name(key), PDFString, PDFHexString)?.decodeText();
  const trapped = info.lookup(name("Trapped"));
  const faults = trapped instanceof PDFName && trapped.decodeText() === "False" ? [] : ["Trapped is no name"];
  if (
    preset === "x1a" &&
    (textOf("GTS_PDFXVersion") !== "PDF/X-1:2001" || textOf("GTS_PDFXConformance") !== "PDF/X-1a:2001")
  )
    faults.push("it does not say that it is PDF/X-1a");
  if (preset !== "x4") return faults;
  const stream = pdf.context.lookup(pdf.catalog.get(name("Metadata")));
  const xmp = stream instanceof PDFRawStream ? Buffer.from(stream.contents).toString("utf8") : "";
  const said = (element: string): string | undefined => new RegExp(`<${element}>(?:<[^>]+>)*([^<]*)`).exec(xmp)?.[1];
  const pairs = [
    [textOf("Title"), said("dc:title")],
    [textOf("Author"), said("dc:creator")],
    [textOf("Producer"), said("pdf:Producer")],
    [textOf("Creator"), said("xmp:CreatorTool")],
    ["PDF/X-4", said("pdfxid:GTS_PDFXVersion")],
    ["False", said("pdf:Trapped")],
  ];
  const identified = ["xmpMM:DocumentID", "xmpMM:VersionID", "xmpMM:RenditionClass"].every((key) => said(key));
  return [
    ...faults,
    ...pairs.filter(([a, b]) => a !== b).map(([a, b]) => `Info says “${a}” and XMP “${b}”`),
    ...(identified ? [] : ["XMP lacks an identifier"]),
  ];
}

function faultsOfFonts(pdf: PDFDocument): string[] {
  return pdf.context.enumerateIndirectObjects().flatMap(([, object]) => {
    if (!(object instanceof PDFDict) || object.get(name("Type")) !== name("FontDescriptor")) return [];
    const embedded = ["FontFile", "FontFile2", "FontFile3"].some((key) => object.has(name(key)));
    return embedded ? [] : [`${object.get(name("FontName"))?.toString()} is not embedded`];
  });
}

/** Returns a file with something done to it. */
export async function tampered(bytes: Uint8Array, change: (pdf: PDFDocument) => void): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  change(pdf);
  return pdf.save({ useObjectStreams: false });
}
