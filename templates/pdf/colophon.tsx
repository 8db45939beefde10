import { View } from "@react-pdf/renderer";
import type { ReactElement } from "react";
import { Rule, Setting } from "../../src/pdf/elements.tsx";
import type { DisplayProps } from "./display.ts";
import { small } from "./styles.ts";

/** The colophon, at the foot of the last page. */
export function Colophon({ colophon, typesetter, left, top, measure, height }: DisplayProps): ReactElement {
  const column = measure * 0.8;
  return (
    <View
      style={{
        position: "absolute",
        left,
        top,
        width: measure,
        height,
        alignItems: "center",
        justifyContent: "flex-end",
      }}
    >
      <Rule width={36} weight={0.5} />
      {colophon.map((paragraph, index) => (
        <View key={index} style={{ marginTop: 8 }}>
          <Setting lines={typesetter.balance(paragraph, small, column)} leading={12.5} measure={column} />
        </View>
      ))}
    </View>
  );
}
