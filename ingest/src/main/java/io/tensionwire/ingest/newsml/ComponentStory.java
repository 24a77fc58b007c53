package io.tensionwire.ingest.newsml;

import io.tensionwire.ingest.markup.Element;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The one story in a tree of NewsML 1 components, which may hold it in several formats, lengths and languages, with captions,
 * contacts and style sheets beside it.
 *
 * @param component the component that the text stands in
 * @param markup the text
 * @param title the headline where a component of its own holds it; null if none does
 */
record ComponentStory(Element component, StoryMarkup markup, String title) {
    /** A text this many times shorter than another one is no version of it, but stands for one to come. */
    private static final int STUB = 4;

    /** Finds the story below the outermost component, in the language that it names where there are several. */
    static Optional<ComponentStory> in(Element root) {
        return in(root, language(root));
    }

    private static Optional<ComponentStory> in(Element component, String language) {
        Optional<StoryMarkup> own = text(component);
        if (own.isPresent()) {
            return Optional.of(new ComponentStory(component, own.get(), null));
        }
        List<Element> children = component.elements("NewsComponent").toList();
        return ofParts(component, children, language)
                .or(() -> ofVersions(
                        children.stream().filter(ComponentStory::mayBeStory).toList(), language));
    }

    private static boolean mayBeStory(Element component) {
        ComponentRole role = ComponentRole.of(component);
        return role != ComponentRole.ASIDE && role != ComponentRole.TITLE;
    }

    /** The fullest of a component's own content items: they are one content in several formats. */
    private static Optional<StoryMarkup> text(Element component) {
        return component
                .elements("ContentItem")
                .filter(ComponentStory::isText)
                .flatMap(item -> Stream.concat(item.elements("DataContent"), item.at("Encoding", "DataContent")))
                .map(StoryMarkup::of)
                .filter(markup -> !markup.paragraphs().isEmpty())
                .max(Comparator.comparingInt(StoryMarkup::length));
    }

    private static boolean isText(Element item) {
        String media =
                item.elements("MediaType").map(FormalName::word).findFirst().orElse("");
        String format = Stream.of("Format", "MimeType")
                .flatMap(name -> item.elements(name).map(FormalName::word))
                .reduce("", (one, other) -> one + " " + other);
        boolean isEncoded = item.at("Encoding")
                .map(encoding -> FormalName.attribute(encoding, "Notation"))
                .anyMatch(notation ->
                        notation != null && notation.toLowerCase(Locale.ROOT).contains("base64"));
        return ItemKinds.signal(media).isEmpty() && !format.contains("css") && !format.contains("script") && !isEncoded;
    }

    /** A story whose headline, lead and body are components of their own. */
    private static Optional<ComponentStory> ofParts(Element whole, List<Element> children, String language) {
        Optional<ComponentStory> body = part(children, ComponentRole.BODY, language);
        Optional<ComponentStory> lead = part(children, ComponentRole.LEAD, language);
        if (body.isEmpty() && lead.isEmpty()) {
            return Optional.empty();
        }
        String title = part(children, ComponentRole.TITLE, language)
                .map(found -> String.join(" ", found.markup().paragraphs()))
                .orElse(null);
        StoryMarkup text = body.map(found -> lead.isEmpty() ? found.markup() : joined(lead.get(), found))
                .orElseGet(() -> lead.get().markup());
        return Optional.of(new ComponentStory(body.or(() -> lead).get().component(), text, title));
    }

    private static Optional<ComponentStory> part(List<Element> children, ComponentRole role, String language) {
        return ofVersions(
                children.stream()
                        .filter(child -> ComponentRole.of(child) == role)
                        .toList(),
                language);
    }

    private static StoryMarkup joined(ComponentStory lead, ComponentStory body) {
        List<String> paragraphs = new ArrayList<>(lead.markup().paragraphs());
        paragraphs.removeAll(Set.copyOf(body.markup().paragraphs()));
        paragraphs.addAll(body.markup().paragraphs());
        StoryMarkup text = body.markup();
        boolean hadLeftovers = text.hadLeftovers() || lead.markup().hadLeftovers();
        return new StoryMarkup(paragraphs, text.headline(), text.byline(), text.dateline(), hadLeftovers);
    }

    /** The one of several versions, or of several things that go together, that is the story. */
    private static Optional<ComponentStory> ofVersions(List<Element> components, String language) {
        List<ComponentStory> stories = components.stream()
                .flatMap(component -> in(component, language).stream())
                .toList();
        int longest = stories.stream()
                .mapToInt(story -> story.markup().length())
                .max()
                .orElse(0);
        List<ComponentStory> whole = stories.stream()
                .filter(story -> story.markup().length() * STUB >= longest)
                .toList();
        return first(stories, story -> ComponentRole.of(story.component()) == ComponentRole.MAIN)
                .or(() -> first(whole, story -> InLanguage.isSame(language(story.component()), language)))
                .or(() -> whole.stream().findFirst());
    }

    private static Optional<ComponentStory> first(List<ComponentStory> stories, Predicate<ComponentStory> which) {
        return stories.stream().filter(which).findFirst();
    }

    private static String language(Element component) {
        String named = FormalName.at(component, "DescriptiveMetadata", "Language");
        return named == null ? component.language() : named;
    }
}
