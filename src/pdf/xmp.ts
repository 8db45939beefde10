/** What a file claims to be, for its metadata. */
export interface Conformance {
  readonly pdfa?: { readonly part: number; readonly level: string };
  readonly pdfua?: number;
  /** The version of PDF/X, as its metadata names it. */
  readonly pdfx?: string;
}

/** What metadata says of a file: the same as its Info dictionary. */
export interface Said {
  readonly title: string;
  readonly author: string;
  readonly description?: string;
  readonly keywords?: string;
  readonly language: string;
  readonly creator: string;
  readonly producer: string;
  readonly modified: Date;
  /** What tells the work, and this state of it, from all others: UUIDs. */
  readonly identifiers?: { readonly document: string; readonly instance: string };
}

const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&apos;" };
const escapeXml = (text: string): string => text.replace(/[&<>"']/g, (character) => entities[character]!);

/** Returns a file's metadata as an XMP packet (ISO 16684-1), with what ISO 19005-2, 6.6 asks for. */
export function xmpPacket(said: Said, { pdfa, pdfua, pdfx }: Conformance): string {
  const { title, author, description, keywords, language, creator, producer, modified, identifiers } = said;
  const date = `${modified.toISOString().slice(0, 19)}Z`;
  const parts = [
    described("dc", "http://purl.org/dc/elements/1.1/", [
      `<dc:format>application/pdf</dc:format>`,
      `<dc:title>${alternatives(title)}</dc:title>`,
      `<dc:creator><rdf:Seq><rdf:li>${escapeXml(author)}</rdf:li></rdf:Seq></dc:creator>`,
      `<dc:language><rdf:Bag><rdf:li>${escapeXml(language)}</rdf:li></rdf:Bag></dc:language>`,
      ...(description === undefined ? [] : [`<dc:description>${alternatives(description)}</dc:description>`]),
    ]),
    described("xmp", "http://ns.adobe.com/xap/1.0/", [
      `<xmp:CreateDate>${date}</xmp:CreateDate>`,
      `<xmp:ModifyDate>${date}</xmp:ModifyDate>`,
      `<xmp:MetadataDate>${date}</xmp:MetadataDate>`,
      `<xmp:CreatorTool>${escapeXml(creator)}</xmp:CreatorTool>`,
    ]),
    described("pdf", "http://ns.adobe.com/pdf/1.3/", [
      `<pdf:Producer>${escapeXml(producer)}</pdf:Producer>`,
      ...(keywords === undefined ? [] : [`<pdf:Keywords>${escapeXml(keywords)}</pdf:Keywords>`]),
      ...(pdfx === undefined ? [] : ["<pdf:Trapped>False</pdf:Trapped>"]),
    ]),
    ...(identifiers === undefined
      ? []
      : [
          described("xmpMM", "http://ns.adobe.com/xap/1.0/mm/", [
            `<xmpMM:DocumentID>uuid:${identifiers.document}</xmpMM:DocumentID>`,
            `<xmpMM:InstanceID>uuid:${identifiers.instance}</xmpMM:InstanceID>`,
            "<xmpMM:VersionID>1</xmpMM:VersionID>",
            "<xmpMM:RenditionClass>default</xmpMM:RenditionClass>",
          ]),
        ]),
    ...(pdfx === undefined
      ? []
      : [
          described("pdfxid", "http://www.npes.org/pdfx/ns/id/", [
            `<pdfxid:GTS_PDFXVersion>${pdfx}</pdfxid:GTS_PDFXVersion>`,
          ]),
        ]),
    ...(pdfa === undefined
      ? []
      : [
          described("pdfaid", "http://www.aiim.org/pdfa/ns/id/", [
            `<pdfaid:part>${pdfa.part}</pdfaid:part>`,
            `<pdfaid:conformance>${pdfa.level}</pdfaid:conformance>`,
          ]),
        ]),
    ...(pdfua === undefined
      ? []
      : [described("pdfuaid", "http://www.aiim.org/pdfua/ns/id/", [`<pdfuaid:part>${pdfua}</pdfuaid:part>`])]),
    ...(pdfa === undefined ? [] : [extensionsFor({ pdfua, pdfx })]),
  ];
  return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
${parts.join("\n")}
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>`;
}

const alternatives = (text: string): string =>
  `<rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(text)}</rdf:li></rdf:Alt>`;

function described(prefix: string, namespace: string, properties: readonly string[]): string {
  return [`<rdf:Description rdf:about="" xmlns:${prefix}="${namespace}">`, ...properties, "</rdf:Description>"].join(
    "\n",
  );
}

/** A property of another standard, which PDF/A does not know. */
interface Extension {
  readonly schema: string;
  readonly namespace: string;
  readonly prefix: string;
  readonly name: string;
  readonly type: "Integer" | "Text";
  readonly description: string;
}

const uaPart: Extension = {
  schema: "PDF/UA identification",
  namespace: "http://www.aiim.org/pdfua/ns/id/",
  prefix: "pdfuaid",
  name: "part",
  type: "Integer",
  description: "The part of ISO 14289 that the file conforms to",
};
const xVersion: Extension = {
  schema: "PDF/X identification",
  namespace: "http://www.npes.org/pdfx/ns/id/",
  prefix: "pdfxid",
  name: "GTS_PDFXVersion",
  type: "Text",
  description: "The version of PDF/X that the file conforms to",
};
const trapped: Extension = {
  schema: "Adobe PDF",
  namespace: "http://ns.adobe.com/pdf/1.3/",
  prefix: "pdf",
  name: "Trapped",
  type: "Text",
  description: "Whether the file has been trapped",
};

/** A file that is PDF/A and more must say what the other properties are (ISO 19005-2, 6.6.2.3). */
function extensionsFor({ pdfua, pdfx }: Conformance): string {
  const extensions = [...(pdfua === undefined ? [] : [uaPart]), ...(pdfx === undefined ? [] : [xVersion, trapped])];
  if (extensions.length === 0) return "";
  return `<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag>
${extensions.map(schemaOf).join("\n")}
</rdf:Bag></pdfaExtension:schemas>
</rdf:Description>`;
}

function schemaOf({ schema, namespace, prefix, name, type, description }: Extension): string {
  return `<rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>${schema}</pdfaSchema:schema>
<pdfaSchema:namespaceURI>${namespace}</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>${prefix}</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>${name}</pdfaProperty:name>
<pdfaProperty:valueType>${type}</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>${description}</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li>`;
}
