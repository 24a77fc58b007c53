package io.tensionwire.ingest.nitf;

import io.tensionwire.ingest.format.ItemHints;
import io.tensionwire.ingest.markup.Element;
import io.tensionwire.ingest.markup.Paragraphs;
import io.tensionwire.ingest.story.EmbargoNotice;
import io.tensionwire.ingest.story.KillWords;
import io.tensionwire.ingest.story.PublishingStatus;
import io.tensionwire.ingest.story.StoryDraft;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** One {@code nitf} element and what it says. Elements of the head are found wherever in it they stand. */
final class NitfDocument {
    private static final Element ABSENT = Element.absent();
    /** Media by the words of {@code media-type}, and the signal that a document of nothing else gets. */
    private static final List<String> MEDIA = List.of("image", "photo", "picture", "graphic", "video", "audio");

    /** Each id is compared with each of them. */
    private static final int MOST_KEYS = 20;

    private final Element nitf;
    private final Element head;
    private final Element docdata;
    private final Element body;
    private final ItemHints hints;
    private final List<Element> keys;
    private final NitfIdentity own;

    NitfDocument(Element nitf, ItemHints hints) {
        this.nitf = nitf;
        this.hints = hints;
        head = nitf.first("head").orElse(ABSENT);
        docdata = head.descendants("docdata").findFirst().orElse(ABSENT);
        // What other documents embed may have nothing around its text.
        body = nitf.first("body").orElse(nitf);
        keys = head.descendants("du-key").limit(MOST_KEYS).toList();
        own = NitfIdentity.of(inHead("doc-id", "id-string"), keys);
    }

    /** Returns the story, and before it the kill of another one that the document orders. */
    List<StoryDraft> drafts(List<String> repairs) {
        List<StoryDraft> drafts = new ArrayList<>(2);
        StoryDraft story = draft(repairs);
        String named =
                NitfIdentity.of(docdata.attribute("management-doc-idref"), keys).guid();
        String order = docdata.attribute("management-idref-status");
        if (named == null || named.equals(own.guid())) {
            return List.of(order == null || order.isBlank() || named == null ? story : story.status(order));
        }
        if (order == null || order.isBlank()) {
            return List.of(isKill(docdata.attribute("management-status")) ? story.guid(named) : story);
        }
        if (PublishingStatus.of(order).orElse(PublishingStatus.WITHHELD) != PublishingStatus.USABLE) {
            drafts.add(new StoryDraft(repairs).guid(named).status(order).versionCreated(issued()));
        }
        boolean isOnlyTheOrder = !drafts.isEmpty() && (!story.hasText() || KillWords.in(story.headline()));
        if (!isOnlyTheOrder) {
            drafts.add(story);
        }
        return drafts;
    }

    private static boolean isKill(String status) {
        return status != null
                && PublishingStatus.of(status)
                        .filter(PublishingStatus.CANCELED::equals)
                        .isPresent();
    }

    private StoryDraft draft(List<String> repairs) {
        String status = docdata.attribute("management-status");
        StoryDraft draft = new StoryDraft(repairs)
                .guid(own.guid())
                .version(own.version())
                .versionCreated(issued())
                .status(status)
                .provider(provider())
                .language(language())
                .headline(headline())
                .byline(NitfLines.byline(body))
                .dateline(NitfLines.dateline(body))
                .slugline(slugline())
                .urgency(inHead("urgency", "ed-urg"))
                .paragraphs(NitfBody.ofBody(body));
        takeEmbargo(draft, status);
        takeCorrections(draft);
        takeSubjects(draft);
        if (!draft.hasText()) {
            body.descendants("media")
                    .map(media -> media.attribute("media-type"))
                    .filter(MEDIA::contains)
                    .findFirst()
                    .ifPresent(type -> draft.signal(type.equals("image") || type.equals("photo") ? "picture" : type));
        }
        return draft;
    }

    private void takeEmbargo(StoryDraft draft, String status) {
        boolean isEmbargoed = status != null
                && PublishingStatus.of(status)
                        .filter(PublishingStatus.EMBARGOED::equals)
                        .isPresent();
        String release = inHead("date.release", "norm");
        String embargo = NitfRelease.embargo(release, issued(), isEmbargoed, hints);
        draft.embargo(embargo);
        if (embargo == null && !isEmbargoed) {
            Stream.concat(
                            head.descendants("ed-msg").map(message -> message.attribute("info")),
                            body.at("body.head", "note").map(Element::text))
                    .filter(Objects::nonNull)
                    .flatMap(message -> EmbargoNotice.in(message).stream())
                    .forEach(draft::embargo);
        }
    }

    private void takeCorrections(StoryDraft draft) {
        head.descendants("correction").forEach(correction -> {
            draft.signal("correction");
            String corrected =
                    NitfIdentity.of(correction.attribute("id-string"), keys).guid();
            if (corrected != null && !corrected.equals(own.guid())) {
                draft.corrects(corrected);
            }
        });
    }

    private void takeSubjects(StoryDraft draft) {
        head.descendants("tobject.subject").forEach(subject -> {
            String name = Stream.of("detail", "matter", "type")
                    .map(part -> subject.attribute("tobject.subject." + part))
                    .filter(part -> part != null && !part.isEmpty())
                    .findFirst()
                    .orElse(null);
            String code = subject.attribute("tobject.subject.refnum");
            draft.subject(code == null || code.isEmpty() ? null : code, "iptc-subject-code", name);
        });
    }

    /** When this version was made: issued, else published, else dated. */
    private String issued() {
        return Stream.of(
                        inHead("date.issue", "norm"),
                        inHead("pubdata", "date.publication"),
                        body.descendants("story.date")
                                .map(date -> date.attribute("norm"))
                                .filter(Objects::nonNull)
                                .findFirst()
                                .orElse(null))
                .map(NitfRelease::filled)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private String provider() {
        return Stream.of(
                        body.text("body.head", "distributor"),
                        inHead("doc-id", "regsrc"),
                        inHead("from-src", "src-name"))
                .filter(name -> name != null && !name.isBlank())
                .findFirst()
                .orElse(null);
    }

    private String language() {
        String base = nitf.attribute("baselang");
        return base != null
                ? base
                : body.first("body.content").map(Element::language).orElseGet(nitf::language);
    }

    private String headline() {
        return body.at("body.head", "hedline", "hl1")
                .map(line -> String.join(" ", Paragraphs.of(line)).replace('\n', ' '))
                .filter(line -> !line.isEmpty())
                .findFirst()
                .orElseGet(() -> head.text("title"));
    }

    /** The title where it is not the headline again, as it is with some; else the first keyword. */
    private String slugline() {
        String title = head.text("title");
        if (title != null && !title.equals(headline())) {
            return title;
        }
        Optional<String> keyword = head.elements("meta")
                .filter(meta -> "anpa-keyword".equals(meta.attribute("name")))
                .map(meta -> meta.attribute("content"))
                .findFirst();
        return keyword.filter(word -> !word.isEmpty()).orElseGet(() -> inHead("keyword", "key"));
    }

    private String inHead(String element, String attribute) {
        return head.descendants(element)
                .map(found -> found.attribute(attribute))
                .filter(value -> value != null && !value.isEmpty())
                .findFirst()
                .orElse(null);
    }
}
