import { View } from "@react-pdf/renderer";
import type { ReactElement } from "react";
import { Rule, Setting, Space } from "../../src/pdf/elements.tsx";
import type { DisplayProps } from "./display.ts";
import { capitals, italic, title } from "./styles.ts";

/** The title page: publisher at the head, title and author on the optical centre, date at the foot. */
export function TitlePage({ metadata, date, typesetter, left, top, measure, height }: DisplayProps): ReactElement {
  // On a narrow page all of it is smaller.
  const scale = Math.min(1, measure / fullMeasure);
  const size = sizeFor(metadata.title) * scale;
  return (
    <View style={{ position: "absolute", left, top, width: measure, height, alignItems: "center" }}>
      <Setting
        lines={typesetter.set(metadata.publisher, capitals(10 * scale), measure)}
        leading={14 * scale}
        measure={measure}
      />
      <View style={{ height: height * 0.2 }} />
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
      <Space height={24 * scale} />
      <Rule width={36} weight={0.5} />
      <Space height={20 * scale} />
      <Setting
        lines={typesetter.set(metadata.author, italic(15 * scale), measure)}
        leading={20 * scale}
        measure={measure}
      />
      <View style={{ flexGrow: 1 }} />
      <Setting lines={typesetter.set(date, capitals(10 * scale), measure)} leading={14 * scale} measure={measure} />
    </View>
  );
}

/** The measure for which the sizes are, in points. */
const fullMeasure = 290;

/** The longer a title, the smaller it is set: points. */
function sizeFor({ length }: string): number {
  return length <= 60 ? 32 : length <= 110 ? 24 : 18;
}
