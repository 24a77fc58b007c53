// Cuts a text where spans begin and end. Offsets are those of the records: UTF-16 code units, as slice takes them.

/**
 * Returns the pieces of a text in order, each with the indicators and the mention that cover it. Together they are the text.
 */
export function pieces(text, field, indicators, entities) {
  const cuts = new Set([0, text.length]);
  const marks = indicators
    .map((indicator, number) => ({ indicator, number }))
    .filter(({ indicator }) => indicator.field === field && indicator.end <= text.length);
  const mentions = entities.flatMap((entity) =>
    entity.mentions
      .filter((mention) => mention.field === field && mention.end <= text.length)
      .map((mention) => ({ ...mention, entity })));
  for (const { indicator } of marks) cuts.add(indicator.start).add(indicator.end);
  for (const mention of mentions) cuts.add(mention.start).add(mention.end);
  const places = [...cuts].sort((a, b) => a - b);
  const result = [];
  for (let i = 0; i + 1 < places.length; i++) {
    const [start, end] = [places[i], places[i + 1]];
    result.push({
      start,
      end,
      text: text.slice(start, end),
      marks: marks.filter(({ indicator }) => indicator.start <= start && indicator.end >= end),
      mention: mentions.find((mention) => mention.start <= start && mention.end >= end),
    });
  }
  return result;
}

/** Parts pieces into paragraphs: where the text has a blank line. */
export function paragraphs(all) {
  const result = [[]];
  for (const piece of all) {
    const parts = piece.text.split(/\n{2,}/);
    let start = piece.start;
    parts.forEach((part, i) => {
      if (i > 0) {
        result.push([]);
        start = piece.start + piece.text.indexOf(part, start - piece.start);
      }
      if (part) result[result.length - 1].push({ ...piece, text: part, start, end: start + part.length });
      start += part.length;
    });
  }
  return result.filter((paragraph) => paragraph.length > 0);
}
