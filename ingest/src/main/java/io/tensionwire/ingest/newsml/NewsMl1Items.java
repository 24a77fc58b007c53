package io.tensionwire.ingest.newsml;

import io.tensionwire.ingest.document.Piece;
import io.tensionwire.ingest.format.Notice;
import io.tensionwire.ingest.markup.Element;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The items of a NewsML 1 document. */
final class NewsMl1Items implements ItemReader {
    private static final Set<String> NAMES = Set.of("NewsItem", "TopicSet", "Catalog");
    private static final Set<String> PARTIAL = Set.of("U", "A");

    @Override
    public Set<String> names() {
        return NAMES;
    }

    /** An item may hold others; they are told after it. */
    @Override
    public List<Piece> read(Element element, Span where, List<String> repairs) {
        return element.all()
                .filter(found -> found.is("NewsItem"))
                .map(item -> piece(item, where, repairs))
                .toList();
    }

    private static Piece piece(Element item, Span where, List<String> repairs) {
        Optional<Notice> notice = notice(item);
        if (notice.isPresent()) {
            return new Piece.Noticed(notice.get(), where.from(), where.to());
        }
        NewsMl1Item read = new NewsMl1Item(item, repairs);
        if (isPartial(item) && !read.isKill()) {
            return new Piece.Refused(
                    "the revision only says what is to be changed in the one before it; ask the provider for whole"
                            + " revisions",
                    where.from(),
                    where.to());
        }
        return new Piece.Drafted(read.draft(), where.from(), where.to());
    }

    private static Optional<Notice> notice(Element item) {
        boolean isVocabulary = item.elements("TopicSet").findAny().isPresent()
                && item.elements("NewsComponent").findAny().isEmpty();
        if (isVocabulary) {
            return Optional.of(Notice.SERVICE);
        }
        return item.first("NewsManagement", "NewsItemType").map(FormalName::of).flatMap(ItemKinds::notice);
    }

    /** A revision without content that says so itself is an order to change the one before. */
    private static boolean isPartial(Element item) {
        String update = item.first("Identification", "NewsIdentifier", "RevisionId")
                .map(revision -> FormalName.attribute(revision, "Update"))
                .orElse("N");
        return item.elements("NewsComponent").findAny().isEmpty() && PARTIAL.contains(update.toUpperCase(Locale.ROOT));
    }
}
