package io.tensionwire.app.page;

/** Looks for text that does not stand out from its ground as WCAG 2 asks at level AA: 4.5 to 1, or 3 to 1 for large text. */
final class Contrast {
    /** Returns what falls short, as a list of texts. */
    static final String SCRIPT = """
            const parse = (colour) => (colour.match(/[\\d.]+/g) ?? []).map(Number);
            const over = (top, ground) => top.slice(0, 3).map((part, i) => part * (top[3] ?? 1) + ground[i] * (1 - (top[3] ?? 1)));
            const light = (colour) => {
              const [r, g, b] = colour.map((part) => part / 255).map((part) => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
              return 0.2126 * r + 0.7152 * g + 0.0722 * b;
            };
            const ground = (element) => {
              const layers = [];
              for (let at = element; at; at = at.parentElement) layers.push(parse(getComputedStyle(at).backgroundColor));
              return layers.reverse().reduce((below, layer) => layer.length < 3 ? below : over(layer, below), [255, 255, 255]);
            };
            const short = [];
            const texts = document.createTreeWalker(document.getElementById('app'), NodeFilter.SHOW_TEXT);
            while (texts.nextNode()) {
              const element = texts.currentNode.parentElement;
              if (!texts.currentNode.data.trim() || element.closest('.hidden, svg, .skip, datalist, .fresh')) continue;
              if (element.getClientRects().length === 0) continue;
              const style = getComputedStyle(element);
              const behind = ground(element);
              const [a, b] = [light(over(parse(style.color), behind)), light(behind)].sort((x, y) => y - x);
              const size = parseFloat(style.fontSize);
              const least = size >= 24 || (size >= 18.66 && style.fontWeight >= 700) ? 3 : 4.5;
              const ratio = (a + 0.05) / (b + 0.05);
              if (ratio < least) short.push(`${element.className || element.tagName}: ${texts.currentNode.data.trim().slice(0, 30)} ${ratio.toFixed(2)}`);
            }
            return [...new Set(short)];
            """;

    private Contrast() {}
}
