package io.tensionwire.ingest.newsml;

import io.tensionwire.ingest.format.Repair;
import io.tensionwire.ingest.markup.Element;
import io.tensionwire.ingest.story.EmbargoNotice;
import io.tensionwire.ingest.story.PublishingStatus;
import io.tensionwire.ingest.story.StoryDraft;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A news item or package of NewsML-G2 as a draft of a story. */
final class G2Item {
    /** Relations to the story that this one takes the place of. */
    private static final Set<String> CORRECTED =
            Set.of("previousversion", "prevversion", "corrects", "correctionof", "replaces");
    /** Relations to the place where the provider publishes the story. */
    private static final Set<String> PUBLISHED = Set.of("permalink", "canonical");

    private final Element item;
    private final Element management;
    private final Element content;
    private final String language;
    private final Optional<StoryMarkup> story;
    private final StoryDraft draft;

    G2Item(Element item, List<String> repairs) {
        this.item = item;
        management = item.first("itemMeta").orElse(item);
        content = item.first("contentMeta").orElse(item);
        language = language(item, content);
        story = G2Content.story(item, language);
        draft = new StoryDraft(repairs);
    }

    StoryDraft draft() {
        String guid = item.attribute("guid");
        draft.guid(guid == null || guid.isEmpty() ? null : guid)
                .version(item.attribute("version"))
                .language(language)
                .provider(provider());
        readTimes();
        readStatus();
        readSignals();
        readRelations(guid);
        readDescription();
        readStory();
        return draft;
    }

    private static String language(Element item, Element content) {
        for (Element element : content.named("language")) {
            String tag = element.attribute("tag");
            if (tag != null && !tag.isEmpty()) {
                return tag;
            }
        }
        return item.attribute("xml:lang");
    }

    private String provider() {
        return management
                .first("provider")
                .map(provider -> Providers.name(provider, language))
                .orElse(null);
    }

    private void readTimes() {
        String created = management.text("versionCreated");
        draft.versionCreated(created == null ? content.text("contentModified") : created)
                .firstCreated(management.text("firstCreated"));
        readEmbargo();
    }

    /** An embargo without an end holds until further notice; one that only a note tells of ends when the note says. */
    private void readEmbargo() {
        List<Element> ends = management.named("embargoed");
        for (Element embargoed : ends) {
            String end = embargoed.text();
            if (end.isEmpty()) {
                draft.embargoWithoutEnd();
            } else {
                draft.embargo(end);
            }
        }
        if (ends.isEmpty()) {
            for (Element note : management.named("edNote")) {
                EmbargoNotice.in(note.text()).ifPresent(draft::embargo);
            }
        }
    }

    private void readStatus() {
        management
                .first("pubStatus")
                .ifPresent(status -> draft.status(Coded.of(status).code()));
        for (Element signal : management.named("signal")) {
            if (isKill(Coded.of(signal))) {
                draft.status("canceled");
            }
        }
    }

    /** Signals say to editors what to do; in vocabularies of other things the word may mean anything. */
    private static boolean isKill(Coded signal) {
        return signal.scheme() != null
                && signal.scheme().toLowerCase(Locale.ROOT).contains("sig")
                && PublishingStatus.of(signal.code())
                        .filter(PublishingStatus.CANCELED::equals)
                        .isPresent();
    }

    private void readSignals() {
        for (Element signal : management.named("signal")) {
            draft.signal(Coded.of(signal).qcode());
        }
        if (item.is("packageItem")) {
            draft.signal("package");
        } else {
            management
                    .first("itemClass")
                    .flatMap(kind -> ItemKinds.signal(Coded.of(kind).word()))
                    .ifPresent(draft::signal);
        }
    }

    private void readRelations(String guid) {
        management.named("link").forEach(link -> {
            String relation = local(link.attribute("rel"));
            String target = Stream.of("residref", "guidref", "href")
                    .map(link::attribute)
                    .filter(reference -> reference != null && !reference.isEmpty())
                    .findFirst()
                    .orElse(null);
            if (target != null && CORRECTED.contains(relation) && !target.equals(guid)) {
                draft.corrects(target);
            } else if (PUBLISHED.contains(relation)) {
                draft.link(link.attribute("href"));
            }
        });
    }

    private static String local(String qcode) {
        return qcode == null
                ? ""
                : qcode.substring(qcode.lastIndexOf(':') + 1)
                        .replaceFirst("^.*/", "")
                        .toLowerCase(Locale.ROOT);
    }

    private void readDescription() {
        draft.headline(headline())
                .byline(textOr("by", story.map(StoryMarkup::byline)))
                .dateline(textOr("dateline", story.map(StoryMarkup::dateline)))
                .slugline(text("slugline"))
                .urgency(content.text("urgency"));
        content.named("subject").forEach(this::readSubject);
    }

    /** The first headline that is no other one's subheadline, in the language of the item; else the item's title. */
    private String headline() {
        List<Element> headlines = content.named("headline");
        if (headlines.size() == 1) {
            String only = headlines.get(0).text();
            if (!only.isEmpty()) {
                return Leftovers.mended(only);
            }
        }
        return headlines.stream()
                .filter(headline -> !headline.text().isEmpty())
                .min(Comparator.<Element>comparingInt(headline -> isSecondary(headline) ? 1 : 0)
                        .thenComparingInt(headline -> InLanguage.distance(headline, language))
                        .thenComparingInt(G2Item::rank))
                .or(() -> InLanguage.first(
                        management.elements("title").filter(title -> title.attribute("role") == null), language))
                .map(Element::text)
                .map(Leftovers::mended)
                .or(() -> story.map(StoryMarkup::headline))
                .orElse(null);
    }

    private static boolean isSecondary(Element headline) {
        String role = local(headline.attribute("role"));
        return role.contains("sub") || role.contains("short") || role.contains("over") || role.contains("kicker");
    }

    private static int rank(Element element) {
        String rank = element.attribute("rank");
        return rank != null && rank.matches("\\d{1,4}") ? Integer.parseInt(rank) : 1;
    }

    private String text(String name) {
        return textOr(name, Optional.empty());
    }

    private String textOr(String name, Optional<String> otherwise) {
        String text = InLanguage.text(content.named(name), language);
        return text == null ? otherwise.orElse(null) : text;
    }

    private void readSubject(Element subject) {
        if ("cpnat:poi".equals(subject.attribute("type"))) {
            // An address, which is no subject.
            return;
        }
        boolean isCoded = subject.attribute("qcode") != null
                || subject.attribute("uri") != null
                || subject.attribute("literal") != null;
        String name = InLanguage.text(subject.named("name"), language);
        Coded coded = Coded.of(subject);
        draft.subject(isCoded ? coded.code() : null, isCoded ? coded.scheme() : null, name);
    }

    private void readStory() {
        story.map(StoryMarkup::paragraphs).ifPresent(draft::paragraphs);
        if (story.filter(StoryMarkup::hadLeftovers).isPresent()) {
            draft.repaired(Repair.MARKUP);
        }
    }
}
