package io.tensionwire.ingest.newsml;

import io.tensionwire.ingest.document.Piece;
import io.tensionwire.ingest.format.Notice;
import io.tensionwire.ingest.markup.Element;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The items of a NewsML-G2 document. */
final class G2Items implements ItemReader {
    /** What a document may begin with. */
    static final Set<String> ROOTS = Set.of(
            "newsMessage", "newsItem", "packageItem", "conceptItem", "planningItem", "knowledgeItem", "catalogItem");

    private static final Set<String> NAMES =
            Set.of("header", "newsItem", "packageItem", "conceptItem", "planningItem", "knowledgeItem", "catalogItem");

    private boolean messageIsTest;

    @Override
    public Set<String> names() {
        return NAMES;
    }

    @Override
    public List<Piece> read(Element element, Span where, List<String> repairs) {
        if (element.is("header")) {
            messageIsTest |= element.elements("signal").anyMatch(G2Items::isTest);
            return List.of();
        }
        Optional<Notice> notice = notice(element);
        if (notice.isPresent()) {
            return List.of(new Piece.Noticed(notice.get(), where.from(), where.to()));
        }
        return List.of(new Piece.Drafted(new G2Item(element, repairs).draft(), where.from(), where.to()));
    }

    /** Returns what an item is that is no story. */
    private Optional<Notice> notice(Element item) {
        if (messageIsTest || item.at("itemMeta", "signal").anyMatch(G2Items::isTest)) {
            return Optional.of(Notice.TEST);
        }
        if (G2Content.holdsEvents(item)) {
            return Optional.of(Notice.SERVICE);
        }
        if (item.is("newsItem")) {
            return item.first("itemMeta", "itemClass").map(Coded::of).flatMap(of -> ItemKinds.notice(of.word()));
        }
        // A package that is nothing by itself only says which of its neighbours belong together.
        boolean isStory = item.is("packageItem") && item.attribute("guid") != null;
        return isStory ? Optional.empty() : Optional.of(Notice.SERVICE);
    }

    /** Signals that test the line are of the vocabularies of signals; in others the word means anything. */
    private static boolean isTest(Element signal) {
        Coded coded = Coded.of(signal);
        boolean isSignal = coded.scheme() == null
                || coded.scheme().toLowerCase(Locale.ROOT).contains("sig");
        return isSignal && coded.word().equals("test");
    }
}
