import { positionAt } from "../diagnostics/source.ts";
import type { PageReport, StrainedLine } from "../makeup/report.ts";

/** Returns a report on pages as data, its figures rounded: their last digits mean nothing. */
export function recordSetting({ cost, blemishes, lines }: PageReport): object {
  return {
    cost: rounded(cost),
    blemishes: blemishes.map((blemish) => ({ ...blemish, cost: rounded(blemish.cost) })),
    lines: lines.map(recordLine),
  };
}

function recordLine({ page, strain, ratio, text, source, span }: StrainedLine): unknown {
  return {
    page,
    strain,
    ratio: rounded(ratio),
    text,
    path: source.path,
    ...span,
    ...positionAt(source.text, span.start),
  };
}

const rounded = (figure: number): number => Math.round(figure * 1000) / 1000;
