package io.tensionwire.ingest.markup;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What an element of XHTML, HTML or NITF means for text that is read by people: by local name. */
enum ElementKind {
    /** Its text is part of the line that it stands in. */
    INLINE(Set.of()),
    /** Its text is a paragraph of its own. */
    BLOCK(Set.of(
            "address",
            "article",
            "aside",
            "blockquote",
            "block",
            "body",
            "body.content",
            "bq",
            "byline",
            "center",
            "dd",
            "dir",
            "div",
            "dl",
            "dt",
            "fieldset",
            "footer",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "header",
            "hl1",
            "hl2",
            "hr",
            "html",
            "legend",
            "li",
            "main",
            "menu",
            "nitf-table",
            "ol",
            "p",
            "section",
            "summary",
            "table",
            "tbody",
            "tfoot",
            "thead",
            "ul")),
    /** Its text is a line of its own within a paragraph. */
    LINE(Set.of("tr")),
    /** Its text stands apart from its neighbours in the same line. */
    CELL(Set.of("td", "th")),
    /** A line ends here. */
    BREAK(Set.of("br")),
    /** Its lines are kept as they are. */
    PREFORMATTED(Set.of("pre", "listing", "xmp")),
    /** Nothing that people read as text. */
    HIDDEN(Set.of(
            "audio",
            "button",
            "canvas",
            "caption",
            "credit",
            "datalist",
            "embed",
            "figcaption",
            "figure",
            "form",
            "head",
            "iframe",
            "img",
            "input",
            "map",
            "media",
            "media-caption",
            "media-producer",
            "nav",
            "noscript",
            "object",
            "option",
            "script",
            "select",
            "style",
            "svg",
            "template",
            "textarea",
            "title",
            "video"));

    private static final Map<String, ElementKind> BY_NAME = Arrays.stream(values())
            .flatMap(kind -> kind.names.stream().map(name -> Map.entry(name, kind)))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private final Set<String> names;

    ElementKind(Set<String> names) {
        this.names = names;
    }

    static ElementKind of(Element element) {
        ElementKind kind = BY_NAME.get(element.name());
        return kind != null ? kind : BY_NAME.getOrDefault(element.name().toLowerCase(Locale.ROOT), INLINE);
    }
}
