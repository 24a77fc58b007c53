package io.tensionwire.ingest.newsml;

import io.tensionwire.ingest.markup.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The components that a story stands in, from the innermost outwards: what is said nearest to the story holds for it. */
final class ComponentPath {
    private final List<Element> components = new ArrayList<>();

    /** The path to a story; where there is none, the outermost component and the first one below it. */
    ComponentPath(Element item, Optional<ComponentStory> story) {
        if (story.isPresent()) {
            Optional<Element> at = Optional.of(story.get().component());
            while (at.isPresent() && !at.get().is("NewsItem")) {
                components.add(at.get());
                at = at.get().parent();
            }
        } else {
            item.at("NewsComponent", "NewsComponent").findFirst().ifPresent(components::add);
            item.elements("NewsComponent").findFirst().ifPresent(components::add);
        }
        components.add(item);
    }

    /** Returns a line of the news lines, such as {@code HeadLine}; null if none of the components has it. */
    String line(String name) {
        return components.stream()
                .map(component -> component.text("NewsLines", name))
                .filter(line -> line != null)
                .findFirst()
                .orElse(null);
    }

    /** Returns the elements of this name in the descriptive metadata. */
    Stream<Element> metadata(String name) {
        return components.stream().flatMap(component -> component.at("DescriptiveMetadata", name));
    }

    /** Returns the lines of other types, which are notes to editors. */
    Stream<String> notes() {
        return components.stream()
                .flatMap(component -> component.at("NewsLines", "NewsLine", "NewsLineText"))
                .map(Element::text);
    }

    /** Returns the roles of the components in small letters. */
    Stream<String> roles() {
        return components.stream()
                .flatMap(component -> component.elements("Role"))
                .map(FormalName::word);
    }

    /** Returns the language of the story as written; null if nothing names it. */
    String language() {
        return metadata("Language")
                .flatMap(language -> Optional.ofNullable(FormalName.of(language)).stream())
                .findFirst()
                .orElseGet(() -> components.get(0).language());
    }

    /** Returns the name of the provider; the one that identifies the item where no component names one. */
    String provider(String otherwise) {
        return components.stream()
                .flatMap(component -> component.at("AdministrativeMetadata", "Provider", "Party"))
                .flatMap(party -> Optional.ofNullable(FormalName.of(party)).stream())
                .findFirst()
                .orElse(otherwise);
    }
}
