/** What a file claims to be, for its metadata. */
export interface Conformance {
  readonly pdfa?: { readonly part: number; readonly level: string };
  readonly pdfua?: number;
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
}

const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&apos;" };
const escapeXml = (text: string): string => text.replace(/[&<>"']/g, (character) => entities[character]!);

/** Returns a file's metadata as an XMP packet (ISO 16684-1), with what ISO 19005-2, 6.6 asks for. */
export function xmpPacket(said: Said, { pdfa, pdfua }: Conformance): string {
  const { title, author, description, keywords, language, creator, producer, modified } = said;
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
    ...(pdfa === undefined || pdfua === undefined ? [] : [extensionSchema]),
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

/** PDF/A knows no PDF/UA: a file that is both must say what the property is (ISO 19005-2, 6.6.2.3). */
const extensionSchema = `<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>The part of ISO 14289 that the file conforms to</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>`;
