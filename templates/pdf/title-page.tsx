import { View } from "@react-pdf/renderer";
import type { ReactElement } from "react";
import { Rule, Setting, Space } from "../../src/pdf/elements.tsx";
import type { ParagraphStyle } from "../../src/typography/specification.ts";
import type { DisplayProps } from "./display.ts";
import { capitals, italic, title } from "./styles.ts";

export interface TitlePageProps extends DisplayProps {
  /** Whether a picture stands over it, so that it has the foot of the page only. */
  readonly underArt?: boolean;
  /** Whether it is to be read from afar. */
  readonly enlarged?: boolean;
}

/** The title page: publisher at the head, title and author on the optical centre, date at the foot. */
export function TitlePage(props: TitlePageProps): ReactElement {
  const { metadata, date, typesetter, left, top, measure, height, underArt = false } = props;
  const scale = scaleFor(props);
  const size = sizeFor(metadata.title) * scale;
  const publisher = (
    <Setting
      lines={typesetter.set(metadata.publisher, capitals(10 * scale), measure)}
      leading={14 * scale}
      measure={measure}
    />
  );
  return (
    <View style={{ position: "absolute", left, top, width: measure, height, alignItems: "center" }}>
      {!underArt && publisher}
      {!underArt && <View style={{ height: height * 0.2 }} />}
      <Setting
        lines={typesetter.balance(metadata.title, title(size), measure)}
        leading={1.2 * size}
        measure={measure}
        as="Title"
      />
      {metadata.subtitle !== undefined && (
        <>
          <Space height={12 * scale} />
          <Setting
            lines={typesetter.balance(metadata.subtitle, italic(14 * scale), measure)}
            leading={19 * scale}
            measure={measure}
          />
        </>
      )}
      <Space height={(underArt ? 14 : 24) * scale} />
      <Rule width={36} weight={0.5} />
      <Space height={(underArt ? 12 : 20) * scale} />
      <Setting
        lines={typesetter.set(metadata.author, italic(15 * scale), measure)}
        leading={20 * scale}
        measure={measure}
      />
      <View style={{ flexGrow: 1 }} />
      {underArt && publisher}
      <Setting lines={typesetter.set(date, capitals(10 * scale), measure)} leading={14 * scale} measure={measure} />
    </View>
  );
}

/** The measure for which the sizes are, in points. */
const fullMeasure = 290;

/** On a narrow page all of it is smaller, and under a picture as small as its room asks; to be read from afar it is larger, if its words have room. */
function scaleFor(props: TitlePageProps): number {
  const { metadata, typesetter, measure, height, underArt = false, enlarged = false } = props;
  let scale = Math.min(1, measure / fullMeasure);
  while (underArt && scale > 0.3 && heightUnderArt(props, scale) > height) scale *= 0.95;
  const larger = scale * 1.35;
  const lines = typesetter.balance(metadata.title, title(sizeFor(metadata.title) * larger), measure);
  return enlarged && lines.length <= 3 && !lines.some(({ overfull, cut }) => overfull || cut) ? larger : scale;
}

/** Returns how high it is under a picture, in points. */
function heightUnderArt({ metadata, date, typesetter, measure }: TitlePageProps, scale: number): number {
  const { title: name, subtitle, author, publisher } = metadata;
  const size = sizeFor(name) * scale;
  const linesOf = (text: string, style: ParagraphStyle): number => typesetter.set(text, style, measure).length;
  return (
    linesOf(name, title(size)) * 1.2 * size +
    (subtitle === undefined ? 0 : (12 + 19 * linesOf(subtitle, italic(14 * scale))) * scale) +
    (50 + 20 * linesOf(author, italic(15 * scale))) * scale +
    14 * (linesOf(publisher, capitals(10 * scale)) + linesOf(date, capitals(10 * scale))) * scale
  );
}

/** The longer a title, the smaller it is set: points. */
function sizeFor({ length }: string): number {
  return length <= 60 ? 32 : length <= 110 ? 24 : 18;
}
