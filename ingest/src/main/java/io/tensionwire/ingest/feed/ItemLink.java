package io.tensionwire.ingest.feed;

import io.tensionwire.ingest.markup.Element;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Where the provider publishes an item. */
final class ItemLink {
    private ItemLink() {}

    /**
     * Returns the address; null if the item gives none. The provider's own goes before that of a service in between.
     *
     * @param base what relative addresses are resolved against; null if nothing is
     */
    static String of(ItemFields fields, String base) {
        String nearest = fields.item().attribute("xml:base");
        return Stream.<Optional<String>>of(
                        Optional.ofNullable(fields.text("feedburner:origLink")),
                        alternate(fields),
                        Optional.ofNullable(fields.text("link")),
                        permanent(fields),
                        Optional.ofNullable(fields.item().attribute("about")).filter(StoryLink::isWeb))
                .flatMap(Optional::stream)
                .findFirst()
                .map(link -> StoryLink.resolved(link, nearest == null ? base : nearest))
                .orElse(null);
    }

    /** Atom gives addresses in attributes, and several of them; the page is the alternate one. */
    private static Optional<String> alternate(ItemFields fields) {
        List<Element> links = fields.all("link", "atom:link")
                .filter(link -> link.attribute("href") != null)
                .filter(link ->
                        link.attributes().getOrDefault("rel", "alternate").matches("(?i).*\\balternate"))
                .toList();
        return links.stream()
                .filter(link ->
                        link.attributes().getOrDefault("type", "text/html").contains("html"))
                .findFirst()
                .or(() -> links.stream().findFirst())
                .map(link -> link.attribute("href"))
                .filter(href -> !href.isEmpty());
    }

    private static Optional<String> permanent(ItemFields fields) {
        return fields.all("guid")
                .filter(guid -> !"false"
                        .equalsIgnoreCase(guid.attributes().getOrDefault("isPermaLink", guid.attribute("ispermalink"))))
                .map(Element::text)
                .filter(StoryLink::isWeb)
                .findFirst();
    }
}
