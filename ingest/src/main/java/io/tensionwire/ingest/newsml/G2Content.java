package io.tensionwire.ingest.newsml;

import io.tensionwire.ingest.markup.Element;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The text of a NewsML-G2 item. What a content set holds are renditions of one and the same story, so one of them is taken:
 * markup before data, the language of the item before others, the fullest before shorter ones.
 */
final class G2Content {
    private static final Set<String> DATA = Set.of("event", "events", "math", "sports-content", "svg", "xbrl");

    private G2Content() {}

    static Optional<StoryMarkup> story(Element item, String language) {
        return best(item.at("contentSet", "inlineXML").filter(rendition -> !isData(rendition)), language)
                .or(() -> best(item.at("contentSet", "inlineData").filter(G2Content::isText), language));
    }

    /** Tells whether the content is a list of events. */
    static boolean holdsEvents(Element item) {
        return item.at("contentSet", "inlineXML")
                .flatMap(Element::elements)
                .anyMatch(content -> content.is("events") || content.is("event"));
    }

    /** Results, figures and drawings are marked up as well, and are no story. */
    private static boolean isData(Element rendition) {
        return rendition.elements().anyMatch(content -> DATA.contains(content.name()));
    }

    private static Optional<StoryMarkup> best(Stream<Element> renditions, String language) {
        List<Element> nearest = nearest(renditions.toList(), language);
        StoryMarkup best = null;
        for (Element rendition : nearest) {
            StoryMarkup story = StoryMarkup.of(rendition);
            if (!story.paragraphs().isEmpty() && (best == null || story.length() > best.length())) {
                best = story;
            }
        }
        return Optional.ofNullable(best);
    }

    private static List<Element> nearest(List<Element> renditions, String language) {
        if (renditions.size() < 2) {
            return renditions;
        }
        int least = renditions.stream()
                .mapToInt(rendition -> distance(rendition, language))
                .min()
                .orElse(0);
        return renditions.stream()
                .filter(rendition -> distance(rendition, language) == least)
                .toList();
    }

    /** The language stands on the rendition or on the root of what it holds. */
    private static int distance(Element rendition, String language) {
        return Stream.concat(Stream.of(rendition), rendition.elements())
                .mapToInt(element -> InLanguage.distance(element, language))
                .filter(distance -> distance != 1)
                .findFirst()
                .orElse(1);
    }

    private static boolean isText(Element data) {
        String type = data.attribute("contenttype");
        boolean isText = type == null
                || type.isEmpty()
                || type.toLowerCase(Locale.ROOT)
                        .matches("(?:text/(?!css|javascript|calendar)|application/.*(?:html|xml)).*");
        String encoding = data.attribute("encoding");
        return isText && (encoding == null || encoding.isEmpty());
    }
}
