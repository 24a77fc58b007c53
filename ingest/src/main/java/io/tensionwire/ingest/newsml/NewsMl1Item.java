package io.tensionwire.ingest.newsml;

import io.tensionwire.ingest.format.Repair;
import io.tensionwire.ingest.markup.Element;
import io.tensionwire.ingest.story.EmbargoNotice;
import io.tensionwire.ingest.story.PublishingStatus;
import io.tensionwire.ingest.story.StoryDraft;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** An item of NewsML 1 as a draft of a story. */
final class NewsMl1Item {
    private static final Set<String> SUBJECTS = Set.of("Subject", "SubjectMatter", "SubjectDetail");

    private final Element item;
    private final Element management;
    private final NewsMl1Identity identity;
    private final Optional<ComponentStory> story;
    private final StoryDraft draft;

    NewsMl1Item(Element item, List<String> repairs) {
        this.item = item;
        management = item.first("NewsManagement").orElse(item);
        identity = NewsMl1Identity.of(item);
        story = item.elements("NewsComponent")
                .flatMap(root -> ComponentStory.in(root).stream())
                .findFirst();
        draft = new StoryDraft(repairs);
    }

    /** Tells whether the item orders that what was sent before be no longer used. */
    boolean isKill() {
        return Stream.of("Status", "Instruction")
                .map(name -> FormalName.at(management, name))
                .anyMatch(NewsMl1Item::isKill);
    }

    StoryDraft draft() {
        draft.guid(identity.guid())
                .version(identity.revision())
                .versionCreated(management.text("ThisRevisionCreated"))
                .firstCreated(management.text("FirstCreated"))
                .urgency(management.first("Urgency").map(FormalName::orText).orElse(null));
        readStatus();
        ComponentPath path = new ComponentPath(item, story);
        draft.language(path.language())
                .provider(path.provider(item.text("Identification", "NewsIdentifier", "ProviderId")))
                .headline(headline(path))
                .byline(given(
                        path.line("ByLine"), story.map(found -> found.markup().byline())))
                .dateline(given(
                        path.line("DateLine"), story.map(found -> found.markup().dateline())))
                .slugline(
                        path.line("SlugLine") == null
                                ? item.text("Identification", "NameLabel")
                                : path.line("SlugLine"));
        path.metadata("SubjectCode").flatMap(Element::elements).forEach(this::readSubject);
        path.notes().flatMap(note -> EmbargoNotice.in(note).stream()).forEach(draft::embargo);
        readSignals(path);
        readStory();
        return draft;
    }

    private static boolean isKill(String word) {
        return word != null
                && PublishingStatus.of(word)
                        .filter(PublishingStatus.CANCELED::equals)
                        .isPresent();
    }

    /** A change of status that is announced for a later time is an embargo until then. */
    private void readStatus() {
        String status = management.first("Status").map(FormalName::orText).orElse(null);
        if (isKill()) {
            draft.status("canceled");
            return;
        }
        draft.status(status);
        boolean isUsable = status == null
                || PublishingStatus.of(status)
                        .filter(PublishingStatus.USABLE::equals)
                        .isPresent();
        management.elements("StatusWillChange").filter(change -> !isUsable).forEach(change -> {
            String future = FormalName.at(change, "FutureStatus");
            String time = change.text("DateAndTime");
            boolean releases = future != null
                    && PublishingStatus.of(future)
                            .filter(PublishingStatus.USABLE::equals)
                            .isPresent();
            if (releases && time != null) {
                draft.status("embargoed").embargo(time);
            }
        });
    }

    private String headline(ComponentPath path) {
        return Optional.ofNullable(path.line("HeadLine"))
                .map(NewsMl1Item::plain)
                .or(() -> story.map(found -> found.markup().headline()))
                .or(() -> story.map(ComponentStory::title))
                .orElse(null);
    }

    /** Headlines are lines of plain text; some providers put markup into them, escaped. */
    private static String plain(String line) {
        return Leftovers.mended(line);
    }

    private static String given(String line, Optional<String> otherwise) {
        return line == null ? otherwise.orElse(null) : line;
    }

    private void readSubject(Element subject) {
        String code = FormalName.of(subject);
        if (code != null && SUBJECTS.stream().anyMatch(subject::is)) {
            String scheme = Stream.of("Vocabulary", "Scheme")
                    .map(name -> FormalName.attribute(subject, name))
                    .filter(name -> name != null && !name.isEmpty())
                    .findFirst()
                    .orElse(code.matches("\\d{8}") ? "iptc-subject-code" : null);
            draft.subject(code, scheme, null);
        }
    }

    /** A story is of the kind of the components that it stands in; what has no text, of the kind of its content. */
    private void readSignals(ComponentPath path) {
        management.elements("Instruction").map(FormalName::of).forEach(draft::signal);
        Stream<String> kinds = story.isPresent()
                ? path.roles()
                : Stream.concat(
                        item.descendants("MediaType").map(FormalName::word),
                        management.elements("NewsItemType").map(FormalName::word));
        kinds.flatMap(kind -> ItemKinds.signal(kind).stream()).findFirst().ifPresent(draft::signal);
    }

    private void readStory() {
        story.ifPresent(found -> {
            draft.paragraphs(found.markup().paragraphs());
            if (found.markup().hadLeftovers()) {
                draft.repaired(Repair.MARKUP);
            }
        });
    }
}
